/** Ways of breaking reviews: their merge, what they speak of, how they are read, and what is seen in a plan. */
import { breaking, type Mutant } from './mutant.ts';

export const review: readonly Mutant[] = [
  ...breaking('src/core/review/review-merge.ts', 'tests/core/review-merge.test.ts', {
    'what was taken back of a review stays gone': [
      'if (a.gone !== b.gone) return a.gone ? a : b;',
      '',
    ],
    'a remark that stands as dissent does so in every merge': [
      '...((a.dissents ?? b.dissents) && { dissents: together(a.dissents ?? {}, b.dissents ?? {}) }),',
      '',
    ],
    'of two states of a remark the one written last stands': [
      'return a.changed < b.changed ? b : a;',
      'return a;',
    ],
    'no remark of the other is lost': [
      'const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();',
      'const keys = Object.keys(a);',
    ],
    'the plan’s facts are those read last': ['plan: latest(a.plan, b.plan),', ''],
    'at one moment both machines choose the same words': [
      'return canonicalJson(a) < canonicalJson(b) ? b : a;',
      'return a;',
    ],
  }),
  ...breaking('src/core/content/content-order.ts', 'tests/core/review-merge.test.ts', {
    'content 1.10.0 is later than 1.9.0': ["part.padStart(9, '0')", 'part'],
  }),
  ...breaking('src/core/review/review.ts', 'tests/core/review-merge.test.ts', {
    'a clock moved back does not lose the last words': [
      'if (!before || before.changed < now) return now;',
      'if (before !== null) return now;',
    ],
    'what is taken back leaves no quotation': [
      'const quoted = { hash: before.quoted.hash, text: null };',
      'const { quoted } = before;',
    ],
  }),
  ...breaking('src/core/review/review.ts', 'tests/core/review.test.ts', {
    'a remark that is gone is told no more': ['.filter(([, { gone }]) => !gone)', ''],
  }),
  ...breaking('src/core/files/read.ts', 'tests/core/review.test.ts', {
    'a verdict by nobody is refused': [
      '!voice || !spot || !isKnown(voice) || key !== verdictKey(voice, spot)',
      '!voice || !spot || key !== verdictKey(voice, spot)',
    ],
    'a remark by nobody is refused': [
      "!isKnown(remarks[key]?.voice ?? '')",
      "remarks[key]?.voice === ''",
    ],
  }),
  ...breaking('src/core/review/spot.ts', 'tests/core/review-spot.test.ts', {
    'the order of a thing is nothing that is said of it': [
      '{ ...thing, order: 0, answers: null }',
      '{ ...thing, answers: null }',
    ],
    'what was cleared says nothing': ['.filter(([, { value }]) => isFilled(value))', ''],
    'a deleted thing is gone': ["if (!now) return 'gone';", "if (!now) return 'changed';"],
  }),
  ...breaking('src/core/review/inspect-rules.ts', 'tests/core/inspect.test.ts', {
    'a law that has ended since is told': ['rule.until < today', 'rule.until > today'],
    'a law that has come since is told only where it is not kept': [
      '.filter(isWrong)\n      .map((finding) => ({ ...finding, rule })),',
      '.map((finding) => ({ ...finding, rule })),',
    ],
    'a check is never called broken': [
      "status: finding.status === 'broken' ? 'missing' : 'open',",
      "status: finding.status === 'broken' ? 'broken' : 'open',",
    ],
  }),
  ...breaking('src/core/review/inspect-structure.ts', 'tests/core/inspect.test.ts', {
    'an agreement on the last day of the plan is within it': [
      'until > whole.until',
      'until >= whole.until',
    ],
    'a task that no agreement is about is seen': [
      "!view.agreementsWith.has(id ?? '') &&",
      'false &&',
    ],
  }),
  ...breaking('src/core/review/inspect-sections.ts', 'tests/core/inspect.test.ts', {
    'what is hidden is not read by a reviewer': [
      "if (state === 'hidden' || !one) return [];",
      'if (!one) return [];',
    ],
    'decisions are read first': [
      'INSPECTED_PARTS.indexOf(a.part) - INSPECTED_PARTS.indexOf(b.part)',
      'INSPECTED_PARTS.indexOf(b.part) - INSPECTED_PARTS.indexOf(a.part)',
    ],
  }),
  ...breaking('src/core/review/recommendation.ts', 'tests/core/recommendation.test.ts', {
    'a recommendation never calls itself law': [
      "kind: z.literal('anbefaling')",
      'kind: z.string()',
    ],
    'a recommendation asks only for what is asked': [
      'const faults = [...misplaced(checks, catalog), ...unsound(checks, catalog)];',
      'const faults = [...misplaced(checks, catalog)];',
    ],
  }),
];
