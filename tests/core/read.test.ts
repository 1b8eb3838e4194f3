import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import {
  assess,
  migrate,
  MIGRATIONS,
  type Plan,
  readFile,
  readPlan,
  VERSION,
} from '../../src/core/index.ts';
import { start } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const folder = new URL('../fixtures/plans/', import.meta.url);
const fixture = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const problem = (text: string) => {
  const result = readFile(text);
  return result.ok ? null : result.problem;
};
const sample = (): Record<string, unknown> =>
  JSON.parse(fixture('v1-full.json')) as Record<string, unknown>;

describe('plans saved by every released version', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

  it('are there for every version', () => {
    for (let version = 1; version <= VERSION; version += 1) {
      expect(names.filter((name) => name.startsWith(`v${String(version)}-`))).not.toEqual([]);
    }
  });

  it.each(names)('%s opens with everything in it', (name) => {
    const result = readFile(fixture(name));
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const value =
      result.kind === 'plan'
        ? result.plan
        : result.kind === 'agreement'
          ? result.file
          : result.review;
    const { version: _, ...written } = JSON.parse(fixture(name)) as Record<string, unknown>;
    expect(value).toMatchObject(written);
  });

  it('keep answers to questions no catalog knows, and list them', () => {
    const result = readFile(fixture('v1-unknown-slugs.json'));
    if (!result.ok || result.kind !== 'plan') throw new Error('Not a plan');
    const { unknown } = assess(result.plan, catalog, '2026-03-01');
    expect(unknown.map(({ question }) => question)).toContain('et-spoergsmaal-der-er-vaek');
    expect(result.plan.answers['et-spoergsmaal-der-er-vaek']?.value).toBe(
      'Et svar, der skal blive',
    );
  });
});

describe('a file that is no plan', () => {
  it.each([
    ['nothing', '', { code: 'empty' }],
    ['blanks', ' \n\t', { code: 'empty' }],
    ['a byte order mark alone', '\ufeff', { code: 'empty' }],
    ['zero bytes', '\0\0\0', { code: 'empty' }],
    ['prose', 'Kære kommune', { code: 'not-json' }],
    ['JSON with a wrong word', '{ "format": nyttestrategi }', { code: 'not-json' }],
    ['too many ends', '{ "format": 1 ] }', { code: 'not-json' }],
    ['a list', '[1, 2]', { code: 'not-ours' }],
    ['another program’s object', '{ "name": "x" }', { code: 'not-ours' }],
    [
      'a newer version',
      '{ "format": "nyttestrategi", "version": 99, "kind": "plan" }',
      { code: 'newer', version: 99 },
    ],
    ['no version', '{ "format": "nyttestrategi" }', { code: 'damaged', path: 'version' }],
    [
      'a broken version',
      '{ "format": "nyttestrategi", "version": 0.5 }',
      { code: 'damaged', path: 'version' },
    ],
    [
      'a kind unheard of',
      '{ "format": "nyttestrategi", "version": 1, "kind": "x" }',
      { code: 'damaged', path: 'kind' },
    ],
    [
      'what the short strategy carries',
      '{ "format": "nyttestrategi", "version": 2, "kind": "reference" }',
      { code: 'reference' },
    ],
    [
      'what a letter of consultation carries',
      '{ "format": "nyttestrategi", "version": 2, "kind": "consultation" }',
      { code: 'consultation' },
    ],
    [
      'an empty plan',
      '{ "format": "nyttestrategi", "version": 1, "kind": "plan" }',
      { code: 'damaged', path: 'id' },
    ],
  ])('is told apart: %s', (_, text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  it('is called cut short wherever it was cut', () => {
    const whole = fixture('v1-full.json').trimEnd();
    for (let length = 1; length < whole.length; length += 7) {
      expect(problem(whole.slice(0, length)), String(length)).toEqual({ code: 'cut-short' });
    }
    expect(problem(whole.slice(0, -1))).toEqual({ code: 'cut-short' });
    expect(problem(whole)).toBeNull();
  });

  it('is read after a byte order mark', () => {
    expect(problem(`\ufeff${fixture('v1-full.json')}`)).toBeNull();
  });

  it('says where it is damaged', () => {
    const broken = (change: (plan: Record<string, unknown>) => void) => {
      const plan = sample();
      change(plan);
      return problem(JSON.stringify(plan));
    };
    expect(
      broken((plan) => {
        plan['period'] = { from: '2026-02-30', until: null };
      }),
    ).toEqual({ code: 'damaged', path: 'period.from' });
    expect(
      broken((plan) => {
        plan['surprise'] = 1;
      }),
    ).toMatchObject({ code: 'damaged' });
    expect(
      broken((plan) => {
        (plan['tasks'] as { id: unknown }[])[0] = { id: 5 };
      }),
    ).toEqual({ code: 'damaged', path: 'tasks.0.id' });
    expect(
      broken((plan) => {
        const tasks = plan['tasks'] as unknown[];
        tasks.push(tasks[0]);
      }),
    ).toMatchObject({ code: 'damaged' });
  });

  it('cannot reach for the prototype of things', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const text = fixture('v1-minimal.json').replace(
        '"answers": {}',
        `"answers": { "${key}": { "value": 1, "revision": 1 } }`,
      );
      expect(text).toContain(key);
      expect(problem(text)).toEqual({ code: 'damaged', path: `answers.${key}` });
    }
  });

  it('cannot nest without end', () => {
    const deep = (levels: number) => '[['.repeat(levels) + ']]'.repeat(levels);
    const text = fixture('v1-minimal.json').replace(
      '"answers": {}',
      `"answers": { "x": { "value": ${deep(50_000)}, "revision": 1 } }`,
    );
    expect(problem(text)).toEqual({ code: 'damaged' });
    let nested: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) nested = { nested };
    expect(readPlan({ ...sample(), answers: nested })).toMatchObject({
      ok: false,
      problem: { code: 'damaged' },
    });
  });

  it('never makes reading throw, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc
            .json()
            .map((json) => `{"format":"nyttestrategi","version":1,"kind":"plan","x":${json}}`),
        ),
        (text) => {
          expect(readFile(text).ok).toBe(false);
        },
      ),
    );
    const whole = JSON.stringify(sample());
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.nat(20),
        fc.string({ maxLength: 5 }),
        (at, gone, put) => {
          const result = readFile(whole.slice(0, at) + put + whole.slice(at + gone));
          seen.add(result.ok ? 'ok' : result.problem.code);
        },
      ),
      { numRuns: 500 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['ok', 'cut-short', 'not-json', 'damaged']));
  });
});

