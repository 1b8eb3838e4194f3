/** What each day of a calendar is about and where it was said, the days that a rhythm gives, and a year of them. */
import { describe, expect, it } from 'vitest';
import {
  addNote,
  assess,
  findQuestion,
  setPeriod,
  type AnswerValue,
  type Plan,
} from '../../src/core/index.ts';
import { calendarDays, planCalendar } from '../../src/document/calendar/calendar-days.ts';
import { DAY_KINDS, type DayKind } from '../../src/document/calendar/calendar-kinds.ts';
import { monthsAfter } from '../../src/document/calendar/calendar-repeats.ts';
import { kindsIn, yearView } from '../../src/document/calendar/year-view.ts';
import { calendarWords } from '../../src/texts/calendar.ts';
import { answer, catalog, example, MADE, stamp, words } from './papers.ts';

const ON = '2026-11-22';
const inputOf = (plan: Plan, on = ON) => ({
  plan,
  assessment: assess(plan, catalog, on),
  catalog,
  words,
  calendar: calendarWords,
});
const daysOf = (plan: Plan, on = ON) => calendarDays(inputOf(plan, on));
const of = (kind: DayKind, plan: Plan, on = ON) =>
  daysOf(plan, on)
    .filter((day) => day.kind === kind)
    .map(({ day }) => day);
const own = (question: string) => ({ scope: 'plan', id: null, question }) as const;
const said = (plan: Plan, answers: Record<string, AnswerValue>) =>
  Object.entries(answers).reduce((next, [slug, value]) => answer(next, own(slug), value), plan);
const until = (plan: Plan, day: string) =>
  setPeriod(plan, { from: '2026-07-01', until: day }, stamp);

describe('the days of a calendar', () => {
  it('have the talk with the council, held and to come', () => {
    const plan = said(example(), {
      'raadet-naeste-droeftelse': '2027-05-19',
      'droeftet-med-regionalt-raad': true,
      'droeftet-med-regionalt-raad-dato': '2026-05-20',
    });
    expect(of('council', plan)).toEqual(['2026-05-20', '2027-05-19']);
    expect(of('council', said(plan, { 'raadet-naeste-droeftelse': null }))).toEqual(['2026-05-20']);
  });

  it('have the revision of the strategy and of each agreement', () => {
    const plan = said(example(), { 'naeste-revision': '2027-05-03' });
    const [first] = plan.agreements;
    const at = { scope: 'agreement' as const, id: first?.id ?? '', question: 'revisionsdato' };
    const days = daysOf(answer(plan, at, '2027-02-11')).filter(({ kind }) => kind === 'revision');
    expect(days.find(({ day }) => day === '2027-05-03')?.place).toEqual(own('naeste-revision'));
    expect(days.find(({ day }) => day === '2027-02-11')?.place).toEqual(at);
  });

  it('have the last day of every quarter of the period, when lists are sent', () => {
    const plan = said(until(example(), '2027-03-31'), { kvartalslister: true });
    expect(of('quarterly', plan)).toEqual(['2026-09-30', '2026-12-31', '2027-03-31']);
    expect(of('quarterly', said(plan, { kvartalslister: false }))).toEqual([]);
  });

  it('have the ends of agreements and of the strategy', () => {
    const plan = example();
    const ends = [...plan.agreements.map(({ period }) => period.until), plan.period.until];
    expect(of('ends', plan)).toEqual(ends.filter((day) => day !== null).sort());
    for (const { kind, place } of daysOf(plan))
      expect(place.part === 'period').toBe(kind === 'ends');
  });

  it('have the group’s meetings, the next one and then by the rhythm to the end of the period', () => {
    const plan = said(until(example(), '2028-06-30'), {
      'gruppens-form': 'foelgegruppe',
      'gruppens-naeste-moede': '2027-04-14',
      'gruppens-moeder': 'halvaar',
    });
    const meetings = ['2027-04-14', '2027-10-14', '2028-04-14'];
    expect(of('meetings', plan)).toEqual(meetings);
    expect(of('meetings', said(plan, { 'gruppens-moeder': 'behov' }))).toEqual(['2027-04-14']);
    expect(of('meetings', said(plan, { 'gruppens-moeder': null }))).toEqual(['2027-04-14']);
    expect(of('meetings', said(plan, { 'gruppens-naeste-moede': null }))).toEqual([]);
    expect(of('meetings', said(plan, { 'gruppens-form': 'ingen' }))).toEqual([]);
    expect(of('meetings', until(plan, '2027-06-30'))).toEqual(['2027-04-14']);
    const open = setPeriod(plan, { from: '2026-07-01', until: null }, stamp);
    expect(of('meetings', open)).toEqual(['2027-04-14']);
    for (const { day, more } of daysOf(plan).filter(({ kind }) => kind === 'meetings'))
      expect(more.includes('hvert halve år')).toBe(day !== '2027-04-14');
  });

  it('have the follow-up by its own rhythm', () => {
    const plan = said(until(example(), '2027-12-31'), {
      'opfoelgning-naeste': '2027-01-31',
      'opfoelgning-hyppighed': 'kvartal',
    });
    const days = daysOf(plan)
      .filter(({ place }) => place.question === 'opfoelgning-naeste')
      .map(({ day, kind }) => [day, kind]);
    expect(days).toEqual(
      ['2027-01-31', '2027-04-30', '2027-07-31', '2027-10-31'].map((day) => [day, 'revision']),
    );
  });

  it('have the deadlines of the plan of action, done, late or neither', () => {
    let plan = addNote(example(), 'action', 'Holde et møde', stamp);
    const id = plan.actions.at(-1)?.id ?? '';
    const at = (question: string) => ({ scope: 'action' as const, id, question });
    plan = answer(plan, at('frist'), '2026-12-01');
    const found = (on: string, state: string | null = null) => {
      const day = daysOf(answer(plan, at('tilstand'), state), on).find(
        ({ place }) => place.id === id,
      );
      return day && [day.what, day.kind, day.place.question, day.done, day.overdue];
    };
    expect(found('2026-12-01')).toEqual(['Holde et møde', 'promises', 'frist', false, false]);
    expect(found('2026-12-02')).toEqual(['Holde et møde', 'promises', 'frist', false, true]);
    expect(found('2026-12-02', 'faerdig')).toEqual([
      'Holde et møde',
      'promises',
      'frist',
      true,
      false,
    ]);
  });

  it('have what has been adopted and approved', () => {
    const plan = example();
    const [approved] = plan.agreements;
    const at = { scope: 'agreement', id: approved?.id ?? '', question: 'godkendt-dato' };
    expect(
      daysOf(plan).find(({ place }) => place.id === at.id && place.question === at.question),
    ).toMatchObject({ kind: 'approvals', day: '2026-06-24' });
  });

  it('are each of a kind, and lead to a question that is asked or to a period', () => {
    const days = daysOf(example());
    expect(new Set(days.map(({ kind }) => kind))).toEqual(new Set(DAY_KINDS));
    for (const { place } of days) {
      if (place.part === 'period') continue;
      const { scope, question = '' } = place;
      const asked = findQuestion(catalog, scope, question)?.question;
      expect(['date', 'yesno'], `${scope}/${question}`).toContain(asked?.type);
    }
  });

  it('name only questions that content has', () => {
    const named = Object.values(calendarWords.kinds).flat();
    const asked = calendarWords.repeats.flatMap(({ from, rhythm }) => [from, rhythm]);
    for (const slug of [...named, ...asked.map((each) => `plan/${each}`)]) {
      const [scope, question = ''] = slug.split('/');
      expect(findQuestion(catalog, scope as 'plan', question), slug).toBeDefined();
    }
    for (const { rhythm, months } of calendarWords.repeats) {
      const options = findQuestion(catalog, 'plan', rhythm)?.question.options ?? [];
      expect(options.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(months)));
    }
  });
});

