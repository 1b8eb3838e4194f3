/** Plans for the campaign: lived through step by step, with every kind of text that a paper may have to bear. */
import * as fc from 'fast-check';
import { type Catalog, type Plan, questionsOf } from '../../../src/core/index.ts';
import { openFace } from '../../../src/document/pdf/font/face.ts';
import { anyStep, type Step, take } from '../../core/any-plan.ts';
import { start } from '../../scenario.ts';
import { fonts } from './sample.ts';

/** Every letter of the fonts that can be typed, in words of twenty. */
export const EVERY_GLYPH: readonly string[] = await (async () => {
  const { sources } = await openFace(fonts.regular, fonts.regularExtended);
  const all: string[] = [];
  for (let code = 33; code < 0x3000; code++) {
    const letter = String.fromCodePoint(code);
    const has = sources.some((source) => source.glyphFor(code) !== 0);
    if (has && letter.normalize('NFC') === letter && !/[\s\p{C}\p{M}]/u.test(letter))
      all.push(letter);
  }
  return Array.from({ length: Math.ceil(all.length / 20) }, (_, at) =>
    all.slice(20 * at, 20 * at + 20).join(''),
  );
})();

const SENTENCE = 'Kommunen og arbejdspladsen aftaler, hvem der gør hvad. ';

/** Texts that have broken other papers, by what they try. */
export const HARD_TEXTS = {
  everyGlyph: EVERY_GLYPH.join(' '),
  decomposed: 'A\u030angstro\u0308m pa\u030a de na\u030ar',
  emoji: 'Godt gået 😀 siger 👩‍👩‍👧 og 👍🏽 på 日本語',
  longWord: 'Arbejdsmarkedsuddannelsesrepræsentantskabsmedlemsforeningernes',
  longAnswer: SENTENCE.repeat(200),
  lines: 'Første linje\n\n\nTredje linje\r\nog\tmere',
  signs: '<b>&amp; "x" (y) \\ [z] {æ} % # → ≥ ☑ §',
} as const;
export type HardText = keyof typeof HARD_TEXTS;
const kinds = Object.keys(HARD_TEXTS) as HardText[];

/** Now and then a hard text, else the few letters of the step; answers are longer than names. */
const hardStep: fc.Arbitrary<Step> = fc
  .record({
    step: anyStep,
    hard: fc.option(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...kinds.filter((kind) => kind !== 'longAnswer')) },
        { weight: 1, arbitrary: fc.constant<HardText>('longAnswer') },
      ),
      { freq: 3 },
    ),
  })
  .map(({ step, hard }) => (hard === null ? step : { ...step, text: HARD_TEXTS[hard] }));

export const hardSteps = fc.array(hardStep, { minLength: 0, maxLength: 30, size: 'max' });

/** A plan with one text in every place that takes a text, and a name of each thing besides. */
export function planOfText(catalog: Catalog, text: string): Plan {
  const scenario = start(catalog, { title: text });
  for (const act of ['own-task', 'workplace', 'agree', 'note'] as const) {
    take(scenario, { act, pick: 0, value: 0, text });
  }
  for (const { question } of questionsOf(catalog, 'plan')) {
    if (question.type !== 'text' && question.type !== 'longtext') continue;
    scenario.answer({ scope: 'plan', id: null, question: question.id }, text);
  }
  return scenario.plan;
}

/** A plan with so many tasks of the kommune's own: its tables go on for pages. */
export function planOfTasks(catalog: Catalog, tasks: number): Plan {
  const scenario = start(catalog);
  for (let at = 1; at <= tasks; at++) scenario.ownTask(`Egen opgave ${String(at)}: ${SENTENCE}`);
  return scenario.plan;
}
