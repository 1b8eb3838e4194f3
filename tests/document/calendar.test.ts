/** The calendar file, read back line by line by a reader of its own. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  checkCatalog,
  pledgesOf,
  questionsOf,
  SCOPES,
  setPeriod,
  type Catalog,
  type Plan,
  type Question,
} from '../../src/core/index.ts';
import { calendarDays, planCalendar } from '../../src/document/calendar/calendar-days.ts';
import { icsOf } from '../../src/document/calendar/calendar.ts';
import { subjectOf, thingsOf } from '../../src/document/parts/subject.ts';
import { calendarWords } from '../../src/texts/calendar.ts';
import { question, section, smallCatalog } from '../core/small-catalog.ts';
import { answer, catalog, example, MADE, ON, stamp, words } from './papers.ts';

type Property = { name: string; parameters: string[]; value: string };

/** The properties of a file, its folded lines laid out; throws when a line is too long or ends wrong. */
function readIcs(file: string): Property[] {
  if (!file.endsWith('\r\n')) throw new Error('The last line has no end');
  const lines = file.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) throw new Error(`Too long: ${line}`);
    if (/[\r\n]/.test(line)) throw new Error(`Broken: ${line}`);
  }
  const whole: string[] = [];
  for (const line of lines) {
    if (line.startsWith(' ')) whole.push(`${whole.pop() ?? ''}${line.slice(1)}`);
    else whole.push(line);
  }
  return whole.map((line) => {
    const colon = line.indexOf(':');
    const [name = '', ...parameters] = line.slice(0, colon).split(';');
    return { name, parameters, value: line.slice(colon + 1) };
  });
}

/** A text as it was before it was escaped. */
const read = (value: string): string =>
  value.replace(/\\(.)/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));

type Event = Record<string, string>;

function eventsIn(file: string): Event[] {
  const events: Event[] = [];
  let inside: Event | null = null;
  for (const { name, value } of readIcs(file)) {
    if (name === 'BEGIN' && value === 'VEVENT') inside = {};
    else if (name === 'END' && value === 'VEVENT' && inside) {
      events.push(inside);
      inside = null;
    } else if (inside) {
      if (name in inside) throw new Error(`${name} twice`);
      inside[name] = read(value);
    }
  }
  return events;
}

const inputOf = (plan: Plan, known: Catalog = catalog) => ({
  plan,
  assessment: assess(plan, known, ON),
  catalog: known,
  words,
  calendar: calendarWords,
  made: MADE,
});
const fileOf = (plan: Plan) => planCalendar(inputOf(plan));
const dayOf = (date: string) => date.replaceAll('-', '');

/** Every place of the plan where a day is asked for. */
const datedPlaces = (plan: Plan) =>
  SCOPES.flatMap((scope) =>
    thingsOf(subjectOf(plan, assess(plan, catalog, ON), catalog, words), scope).flatMap(({ id }) =>
      questionsOf(catalog, scope)
        .filter((asked) => asked.question.type === 'date')
        .map((asked) => ({ scope, id, question: asked.question.id })),
    ),
  );

