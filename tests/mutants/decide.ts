/** Mutants of the papers that a committee decides on, and of the annexes of a strategy. */
import { breaking } from './mutant.ts';

const short = 'tests/document/short.test.ts';
const committee = 'tests/document/committee.test.ts';
const letter = 'tests/document/consultation-letter.test.ts';
const annexes = 'tests/document/strategy-annexes.test.ts';

export const decide = [
  ...breaking('src/document/parts/fit.ts', short, {
    'a paper of two pages is built ever tighter until it fits': [
      'if (linesOf(blocks) <= most) return blocks;',
      'return blocks;',
    ],
  }),
  ...breaking('src/document/parts/digest.ts', short, {
    'what a list leaves out is counted': [
      'return [...first, counted(digest.more, rest)];',
      'return first;',
    ],
    'a text that was cut is marked': ['{cut}`;', '{whole}`;'],
    'a missing answer to an obligatory question is said': [
      "return question?.weight === 'obligatorisk' ? [paragraph(words.digest.unanswered)] : [];",
      'return [];',
    ],
    'a promise that is kept is not among the next': ['.filter(({ done }) => !done)', ''],
  }),
  ...breaking('src/document/strategy/short.ts', short, {
    'the short strategy says nothing of the plan in its data': [
      'short.attachment, referenceFile(plan))',
      'short.attachment, plan)',
    ],
  }),
  ...breaking('src/document/committee/committee.ts', committee, {
    'a draft is not proposed for approval': ['if (missing > 0) {', 'if (missing < 0) {'],
    'the committee itself is no party': [
      'const parties = all.filter((one) => !isOwn(one));',
      'const parties = all;',
    ],
  }),
  ...breaking('src/document/committee/committee-parts.ts', committee, {
    'those against stand first': [
      'const first = [...against, ...parties.filter((party) => !against.includes(party))];',
      'const first = parties;',
    ],
    'a rule that is not confirmed over the whole period is not called so': [
      'const sure = titles(({ certainty }) => isSure(certainty));',
      'const sure = titles(({ rule }) => isSure(rule.certainty));',
    ],
    'a strategy that says nothing of money says so': [
      "if (isIn === '') return [paragraph(committee.economyUnsaid)];",
      '',
    ],
  }),
  ...breaking('src/core/files/pointing-file.ts', letter, {
    'a letter carries no hidden answer': [
      'const found = withoutHidden(plan, assessment).consultations.find(',
      'const found = (assessment, plan).consultations.find(',
    ],
  }),
  ...breaking('src/document/committee/consultation-letter.ts', letter, {
    'a letter without an address is not ready': [
      "...(answerOf(subject, party, address) === '' ? [letter.address] : []),",
      '',
    ],
  }),
  ...breaking('src/document/strategy/strategy-annexes.ts', annexes, {
    'an annex that was not chosen is left out': [
      'ANNEXES.filter((id) => chosen.includes(id))',
      'ANNEXES.filter((id) => chosen.includes(id) || true)',
    ],
    'an annex with nothing to say is left out': [
      '.filter(({ blocks }) => blocks.length > 0)\n',
      '\n',
    ],
    'a chapter points to an annex only where it is': [
      '.filter(({ id }) => wanted.includes(id))',
      '.filter(({ id }) => wanted.length > 0 && id !== null)',
    ],
  }),
];
