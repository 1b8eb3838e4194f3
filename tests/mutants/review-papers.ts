/** Mutants of what a reviewer gives back: a member's remarks, and the council's statement. */
import { breaking } from './mutant.ts';

const remarks = 'tests/document/remarks.test.ts';
const statement = 'tests/document/statement.test.ts';

export const reviewPapers = [
  ...breaking('src/core/review/review-out.ts', remarks, {
    'a member gives back no one else’s words': ['entry.voice === voice)', "entry.voice !== '')"],
    'a hidden answer leaves in no review': ['(hidden.has(spotKey(spot)) ||', '(hidden.size < 0 ||'],
  }),
  ...breaking('src/core/review/review-places.ts', remarks, {
    'a remark on what is gone is not lost': ['places.push(gone);', ''],
  }),
  ...breaking('src/document/review/review-input.ts', remarks, {
    'a text that is another now is marked': [
      "return state === 'changed' ?",
      "return state === 'gone' ?",
    ],
    'a text like a CPR number is not quoted': [
      '!isNumber && cprInText(plan, said).length > 0',
      '!isNumber && said.length < 0',
    ],
  }),
  ...breaking('src/document/review/remarks-difference.ts', remarks, {
    'a wording that is all new is shown as it is': [
      'if (stays < ENOUGH * Math.max(before.length, after.length)) return [text(after)];',
      '',
    ],
  }),
  ...breaking('src/core/review/review-council.ts', statement, {
    'half of them is no majority': ['voices.length > of / 2', 'voices.length >= of / 2'],
    'a voice that says nothing is no member': ['.filter(([id]) => heard.has(id))', ''],
  }),
  ...breaking('src/document/review/statement.ts', statement, {
    'dissent is shown as dissent': [
      'if (others.length === 0 && apart.length === 0) return [];',
      'return [];',
    ],
    'one member’s words stand apart from the council’s': [
      'const apart = remarks.filter((each) => each.dissent);',
      'const apart = remarks.filter(() => false);',
    ],
    'what one says alone is a draft': ['speakers.length < 2 ||', ''],
  }),
];
