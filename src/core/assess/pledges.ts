/** The plan of action: everything that is promised anywhere in a plan, gathered with owner and day. */
import type { Place } from '../plan/place.ts';
import type { Catalog, Form, ISODate, Question } from '../content/content.ts';
import { formatDate, isISODate } from '../text/dates.ts';
import { isHidden } from '../condition/evaluate.ts';
import { type Asked, optionsOf } from '../content/lookup.ts';
import { givenAnswer } from '../plan/answers.ts';
import { formatNumber } from '../text/numbers.ts';
import type { AnswerValue, Plan } from '../plan/plan.ts';
import { isRetired } from '../content/retired.ts';
import { fill } from '../text/text.ts';
import { isChosen, type Thing, type View, viewOf } from '../condition/view.ts';
import { SCOPES } from '../content/vocabulary.ts';

type Said = NonNullable<AnswerValue>;
type Asking = Place & { question: string };
type Promised = NonNullable<Form['promise']>;

/** Something promised in a plan. */
export type Pledge = {
  /** The answer that promises, or the thing itself when each of its kind is a promise. */
  place: Place;
  /** Name of the thing it stands at; empty for the plan itself and for a thing without a name. */
  thing: string;
  /** Heading of the question, or title of the thing's form. */
  heading: string;
  what: string;
  /** The promising answer at length, when `what` does not hold it. */
  more: string | null;
  /** The role that keeps it; `null` when nobody is named. */
  owner: string | null;
  /** The last day; `null` when none is set. */
  due: ISODate | null;
  /** How far it is, in the words of the option; `null` when that is not asked as a choice. */
  state: string | null;
  done: boolean;
  /** Its day is before the reader's today, and it is not done. */
  overdue: boolean;
  /** The fields where owner, day and done are said; `null` where none is asked. */
  fields: { owner: Asking | null; due: Asking | null; done: (Asking & { value: Said }) | null };
};

/** Every promise of the plan on a day: by date, those without one last, else in asking order. */
export function pledgesOf(plan: Plan, catalog: Catalog, on: ISODate): Pledge[] {
  const view = viewOf(plan, catalog);
  const pledges = SCOPES.flatMap((scope) => {
    const form = catalog.forms.find((one) => one.scope === scope && one.promise);
    const asked = view.index.sections[scope]
      .flatMap((standing) => standing.asked)
      .filter(({ question }) => question.promise && !isRetired(question, on));
    if (!form && asked.length === 0) return [];
    return view.things[scope].filter(isChosen).flatMap((thing) => {
      const made = [
        form ? ofThing(view, thing, form, on) : null,
        ...asked.map((one) => ofAnswer(view, thing, one, on)),
      ];
      return made.filter((one) => one !== null);
    });
  });
  return pledges.sort((a, b) => byDay(a.due, b.due));
}

/** Earlier before later, and no day at all last. */
function byDay(a: ISODate | null, b: ISODate | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

/** What an answer promises; `null` when it is hidden, not given, or a "no". */
function ofAnswer(view: View, thing: Thing, asked: Asked, on: ISODate): Pledge | null {
  const { question } = asked;
  const { promise, heading, id } = question;
  const value = isHidden(view, thing, asked)
    ? null
    : givenAnswer(view.index, thing.answers, question);
  if (!promise || value === null || value === false) return null;
  const said = inWords(view.catalog, question, value);
  const isTold = promise.what.includes('{answer}') || question.type === 'date' || value === true;
  return pledge(view, thing, on, {
    promise: question.type === 'date' ? { due: id, ...promise } : promise,
    heading,
    question: id,
    what: fill(promise.what, { name: thing.name, answer: said }),
    more: isTold ? null : said,
  });
}

/** What a thing promises by itself; `null` while it is empty. */
function ofThing(view: View, thing: Thing, form: Form, on: ISODate): Pledge | null {
  const { promise } = form;
  if (!promise) return null;
  const more = saidAt(view, thing, promise.more);
  const name = thing.name.trim();
  if (name === '' && more === null) return null;
  return pledge(view, thing, on, {
    promise,
    heading: form.title,
    what: name === '' ? (more ?? '') : fill(promise.what, { name }),
    more: name === '' ? null : more,
  });
}

type Made = Pick<Pledge, 'heading' | 'what' | 'more'> & { promise: Promised; question?: string };

function pledge(view: View, thing: Thing, on: ISODate, made: Made): Pledge {
  const { scope, id, name } = thing;
  const { promise, question, heading, what, more } = made;
  const due = saidValue(view, thing, promise.due);
  const done = promise.done && saidValue(view, thing, promise.done.answer);
  const isDone =
    promise.done !== undefined &&
    (promise.done.is === undefined ? done !== null : done === promise.done.is);
  const day = typeof due === 'string' && isISODate(due) ? due : null;
  const field = (slug: string | undefined): Asking | null => {
    const at = slug === undefined ? undefined : relevant(view, thing, slug);
    return at ? { scope, id, question: at.question.id } : null;
  };
  const doneAt = promise.done?.is === undefined ? null : field(promise.done.answer);
  return {
    place: question === undefined ? { scope, id } : { scope, id, question },
    thing: scope === 'plan' ? '' : name.trim(),
    heading,
    what,
    more,
    owner: saidAt(view, thing, promise.owner),
    due: day,
    state: typeof done === 'string' && doneAt ? saidAt(view, thing, promise.done?.answer) : null,
    done: isDone,
    overdue: day !== null && day < on && !isDone,
    fields: {
      owner: field(promise.owner),
      due: field(promise.due),
      done: doneAt && promise.done?.is !== undefined ? { ...doneAt, value: promise.done.is } : null,
    },
  };
}

/** The question with that slug where it is asked now; `undefined` when it is hidden or unknown. */
function relevant(view: View, thing: Thing, slug: string): Asked | undefined {
  const asked = view.index.asked[thing.scope].get(slug);
  return asked && !isHidden(view, thing, asked) ? asked : undefined;
}

function saidValue(view: View, thing: Thing, slug: string | undefined): Said | null {
  const asked = slug === undefined ? undefined : relevant(view, thing, slug);
  return asked ? givenAnswer(view.index, thing.answers, asked.question) : null;
}

function saidAt(view: View, thing: Thing, slug: string | undefined): string | null {
  const asked = slug === undefined ? undefined : relevant(view, thing, slug);
  const value = saidValue(view, thing, slug);
  return asked && value !== null ? inWords(view.catalog, asked.question, value) : null;
}

function inWords(catalog: Catalog, question: Question, value: Said): string {
  if (typeof value === 'number') return `${formatNumber(value)} ${question.unit ?? ''}`.trim();
  if (typeof value === 'boolean') return '';
  if (question.type === 'date' && typeof value === 'string') return formatDate(value);
  const options = optionsOf(catalog, question);
  const label = (slug: string) => options.find(({ id }) => id === slug)?.label ?? slug;
  if (Array.isArray(value)) return value.map(label).join(', ');
  return question.type === 'choice' ? label(value) : value.trim();
}
