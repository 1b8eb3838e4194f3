/** The days of a plan that belong in a calendar: what is promised by a day, what content says is one, and where periods end. */
import { fill, type ISODate, pledgesOf, type Question, SCOPES } from '../../core/index.ts';
import type { Assessment } from '../../core/assess/assessment.ts';
import type { Place } from '../../core/plan/place.ts';
import type { Catalog } from '../../core/content/content.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { type CalendarDay, icsOf } from './calendar.ts';
import { DAY_KINDS, type DayKind } from './calendar-kinds.ts';
import { repeatedDays, type RepeatWords } from './calendar-repeats.ts';
import {
  printed,
  sectionsOf,
  type Subject,
  subjectOf,
  type Thing,
  thingAt,
  thingsOf,
} from '../parts/subject.ts';
import type { PaperWords } from '../words/paper-words.ts';

/** A day with what it is about, and where in the plan it was said. */
export type PlanDay = CalendarDay & {
  kind: DayKind;
  place: Place;
  /** It is promised, and kept. */
  done: boolean;
  /** It is promised, not kept, and its day is over. */
  overdue: boolean;
};

/** What a calendar says of a day. Placeholders are `{name}`. */
export interface CalendarWords {
  title: string;
  done: string;
  owner: string;
  at: string;
  planEnds: string;
  agreementEnds: string;
  /** The questions whose days are about something of their own, as `scope/slug`. */
  kinds: Readonly<Partial<Record<DayKind, readonly string[]>>>;
  repeats: readonly RepeatWords[];
  /** Said of a day that a rhythm gives: `{rhythm}`. */
  byRhythm: string;
}

export type CalendarInput = {
  plan: Plan;
  assessment: Assessment;
  catalog: Catalog;
  words: PaperWords;
  calendar: CalendarWords;
  /** When the file is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
  /** The one year whose days are wanted, `YYYY`; all of them unless said otherwise. */
  year?: string | undefined;
};

/** The plan's days as the text of a calendar file. */
export function planCalendar(input: CalendarInput): string {
  const { plan, assessment, catalog, words, calendar, made, year = '' } = input;
  const { kommune } = subjectOf(plan, assessment, catalog, words);
  const days = calendarDays(input)
    .filter(({ day }) => day.startsWith(year))
    .map((day) => (day.done ? { ...day, what: fill(calendar.done, { what: day.what }) } : day));
  return icsOf(fill(calendar.title, { kommune }), days, made);
}

/** The plan's days, the first first; each place of the plan has one of a kind. */
export function calendarDays(input: Omit<CalendarInput, 'made' | 'year'>): PlanDay[] {
  const { plan, assessment, catalog, words, calendar } = input;
  const subject = subjectOf(plan, assessment, catalog, words);
  const pledges = pledgesOf(plan, catalog, assessment.on).filter(({ due }) => due !== null);
  const promised = new Set(
    pledges.flatMap(({ fields }) => (fields.due === null ? [] : [keyOf(fields.due)])),
  );
  const kindOf = kindsBy(calendar);
  const days = [
    ...pledges.map(({ place, thing, what, more, owner, due, done, overdue, fields }): PlanDay => ({
      uid: uid(plan, place),
      kind: kindOf(place) ?? 'promises',
      place: fields.due ?? place,
      done,
      overdue,
      day: due ?? '',
      what,
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
              .flatMap((question) => marked(subject, thing, question))
              .map((day): PlanDay => ({ ...day, kind: kindOf(day.place) ?? 'approvals', ...OPEN })),
          ),
        ),
    ),
    ...ends(subject, calendar).map((day): PlanDay => ({ ...day, kind: 'ends', ...OPEN })),
    ...rhythms(subject, calendar).map((day): PlanDay => ({
      ...day,
      kind: kindOf(day.place) ?? 'promises',
      ...OPEN,
    })),
  ];
  return days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Nobody has promised it. */
const OPEN = { done: false, overdue: false };
type PlacedDay = CalendarDay & { place: Place };

/** What the days of a question are about, where the words say it. */
function kindsBy({ kinds }: CalendarWords): (place: Place) => DayKind | undefined {
  const known = new Map(
    DAY_KINDS.flatMap((kind) => (kinds[kind] ?? []).map((question) => [question, kind] as const)),
  );
  return ({ scope, question }) => known.get(`${scope}/${question ?? ''}`);
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
function marked(subject: Subject, thing: Thing, question: Question): PlacedDay[] {
  const { calendar, id, type } = question;
  const value = calendar && printed(subject, thing, question);
  if (calendar === undefined || value === undefined) return [];
  const what = fill(calendar.what, { name: thing.name, of: ownerOf(subject, thing) });
  const place = { ...placeOf(thing), question: id };
  if (calendar.each === undefined) {
    if (type !== 'date' || typeof value !== 'string') return [];
    return [{ uid: uid(subject.plan, place), place, day: value, what, more: '' }];
  }
  return value !== true
    ? []
    : quarterEnds(subject.plan).map((day) => ({
        uid: uid(subject.plan, place, day),
        place,
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

/** The days that come again by what is answered. */
function rhythms(subject: Subject, { repeats, byRhythm }: CalendarWords): PlacedDay[] {
  return thingsOf(subject, 'plan').flatMap((whole) =>
    repeatedDays(subject, whole, repeats, byRhythm).map(({ question, ...said }) => {
      const place = { ...placeOf(whole), question: question.id };
      return { ...said, place, uid: uid(subject.plan, place, said.day) };
    }),
  );
}

/** The last days of the strategy and of the agreements. */
function ends(subject: Subject, words: CalendarWords): PlacedDay[] {
  const { plan } = subject;
  const agreements = thingsOf(subject, 'agreement').flatMap((thing) => {
    const until = plan.agreements.find(({ id }) => id === thing.id)?.period.until ?? null;
    if (until === null) return [];
    const what = fill(words.agreementEnds, { name: thing.name });
    const place: Place = { ...placeOf(thing), part: 'period' };
    return [{ uid: uid(plan, placeOf(thing), 'slut'), place, day: until, what, more: '' }];
  });
  const { until } = plan.period;
  const own = {
    uid: uid(plan, { scope: 'plan', id: null }, 'slut'),
    place: { scope: 'plan', id: null, part: 'period' } as const,
    what: words.planEnds,
    more: '',
  };
  return [...agreements, ...(until === null ? [] : [{ ...own, day: until }])];
}
