/** The plan of action gathers what is promised anywhere: who, when, and whether it is done. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  type Content,
  findQuestion,
  LIST_OF,
  type Pledge,
  pledgesOf,
  type Plan,
  placeKey,
  setAnswer,
} from '../../src/core/index.ts';
import { start, stamps } from '../scenario.ts';
import { anySteps, planOfSteps } from './any-plan.ts';
import { question, section, smallCatalog } from './small-catalog.ts';

const ON = '2026-03-01';

/** The small catalog with promises: of the plan, of groups, workplaces and tasks; and of each action by itself. */
function promisingCatalog(): Content {
  const catalog = smallCatalog();
  const [first] = catalog.focusPoints;
  first?.sections.push(
    section('loefter', [
      question('revision', { type: 'date', promise: { what: 'Se planen igennem', owner: 'hvem' } }),
      question('hvem'),
      question('besked', {
        type: 'choices',
        options: [
          { id: 'alle', label: 'Alle' },
          { id: 'nogle', label: 'Nogle' },
        ],
        promise: {
          what: 'Give besked til {answer}',
          owner: 'hvem',
          due: 'besked-dato',
          done: { answer: 'besked-givet', is: true },
        },
      }),
      question('besked-dato', { type: 'date' }),
      question('besked-givet', { type: 'yesno' }),
    ]),
  );
  const promise = { what: 'Gøre det hos {name}' };
  const maal = first?.sections[0]?.questions[3];
  if (maal) maal.promise = { what: 'Ringe til {answer}', owner: 'maal' };
  for (const form of catalog.forms) {
    for (const one of form.sections.flatMap(({ questions }) => questions)) {
      if (['hvornaar', 'ansatte', 'ekstra', 'hvorfor-ekstra'].includes(one.id)) {
        one.promise = promise;
      }
    }
  }
  catalog.forms.push({
    id: 'handling',
    scope: 'action',
    title: 'Handlinger',
    singular: 'handling',
    plural: 'handlinger',
    promise: {
      what: '{name}',
      more: 'hvad',
      owner: 'ansvarlig',
      due: 'frist',
      done: { answer: 'tilstand', is: 'faerdig' },
    },
    sections: [
      section('handlingen', [
        question('hvad', { type: 'longtext' }),
        question('ansvarlig'),
        question('frist', { type: 'date' }),
        question('tilstand', {
          type: 'choice',
          options: [
            { id: 'i-gang', label: 'I gang' },
            { id: 'faerdig', label: 'Færdig' },
          ],
        }),
      ]),
    ],
  });
  return catalog;
}

const catalog = promisingCatalog();
const begin = () => start(catalog, { on: ON });
const only = (plan: Plan, on = ON): Pledge => {
  const [pledge, ...more] = pledgesOf(plan, catalog, on);
  if (!pledge || more.length > 0) throw new Error(`${String(more.length + 1)} pledges`);
  return pledge;
};

describe('what an answer promises', () => {
  it('stands with its question, its owner and its own day when it is a date', () => {
    const { plan } = begin().answerPlan({ revision: '2026-11-02', hvem: 'Koordinatoren' });
    expect(only(plan)).toMatchObject({
      place: { scope: 'plan', id: null, question: 'revision' },
      heading: 'revision',
      what: 'Se planen igennem',
      more: null,
      owner: 'Koordinatoren',
      due: '2026-11-02',
      done: false,
      overdue: false,
    });
  });

  it('says the answer in the words of its options, and is done when another answer says so', () => {
    const scenario = begin().answerPlan({ besked: ['alle', 'nogle'], 'besked-dato': '2026-02-01' });
    expect(only(scenario.plan)).toMatchObject({
      what: 'Give besked til Alle, Nogle',
      more: null,
      due: '2026-02-01',
      overdue: true,
    });
    scenario.answerPlan({ 'besked-givet': true });
    expect(only(scenario.plan)).toMatchObject({ done: true, overdue: false });
  });

  it('says that owner and day are missing, and where they are said', () => {
    const pledge = only(begin().answerPlan({ besked: ['alle'] }).plan);
    expect(pledge).toMatchObject({ owner: null, due: null, overdue: false });
    expect(pledge.fields).toEqual({
      owner: { scope: 'plan', id: null, question: 'hvem' },
      due: { scope: 'plan', id: null, question: 'besked-dato' },
      done: { scope: 'plan', id: null, question: 'besked-givet', value: true },
    });
  });

  it('is told at length beside what is to be done, when that does not hold it', () => {
    const { plan } = begin().group('unge').answerThe('target-group', { hvornaar: 'Straks' });
    expect(only(plan)).toMatchObject({ thing: 'Unge', what: 'Gøre det hos Unge', more: 'Straks' });
  });

  it('is nothing when the answer is no, and nothing when it is hidden', () => {
    const scenario = begin().answerPlan({ samarbejde: true, partner: 'Foreningen' });
    expect(only(scenario.plan).what).toBe('Ringe til Foreningen');
    scenario.answerPlan({ samarbejde: false });
    expect(pledgesOf(scenario.plan, catalog, ON)).toEqual([]);
    scenario.choose('blade').answerThe('task', { ekstra: false });
    expect(pledgesOf(scenario.plan, catalog, ON)).toEqual([]);
    scenario.answerThe('task', { ekstra: true });
    expect(only(scenario.plan).what).toBe('Gøre det hos blade');
    scenario.decline('blade', 'Nej');
    expect(pledgesOf(scenario.plan, catalog, ON)).toEqual([]);
  });

  it('is overdue from the day after its day', () => {
    const { plan } = begin().answerPlan({ revision: '2026-03-01' });
    expect(only(plan, '2026-03-01').overdue).toBe(false);
    expect(only(plan, '2026-03-02').overdue).toBe(true);
  });
});

