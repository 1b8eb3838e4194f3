/** The task library as data: every task complete, and told apart whose it is. */
import { describe, expect, it } from 'vitest';
import { loadCatalog, publishCatalog } from '../../src/catalog.ts';
import { FACETS, facetsOf, isAmong, relatedTasks, type Task } from '../../src/core/index.ts';

const { tasks, areas, kinds } = loadCatalog().catalog;
const { needs } = kinds;
const caresFor = (task: Task): string[] => (task.care ?? []).map(({ rule }) => rule);
const having = (...traits: string[]): Task[] =>
  tasks.filter((task) => traits.every((trait) => task.traits.includes(trait)));
const ids = (found: readonly Task[]): string[] => found.map(({ id }) => id);

describe('every task', () => {
  it.each(['season', 'place', 'work'] as const)('says its %s', (field) => {
    expect(ids(tasks.filter((task) => task[field] === undefined))).toEqual([]);
  });
  it.each(['traits', 'before', 'needs', 'care', 'settle', 'keywords'] as const)(
    'has %s',
    (field) => {
      expect(ids(tasks.filter((task) => !task[field] || task[field].length === 0))).toEqual([]);
    },
  );
  it('has a kind of need for each attest, licence and instruction it asks for', () => {
    const said: [RegExp, NonNullable<Task['needs']>[number][]][] = [
      [/attest/i, ['attest']],
      [/kørekort/i, ['koerekort']],
      [/handsker|synligt tøj|værn\b|sko\b|fodtøj/i, ['toej']],
      [/instruktion|introduktion|kursus|oplæring|prøvetur/i, ['instruktion', 'kursus']],
    ];
    for (const { id, before = [], needs = [] } of tasks) {
      for (const [words, kinds] of said) {
        const asked = before.some((line) => words.test(line));
        const told = kinds.some((kind) => needs.includes(kind));
        if (asked) expect([id, kinds, told]).toEqual([id, kinds, true]);
      }
      for (const kind of ['attest', 'koerekort'] as const) {
        const pattern = said.find(([, kinds]) => kinds.includes(kind))?.[0] ?? /^/;
        if (needs.includes(kind)) expect([id, before.some((line) => pattern.test(line))]).toEqual([id, true]);
      }
    }
  });
  it('is like other tasks, of which the page can show some', () => {
    expect(ids(tasks.filter((task) => relatedTasks(task, tasks).length < 2))).toEqual([]);
  });
});

describe('whose a task is', () => {
  const own = tasks.filter(({ line }) => line === undefined);
  it('is said: what the catalogue says of it, or that it is ours and unconfirmed', () => {
    expect(own.length).toBeGreaterThan(10);
    for (const { id, line, catalogue, sources, certainty } of tasks) {
      const from = sources.map(({ source }) => source);
      expect([id, catalogue !== undefined]).toEqual([id, line !== undefined]);
      expect([id, from]).toEqual([id, line === undefined ? ['vores-egne-opgaver'] : ['katalog']]);
      expect([id, certainty]).toEqual([id, line === undefined ? 'ukendt' : 'bekraeftet']);
    }
  });
});

describe('the rules that want care', () => {
  it('are the service level where citizens are walked with or helped', () => {
    const near = having('borgernaer').filter(({ area }) => area === 'omsorg');
    expect(ids(near)).toEqual(expect.arrayContaining(['gaature-med-borgere', 'hjaelp-til-aerinder-i-byen']));
    for (const task of near) {
      expect(caresFor(task)).toEqual(expect.arrayContaining(['serviceniveau-83', 'serviceniveau-aeldreloven']));
    }
  });
  it('are the normal level where there is cleaning', () => {
    for (const task of having('rengoering')) {
      expect([task.id, caresFor(task)]).toEqual([task.id, expect.arrayContaining(['ud-over-normeret-niveau'])]);
    }
  });
  it('are competition where tourists are guided', () => {
    expect(having('turisme', 'borgernaer').length).toBeGreaterThan(2);
    for (const task of having('turisme')) {
      if (!task.traits.includes('borgernaer')) continue;
      expect([task.id, caresFor(task)]).toEqual([task.id, expect.arrayContaining(['ingen-konkurrenceforvridning'])]);
    }
  });
  it('are displacement or competition where things are repaired or painted', () => {
    for (const task of [...having('vedligehold'), ...having('maling')]) {
      const market = ['ingen-fortraengning', 'ingen-konkurrenceforvridning'];
      expect([task.id, caresFor(task).some((rule) => market.includes(rule))]).toEqual([task.id, true]);
    }
  });
  it('are told in words of the task’s own', () => {
    const told = tasks.flatMap(({ care = [] }) => care.map(({ text }) => text));
    expect(told.filter((text, at) => told.indexOf(text) !== at)).toEqual([]);
  });
});

describe('every facet', () => {
  it('has at least five tasks for each season, place and way of working', () => {
    const wanted = {
      aarstid: ['foraar', 'sommer', 'efteraar', 'vinter'],
      hvor: ['inde', 'ude'],
      arbejde: ['alene', 'hold'],
      omraade: areas.map(({ id }) => id),
    };
    for (const [facet, values] of Object.entries(wanted)) {
      for (const value of values) {
        const found = tasks.filter((task) => isAmong(facetsOf(task, needs), { [facet]: [value] }));
        expect([value, found.length >= 5]).toEqual([value, true]);
      }
    }
  });
  it('can be combined for winter, indoors and alone in at least three areas', () => {
    const chosen = { aarstid: ['vinter'], hvor: ['inde'], arbejde: ['alene'] };
    const found = tasks.filter((task) => isAmong(facetsOf(task, needs), chosen));
    expect(new Set(found.map(({ area }) => area)).size).toBeGreaterThanOrEqual(3);
  });
  it('has a task under each of its names', () => {
    const all = tasks.map((task) => facetsOf(task, needs));
    for (const facet of FACETS) expect(all.some((values) => values[facet].length > 0)).toBe(true);
  });
});

it('what only the library shows is not published to islands', () => {
  const published = JSON.parse(publishCatalog(loadCatalog().catalog).json) as { tasks: object[] };
  for (const task of published.tasks) {
    for (const key of ['related', 'catalogue', 'keywords', 'settle']) {
      expect(task).not.toHaveProperty(key);
    }
  }
});
