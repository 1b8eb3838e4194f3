/** Draft or adopted: what the plan says of it, on the day the paper speaks of, and what the papers say then. */
import { describe, expect, it } from 'vitest';
import { basisIn, fill, setAnswer, type AnswerValue, type Plan } from '../../src/core/index.ts';
import type { Block, Doc } from '../../src/document/index.ts';
import { answer, catalog, docOf, example, words } from './papers.ts';
import { emptyPlan } from './plans.ts';
import { headings, plain } from './reading.ts';
import { stamps } from '../scenario.ts';

const { adoption, strategy } = words;
const DAY = '2026-06-09';
const AFTER = '2026-06-10';
const whole = { scope: 'plan', id: null } as const;

const { answers: slugs } = adoption;
function adopted(
  given: { on?: string | null; by?: string | null; is?: AnswerValue } = {},
  plan: Plan = example(),
): Plan {
  const { is = true, on = DAY, by = 'Byrådet' } = given;
  const said = [
    [slugs.adopted, is],
    [slugs.on, on],
    [slugs.by, by],
  ] as const;
  return said.reduce(
    (into, [question, value]) => answer(into, { ...whole, question }, value),
    plan,
  );
}

const lacking = (plan: Plan): Plan => answer(plan, { ...whole, question: 'formaal' }, null);
const strategyOn = (plan: Plan, on: string): Promise<Doc> => docOf(plan, 'strategy', { on });
function front({ blocks: [first] }: Doc): Extract<Block, { type: 'title-page' }> {
  if (first?.type !== 'title-page') throw new Error('No title page');
  return first;
}
/** The warnings that stand before the first heading. */
const warned = ({ blocks }: Doc): string[] =>
  blocks
    .slice(
      0,
      blocks.findIndex(({ type }) => type === 'heading'),
    )
    .flatMap((block) => (block.type === 'callout' ? [block.title] : []));

describe('an adopted strategy', () => {
  it('says so with day and council on the title page, in the header and in the short version', async () => {
    const doc = await strategyOn(adopted(), AFTER);
    expect(front(doc)).toMatchObject({ mark: words.adopted, settled: true });
    expect(front(doc).facts[0]).toEqual({
      label: adoption.label,
      value: '9. juni 2026 af Byrådet',
    });
    expect(doc.header).toContain('Vedtaget 9. juni 2026');
    expect(warned(doc)).toEqual([]);
    const short = await docOf(adopted(), 'short', { on: AFTER });
    expect(short.header).toContain('Vedtaget 9. juni 2026');
    expect(plain(short)).toContain('Strategien er vedtaget 9. juni 2026 af Byrådet.');
  });

  it('is so from the day itself, and a draft that says when until then', async () => {
    expect(front(await strategyOn(adopted(), DAY)).mark).toBe(words.adopted);
    const before = await strategyOn(adopted(), '2026-06-08');
    expect(front(before)).toMatchObject({ mark: words.draft, settled: false });
    expect(front(before).facts[0]?.label).toBe(adoption.comingLabel);
    expect(plain(before)).toContain(fill(adoption.coming, { how: '9. juni 2026 af Byrådet' }));
    expect(before.header).not.toContain(words.adopted);
  });

  it('says as much as is written of day and council', async () => {
    const undated = await strategyOn(adopted({ on: null }), AFTER);
    expect(front(undated).facts[0]?.value).toBe('af Byrådet');
    expect(undated.header).toMatch(/Vedtaget$/);
    const bare = await docOf(adopted({ on: null, by: null }), 'short', { on: AFTER });
    expect(plain(bare)).toContain(adoption.saidBare);
    const alone = await strategyOn(adopted({ by: null }), AFTER);
    expect(front(alone).facts[0]?.value).toBe('9. juni 2026');
  });

  it('says honestly that obligatory answers are missing, and where they are', async () => {
    const doc = await strategyOn(lacking(adopted()), AFTER);
    expect(front(doc).mark).toBe(words.adopted);
    expect(warned(doc)).toContain(adoption.openTitle);
    expect(plain(doc)).toContain('Den mangler svar på 1 obligatorisk spørgsmål.');
    expect(headings(doc).map(({ text }) => text)).toContain(strategy.missing);
  });

  it('names what it rests on that has changed since', async () => {
    const place = { ...whole, question: slugs.adopted };
    const plan = adopted();
    const basis = basisIn(plan, catalog, place);
    const rested = setAnswer(plan, place, true, 1, stamps('vedtaget'), basis);
    expect(warned(await strategyOn(rested, AFTER))).toEqual([]);
    const other = answer(rested, { ...whole, question: 'formaal' }, 'Noget helt andet.');
    const doc = await strategyOn(other, AFTER);
    expect(warned(doc)).toEqual([adoption.shakenTitle]);
    expect(plain(doc)).toContain(fill(adoption.shaken, { questions: 'Formål' }));
  });
});

describe('a strategy that nobody has adopted', () => {
  it('is a draft on every page though every obligatory question is answered', async () => {
    for (const is of [null, false]) {
      const doc = await strategyOn(adopted({ is }), AFTER);
      expect(front(doc)).toMatchObject({ mark: words.draft, settled: false });
      expect(front(doc).facts[0]?.label).toBe(words.periodLabel);
      expect(plain(doc)).toContain(adoption.notYet);
      expect(headings(doc).map(({ text }) => text)).not.toContain(strategy.missing);
      const short = await docOf(adopted({ is }), 'short', { on: AFTER });
      expect(short.header).toContain(words.draft);
    }
  });

  it('says what is missing before anything else', async () => {
    const doc = await strategyOn(emptyPlan(), AFTER);
    expect(front(doc).mark).toBe(words.draft);
    expect(plain(doc)).not.toContain(adoption.notYet);
  });
});

describe('the questions of adoption', () => {
  it('are in the content, and next year’s plan begins without their answers', () => {
    const asked = catalog.focusPoints.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions),
    );
    const types = Object.values(slugs).map((slug) => {
      const question = asked.find(({ id }) => id === slug);
      return [question?.type, question?.ofEdition];
    });
    expect(types).toEqual([
      ['yesno', true],
      ['date', true],
      ['text', true],
    ]);
  });
});
