import { describe, expect, it } from 'vitest';
import { loadCatalog, publishCatalog } from '../../src/catalog.ts';
import {
  assess,
  enquire,
  type EnquiryAnswers,
  type EnquiryOutcome,
  newPlan,
} from '../../src/core/index.ts';

const { catalog } = loadCatalog();

/** A young person whom nothing keeps out. */
const ALL_MET: EnquiryAnswers = {
  'ung-under-30': true,
  'ung-har-uddannelse': false,
  'ung-ydelse': 'uddannelseshjaelp',
  'ung-i-introduktionsprogram': false,
  'ung-visitation': 'aktivitetsparat',
  'ung-kommunen-deltager': true,
  'ung-har-gavn': true,
  'ung-oensker-det': true,
};

/** For each question, the answers that keep someone out, in asking order. */
const AGAINST: [string, string | boolean][] = [
  ['ung-under-30', false],
  ['ung-har-uddannelse', true],
  ['ung-ydelse', 'kontanthjaelp'],
  ['ung-ydelse', 'anden-ydelse'],
  ['ung-i-introduktionsprogram', true],
  ['ung-visitation', 'aabenlyst-uddannelsesparat'],
  ['ung-visitation', 'anden-visitation'],
  ['ung-kommunen-deltager', false],
  ['ung-har-gavn', false],
  ['ung-oensker-det', false],
];

type Row = [day: string, met: EnquiryOutcome, against: EnquiryOutcome, lean: boolean];
const DAYS: Row[] = [
  ['2021-06-01', 'none', 'none', false],
  ['2022-03-31', 'none', 'none', false],
  ['2022-04-01', 'yes', 'no', false],
  ['2022-06-01', 'yes', 'no', false],
  ['2023-12-31', 'yes', 'no', false],
  ['2024-01-01', 'unconfirmed', 'unconfirmed', true],
  ['2024-06-01', 'unconfirmed', 'unconfirmed', true],
  ['2025-06-30', 'unconfirmed', 'unconfirmed', true],
  ['2025-07-01', 'unconfirmed', 'unconfirmed', false],
  ['2026-11-22', 'unconfirmed', 'unconfirmed', false],
  ['2027-02-01', 'unconfirmed', 'unconfirmed', false],
];

describe.each(DAYS)('an enquiry on %s', (day, met, against, leans) => {
  it(`with every rule met is answered: ${met}`, () => {
    expect(enquire(catalog, ALL_MET, day)).toMatchObject({
      outcome: met,
      leaning: leans ? 'yes' : null,
      next: null,
    });
  });

  it.each(AGAINST)(`with %s answered %s is answered: ${against}`, (slug, value) => {
    const { outcome, leaning, findings } = enquire(catalog, { ...ALL_MET, [slug]: value }, day);
    expect({ outcome, leaning }).toEqual({ outcome: against, leaning: leans ? 'no' : null });
    const failing = findings.filter(({ status }) => status !== 'met');
    expect(failing.map(({ place }) => place.question)).toEqual(against === 'none' ? [] : [slug]);
    for (const { rule } of failing) expect(rule.sources[0]).toBeDefined();
  });

  it('asks nothing when there is no scheme, and else each question once, in order', () => {
    const given: Record<string, EnquiryAnswers[string]> = {};
    const asked: string[] = [];
    for (;;) {
      const { next } = enquire(catalog, given, day);
      if (!next) break;
      asked.push(next.id);
      given[next.id] = ALL_MET[next.id] ?? null;
      expect(asked.length).toBeLessThan(20);
    }
    expect(asked).toEqual(met === 'none' ? [] : Object.keys(ALL_MET));
  });
});

describe('an enquiry', () => {
  it('is over with the first answer that decides it', () => {
    for (const [slug, value] of AGAINST) {
      const order = Object.keys(ALL_MET);
      const before = Object.fromEntries(Object.entries(ALL_MET).slice(0, order.indexOf(slug)));
      expect(enquire(catalog, { ...before, [slug]: value }, '2022-06-01')).toMatchObject({
        outcome: 'no',
        next: null,
      });
    }
  });

  it('goes on past a failing answer where nothing is established: there is more to check', () => {
    const { outcome, next } = enquire(catalog, { 'ung-under-30': false }, '2026-11-22');
    expect([outcome, next?.id]).toEqual(['unconfirmed', 'ung-har-uddannelse']);
  });

  it('is open while a question that matters is left', () => {
    expect(enquire(catalog, { 'ung-under-30': true }, '2022-06-01')).toMatchObject({
      outcome: 'open',
      next: { id: 'ung-har-uddannelse' },
    });
  });

  it('is not confirmed when an answer is not known, and does not ask it again', () => {
    const { outcome, next, findings } = enquire(
      catalog,
      { ...ALL_MET, 'ung-visitation': null },
      '2022-06-01',
    );
    expect([outcome, next]).toEqual(['unconfirmed', null]);
    const open = findings.filter(({ status }) => status === 'open');
    expect(open.map(({ place }) => place.question)).toEqual(['ung-visitation']);
  });

  it('is a no whatever is not known, when a confirmed rule is not met', () => {
    const answers = { ...ALL_MET, 'ung-visitation': null, 'ung-oensker-det': false };
    expect(enquire(catalog, answers, '2022-06-01').outcome).toBe('no');
  });

  it('never confirms what is not confirmed, whatever is answered', () => {
    for (const [slug, value] of [...AGAINST, ['ung-under-30', true] as const]) {
      for (const day of ['2025-07-01', '2026-11-22', '2027-02-01']) {
        for (const answers of [{}, { [slug]: value }, { ...ALL_MET, [slug]: value }]) {
          expect(enquire(catalog, answers, day)).toMatchObject({
            outcome: 'unconfirmed',
            leaning: null,
          });
        }
      }
    }
  });
});

describe('the scope of enquiries', () => {
  const isEnquiry = ({ scope }: { scope: string }): boolean => scope === 'enquiry';

  it('has two rules to each question: one of the trial, one for the time after', () => {
    const rules = catalog.rules.filter(isEnquiry);
    expect(rules.length).toBe(2 * Object.keys(ALL_MET).length);
    for (const rule of rules.filter(({ until }) => until === undefined)) {
      expect(rules.find(({ id }) => id === rule.replaces)).toMatchObject({
        question: rule.question,
        requires: rule.requires,
        until: '2023-12-31',
      });
    }
  });

  it('is in no plan: nothing of it is asked or tried there', () => {
    let ids = 0;
    const newId = (): string => String((ids += 1));
    const period = { from: '2022-06-01', until: '2022-12-31' };
    const given = { kommune: null, period, title: 'Plan', content: '' };
    const plan = newPlan({ now: '2022-06-01T12:00:00Z', newId }, given);
    const { questions, findings, completeness } = assess(plan, catalog, '2022-06-01');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ rule }) => isEnquiry(rule))).toEqual([]);
    expect(questions.filter(({ place }) => isEnquiry(place))).toEqual([]);
    expect(completeness.sections.filter(({ place }) => isEnquiry(place))).toEqual([]);
  });

  it('is not published to the wizard', () => {
    expect(catalog.forms.some(isEnquiry)).toBe(true);
    expect(publishCatalog(catalog).json).not.toMatch(/"enquiry"|"ung-/);
  });
});