describe('a calendar file', () => {
  it('gives back any text, in lines short enough that cut no letter', () => {
    const letters = fc.constantFrom(
      'a',
      'ø',
      '😀',
      ';',
      ',',
      '\\',
      '\n',
      '\r\n',
      ':',
      '"',
      ' ',
      '–',
    );
    const text = fc.string({ unit: letters, maxLength: 90, size: 'max' });
    let folds = 0;
    fc.assert(
      fc.property(text, text, (what, more) => {
        const file = icsOf(what, [{ uid: 'a@b', day: '2026-03-02', what, more }], MADE);
        folds += file.split('\r\n ').length - 1;
        const [event] = eventsIn(file);
        const plain = (value: string) => value.replaceAll('\r\n', '\n');
        expect(event?.SUMMARY).toBe(plain(what));
        expect(event?.DESCRIPTION ?? '').toBe(plain(more));
        expect(file).not.toContain('\ufffd');
      }),
    );
    expect(folds).toBeGreaterThan(50);
  });

  it('lets no text begin a line of its own, or hold what no reader knows', () => {
    const what = 'a\u0000b\u0007c\r\nATTACH:http://x\ud800';
    const file = icsOf('x', [{ uid: 'a@b', day: '2026-03-02', what, more: '' }], MADE);
    expect(readIcs(file).some(({ name }) => name === 'ATTACH')).toBe(false);
    expect(eventsIn(file)[0]?.SUMMARY).toBe('abc\nATTACH:http://x');
  });

  it('has what the standard asks of it, and wakes nobody', () => {
    const file = fileOf(example());
    const properties = readIcs(file);
    expect(properties[0]).toMatchObject({ name: 'BEGIN', value: 'VCALENDAR' });
    expect(properties.find(({ name }) => name === 'VERSION')?.value).toBe('2.0');
    expect(properties.some(({ name }) => name === 'PRODID')).toBe(true);
    expect(file).not.toContain('VALARM');
    for (const event of eventsIn(file)) {
      expect(event.DTSTAMP).toBe('20260302T090000Z');
      expect(event.DTSTART).toMatch(/^\d{8}$/);
      expect(event.TRANSP).toBe('TRANSPARENT');
    }
    const starts = properties.filter(({ name }) => name === 'DTSTART');
    for (const { parameters } of starts) expect(parameters).toEqual(['VALUE=DATE']);
  });
});

