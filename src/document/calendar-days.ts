/** The days of a plan that belong in a calendar: what is promised by a day, what content says is one, and where periods end. */
import { fill, type ISODate, pledgesOf, type Question, SCOPES } from '../core/index.ts';
import type { Assessment, Place } from '../core/assessment.ts';
import type { Catalog } from '../core/content.ts';
import type { Plan } from '../core/plan.ts';
import { type CalendarDay, icsOf } from './calendar.ts';
import {
  printed,
  sectionsOf,
  type Subject,
  subjectOf,
  type Thing,
  thingAt,
  thingsOf,
} from './subject.ts';
import type { PaperWords } from './words.ts';

/** What a calendar says of a day. Placeholders are `{name}`. */
export interface CalendarWords {
  title: string;
  done: string;
  owner: string;
  at: string;
  planEnds: string;
  agreementEnds: string;
}

export type CalendarInput = {
  plan: Plan;
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  calendar: CalendarWords;
  /** When the file is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
};

/** The plan's days as the text of a calendar file. */
export function planCalendar(input: CalendarInput): string {
  const { plan, assessment, catalog, words, calendar, made } = input;
  const { kommune } = subjectOf(plan, assessment, catalog, words);
  return icsOf(fill(calendar.title, { kommune }), calendarDays(input), made);
}

/** The plan's days, the first first; each place of the plan has one of a kind. */
export function calendarDays(input: Omit<CalendarInput, 'made'>): CalendarDay[] {
  const { plan, assessment, catalog, words, calendar } = input;
  const subject = subjectOf(plan, assessment, catalog, words);
  const pledges = pledgesOf(plan, catalog, assessment.on).filter(({ due }) => due !== null);
  const promised = new Set(
    pledges.flatMap(({ fields }) => (fields.due === null ? [] : [keyOf(fields.due)])),
  );
  const days = [
    ...pledges.map(({ place, thing, what, more, owner, due, done }): CalendarDay => ({
      uid: uid(plan, place),
      day: due ?? '',
      what: done ? fill(calendar.done, { what }) : what,
      more: [
        ...(more === null ? [] : [more]),
        ...(owner === null ? [] : [fill(calendar.owner, { owner })]),
        ...(thing === '' || what.includes(thing) ? [] : [fill(calendar.at, { thing })]),
      ].join('\n'),
    })),
    ...SCOPES.flatMap((scope) =>
      thingsOf(subject, scope)
        .filter(({ status }) => status !== 'fravalgt')
        .flatMap((thing) =>
          sectionsOfAny(subject, scope).flatMap(({ questions }) =>
            questions
              .filter(({ id }) => !promised.has(keyOf({ ...placeOf(thing), question: id })))
              .flatMap((question) => marked(subject, thing, question)),
          ),
        ),
    ),
    ...ends(subject, calendar),
  ];
  return days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const placeOf = ({ scope, id }: Thing): Place => ({ scope, id });
const keyOf = ({ scope, id, question }: Place): string => `${scope} ${id ?? ''} ${question ?? ''}`;

/** Lineage and place: the day can move and the words can change, and it is still the same. */
function uid({ id }: Plan, { scope, id: thing, question }: Place, more = ''): string {
  return [id, scope, thing, question, more].filter(Boolean).join('.') + '@nyttestrategi';
}

function sectionsOfAny(subject: Subject, scope: Thing['scope']) {
  return scope === 'plan'
    ? subject.catalog.focusPoints.flatMap(({ sections }) => sections)
    : sectionsOf(subject, scope);
}

/** The days that a question's answer stands for, when content says that it does. */
function marked(subject: Subject, thing: Thing, question: Question): CalendarDay[] {
  const { calendar, id, type } = question;
  const value = calendar && printed(subject, thing, question);
  if (calendar === undefined || value === undefined) return [];
  const what = fill(calendar.what, { name: thing.name, of: ownerOf(subject, thing) });
  const place = { ...placeOf(thing), question: id };
  if (calendar.each === undefined) {
    if (type !== 'date' || typeof value !== 'string') return [];
    return [{ uid: uid(subject.plan, place), day: value, what, more: '' }];
  }
  return value !== true
    ? []
    : quarterEnds(subject.plan).map((day) => ({
        uid: uid(subject.plan, place, day),
        day,
        what,
        more: '',
      }));
}

/** Name of what a thing belongs to; empty when it belongs to the plan alone. */
function ownerOf(subject: Subject, { scope, id }: Thing): string {
  if (scope !== 'approval') return '';
  const of = subject.plan.approvals.find((each) => each.id === id)?.agreement ?? null;
  return thingAt(subject, { scope: 'agreement', id: of })?.name ?? '';
}

/** The most quarters that are said ahead. */
const QUARTERS = 40;

/** The last days of the quarters in the plan's period; none when it has no beginning or no end. */
function quarterEnds({ period: { from, until } }: Plan): ISODate[] {
  if (from === null || until === null) return [];
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: QUARTERS / 4 + 1 }, (_, at) => String(first + at));
  return years
    .flatMap((year) => ['03-31', '06-30', '09-30', '12-31'].map((day) => `${year}-${day}`))
    .filter((day) => day >= from && day <= until)
    .slice(0, QUARTERS);
}

/** The last days of the strategy and of the agreements. */
function ends(subject: Subject, words: CalendarWords): CalendarDay[] {
  const { plan } = subject;
  const agreements = thingsOf(subject, 'agreement').flatMap((thing) => {
    const until = plan.agreements.find(({ id }) => id === thing.id)?.period.until ?? null;
    if (until === null) return [];
    const what = fill(words.agreementEnds, { name: thing.name });
    return [{ uid: uid(plan, placeOf(thing), 'slut'), day: until, what, more: '' }];
  });
  const { until } = plan.period;
  const own = {
    uid: uid(plan, { scope: 'plan', id: null }, 'slut'),
    what: words.planEnds,
    more: '',
  };
  return [...agreements, ...(until === null ? [] : [{ ...own, day: until }])];
}
