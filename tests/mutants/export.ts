/** Mutants of the command line that writes the files of a plan. */
import { breaking, type Mutant } from './mutant.ts';

const suite = 'tests/document/export.test.ts';

export const command: Mutant[] = [
  ...breaking('src/build/export-command.ts', suite, {
    'changes are told only from an edition of the same plan': [
      'before.plan.id !== read.plan.id',
      'before.plan.id === null',
    ],
    'a review of another plan is refused': [
      'review.plan.id !== read.plan.id',
      'review.plan.id === null',
    ],
  }),
  ...breaking('src/build/export-files.ts', suite, {
    'the edition before reaches the papers of the command line': [
      '    previous,\n    reviews,\n  };',
      '    reviews,\n  };',
    ],
    'what reviewers wrote reaches the papers of the command line': ['    reviews,\n  };', '  };'],
  }),
];