describe('reading what was written', () => {
  it('gives the same plan', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const plan = planOfSteps(catalog, steps);
        expect(readPlan(JSON.parse(JSON.stringify(plan)))).toEqual({
          ok: true,
          kind: 'plan',
          plan,
        });
        expect(readFile(JSON.stringify(plan))).toEqual({ ok: true, kind: 'plan', plan });
      }),
    );
  });

  it('brings all text to NFC', () => {
    const plan: Plan = { ...start(catalog).plan, title: 'Bla\u030a' };
    const result = readPlan(plan);
    expect(result.ok && result.kind === 'plan' && result.plan.title).toBe('Blå');
  });

  it('brings all text of a file to NFC, however its letters are written', () => {
    const plan = start(catalog).plan;
    const marks = fc.constantFrom(
      'a',
      '<',
      '"',
      '\\',
      '\n',
      '/',
      '\u030a',
      '\u0301',
      '\u0338',
      'å',
      'u',
    );
    const texts = fc.string({
      unit: fc.oneof(marks, fc.string({ unit: 'grapheme', maxLength: 1 })),
    });
    const asNumber = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
    fc.assert(
      fc.property(texts, fc.boolean(), (title, inNumbers) => {
        const json = JSON.stringify({ ...plan, title });
        const text = inNumbers ? json.replace(/[\u0080-\uffff]/g, asNumber) : json;
        const result = readFile(text);
        const read = result.ok && result.kind === 'plan' ? result.plan.title : null;
        expect(read).toBe(title.normalize('NFC'));
      }),
    );
  });
});

describe('an agreement on its own', () => {
  it.each(['limits', 'targetGroups', 'tasks'])(
    'is refused when its %s share an id with another thing of it, for no plan could hold both',
    (list) => {
      const file = JSON.parse(fixture('v1-agreement.json')) as {
        agreement: { id: string };
      } & Record<string, { id: string }[]>;
      const [first] = file[list] ?? [];
      if (!first) throw new Error(`No ${list}`);
      first.id = file.agreement.id;
      expect(problem(JSON.stringify(file))).toEqual({ code: 'damaged', path: first.id });
    },
  );
});

describe('migrations', () => {
  it('stand one for each earlier version', () => {
    expect(MIGRATIONS).toHaveLength(VERSION - 1);
  });

  it('take a file from its own version to the present, step by step', () => {
    const steps = [
      (file: Record<string, unknown>) => ({ ...file, heard: ['one'] }),
      (file: Record<string, unknown>) => ({
        ...file,
        heard: [...(file['heard'] as string[]), 'two'],
      }),
    ];
    expect(migrate({ version: 1 }, 1, steps, 3)).toEqual({ version: 3, heard: ['one', 'two'] });
    expect(migrate({ version: 2, heard: [] }, 2, steps, 3)).toEqual({ version: 3, heard: ['two'] });
    expect(migrate({ version: 3 }, 3, steps, 3)).toEqual({ version: 3 });
    expect(() => migrate({ version: 1 }, 1, steps, 5)).toThrow();
  });
});