describe('a day so many months later', () => {
  it.each([
    ['2027-01-14', 1, '2027-02-14'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-08-31', 3, '2027-11-30'],
    ['2027-10-15', 6, '2028-04-15'],
    ['2027-12-01', 12, '2028-12-01'],
    ['2026-12-31', 14, '2028-02-29'],
  ])('%s and %d months is %s', (day, months, later) => {
    expect(monthsAfter(day, months)).toBe(later);
  });
});

describe('a year of the calendar', () => {
  const all = new Set(DAY_KINDS);

  it('has twelve months, and every day of the year in its own', () => {
    const days = daysOf(example());
    for (const year of ['2026', '2027']) {
      const months = yearView(days, year, all, ON);
      expect(months.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      const shown = months.flatMap((month) => month.days.map(({ uid }) => uid));
      expect(shown).toEqual(days.filter(({ day }) => day.startsWith(year)).map(({ uid }) => uid));
      expect(shown.length).toBeGreaterThan(5);
      for (const { number, days: own } of months)
        for (const { day } of own) expect(Number(day.slice(5, 7))).toBe(number);
    }
    expect(yearView(days, '2026', all, ON).filter(({ isNow }) => isNow)).toHaveLength(1);
    expect(yearView(days, '2027', all, ON).filter(({ isNow }) => isNow)).toEqual([]);
  });

  it('shows the kinds that are chosen, and counts them all', () => {
    const days = daysOf(example());
    const counts = kindsIn(days, '2027');
    for (const kind of DAY_KINDS) {
      const shown = yearView(days, '2027', new Set([kind]), ON).flatMap((month) => month.days);
      expect(shown.every((day) => day.kind === kind)).toBe(true);
      expect(shown).toHaveLength(counts.get(kind) ?? 0);
    }
    expect(kindsIn(days, '1999').size).toBe(0);
  });

  it('says of a day that it is kept, late or today', () => {
    const [first] = daysOf(example());
    if (!first) throw new Error('No day');
    const state = (day: string, done: boolean, overdue: boolean) =>
      yearView([{ ...first, day, done, overdue }], day.slice(0, 4), all, ON).flatMap((month) =>
        month.days.map((each) => each.state),
      );
    expect(state(ON, false, false)).toEqual(['today']);
    expect(state(ON, true, false)).toEqual(['kept']);
    expect(state('2026-11-21', false, true)).toEqual(['late']);
    expect(state('2026-11-21', true, false)).toEqual(['kept']);
    expect(state('2026-11-23', false, false)).toEqual(['none']);
  });

  it('is the days of that year alone in a calendar file', () => {
    const plan = example();
    const file = (year?: string) => planCalendar({ ...inputOf(plan), made: MADE, year });
    const events = (text: string) =>
      [...text.matchAll(/DTSTART;VALUE=DATE:(\d{4})/g)].map(([, year]) => year);
    expect(new Set(events(file('2027')))).toEqual(new Set(['2027']));
    expect(events(file('2026')).length + events(file('2027')).length).toBe(events(file()).length);
    expect(events(file('1999'))).toEqual([]);
  });
});
