import { describe, expect, it } from 'vitest';
import {
  facetsOf,
  type FacetValues,
  isAmong,
  narrowedTo,
  relatedTasks,
  type Task,
  without,
} from '../../src/core/index.ts';
import { vouched } from './small-catalog.ts';

const task = (id: string, more: Partial<Task> = {}): Task => ({
  id,
  title: id,
  area: 'parker',
  summary: id,
  order: 1,
  traits: [],
  ...vouched,
  ...more,
});

/** What tasks can need. */
const NEEDS = ['attest', 'koerekort', 'toej'].map((id) => ({ id }));

/** The tasks that a choice leaves. */
const among = (tasks: Task[], chosen: FacetValues): string[] =>
  tasks.filter((one) => isAmong(facetsOf(one, NEEDS), chosen)).map(({ id }) => id);

describe('what a task is found under', () => {
  it('is every season when it is for the whole year, and both when it goes both ways', () => {
    const all = facetsOf(task('a', { season: 'hele-aaret', place: 'begge', work: 'begge' }), NEEDS);
    expect(all.aarstid).toEqual(['foraar', 'sommer', 'efteraar', 'vinter']);
    expect([all.hvor, all.arbejde]).toEqual([
      ['inde', 'ude'],
      ['alene', 'hold'],
    ]);
    const one = facetsOf(task('b', { season: 'vinter', place: 'inde', work: 'alene' }), NEEDS);
    expect([one.aarstid, one.hvor, one.arbejde]).toEqual([['vinter'], ['inde'], ['alene']]);
  });

  it('is nothing where nothing is said', () => {
    const { aarstid, hvor, arbejde, kraever, regel } = facetsOf(task('a'), NEEDS);
    expect([aarstid, hvor, arbejde, kraever, regel].flat()).toEqual([]);
  });

  it('is what it needs and, apart from that, what it does not need', () => {
    const { kraever, uden } = facetsOf(task('a', { needs: ['attest', 'toej'] }), NEEDS);
    expect(kraever).toEqual(['attest', 'toej']);
    expect(uden).toEqual(['koerekort']);
  });

  it('is a rule once, however often it wants care, and whose task it is', () => {
    const care = [
      { rule: 'r', text: 'x' },
      { rule: 'r', text: 'y' },
    ];
    expect(facetsOf(task('a', { care }), NEEDS).regel).toEqual(['r']);
    expect(facetsOf(task('a', { line: 'parker-1' }), NEEDS).oprindelse).toEqual(['katalog']);
    expect(facetsOf(task('a'), NEEDS).oprindelse).toEqual(['vores']);
  });
});

describe('a choice of facets', () => {
  const tasks = [
    task('sne', { season: 'vinter', place: 'ude', needs: ['toej'] }),
    task('bibliotek', { area: 'huse', season: 'hele-aaret', place: 'inde', needs: ['attest'] }),
    task('bilen', {
      area: 'huse',
      season: 'sommer',
      place: 'begge',
      needs: ['koerekort', 'attest'],
    }),
  ];

  it('leaves all when nothing is chosen', () => {
    expect(among(tasks, {})).toHaveLength(3);
    expect(among(tasks, { hvor: [] })).toHaveLength(3);
  });
  it('widens within a facet and narrows between facets', () => {
    expect(among(tasks, { omraade: ['parker', 'huse'] })).toHaveLength(3);
    expect(among(tasks, { aarstid: ['vinter'] })).toEqual(['sne', 'bibliotek']);
    expect(among(tasks, { aarstid: ['vinter'], hvor: ['inde'] })).toEqual(['bibliotek']);
    expect(among(tasks, { aarstid: ['sommer'], hvor: ['ude'] })).toEqual(['bilen']);
  });
  it('leaves out all that needs something unwanted', () => {
    expect(among(tasks, { uden: ['koerekort'] })).toEqual(['sne', 'bibliotek']);
    expect(among(tasks, { uden: ['koerekort', 'attest'] })).toEqual(['sne']);
    expect(among(tasks, { kraever: ['koerekort', 'toej'] })).toEqual(['sne', 'bilen']);
  });
  it('leaves nothing for a value nobody has', () => {
    expect(among(tasks, { omraade: ['findes-ikke'] })).toEqual([]);
  });

  it('can lose a value, or keep only one of a facet', () => {
    const chosen: FacetValues = { omraade: ['parker', 'huse'], uden: ['attest'] };
    expect(without(chosen, 'omraade', 'parker')).toEqual({ omraade: ['huse'], uden: ['attest'] });
    expect(without(chosen, 'hvor', 'inde')).toEqual({ ...chosen, hvor: [] });
    expect(narrowedTo(chosen, 'omraade', 'huse').omraade).toEqual(['huse']);
    expect(narrowedTo(chosen, 'uden', 'toej').uden).toEqual(['attest', 'toej']);
    expect(chosen.omraade).toEqual(['parker', 'huse']);
  });
});

describe('related tasks', () => {
  const baenk = task('baenk', { traits: ['vedligehold'], order: 1 });
  const hegn = task('hegn', { traits: ['vedligehold'], order: 2 });
  const roser = task('roser', { traits: ['gartner'], order: 3 });
  const port = task('port', { traits: ['vedligehold', 'maling'], area: 'huse', order: 4 });
  const doer = task('doer', { traits: ['vedligehold', 'maling'], area: 'huse', order: 5 });
  const tasks = [baenk, hegn, roser, port, doer];
  const ids = (found: Task[]): string[] => found.map(({ id }) => id);

  it('share most traits, rare ones first, and never nothing', () => {
    expect(ids(relatedTasks(port, tasks))).toEqual(['doer', 'baenk', 'hegn']);
    expect(ids(relatedTasks(roser, tasks))).toEqual([]);
  });
  it('are more alike for a rare trait than for one that many have', () => {
    const own = task('own', { traits: ['vedligehold', 'kunst'], order: 9 });
    const statue = task('statue', { traits: ['kunst'], order: 10 });
    expect(ids(relatedTasks(own, [...tasks, own, statue]))[0]).toBe('statue');
  });
  it('prefer the same area, then the order of the list', () => {
    expect(ids(relatedTasks(baenk, tasks))).toEqual(['hegn', 'port', 'doer']);
  });
  it('begin with those the task names, once', () => {
    const named = { ...port, related: ['roser', 'hegn'] };
    expect(ids(relatedTasks(named, [baenk, hegn, roser, named, doer]))).toEqual([
      ...['roser', 'hegn', 'doer', 'baenk'],
    ]);
  });
  it('are as many as asked for, never the task itself or a retired one', () => {
    expect(relatedTasks(port, tasks, 1)).toHaveLength(1);
    const gone = { ...doer, retired: '2026-01-01' };
    expect(ids(relatedTasks(port, [baenk, hegn, roser, port, gone]))).toEqual(['baenk', 'hegn']);
  });
});
