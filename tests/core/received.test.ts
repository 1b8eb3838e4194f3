/** A review as it is received: each remark at its place, in the plan's order, with how the text stands now. */
import { describe, expect, it } from 'vitest';
import {
  differencesBetween,
  nextEdition,
  questionToTake,
  receivedRemarks,
  receivedVerdicts,
  setAnswer,
  takenBack,
  takenOver,
  WHOLE,
  type Plan,
  type Review,
} from '../../src/core/index.ts';
import { start } from '../scenario.ts';
import { asked, later, reviewBy } from './reviews.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const plan = start(catalog)
  .answerPlan({ maal: 'Vi rydder stier.', samarbejde: true })
  .choose('blade').plan;
const task = plan.tasks[0]?.id ?? '';
const atTask = { scope: 'task' as const, id: task };
const write = (to: Plan, text: string): Plan =>
  setAnswer(to, { scope: 'plan', id: null, question: 'maal' }, text, 1, later());
const textOf = (of: Plan) => of.answers['maal']?.value;
const received = (of: Plan, ...reviews: Review[]) => receivedRemarks(of, catalog, reviews);

describe('remarks that came back', () => {
  it('stand in the plan’s order, whoever made them and whenever', () => {
    const first = reviewBy(plan, catalog, 'Formand', [
      { at: atTask, text: 'opgaven' },
      { at: asked('samarbejde'), text: 'samarbejdet' },
    ]);
    const second = reviewBy(plan, catalog, 'Næstformand', [
      { at: asked('maal'), text: 'målet' },
      { at: WHOLE, text: 'det hele' },
    ]);
    const all = received(plan, first, second);
    expect(all.map(({ remark, role }) => [remark.text, role])).toEqual([
      ['det hele', 'Næstformand'],
      ['målet', 'Næstformand'],
      ['samarbejdet', 'Formand'],
      ['opgaven', 'Formand'],
    ]);
    expect(all[1]?.place).toMatchObject({ owner: 'hvorfor', section: 'formaal', heading: 'maal' });
    expect(all[3]?.place.name).toBe(plan.tasks[0]?.name);
  });

  it('say that the text is another since, and that the thing is gone', () => {
    const review = reviewBy(plan, catalog, 'Formand', [
      { at: asked('maal'), text: 'a' },
      { at: atTask, text: 'b' },
    ]);
    const states = (of: Plan) => received(of, review).map(({ state }) => state);
    expect(states(plan)).toEqual(['same', 'same']);
    expect(states({ ...write(plan, 'Vi fejer.'), tasks: [] })).toEqual(['changed', 'gone']);
    expect(states(write(write(plan, 'Vi fejer.'), 'Vi rydder stier.'))).toEqual(['same', 'same']);
  });

  it('are of the plan’s own lineage only, those of its own edition told from last year’s', () => {
    const given = { period: { from: '2027-01-01', until: '2027-12-31' }, title: '2027', catalog };
    const next = nextEdition(plan, given, later());
    const mine = reviewBy(next, catalog, 'Formand', [{ at: asked('maal'), text: 'i år' }]);
    const former = reviewBy(plan, catalog, 'Formand', [{ at: asked('maal'), text: 'sidste år' }]);
    const strange = reviewBy(start(catalog, { prefix: 'xx' }).plan, catalog, 'Formand', [
      { at: asked('maal'), text: 'en anden kommune' },
    ]);
    const told = (of: Plan) =>
      received(of, former, strange, mine).map((one) => [one.remark.text, one.of]);
    expect(told(next)).toEqual([
      ['i år', 'this'],
      ['sidste år', 'former'],
    ]);
    expect(told(plan)).toEqual([
      ['sidste år', 'this'],
      ['i år', 'other'],
    ]);
  });
});

describe('a suggestion', () => {
  const [suggested] = received(
    plan,
    reviewBy(plan, catalog, 'Formand', [
      { at: asked('maal'), suggestion: 'Vi rydder alle stier.' },
    ]),
  );
  if (!suggested) throw new Error('No remark.');

  it('takes the place of the answer, and can be taken back', () => {
    const taken = takenOver(plan, catalog, suggested, 'Vi rydder alle stier.', later());
    expect(textOf(taken)).toBe('Vi rydder alle stier.');
    const back = takenBack(taken, differencesBetween(plan, taken), later());
    expect(textOf(back)).toBe('Vi rydder stier.');
    expect(takenOver(plan, catalog, suggested, 'Vi rydder stier.', later())).toBe(plan);
  });

  it('is for a text alone, and only while the thing is there', () => {
    const other = reviewBy(plan, catalog, 'Formand', [
      { at: asked('samarbejde'), suggestion: 'nej' },
      { at: atTask, suggestion: 'en anden opgave' },
      { at: asked('maal'), text: 'uden forslag' },
    ]);
    for (const each of received(plan, other)) {
      expect(questionToTake(catalog, each)).toBeUndefined();
      expect(takenOver(plan, catalog, each, 'x', later())).toBe(plan);
    }
    expect(questionToTake(catalog, { ...suggested, state: 'gone' })).toBeUndefined();
    expect(questionToTake(catalog, { ...suggested, state: 'changed' })?.id).toBe('maal');
  });
});

describe('verdicts that came back', () => {
  it('are told by spot, with the roles that give each, and none that was taken back', () => {
    const section = { scope: 'plan' as const, id: null, section: 'formaal' };
    const one = reviewBy(
      plan,
      catalog,
      'Formand',
      [],
      [
        [section, 'i-orden'],
        [WHOLE, 'boer-forbedres'],
      ],
    );
    const two = reviewBy(plan, catalog, 'Medlem', [], [[section, 'har-et-spoergsmaal']]);
    const both = { ...one, ...{ voices: { ...one.voices, ...two.voices } } };
    const merged = { ...both, verdicts: { ...one.verdicts, ...two.verdicts } };
    expect(
      receivedVerdicts(plan, catalog, [merged]).map(({ place, roles }) => [place.section, roles]),
    ).toEqual([
      [null, { 'i-orden': [], 'boer-forbedres': ['Formand'], 'har-et-spoergsmaal': [] }],
      [
        'formaal',
        { 'i-orden': ['Formand'], 'boer-forbedres': [], 'har-et-spoergsmaal': ['Medlem'] },
      ],
    ]);
    const gone = Object.fromEntries(
      Object.entries(one.verdicts).map(([key, entry]) => [key, { ...entry, verdict: null }]),
    );
    expect(receivedVerdicts(plan, catalog, [{ ...one, verdicts: gone }])).toEqual([]);
  });
});
