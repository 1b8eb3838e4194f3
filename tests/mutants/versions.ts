/** Mutants of restore points, of what two files come from, of going back, and of what changed since last year. */
import { breaking } from './mutant.ts';

const points = 'tests/storage/points.test.ts';
const returning = 'tests/core/returned.test.ts';
const papers = 'tests/document/strategy-changes.test.ts';

export const versions = [
  ...breaking('src/storage/aside.ts', points, {
    'a name outlives the file being fetched again': [
      "if (reason === 'file' && (await isNamed(access, key))) return key;",
      '',
    ],
    'a named state is not thrown out by those made by themselves': [
      "reasons: ['replaced', 'unsaved']",
      "reasons: ['replaced', 'unsaved', 'named']",
    ],
    'a state taken out twice as a file is kept once': [
      "reason === 'file' && revision !== undefined",
      "reason === 'file' && revision === ''",
    ],
  }),
  ...breaking('src/storage/autosave.ts', points, {
    'the state in a file is remembered, however much is written after it': [
      'passing.delete(plan.revision.id);',
      '',
    ],
    'states that nobody else has do not crowd out those that others have': [
      'parent === base || !passing.has(parent)',
      'true',
    ],
  }),
  ...breaking('src/storage/restore.ts', points, {
    'the base of a merge is the newest that both have': ['a.age - b.age', 'b.age - a.age'],
  }),
  ...breaking('src/core/difference/history.ts', returning, {
    'what going back takes away is not raised by a merge': [
      'gone.reduce((before, id) => buried(before, id, stamp), next.tombstones)',
      'next.tombstones',
    ],
  }),
  ...breaking('src/document/strategy/strategy-changes.ts', papers, {
    'no number of a person comes out of last year’s texts': ['? words.changes.withheld', '? text'],
    'what was is told apart from what is': [
      'cell(say(one.before)), cell(say(one.after))',
      'cell(say(one.after)), cell(say(one.before))',
    ],
  }),
];
