/** What becomes of each file that is handed over to a reviewer: nothing newer is lost, and nothing comes twice. */
import { describe, expect, it } from 'vitest';
import {
  addRemark,
  newPlan,
  newReview,
  WHOLE,
  type Plan,
  type Review,
} from '../../../src/core/index.ts';
import { smallCatalog } from '../../core/small-catalog.ts';
import { meetingOf, takeFile, type Meeting } from '../../../src/islands/review/review-take.ts';

let count = 0;
const stamp = () => ({
  now: '2026-03-01T10:00:00.000Z',
  newId: () => `id-number-${String((count += 1))}`,
});

const plan = (): Plan =>
  newPlan(stamp(), {
    kommune: { code: '461', name: 'Odense' },
    period: { from: '2026-01-01', until: '2026-12-31' },
    title: '',
    content: 'abc',
  });

function reviewOf(of: Plan): Review {
  const [review, voice] = newReview(of, 'Medlem', stamp());
  const quoted = { hash: '', text: null };
  return addRemark(review, { voice, spot: WHOLE, quoted, text: 'Godt' }, stamp())[0];
}

/** A desk with these things on it, that remembers what it was given. */
function desk(here: { plan?: Plan; review?: Review } = {}) {
  const taken: { plans: Plan[]; reviews: Review[]; checks: string[] } = {
    ...{ plans: [], reviews: [], checks: [] },
  };
  const at: Meeting = {
    plan: (edition) => [...taken.plans, here.plan].find((one) => one?.edition === edition),
    review: () => taken.reviews.at(-1) ?? here.review,
    takePlan: (one) => taken.plans.push(one),
    takeReview: (review) => {
      taken.reviews.push(review);
      return Promise.resolve();
    },
    catalog: smallCatalog(),
    takeChecks: (checks) => {
      taken.checks = checks.map(({ id }) => id);
    },
  };
  return { at, taken };
}
const file = (value: unknown, name = 'fil.json') =>
  new File([typeof value === 'string' ? value : JSON.stringify(value)], name);

describe('a plan that is handed over', () => {
  const here = plan();
  const newer = {
    ...here,
    revision: { id: 'a-newer-revision', parents: [here.revision.id] },
  };

  it('is taken when it is not here, or newer than what is', async () => {
    const empty = desk();
    await takeFile(file(here), empty.at);
    expect(empty.taken.plans).toHaveLength(1);
    const full = desk({ plan: here });
    const line = await takeFile(file(newer), full.at);
    expect(full.taken.plans.map(({ revision }) => revision.id)).toEqual([newer.revision.id]);
    expect(line.bad).toBe(false);
  });

  it('never takes the place of a newer one', async () => {
    const full = desk({ plan: newer });
    await takeFile(file(here), full.at);
    await takeFile(file(newer), full.at);
    expect(full.taken.plans).toEqual([]);
  });

  it('that went another way is told apart from a newer one', () => {
    const other = { ...here, revision: { id: 'another-revision', parents: [] } };
    expect(meetingOf(newer, other)).toBe('diverged');
    expect(meetingOf(newer, here)).toBe('older');
    expect(meetingOf(undefined, here)).toBe('new');
  });
});

describe('a review that is handed over', () => {
  const here = plan();
  const review = reviewOf(here);

  it('is kept also when its plan is not here, and says so', async () => {
    const empty = desk();
    const waits = await takeFile(file(review), empty.at);
    expect(empty.taken.reviews).toHaveLength(1);
    const full = desk({ plan: here });
    expect(await takeFile(file(review), full.at)).not.toEqual(waits);
  });

  it('brings nothing the second time', async () => {
    const full = desk({ plan: here });
    await takeFile(file(review), full.at);
    await takeFile(file(review), full.at);
    expect(full.taken.reviews).toHaveLength(1);
  });

  it('adds to what is said already', async () => {
    const full = desk({ plan: here, review: reviewOf(here) });
    await takeFile(file(review), full.at);
    expect(Object.keys(full.taken.reviews[0]?.voices ?? {})).toHaveLength(2);
  });
});

describe('a council’s own recommendations among other files', () => {
  const check = {
    ...{ id: 'har-maal', title: 'Der er et mål', scope: 'plan', source: 'Mødet i marts' },
    ...{ advice: 'Skriv et mål.', requires: { answered: { answer: 'maal' } } },
  };
  const yaml = JSON.stringify({ anbefalinger: [check] });

  it('are taken as what they are, in either form', async () => {
    for (const name of ['raad.yaml', 'raad.YML', 'raad.json']) {
      const { at, taken } = desk();
      const line = await takeFile(file(yaml, name), at);
      expect(line).toMatchObject({ name, bad: false });
      expect(line.text).toContain('1 anbefaling');
      expect(taken).toEqual({ plans: [], reviews: [], checks: ['har-maal'] });
    }
  });

  it('are known in a list without a name, when it is right', async () => {
    const { at, taken } = desk();
    expect(await takeFile(file([check]), at)).toMatchObject({ bad: false });
    expect(taken.checks).toEqual(['har-maal']);
  });

  it('are refused whole with the first fault and its place', async () => {
    const { at, taken } = desk();
    const wrong = JSON.stringify({ anbefalinger: [{ ...check, advise: 'x' }, { id: 'to' }] });
    const line = await takeFile(file(wrong, 'raad.json'), at);
    expect(line.bad).toBe(true);
    expect(line.text).toMatch(/Linje 1.*advise/);
    expect(line.text).toContain('fejl mere');
    expect(taken.checks).toEqual([]);
  });

  it('are not looked for in a file of something else', async () => {
    const { at } = desk();
    const line = await takeFile(file([{ id: 'x' }]), at);
    expect(line.text).not.toContain('anbefaling');
  });
});

it('a file that holds nothing of ours has a sentence, and brings nothing', async () => {
  const { at, taken } = desk();
  const line = await takeFile(file('hello'), at);
  expect(line.bad).toBe(true);
  expect(line.text).not.toBe('');
  expect(taken).toEqual({ plans: [], reviews: [], checks: [] });
});