describe('an action of its own', () => {
  it('is a promise by its name alone, and by its text alone, but not while it is empty', () => {
    const scenario = begin().note('action', '');
    expect(pledgesOf(scenario.plan, catalog, ON)).toEqual([]);
    scenario.answerThe('action', { hvad: 'Holde et møde' });
    expect(only(scenario.plan)).toMatchObject({ thing: '', what: 'Holde et møde', more: null });
    const named = begin().note('action', 'Møde').answerThe('action', { hvad: 'Med lederne' });
    expect(only(named.plan)).toMatchObject({ thing: 'Møde', what: 'Møde', more: 'Med lederne' });
  });

  it('says how far it is, and can be done', () => {
    const scenario = begin().note('action', 'Møde').answerThe('action', { tilstand: 'i-gang' });
    expect(only(scenario.plan)).toMatchObject({ state: 'I gang', done: false });
    const { done } = only(scenario.plan).fields;
    if (!done) throw new Error('It cannot be done');
    scenario.answer(done, done.value);
    expect(only(scenario.plan)).toMatchObject({ state: 'Færdig', done: true });
  });
});

describe('a task that is a promise by itself', () => {
  it('is none while it is declined', () => {
    const own = smallCatalog();
    for (const form of own.forms) if (form.scope === 'task') form.promise = { what: 'Gøre {name}' };
    const scenario = start(own, { on: ON }).choose('blade');
    expect(pledgesOf(scenario.plan, own, ON).map(({ what }) => what)).toEqual(['Gøre blade']);
    scenario.decline('blade', 'Nej');
    expect(pledgesOf(scenario.plan, own, ON)).toEqual([]);
  });
});

/** The questions that promise, and whether each promises now: asked of the assessment, not of the pledges. */
function promising(plan: Plan): { key: string; promises: boolean; hidden: boolean }[] {
  const items = (
    scope: keyof typeof LIST_OF,
  ): readonly { id: string; answers: Plan['answers'] }[] => plan[LIST_OF[scope]];
  return assess(plan, catalog, ON).questions.flatMap(({ place, state }) => {
    const asked = findQuestion(catalog, place.scope, place.question);
    if (!asked?.question.promise || place.scope === 'enquiry') return [];
    const answers =
      place.scope === 'plan'
        ? plan.answers
        : items(place.scope).find(({ id }) => id === place.id)?.answers;
    const isNo = answers?.[place.question]?.value === false;
    const [isAnswered, hidden] = [state === 'answered', state === 'hidden'];
    return [{ key: placeKey(place), promises: isAnswered && !isNo, hidden }];
  });
}

describe('every plan', () => {
  it('gives one pledge for each answer that promises, none for hidden ones, and in order', () => {
    const seen = { promised: 0, hidden: 0, dated: 0, undated: 0, several: 0 };
    const plans = anySteps.chain((steps) =>
      fc.record({
        steps: fc.constant(steps),
        days: fc.array(fc.constantFrom('2026-01-01', '2026-05-01', '2027-01-01'), { maxLength: 3 }),
      }),
    );
    fc.assert(
      fc.property(plans, ({ steps, days }) => {
        const stamp = stamps('dag');
        let plan = planOfSteps(catalog, steps);
        const dated = ['revision', 'besked-dato'].entries();
        for (const [at, slug] of dated) {
          const place = { scope: 'plan' as const, id: null, question: slug };
          plan = setAnswer(plan, place, days[at] ?? null, 1, stamp);
        }
        const pledges = pledgesOf(plan, catalog, ON);
        const said = promising(plan);
        const given = pledges.filter(({ place }) => place.question !== undefined);
        const expected = said.filter(({ promises }) => promises).map(({ key }) => key);
        expect(given.map(({ place }) => placeKey(place)).sort()).toEqual(expected.sort());
        const dueDays = pledges.map(({ due }) => due ?? '9999-99-99');
        expect(dueDays).toEqual(dueDays.toSorted());
        expect(pledgesOf(plan, catalog, ON)).toEqual(pledges);
        // Taking the answer away takes that pledge away, and no other.
        const [gone] = given;
        if (gone?.place.question !== undefined) {
          const place = { ...gone.place, question: gone.place.question };
          const left = pledgesOf(setAnswer(plan, place, null, 1, stamp), catalog, ON);
          expect(left.map(({ place }) => placeKey(place))).not.toContain(placeKey(place));
        }
        seen.promised += given.length;
        seen.hidden += said.filter(({ hidden }) => hidden).length;
        seen.dated += pledges.filter(({ due }) => due !== null).length;
        seen.undated += pledges.filter(({ due }) => due === null).length;
        if (new Set(dueDays).size < dueDays.length) seen.several += 1;
      }),
      { numRuns: 60 },
    );
    for (const [what, times] of Object.entries(seen))
      expect([what, times > 20]).toEqual([what, true]);
  });

  it('keeps those of one day in asking order, whatever else is promised', () => {
    const scenario = begin().answerPlan({ besked: ['alle'], samarbejde: true, partner: 'Dem' });
    for (const name of ['B', 'A', 'C']) scenario.note('action', name);
    const names = () => pledgesOf(scenario.plan, catalog, ON).map(({ what }) => what);
    expect(names()).toEqual(['Ringe til Dem', 'Give besked til Alle', 'B', 'A', 'C']);
    scenario.answer(scenario.place('action', 'frist', 'A'), '2026-04-01');
    expect(names()).toEqual(['A', 'Ringe til Dem', 'Give besked til Alle', 'B', 'C']);
  });
});