describe("a plan's calendar", () => {
  it('has every promise with a day once, whatever the days are', () => {
    const places = datedPlaces(example());
    const days = fc.array(
      fc.record({
        place: fc.constantFrom(...places),
        day: fc.option(
          fc.date({
            min: new Date('2025-01-01'),
            max: new Date('2028-12-31'),
            noInvalidDate: true,
          }),
        ),
      }),
      { minLength: 1, maxLength: 30 },
    );
    let promised = 0;
    let others = 0;
    fc.assert(
      fc.property(days, (list) => {
        let plan = example();
        for (const { place, day } of list) {
          plan = answer(plan, place, day === null ? null : day.toISOString().slice(0, 10));
        }
        const events = eventsIn(fileOf(plan));
        const uids = events.map(({ UID }) => UID);
        expect(new Set(uids).size).toBe(uids.length);
        const pledges = pledgesOf(plan, catalog, ON).filter(({ due }) => due !== null);
        for (const { place, what, due, done } of pledges) {
          const tail = [place.scope, place.id, place.question].filter(Boolean).join('.');
          const [event, ...more] = events.filter(({ UID }) => UID?.includes(`.${tail}@`));
          expect(more).toEqual([]);
          expect(event?.DTSTART).toBe(dayOf(due ?? ''));
          expect(event?.SUMMARY).toBe(done ? `Gjort: ${what}` : what);
        }
        promised += pledges.length;
        others += events.length - pledges.length;
      }),
      { numRuns: 20 },
    );
    expect(promised).toBeGreaterThan(200);
    expect(others).toBeGreaterThan(200);
  });

  it('has a day that content marks once, though it is promised as well', () => {
    const marked = (of: Question): Question =>
      of.id === 'svarfrist' ? { ...of, calendar: { what: 'Frist for svar' } } : of;
    const forms = catalog.forms.map((form) => ({
      ...form,
      sections: form.sections.map((part) => ({ ...part, questions: part.questions.map(marked) })),
    }));
    const plan = example();
    const [asked] = plan.consultations;
    const unpromised = answer(
      plan,
      { scope: 'consultation', id: asked?.id ?? null, question: 'spurgt-dato' },
      null,
    );
    const days = (of: Plan) =>
      calendarDays(inputOf(of, { ...catalog, forms })).filter(
        ({ what }) => what === 'Frist for svar',
      );
    expect(plan.consultations.length).toBeGreaterThan(1);
    expect(days(plan)).toEqual([]);
    expect(days(unpromised)).toHaveLength(1);
  });

  it('has the day each agreement ends, and the strategy', () => {
    const plan = example();
    const events = eventsIn(fileOf(plan));
    for (const { id, period } of plan.agreements) {
      const event = events.find(({ UID }) => UID?.endsWith(`agreement.${id}.slut@nyttestrategi`));
      expect(event?.DTSTART).toBe(dayOf(period.until ?? ''));
    }
    const own = events.find(({ UID }) => UID === `${plan.id}.plan.slut@nyttestrategi`);
    expect(own?.DTSTART).toBe(dayOf(plan.period.until ?? ''));
  });

  it('has the days of approvals, named with their agreement', () => {
    const plan = example();
    const summaries = eventsIn(fileOf(plan)).map(({ SUMMARY }) => SUMMARY ?? '');
    const step = plan.approvals.find(({ answers }) => answers['godkendelse-dato']?.value);
    const agreement = plan.agreements.find(({ id }) => id === step?.agreement);
    expect(summaries).toContain(`${step?.name ?? ''}: »${agreement?.name ?? ''}«`);
  });

  it('has the last day of every quarter of the period, when lists are sent', () => {
    const plan = setPeriod(example(), { from: '2026-07-01', until: '2027-03-31' }, stamp);
    const place = { scope: 'plan' as const, id: null, question: 'kvartalslister' };
    const quarters = (value: boolean | null, of = plan) =>
      eventsIn(fileOf(answer(of, place, value)))
        .filter(({ UID }) => UID?.includes('kvartalslister'))
        .map(({ DTSTART }) => DTSTART);
    expect(quarters(true)).toEqual(['20260930', '20261231', '20270331']);
    expect(quarters(false)).toEqual([]);
    expect(quarters(true, setPeriod(plan, { from: '2026-07-01', until: null }, stamp))).toEqual([]);
  });

  it('knows a day that has moved for the same', () => {
    const plan = example();
    const place = { scope: 'plan' as const, id: null, question: 'naeste-revision' };
    const of = (day: string) =>
      eventsIn(fileOf(answer(plan, place, day))).find(({ UID }) =>
        UID?.includes('naeste-revision'),
      );
    expect(of('2027-05-04')?.UID).toBe(of('2027-06-01')?.UID);
    expect(of('2027-06-01')?.DTSTART).toBe('20270601');
  });

  it('says nothing of what is hidden', () => {
    const plan = example();
    const { id } = plan.agreements[0] ?? { id: null };
    const at = (slug: string) => ({ scope: 'agreement' as const, id, question: slug });
    const hidden = answer(answer(plan, at('godkendt-dato'), '2026-01-17'), at('godkendt'), false);
    expect(fileOf(hidden)).not.toContain('20260117');
  });

  it('is in the order of its days', () => {
    const days = calendarDays(inputOf(example())).map(({ day }) => day);
    expect(days.length).toBeGreaterThan(40);
    expect(days).toEqual([...days].sort());
  });
});

describe('a catalog', () => {
  it.each([
    [{ type: 'date' as const, calendar: { what: 'x' } }, []],
    [{ type: 'yesno' as const, calendar: { what: 'x', each: 'quarter' as const } }, []],
    [{ type: 'text' as const, calendar: { what: 'x' } }, ['wrong-type']],
    [{ type: 'date' as const, calendar: { what: 'x', each: 'quarter' as const } }, ['wrong-type']],
  ])('puts only days in the calendar: %j', (more, problems) => {
    const small = smallCatalog();
    const [point] = small.focusPoints;
    if (!point) throw new Error('No focus point');
    const sections = [...point.sections, section('kalender', [question('dagen', more)])];
    const changed = {
      ...small,
      focusPoints: [{ ...point, sections }, ...small.focusPoints.slice(1)],
    };
    const found = checkCatalog(changed, new Map()).map(({ code }) => code);
    expect(found.filter((code) => code === 'wrong-type')).toEqual(problems);
  });
});
