/** Mutants of the command line that writes the files of a plan. */
import { breaking, type Mutant } from './mutant.ts';

const suite = 'tests/document/export.test.ts';

export const command: Mutant[] = [
  ...breaking('src/build/export.ts', suite, {
    'changes are told only from an edition of the same plan': [
      'before.plan.id !== read.plan.id',
      'before.plan.id === null',
    ],
  }),
  ...breaking('src/build/export-files.ts', suite, {
    'the edition before reaches the papers of the command line': ['    previous,\n  };', '  };'],
  }),
];
