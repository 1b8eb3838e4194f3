/** Mutants of agreements: what an answer rests on, what counts, the standing procedure, and the route on paper. */
import { breaking } from './mutant.ts';

const basis = 'tests/core/basis.test.ts';
const established = 'tests/core/established.test.ts';
const procedure = 'tests/core/procedure.test.ts';
const paper = 'tests/document/agreement-route.test.ts';

export const agreements = [
  ...breaking('src/core/assess/basis.ts', basis, {
    'a change under an answer shakes it': [
      "!key.startsWith('#') && before.has(key) && before.get(key) !== hash",
      "key.startsWith('#') && before.has(key) && before.get(key) !== hash",
    ],
    'a ground the content adds shakes nothing': [
      "!key.startsWith('#') && before.has(key) && before.get(key) !== hash",
      "!key.startsWith('#') && before.get(key) !== hash",
    ],
    'a hidden answer is no ground': ['if (isHidden(view, thing, asked)) return EMPTY;', ''],
    'an agreement on its own does not miss the plan’s answers': [
      "if (of === 'plan' && isAlone) return [];",
      '',
    ],
  }),
  ...breaking('src/core/assess/shift.ts', basis, {
    'a task that has come since is named': [
      'names((key) => !before.has(key))',
      'names(() => false)',
    ],
  }),
  ...breaking('src/core/plan/edit.ts', basis, {
    'an answer confirmed has the basis of the day': [
      'if (isSame && (answer.basis === undefined || answer.basis === before.basis)) return answers;',
      'if (isSame) return answers;',
    ],
  }),
  ...breaking('src/core/condition/evaluate.ts', established, {
    'what is not established does not count': [
      "return evaluate(form.established, { view, things: [thing] }).verdict === 'holds';",
      'return true;',
    ],
  }),
  ...breaking('src/core/assess/established.ts', established, {
    'an agreement counts on its last day': ['until < on', 'until <= on'],
    'a step that is answered puts it under way': [
      "return isBegun ? 'under-way' : 'draft';",
      "return 'draft';",
    ],
  }),
  ...breaking('src/core/assess/findings.ts', established, {
    'a rule is tried at every workplace of an area': [
      'const sites = sitesOf(view, thing).map(',
      'const sites = sitesOf(view, thing).slice(0, 1).map(',
    ],
  }),
  ...breaking('src/core/files/agreement-file.ts', established, {
    'the workplaces under an area leave with its agreement': [
      '...(places.length > 0 ? { places } : {}),',
      '',
    ],
  }),
  ...breaking('src/core/plan/procedure.ts', procedure, {
    'a workplace’s own step is not the agreement’s': [
      'each.agreement === agreement && each.workplace === null',
      'each.agreement === agreement',
    ],
    'the steps an agreement has are not fetched again': ['&& !has.has(sameName(name))', ''],
  }),
  ...breaking('src/document/agreement/agreement-route.ts', paper, {
    'a shaken agreement is marked': [
      'return isShaken(subject, id) ? fill(words.agreement.shakenStatus, { status }) : status;',
      'return status;',
    ],
  }),
  ...breaking('src/document/strategy/strategy-brief.ts', paper, {
    'only approved agreements are counted as agreements': [
      'counted(counts.agreements, established)',
      'counted(counts.agreements, established + coming)',
    ],
  }),
];
