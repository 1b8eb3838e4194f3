/** How fresh and how sure the content is on a day: every record that someone once looked up, the one to look up first on top. */
import type { Content, SourceRef } from '../content/content.ts';
import { dayNumber } from '../text/dates.ts';
import { CERTAINTIES, type Certainty, type ISODate } from '../content/vocabulary.ts';

/** The kinds of records that stand on a source, in the order they are shown. */
export const KEPT_KINDS = [
  'rules',
  'provisions',
  'targetGroups',
  'changes',
  'focusPoints',
  'areas',
  'tasks',
  'measures',
  'cases',
  'offers',
  'terms',
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

export type KeptRecord = {
  kind: KeptKind;
  slug: string;
  title: string;
  certainty: Certainty;
  doubt?: string | undefined;
  /** The day it was last looked up, and how long ago that is; below zero when that day is to come. */
  checked: ISODate;
  days: number;
  /** Whole months. */
  months: number;
  /** The slugs of its sources, each once. */
  sources: string[];
};

/** A source, by what stands on it. */
export type KeptSource = {
  slug: string;
  title: string;
  address?: string | undefined;
  /** How many records stand on it, and the oldest day one of them was looked up; `null` when none does. */
  records: number;
  checked: ISODate | null;
};

/** Every record that is kept: the longest unseen first, and of one day the least certain first. */
export function keptRecords(content: Content, on: ISODate): KeptRecord[] {
  return KEPT_KINDS.flatMap((kind) => content[kind].map((record) => keptRecord(kind, record, on)))
    .map((record, at) => ({ record, at }))
    .sort(
      (a, b) =>
        compare(a.record.checked, b.record.checked) ||
        unsure(b.record.certainty) - unsure(a.record.certainty) ||
        a.at - b.at,
    )
    .map(({ record }) => record);
}

/** The least certain first, and of those the longest unseen. */
export function leastCertainFirst<T extends KeptRecord>(records: readonly T[]): T[] {
  return records.toSorted(
    (a, b) => unsure(b.certainty) - unsure(a.certainty) || compare(a.checked, b.checked),
  );
}

/** The sources, the one with the longest unseen record first; those that nothing stands on come last. */
export function keptSources(content: Content, records: readonly KeptRecord[]): KeptSource[] {
  return content.sources
    .map(({ id, title, address }): KeptSource => {
      const standing = records.filter(({ sources }) => sources.includes(id));
      const checked = standing.map((record) => record.checked).sort()[0] ?? null;
      return { slug: id, title, address, records: standing.length, checked };
    })
    .sort((a, b) => compare(a.checked ?? '~', b.checked ?? '~') || b.records - a.records);
}

/** Whole months from one day to another, e.g. 1 from 31 January to 28 February only when a month has passed by the date. */
export function monthsBetween(from: ISODate, to: ISODate): number {
  if (to < from) return -monthsBetween(to, from);
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDay < day ? 1 : 0);
}

type Told = Content[KeptKind][number];

function keptRecord(kind: KeptKind, record: Told, on: ISODate): KeptRecord {
  const facts = 'facts' in record ? Object.values(record.facts).flat() : [];
  // An offer is as sure as the least sure of what it tells.
  const { certainty, doubt, sources } =
    'facts' in record
      ? {
          certainty: facts.map((fact) => fact.certainty).sort((a, b) => unsure(b) - unsure(a))[0],
          doubt: facts.find((fact) => fact.doubt)?.doubt,
          sources: facts.flatMap((fact) => fact.sources),
        }
      : record;
  return {
    kind,
    slug: record.id,
    title: 'term' in record ? record.term : record.title,
    certainty: certainty ?? 'ukendt',
    doubt,
    checked: record.checked,
    days: (dayNumber(on) ?? 0) - (dayNumber(record.checked) ?? 0),
    months: monthsBetween(record.checked, on),
    sources: [...new Set(sources.map(({ source }: SourceRef) => source))],
  };
}

const unsure = (certainty: Certainty): number => CERTAINTIES.indexOf(certainty);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
