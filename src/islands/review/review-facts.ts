/** What stands in a plan outside the questions, as a reviewer reads it, and what the kommune asks of the council. */
import {
  answerTo,
  fill,
  findQuestion,
  findRule,
  formatDate,
  recordOf,
  type Answers,
  type Catalog,
  type Period,
  type Plan,
  type Question,
  type Spot,
} from '../../core/index.ts';
import { readWords } from '../../texts/review-read.ts';
import { itemOf, thingName } from '../plan/things.ts';

const words = readWords.facts;
export type Fact = { name: string; text: string };

/** The facts of the plan whole or of a thing, those that are given. */
export function factsAt(plan: Plan, catalog: Catalog, { scope, id, section }: Spot): Fact[] {
  const facts: Fact[] = [];
  const add = (name: string, text: string) => {
    if (text !== '') facts.push({ name, text });
  };
  if (scope === 'plan') {
    // Once for all: a section of the plan has none of its own.
    if (section !== undefined) return facts;
    add(words.kommune, plan.kommune?.name ?? words.open);
    add(words.title, plan.title || words.open);
    add(words.period, periodText(plan.period) || words.open);
    const limits = plan.limits.map(({ record, value }) => {
      const limit = findRule(catalog, record)?.limit;
      return `${limit?.label ?? record}: ${String(value)} ${limit?.unit ?? ''}`.trim();
    });
    add(words.limits, limits.join('\n'));
  } else if (scope === 'task') {
    const task = itemOf(plan, 'task', id);
    const record = task?.record ? recordOf(catalog, 'task', task.record) : undefined;
    add(words.area, areaTitle(catalog, record?.area ?? null));
    add(words.reason, task?.reason ?? '');
  } else if (scope === 'agreement') {
    const agreement = itemOf(plan, 'agreement', id);
    const names = (agreement?.tasks ?? []).map((task) =>
      thingName(plan, catalog, { scope: 'task', id: task }),
    );
    const { workplace = null, area = null } = agreement ?? {};
    add(words.place, thingName(plan, catalog, { scope: 'workplace', id: workplace }));
    add(words.area, areaTitle(catalog, area));
    add(words.period, agreement ? periodText(agreement.period) : '');
    add(words.tasks, names.filter((name) => name !== '').join('\n'));
  }
  return facts;
}

function periodText({ from, until }: Period): string {
  if (from === null && until === null) return '';
  const day = (date: string | null) => (date === null ? words.open : formatDate(date));
  return fill(words.until, { from: day(from), until: day(until) });
}

const areaTitle = (catalog: Catalog, slug: string | null): string =>
  catalog.areas.find(({ id }) => id === slug)?.title ?? '';

/** The answers of what a spot is at: the plan's own, or a thing's. */
export function answersAt(plan: Plan, { scope, id }: Spot): Answers {
  if (scope === 'plan') return plan.answers;
  return scope === 'enquiry' ? {} : (itemOf(plan, scope, id)?.answers ?? {});
}

/** The answer to a question where it is asked; `null` when there is none. */
export function answerAt(plan: Plan, spot: Spot, question: Question) {
  return answerTo(answersAt(plan, spot), question)?.value ?? null;
}

/** What the kommune asks the council: where the answer goes, by when, and what about; each may be missing. */
export type Reply = { address: string; deadline: string; asked: string };

/** Reads it of the consultation with the council; `null` when there is none, or it says nothing of the answer. */
export function replyOf(plan: Plan, catalog: Catalog): Reply | null {
  const slugs = readWords.reply;
  const said = (answers: Answers, slug: string): string => {
    const asked = findQuestion(catalog, 'consultation', slug);
    const value = asked ? answerTo(answers, asked.question)?.value : undefined;
    return typeof value === 'string' ? value.trim() : '';
  };
  const found = plan.consultations.find(
    ({ answers }) => said(answers, slugs.kind) === slugs.council,
  );
  if (!found) return null;
  const [address, deadline, asked] = [slugs.address, slugs.deadline, slugs.asked].map((slug) =>
    said(found.answers, slug),
  );
  const reply = { address: address ?? '', deadline: deadline ?? '', asked: unmarked(asked ?? '') };
  return Object.values(reply).some((text) => text !== '') ? reply : null;
}

/** A text typed as a list, with dots for its dashes; of one line, without any. */
function unmarked(text: string): string {
  const isList = text.includes('\n');
  return text.replace(/^[-*]\s+/gm, isList ? '• ' : '');
}
