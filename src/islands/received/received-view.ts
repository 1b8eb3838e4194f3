/** How the list of remarks is shown: it stands in the address, so that it is there after a reload. */
import {
  formatDate,
  OUTCOMES,
  type Catalog,
  type Outcome,
  type Received,
  type SpotPlace,
} from '../../core/index.ts';
import { receivedWords as words } from '../../texts/review-receive.ts';
import { addressOf } from '../plan/addresses.ts';
import { address } from '../page/site.ts';

/** What the remarks are put together by. */
export const BYS = ['afsnit', 'rolle', 'udfald'] as const;
export type By = (typeof BYS)[number];
/** `aabne`: those that nobody has answered. */
export const ANSWERS = ['aabne', ...OUTCOMES] as const;
type Answered = (typeof ANSWERS)[number];

export type ReceivedView = {
  by: By;
  answer: Answered | '';
  role: string;
  /** The key of a section, as `sectionOf` writes it. */
  section: string;
};

const NAMES = { by: 'efter', answer: 'svar', role: 'hvem', section: 'afsnit' } as const;

/** What the address says; what it does not say is as nobody chose. */
export function viewIn(query: URLSearchParams): ReceivedView {
  return {
    by: BYS.find((by) => by === query.get(NAMES.by)) ?? 'afsnit',
    answer: ANSWERS.find((answer) => answer === query.get(NAMES.answer)) ?? '',
    role: query.get(NAMES.role) ?? '',
    section: query.get(NAMES.section) ?? '',
  };
}

/** The same address with the view in it. */
export function receivedAddress(here: string, view: ReceivedView): string {
  const url = new URL(here);
  for (const key of ['by', 'answer', 'role', 'section'] as const) {
    const value = view[key] === 'afsnit' && key === 'by' ? '' : view[key];
    if (value === '') url.searchParams.delete(NAMES[key]);
    else url.searchParams.set(NAMES[key], value);
  }
  url.hash = '';
  return url.href;
}

/** Whether the remark is among those that the view shows. */
export function isShown(received: Received, { answer, role, section }: ReceivedView): boolean {
  return (
    (answer === '' || answer === (received.remark.outcome ?? 'aabne')) &&
    (role === '' || role === received.role) &&
    (section === '' || section === sectionOf(received.place))
  );
}

/** The section as one text; equal for equal sections. */
export function sectionOf({ owner, section }: SpotPlace): string {
  return `${owner ?? ''}/${section ?? ''}`;
}

/** What the section is called, with the focus point or form it is of. */
export function sectionName(catalog: Catalog, { owner, section }: SpotPlace): string {
  const point = catalog.focusPoints.find(({ id }) => id === owner);
  const holder = point ?? catalog.forms.find(({ id }) => id === owner);
  if (!holder) return words.whole;
  const title = point ? `${String(point.number)}. ${point.title}` : holder.title;
  const within = holder.sections.find(({ id }) => id === section)?.title;
  return within === undefined || within === title ? title : `${title}: ${within}`;
}

/** What is spoken of: the thing and the question, each once; the section, or the plan whole, where it is neither. */
export function spotName(catalog: Catalog, place: SpotPlace): string {
  const parts = [place.name, place.heading].filter((part) => part !== '');
  return parts.length > 0 ? [...new Set(parts)].join(': ') : sectionName(catalog, place);
}

/** Where what a remark speaks of is written; `null` for the plan whole. */
export function addressOfSpot(
  catalog: Catalog,
  { remark: { spot }, place }: Received,
): string | null {
  const { scope, id, question } = spot;
  if (question !== undefined) return addressOf(catalog, { scope, id, question });
  if (scope !== 'plan') return addressOf(catalog, { scope, id });
  return place.owner && place.section ? address(`plan/${place.owner}/#s-${place.section}`) : null;
}

/** What a remark with that outcome is marked as; open ones too. */
export function outcomeName(outcome: Outcome | null): string {
  return words.outcomes[outcome ?? 'open'];
}

/** Who says something, and when. */
export function sayerOf({ role, remark }: Received): { role: string; date: string } {
  return { role: role.trim() || words.remark.noRole, date: formatDate(remark.made.slice(0, 10)) };
}

/** The remarks in groups with a heading each, in the order the list is in. */
export function groupsOf(
  catalog: Catalog,
  remarks: readonly Received[],
  by: By,
): { key: string; title: string; remarks: Received[] }[] {
  const keyOf = (one: Received): [key: string, title: string] => {
    if (by === 'rolle') return [one.role, sayerOf(one).role];
    if (by === 'udfald') return [one.remark.outcome ?? '', outcomeName(one.remark.outcome)];
    return [sectionOf(one.place), sectionName(catalog, one.place)];
  };
  const groups = new Map<string, { key: string; title: string; remarks: Received[] }>();
  for (const one of remarks) {
    const [key, title] = keyOf(one);
    const group = groups.get(key) ?? { key, title, remarks: [] };
    group.remarks.push(one);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  const rank = (key: string) => ['', ...OUTCOMES].indexOf(key);
  return by === 'udfald' ? all.sort((a, b) => rank(a.key) - rank(b.key)) : all;
}
