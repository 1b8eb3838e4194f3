/** Answers that came back in the fields of a paper meet the plan: what is new, what clashes, and what cannot be read. */
import { answerTo } from '../plan/answers.ts';
import { answersAt, type Place, thingAt } from '../plan/place.ts';
import { basisIn } from '../assess/basis.ts';
import type { Catalog, Question } from '../content/content.ts';
import { cprInAnswer } from '../plan/cpr.ts';
import { LIST_OF, type ItemScope, setAnswer, type Stamp } from '../plan/edit.ts';
import {
  answerInFields,
  type FilledField,
  type FormProblem,
  formParts,
  isSameField,
  partsOfName,
} from '../plan/form-fields.ts';
import { findQuestion } from '../content/lookup.ts';
import { type Conflict, merge, settle } from './merge.ts';
import type { AnswerValue, Plan } from '../plan/plan.ts';

/** Where an answer came back to. */
export type FilledPlace = Place & { id: string; question: string };

/** One answer that someone wrote in a paper, and what the paper held when it left. */
export type FilledAnswer = {
  place: FilledPlace;
  question: Question;
  exported: AnswerValue;
  now: AnswerValue;
};

/** An answer that cannot be taken over: it is no answer to the question, or may hold a person's number. */
export type RefusedAnswer = {
  place: FilledPlace;
  question: Question;
  /** What was written, as it stands in the paper, and what it came to. */
  written: string;
  value: AnswerValue;
  problem: FormProblem | { code: 'cpr' };
};

/**
 * What a filled paper brings. `taken` are new where the plan has not moved since; at each of `conflicts` both changed.
 * `merged` has all that is taken, and mine at each conflict. `unknown`: fields of things the plan does not have (any more).
 */
export type FillIn = {
  taken: FilledAnswer[];
  conflicts: Conflict[];
  refused: RefusedAnswer[];
  unknown: number;
  theirs: Plan;
  merged: Plan;
};

/** Puts what was filled in beside the plan. Fields that hold what they left with bring nothing. */
export function fillIn(
  plan: Plan,
  fields: readonly FilledField[],
  catalog: Catalog,
  stamp: Stamp,
): FillIn {
  const read = answersIn(plan, fields, catalog);
  const refused: RefusedAnswer[] = [];
  const answers: FilledAnswer[] = [];
  for (const each of read.changed) {
    const { place, question } = each;
    const holdsCpr = cprInAnswer(plan, question, each.now).length > 0;
    const problem = holdsCpr ? ({ code: 'cpr' } as const) : each.problem;
    if (problem) refused.push({ place, question, written: each.written, value: each.now, problem });
    else answers.push({ place, question, exported: each.exported, now: each.now });
  }
  const filled = (side: 'exported' | 'now'): Plan =>
    answers.reduce((next, { place, question, [side]: value }) => {
      if (isSameAnswer(valueAt(plan, catalog, place) ?? null, value)) return next;
      const basis = side === 'now' ? basisIn(next, catalog, place) : null;
      return setAnswer(next, place, value, question.revision, stamp, basis);
    }, plan);
  const theirs = filled('now');
  const merged = merge(filled('exported'), plan, theirs, stamp);
  const isContested = ({ place }: FilledAnswer): boolean =>
    merged.conflicts.some(({ at }) => at.includes(place.id) && at.includes(place.question));
  const isThere = ({ place, now }: FilledAnswer): boolean =>
    isSameAnswer(valueAt(plan, catalog, place) ?? null, now);
  return {
    taken: answers.filter((answer) => !isContested(answer) && !isThere(answer)),
    conflicts: merged.conflicts,
    refused,
    unknown: read.unknown,
    theirs,
    merged: merged.plan,
  };
}

/** The plan with what was filled in: all that is new, and at each conflict the side that was chosen. */
export function takeFilled(
  plan: Plan,
  { merged, conflicts }: Pick<FillIn, 'merged' | 'conflicts'>,
  chosen: (conflict: Conflict) => 'mine' | 'theirs' | 'both',
  stamp: Stamp,
): Plan {
  const settled = conflicts.reduce(
    (next, conflict) => settle(next, conflict, chosen(conflict), stamp),
    merged,
  );
  return { ...settled, revision: plan.revision };
}

type Changed = FilledAnswer & { written: string; problem: FormProblem | null };

function answersIn(
  plan: Plan,
  fields: readonly FilledField[],
  catalog: Catalog,
): { changed: Changed[]; unknown: number } {
  const byQuestion = new Map<string, { place: FilledPlace; fields: FilledField[] }>();
  let unknown = 0;
  for (const field of fields) {
    const parts = partsOfName(field.name);
    const scope = parts && scopeOf(plan, parts.thing);
    if (!parts || !scope) {
      if (parts && field.value !== (field.exported ?? '')) unknown += 1;
      continue;
    }
    const key = `${parts.thing}/${parts.question}`;
    const known = byQuestion.get(key);
    if (known) known.fields.push(field);
    else {
      const place = { scope, id: parts.thing, question: parts.question };
      byQuestion.set(key, { place, fields: [field] });
    }
  }
  const changed: Changed[] = [];
  for (const { place, fields: own } of byQuestion.values()) {
    const asked = findQuestion(catalog, place.scope, place.question)?.question;
    if (!asked) {
      unknown += own.some(({ value, exported }) => value !== (exported ?? '')) ? 1 : 0;
      continue;
    }
    const one = changedAnswer(plan, catalog, place, asked, own);
    if (one) changed.push(one);
  }
  return { changed, unknown };
}

/** The answer that one question's fields give; `null` when they hold what they left with. */
function changedAnswer(
  plan: Plan,
  catalog: Catalog,
  place: FilledPlace,
  question: Question,
  fields: readonly FilledField[],
): Changed | null {
  const mine = valueAt(plan, catalog, place) ?? null;
  const shown = new Map(
    formParts(place.id, question, mine).map(({ name, value }) => [name, value]),
  );
  // A file that does not say what it left with is held up against the plan as it is.
  const leftWith = ({ name, exported }: FilledField): string => exported ?? shown.get(name) ?? '';
  if (fields.every((field) => isSameField(field.value, leftWith(field)))) return null;
  const option = ({ name }: FilledField): string | null => partsOfName(name)?.option ?? null;
  const before = new Map(fields.map((field) => [option(field), leftWith(field)]));
  const after = new Map(fields.map((field) => [option(field), field.value]));
  // What the plan would show in the fields is what they left with: then it has not moved since.
  const isUnmoved = fields.every((field) =>
    isSameField(shown.get(field.name) ?? '', leftWith(field)),
  );
  const { value, problem } = answerInFields(question, after);
  return {
    place,
    question,
    exported: isUnmoved ? mine : answerInFields(question, before).value,
    now: value,
    written: after.get(null) ?? '',
    problem,
  };
}

function scopeOf(plan: Plan, id: string): ItemScope | undefined {
  const scopes = Object.keys(LIST_OF) as ItemScope[];
  return scopes.find((scope) => thingAt(plan, { scope, id }));
}

function valueAt(plan: Plan, catalog: Catalog, place: FilledPlace): AnswerValue | undefined {
  const answers = answersAt(plan, place);
  const asked = findQuestion(catalog, place.scope, place.question)?.question;
  return answers && asked ? answerTo(answers, asked)?.value : undefined;
}

function isSameAnswer(a: AnswerValue, b: AnswerValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
