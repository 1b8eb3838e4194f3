/** Ways to break the goals of the year and what is to be discussed; each must be caught. */
import { breaking } from './mutant.ts';

const goals = 'tests/core/follow-up/goals.test.ts';
const discuss = 'tests/core/follow-up/discuss.test.ts';

export const yearGoals = [
  ...breaking('src/core/follow-up/goals.ts', goals, {
    'a goal that is deleted leaves a tombstone': [
      'const tombstones = { ...plan.tombstones, [id]: stamp.now };',
      'const { tombstones } = plan;',
    ],
    'next year begins with the target that was set for it': [
      "numberOf(note, 'next') ?? target",
      'target',
    ],
    'what came of a goal stays in the edition that went': [
      "...entry('reachedBefore', numberOf(note, 'reached')),",
      "...entry('reached', numberOf(note, 'reached')),",
    ],
    'a goal of at most is not missed by being under it': ['reached <= target', 'reached >= target'],
  }),
  ...breaking('src/core/follow-up/discuss.ts', discuss, {
    'the quarter that runs is not called missing': ['quarter < now', 'quarter <= now'],
    'a goal that was reached is left in peace': [
      "state === 'missed' || state === 'unknown'",
      "state === 'missed' || state === 'unknown' || state === 'reached'",
    ],
    'what is hidden is not discussed': [
      "typeof used === 'number' && used < agreed",
      'Number(used) !== agreed',
    ],
  }),
  ...breaking('src/core/follow-up/seen.ts', discuss, {
    'a count of those who are there is held against the latest': ['findLast(', 'find('],
  }),
];
