/** What several say of the same places, and what of it leaves: nothing lost, nothing counted twice, nothing leaked. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRemark,
  agendaOf,
  cprInReview,
  inspect,
  newReview,
  ofVoice,
  placesOfReview,
  remarksIn,
  setDissent,
  setStatement,
  setVerdict,
  spotKey,
  WHOLE,
  writtenSince,
  type Review,
  type Spot,
} from '../../src/core/index.ts';
import { start } from '../scenario.ts';
import { smallCatalog } from './small-catalog.ts';

const catalog = smallCatalog();
const scenario = start(catalog);
for (const name of ['Haven', 'Skolen', 'Torvet']) scenario.ownTask(name).workplace(name);
const { plan } = scenario;
const { sections } = inspect(plan, catalog, '2026-03-01');
const questions = sections.flatMap((section) => section.questions.map(({ spot }) => spot));
const SPOTS: readonly Spot[] = [
  WHOLE,
  ...sections.map(({ spot }) => spot),
  ...questions,
  { scope: 'task', id: 'borte-0001' },
  { scope: 'plan', id: null, question: 'kendes-ikke' },
];
let count = 0;
const at = (now: string) => ({ now, newId: () => `raad-${String((count += 1)).padStart(6, '0')}` });
const T = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z`;
const quoted = { hash: '', text: null };

describe('the places of a review', () => {
  it('hold every remark that says something once, whatever it speaks of', () => {
    let strays = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SPOTS), { maxLength: 30 }), (spots) => {
        const [empty, voice] = newReview(plan, 'A', at(T(8)));
        const review = spots.reduce<Review>(
          (so, spot) => addRemark(so, { voice, spot, quoted, text: 'Ord' }, at(T(9)))[0],
          empty,
        );
        const places = placesOfReview({ plan, catalog, sections }, review);
        const held = places.flatMap(({ remarks }) => remarks.map(({ id }) => id));
        expect(held.sort()).toEqual(
          remarksIn(review)
            .map(({ id }) => id)
            .sort(),
        );
        strays += places.filter(({ section }) => section === null).length;
        expect(places.slice(0, sections.length).map(({ section }) => section)).toEqual(sections);
      }),
    );
    expect(strays).toBeGreaterThan(0);
  });
});

describe('the order of the day', () => {
  it('has what members differ on first, then questions, then what is to be better', () => {
    const [first, second, third, fourth] = sections.map(({ spot }) => spot);
    if (!first || !second || !third || !fourth) throw new Error('The small plan has few sections');
    const [empty, a] = newReview(plan, 'A', at(T(8)));
    const [other, b] = newReview(plan, 'B', at(T(8)));
    let review: Review = { ...empty, voices: { ...empty.voices, ...other.voices } };
    const judge = (voice: string, spot: Spot, verdict: Parameters<typeof setVerdict>[3]) => {
      review = setVerdict(review, voice, spot, verdict, at(T(9)));
    };
    judge(a, first, 'i-orden');
    judge(a, second, 'boer-forbedres');
    judge(a, third, 'har-et-spoergsmaal');
    judge(a, fourth, 'i-orden');
    judge(b, fourth, 'boer-forbedres');
    const places = placesOfReview({ plan, catalog, sections }, review);
    expect(agendaOf(review, places).map(({ place, why }) => [spotKey(place.spot), why])).toEqual([
      [spotKey(fourth), 'dissent'],
      [spotKey(third), 'question'],
      [spotKey(second), 'improve'],
    ]);
  });
});

describe('what leaves', () => {
  it('is looked through for what is formed like a CPR number, role and suggestions too', () => {
    const [empty, voice] = newReview(plan, 'Ring 010190-1234', at(T(8)));
    const [review] = addRemark(
      empty,
      { voice, spot: WHOLE, quoted, text: 'Ord', suggestion: 'Spørg 020280-4321' },
      at(T(9)),
    );
    expect(cprInReview(review, plan).map(({ digits }) => digits)).toEqual([
      '0101901234',
      '0202804321',
    ]);
    const declared = { ...plan, notCpr: ['0101901234', '0202804321'] };
    expect(cprInReview(review, declared)).toEqual([]);
  });

  it('has of a member no word of the council’s, and nothing of what it lets stand as dissent', () => {
    const [empty, voice] = newReview(plan, 'A', at(T(8)));
    const [said, id] = addRemark(empty, { voice, spot: WHOLE, quoted, text: 'Ord' }, at(T(9)));
    const review = setStatement(setDissent(said, id, true, at(T(10))), WHOLE, 'Vi.', at(T(10)));
    const own = ofVoice(review, voice);
    expect(own.statements).toEqual({});
    expect(own).not.toHaveProperty('dissents');
    expect(Object.keys(own.remarks)).toEqual([id]);
  });

  it('counts what was written since it left last', () => {
    const [empty, voice] = newReview(plan, 'A', at(T(8)));
    const before = setVerdict(empty, voice, WHOLE, 'i-orden', at(T(9)));
    const left = ofVoice(before, voice).changed;
    expect(writtenSince(before, voice, left)).toEqual({ verdicts: 0, remarks: 0 });
    const [later] = addRemark(before, { voice, spot: WHOLE, quoted, text: 'Ord' }, at(T(10)));
    expect(writtenSince(later, voice, left)).toEqual({ verdicts: 0, remarks: 1 });
  });
});
