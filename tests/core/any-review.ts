/** Reviews of every kind for properties: members at machines of their own, who write, take back and exchange files. */
import * as fc from 'fast-check';
import {
  addRemark,
  canonicalJson,
  changeRemark,
  mergeReviews,
  newReview,
  OUTCOMES,
  type Plan,
  removeRemark,
  type Review,
  setDissent,
  setOutcome,
  setStatement,
  setVerdict,
  setVoice,
  type Spot,
  type Stamp,
  VERDICTS,
} from '../../src/core/index.ts';

const ACTS = [
  ...['say', 'say', 'change', 'change', 'remove', 'verdict', 'statement'],
  ...['dissent', 'dissent', 'dissent', 'verdict', 'verdict', 'outcome', 'role', 'take', 'take'],
] as const;

/** One thing that one of three does, `minutes` after (or, when the clock is moved, before) what was done last. */
export type ReviewStep = {
  who: number;
  act: (typeof ACTS)[number];
  pick: number;
  text: string;
  minutes: number;
};

export const anyReviewSteps: fc.Arbitrary<ReviewStep[]> = fc.array(
  fc.record({
    who: fc.nat(2),
    act: fc.constantFrom(...ACTS),
    pick: fc.nat(1000),
    text: fc.string({ unit: 'grapheme', maxLength: 8 }),
    minutes: fc.integer({ min: -3, max: 6 }),
  }),
  { minLength: 4, maxLength: 45, size: 'max' },
);

const SPOTS: readonly Spot[] = [
  { scope: 'plan', id: null },
  { scope: 'plan', id: null, section: 'formaal' },
  { scope: 'plan', id: null, question: 'maal' },
  { scope: 'task', id: 'opgave0001' },
];
const SEATS = ['Medlem for lønmodtagerne', 'Medlem for arbejdsgiverne', 'Formanden'];

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];

/** What the three of them have at the end, each on a machine of its own. */
export function reviewsOfSteps(plan: Plan, steps: readonly ReviewStep[]): Review[] {
  let ids = 0;
  let minute = 0;
  const stamp = (): Stamp => ({
    now: new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString(),
    newId: () => `r${String((ids += 1)).padStart(8, '0')}`,
  });
  const begun = SEATS.map((seat) => newReview(plan, seat, stamp()));
  const reviews = begun.map(([review]) => review);
  for (const { who, act, pick, text, minutes } of steps) {
    minute += minutes;
    const [mine, voice] = [reviews[who], begun[who]?.[1] ?? ''];
    const spot = at(SPOTS, pick);
    if (!mine || !spot) continue;
    const remark = at(Object.keys(mine.remarks), pick);
    const done = (): Review => {
      switch (act) {
        case 'say':
          return addRemark(mine, { voice, spot, quoted: { hash: 'x', text }, text }, stamp())[0];
        case 'change':
          return remark === undefined ? mine : changeRemark(mine, remark, { text }, stamp());
        case 'remove':
          return remark === undefined ? mine : removeRemark(mine, remark, stamp());
        case 'verdict':
          return setVerdict(mine, voice, spot, at([...VERDICTS, null], pick >> 2) ?? null, stamp());
        case 'statement':
          return setStatement(mine, spot, text, stamp());
        case 'outcome': {
          const outcome = at([...OUTCOMES, null], pick >> 2) ?? null;
          const said = { outcome, reason: text, edition: plan.edition };
          return remark === undefined ? mine : setOutcome(mine, remark, said, stamp());
        }
        case 'dissent': {
          const stands = remark !== undefined && mine.dissents?.[remark]?.stands === true;
          return remark === undefined ? mine : setDissent(mine, remark, !stands, stamp());
        }
        case 'role':
          return setVoice(mine, voice, { role: text, read: plan }, stamp());
        case 'take':
          return mergeReviews(mine, reviews[(who + 1) % 3] ?? mine) ?? mine;
      }
    };
    reviews[who] = done();
  }
  return reviews;
}

/** How two reviews clash: remarks that both have in other words, or only one has taken back, or lets stand as dissent. */
export function clashesBetween(
  a: Review,
  b: Review,
): { words: number; removed: number; dissent: number } {
  const both = Object.keys(a.remarks).flatMap((id) => {
    const [mine, theirs] = [a.remarks[id], b.remarks[id]];
    return mine && theirs && canonicalJson(mine) !== canonicalJson(theirs) ? [[mine, theirs]] : [];
  });
  const removed = both.filter(([mine, theirs]) => mine?.gone !== theirs?.gone).length;
  const { dissents: ours = {} } = a;
  const dissent = Object.entries(b.dissents ?? {}).filter(
    ([id, { stands }]) => ours[id] && ours[id].stands !== stands,
  ).length;
  return { words: both.length - removed, removed, dissent };
}
