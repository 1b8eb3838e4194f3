/** Mutants of merging, of comparing plans and texts, and of going from one year to the next. */
import { breaking } from './mutant.ts';

const merging = 'tests/core/merge.test.ts';
const comparing = 'tests/core/compare.test.ts';
const words = 'tests/core/word-difference.test.ts';
const years = 'tests/core/year.test.ts';

export const compare = [
  ...breaking('src/core/difference/merge-parts.ts', merging, {
    'what only the other changed is taken': ['if (isSame(mine, base)) return theirs;', ''],
    'what both changed differently is asked about': ['tell({ at, base, mine, theirs });', ''],
    'what either added to a set is in it': [
      'return keeps(member) ?? !base.includes(member);',
      'return keeps(member) ?? false;',
    ],
  }),
  ...breaking('src/core/difference/merge-things.ts', merging, {
    'a thing deleted here and written in there is asked about': [
      'if (isContested) contested.set(id, { list, gone });',
      '',
    ],
    'a deleted thing that the other newly points to is asked about': [
      'fresh[stays].has(id) ||',
      '',
    ],
    'a deleted agreement is asked about when its approvals were written in': [
      '|| hasEditedApproval(sides, stays, id)',
      '',
    ],
    'what both deleted stays deleted without a common plan': [
      ': Object.hasOwn(sides[gone].tombstones, id);',
      ': false;',
    ],
    'a merged plan points to nothing that is not there': [
      'if (isWhole) return plan;',
      'return plan;',
    ],
    'a thing that was only moved is not edited': [
      '!isSame({ ...before, order: 0 }, { ...after, order: 0 })',
      '!isSame(before, after)',
    ],
  }),
  ...breaking('src/core/difference/merge.ts', merging, {
    'a hidden answer that a file lacks is not deleted by a merge': [
      'theirs: keepHidden(base ?? mine, theirs)',
      'theirs',
    ],
    'a merged plan descends from both': ['[ours[at], others[at]]', '[ours[at]]'],
  }),
  ...breaking('src/core/difference/twins.ts', merging, {
    'a record chosen by both is one thing': [
      'if (names.size === 0) return sides;',
      'return sides;',
    ],
  }),
  ...breaking('src/core/difference/compare.ts', comparing, {
    'a hidden answer is shown in no comparison': [
      'value === null || isHidden(view, thing, asked) ? null : value',
      'value',
    ],
    'only what was moved is said to have moved': [
      'return stayed.has(was) ? []',
      'return was === at + 1 ? []',
    ],
    'what stands where it stood was not moved': ['ahead(was) === ahead(at + 1)', 'at >= 0'],
    'of a declined task its answers are not told': ['if (!isChosen(pair.after)) return [];', ''],
  }),
  ...breaking('src/core/difference/facts.ts', comparing, {
    'a new name of a task is no change of its agreements': [', by: [...thing.tasks]', ''],
  }),
  ...breaking('src/core/difference/word-difference.ts', words, {
    'too many words are compared by paragraphs': [
      'const MOST_STEPS = 1200;',
      'const MOST_STEPS = 120000;',
    ],
    'no lone blank stands between two changes': ['!isBetween || !isSlight(run.text)', '!isBetween'],
  }),
  ...breaking('src/core/difference/next-edition.ts', years, {
    'next year’s plan knows the edition it came from': [
      'basedOn: plan.edition,',
      'basedOn: plan.basedOn,',
    ],
    'approvals stay behind with their agreement': [
      'plan.approvals.filter(({ agreement }) => going.has(agreement))',
      'plan.approvals',
    ],
  }),
  ...breaking('src/core/difference/year.ts', years, {
    'a section that is another is not unchanged, confirmed or not': [
      "if (sectionHash(answers, standing) !== entry.hash) return 'changed';",
      '',
    ],
    'what nobody confirmed is to be confirmed': [
      "entry.confirmed ? 'unchanged' : 'to-confirm'",
      "'unchanged'",
    ],
    'a section that is not asked is not marked': [
      'return isAsked ? [[key, mark]] : [];',
      'return mark ? [[key, mark]] : [];',
    ],
  }),
];
