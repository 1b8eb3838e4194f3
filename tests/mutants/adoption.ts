/** Mutants of what is draft and what is adopted, and of how answers are said. */
import { breaking, type Mutant } from './mutant.ts';

const suite = 'tests/document/adoption.test.ts';

export const adoption: Mutant[] = [
  ...breaking('src/document/parts/values.ts', 'tests/document/values.test.ts', {
    'a list is set in running text with marks of its own': [
      "question.type === 'longtext' ? written",
      "question.type === 'text' ? written",
    ],
  }),
  ...breaking('src/document/strategy/adoption.ts', suite, {
    'a day to come adopts nothing yet': ['written > assessment.on', 'written < assessment.on'],
    'a strategy is a draft until someone says that it is adopted': [
      'said(answers.adopted) !== true',
      'said(answers.adopted) === false',
    ],
    'an adopted strategy says what it lacks': [
      'adoption.missing > 0 ? [warning(said.openTitle',
      'adoption.missing < 0 ? [warning(said.openTitle',
    ],
    'what is changed after the adoption is named': [
      'isComing ? [] : shakenIn',
      '!isComing ? [] : shakenIn',
    ],
  }),
  ...breaking('src/document/committee/committee.ts', 'tests/document/committee.test.ts', {
    'nobody is asked to approve what is adopted': [
      "...(adoption.state === 'adopted'\n      ? remaining",
      "...(adoption.state === 'coming'\n      ? remaining",
    ],
    'what has changed since the adoption is laid before the committee': [
      'shaken.length > 0',
      'shaken.length < 0',
    ],
  }),
  ...breaking('src/document/review/remarks.ts', 'tests/document/remarks.test.ts', {
    'a declined task is outside the count of a review': [
      '({ declined }) => !declined',
      '() => true',
    ],
  }),
  ...breaking('src/core/difference/next-edition.ts', 'tests/core/year.test.ts', {
    'next year begins without what was decided for this year': [
      'question.ofEdition !== true',
      'question.ofEdition !== false',
    ],
  }),
];
