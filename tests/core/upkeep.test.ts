/** What is to be looked up first, what a change of law touches, and what nobody knows yet. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import {
  assess,
  checkOpenPoints,
  KEPT_KINDS,
  keptRecords,
  keptSources,
  leastCertainFirst,
  monthsBetween,
  type OpenPoint,
  openPointSchema,
  type PaperPrints,
  readFile,
  touchedBy,
  turnedBetween,
  turnedOn,
  undated,
} from '../../src/core/index.ts';
import { rule, smallCatalog, vouched } from './small-catalog.ts';

const { catalog, openPoints } = loadCatalog();

describe('the records that are kept', () => {
  const small = () => {
    const content = smallCatalog();
    content.rules = [
      rule('ny', 'task', { answered: { answer: 'ekstra' } }, { checked: '2026-06-01' }),
      rule(
        'usikker',
        'task',
        { answered: { answer: 'ekstra' } },
        { checked: '2026-01-01', certainty: 'ukendt', doubt: 'Ikke set.' },
      ),
      rule('gammel', 'task', { answered: { answer: 'ekstra' } }, { checked: '2025-01-31' }),
    ];
    return content;
  };
  const slugs = (list: readonly { slug: string }[], wanted: readonly string[]) =>
    list.map(({ slug }) => slug).filter((slug) => wanted.includes(slug));

  it('stand with the longest unseen first, and of one day the least certain', () => {
    const kept = keptRecords(small(), '2026-11-22');
    expect(slugs(kept, ['ny', 'usikker', 'gammel'])).toEqual(['gammel', 'usikker', 'ny']);
    const sameDay = kept.filter(({ checked }) => checked === '2026-01-01');
    expect(sameDay[0]?.slug).toBe('usikker');
  });

  it('say how long ago they were looked up, in days and whole months', () => {
    const old = keptRecords(small(), '2026-11-22').find(({ slug }) => slug === 'gammel');
    expect(old).toMatchObject({ days: 660, months: 21, kind: 'rules', sources: ['bog'] });
  });

  it('can stand with the least certain first', () => {
    expect(leastCertainFirst(keptRecords(small(), '2026-11-22'))[0]?.slug).toBe('usikker');
  });

  it('give each source the oldest day that stands on it', () => {
    const content = small();
    content.sources.push({ id: 'uden-brug', title: 'Ikke brugt' });
    const sources = keptSources(content, keptRecords(content, '2026-11-22'));
    expect(sources.find(({ slug }) => slug === 'bog')?.checked).toBe('2025-01-31');
    expect(sources.at(-1)).toMatchObject({ slug: 'uden-brug', records: 0, checked: null });
  });

  it('are all the records of the real content that have a day', () => {
    const kept = keptRecords(catalog, '2026-11-22');
    const all = KEPT_KINDS.flatMap((kind) => catalog[kind] as { id: string }[]);
    expect(kept.length).toBe(all.length);
    expect(kept.every(({ sources, days }) => sources.length > 0 && days >= 0)).toBe(true);
  });

  it.each([
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2025-11-22', '2026-11-22', 12],
    ['2025-11-22', '2026-11-21', 11],
    ['2026-03-01', '2026-01-31', -1],
  ])('count whole months from %s to %s', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});

describe('a change of law touches', () => {
  const papers: PaperPrints[] = [
    { id: 'aftale', title: 'Aftale', scopes: ['agreement'], questions: [] },
    { id: 'ark', title: 'Ark', scopes: [], questions: ['slags'] },
    { id: 'maalgruppe', title: 'Målgruppe', scopes: ['target-group'], questions: [] },
  ];

  it('the rules it names and those behind its provisions, with their questions and papers', () => {
    const content = smallCatalog();
    content.provisions.push({
      id: 'bag',
      title: 'Bag',
      topic: 'emne',
      order: 1,
      now: 'Nu.',
      rules: ['forhold'],
      ...vouched,
    });
    const touched = touchedBy(content, { touches: { provisions: ['bag'] } }, papers);
    expect(touched.rules).toEqual(['forhold']);
    expect(touched.questions).toEqual([
      { scope: 'workplace', question: 'ansatte' },
      { scope: 'agreement', question: 'pladser' },
    ]);
    expect(touched.papers).toEqual(['aftale']);
  });

  it('the papers that print a question it touches by name', () => {
    const touched = touchedBy(
      smallCatalog(),
      { touches: { rules: ['ude-kun-kommunalt'] } },
      papers,
    );
    expect(touched.papers).toContain('ark');
    expect(touched.papers).not.toContain('maalgruppe');
  });

  it('nothing, when it names nothing', () => {
    expect(touchedBy(catalog, {}, papers)).toEqual({
      rules: [],
      targetGroups: [],
      provisions: [],
      questions: [],
      tasks: [],
      papers: [],
    });
  });

  it('the questions that the coming main act may change', () => {
    const coming = catalog.changes.find(({ id }) => id === 'ny-hovedlov-planlagt');
    const touched = touchedBy(catalog, coming ?? {}, papers);
    expect(touched.rules).toContain('orientering-af-tr');
    expect(touched.questions).toContainEqual({ scope: 'agreement', question: 'tr-orienteret' });
    expect(touched.tasks.length).toBeGreaterThan(0);
  });
});

describe('what a change turns in a plan', () => {
  const read = readFile(readFileSync('content/examples/eksempel-kommune.json', 'utf8'));
  if (!read.ok || read.kind !== 'plan') throw new Error('The example is no plan.');
  const { plan } = read;

  it('is told finding by finding, and is what the two assessments differ in', () => {
    const turned = turnedBetween(undated(plan), catalog, '2024-06-01', '2027-01-01');
    const [before, after] = ['2024-06-01', '2027-01-01'].map((on) =>
      assess(undated(plan), catalog, on),
    );
    for (const { rule: slug, before: was, after: is } of turned) {
      expect([was?.status, was?.certainty]).not.toEqual([is?.status, is?.certainty]);
      expect(was === null || before?.findings.some((one) => one.rule.id === slug)).toBe(true);
      expect(is === null || after?.findings.some((one) => one.rule.id === slug)).toBe(true);
    }
    expect(turned.map(({ rule: slug }) => slug)).toContain('hoejst-13-uger');
  });

  it('is nothing for a plan with days of its own that the day is not among', () => {
    expect(turnedOn(plan, catalog, '2025-01-01')).toEqual([]);
  });

  it('is nothing between a day and itself, and leaves the plan as it was', () => {
    const before = JSON.stringify(plan);
    expect(turnedBetween(plan, catalog, '2027-01-01', '2027-01-01')).toEqual([]);
    turnedOn(plan, catalog, '2027-01-01');
    expect(JSON.stringify(plan)).toBe(before);
  });
});

describe('an open point', () => {
  it('is one of the six that the first work list has, and each says where to look', () => {
    expect(openPoints.length).toBeGreaterThanOrEqual(6);
    for (const point of openPoints) {
      expect(Object.values(point.touches).flat().length).toBeGreaterThan(0);
      expect(point.sources.length).toBeGreaterThan(0);
    }
  });

  it('names records that are there', () => {
    const point: OpenPoint = {
      id: 'punkt',
      title: 'Punkt',
      order: 1,
      opened: '2026-11-21',
      look: ['Noget.'],
      sources: [{ source: 'ingen' }],
      touches: { rules: ['ingen-regel'], provisions: ['ingen'], targetGroups: ['ingen'] },
    };
    const found = checkOpenPoints([point], catalog);
    expect(found.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['unknown-rule', 'touches.rules.0'],
      ['unknown-target-group', 'touches.targetGroups.0'],
      ['unknown-provision', 'touches.provisions.0'],
      ['unknown-source', 'sources.0'],
    ]);
    expect(checkOpenPoints(openPoints, catalog)).toEqual([]);
  });

  it('has a day for its answer', () => {
    const [first] = openPoints;
    const answered = (answer: unknown) => openPointSchema.safeParse({ ...first, answer }).success;
    expect(answered({ text: 'Ja.', on: '2026-12-01' })).toBe(true);
    expect(answered({ text: 'Ja.' })).toBe(false);
  });
});
