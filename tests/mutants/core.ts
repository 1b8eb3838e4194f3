/** Mutants of the domain: conditions, days, figures, counts, edits, and the way in and out of a plan. */
import { breaking } from './mutant.ts';

const evaluating = 'tests/core/evaluate.test.ts';
const assessing = 'tests/core/assess.test.ts';
const editing = 'tests/core/edit.test.ts';
const reading = 'tests/core/read.test.ts';
const leaving = 'tests/core/leaving.test.ts';

const conditions = [
  ...breaking('src/core/condition/kleene.ts', evaluating, {
    'all of: one part that fails settles it': [
      "if (evaluation.verdict === 'fails') return FAILS;",
      "if (evaluation.verdict === 'fails') open.push(evaluation);",
    ],
    'all of: an open part leaves it open': [
      "if (evaluation.verdict === 'open') open.push(evaluation);",
      '',
    ],
    'all of nothing holds': ['const [first = HOLDS,', 'const [first = FAILS,'],
    'the opposite of open is open': ["if (evaluation.verdict === 'open') return evaluation;", ''],
    'an open verdict names all that would decide it': [
      'openBy(open.flatMap(({ keptOpenBy }) => keptOpenBy))',
      'first',
    ],
    'each place is named once': [
      'return [...new Map(places.map((place) => [placeKey(place), place])).values()];',
      'return [...places];',
    ],
  }),
  ...breaking('src/core/condition/evaluate.ts', evaluating, {
    'a comparison with an unanswered question is open': [
      "const verdict = isUnanswered || !test.bounds ? 'open'",
      "const verdict = !test.bounds ? 'open'",
    ],
    'a hidden answer counts as unanswered': [
      'if (isHidden(view, thing, asked)) return unknown(gates(view, thing, asked), min, max);',
      '',
    ],
    'a sum counts what is certain, and is open for the rest': [
      'return unknown([...keptOpenBy, ...by], Math.min(0, least), Math.max(0, most));',
      'return known(0);',
    ],
    'an agreement without a workplace says so': [
      "[{ scope: 'agreement', id: agreement.id, part: 'workplace' }]",
      '[]',
    ],
    'an agreement has the weeks of its own period alone': [
      'const { from, until } = thing.period ?? days;',
      'const { from, until } = days;',
    ],
  }),
  ...breaking('src/core/condition/value.ts', evaluating, {
    'a day is not before itself': ['? a < b : null', '? a <= b : null'],
    'a number is at most itself': ['? a <= b : null', '? a < b : null'],
    'lists are equal in any order': [
      'a.length === b.length && a.every((one) => b.includes(one))',
      'a.length === b.length && a.every((one, at) => b[at] === one)',
    ],
    'a list holds another only with all of it': [
      'b.every((one) => list.includes(one))',
      'b.some((one) => list.includes(one))',
    ],
  }),
  ...breaking('src/core/condition/collect.ts', evaluating, {
    'a declined task is outside the tasks': [
      "if (collection === 'tasks') return view.things.task.filter(isChosen);",
      "if (collection === 'tasks') return view.things.task;",
    ],
    'an agreement sees its own tasks': [
      "if (thing.scope === 'agreement') {",
      "if (thing.scope === 'measure') {",
    ],
  }),
  ...breaking('src/core/content/lookup.ts', evaluating, {
    'an option is known by its former slug': [
      'for (const record of records) for (const former of record.formerly ?? []) map.set(former, record);',
      '',
    ],
  }),
];

const days = [
  ...breaking('src/core/assess/findings.ts', assessing, {
    'only a confirmed rule is broken': [
      "if (certainty === 'bekraeftet') return",
      "if (certainty !== 'ukendt') return",
    ],
    'a rule that is confirmed and fails is broken': [
      "if (certainty === 'bekraeftet') return",
      "if (certainty === 'sandsynlig') return",
    ],
    'a rule holds on its last day': [
      'if (isBefore(rule.until, looked.from)) return',
      "if (isBefore(rule.until, addDays(looked.from ?? '', 1))) return",
    ],
    'a rule holds on its first day': [
      'if (isBefore(looked.until, rule.from)) return',
      "if (isBefore(addDays(looked.until ?? '', -1), rule.from)) return",
    ],
    'a rule is over after its last day': [
      'if (isBefore(rule.until, looked.from)) return',
      "if (isBefore(rule.until, addDays(looked.from ?? '', -1))) return",
    ],
    'a rule has not begun before its first day': [
      'if (isBefore(looked.until, rule.from)) return',
      "if (isBefore(addDays(looked.until ?? '', 1), rule.from)) return",
    ],
    'an expected change lowers the certainty of days on both sides': [
      'return lower(certainty, expected.certainty);',
      'return certainty;',
    ],
    'an expected change counts from its first day': [
      'if (!expected || isBefore(days.until, expected.from)) return certainty;',
      'if (!expected || isBefore(days.until, addDays(expected.from, 1))) return certainty;',
    ],
    'the last day before an expected change is the old side’s': [
      'until: addDays(change, -1) }',
      'until: change }',
    ],
    'both sides of an expected change are told when they differ': [
      'return sides.map(({ days, outcome }) => finding(outcome, days, kept.keptOpenBy));',
      'return sides.slice(0, 1).map(({ days, outcome }) => finding(outcome, days, kept.keptOpenBy));',
    ],
    'a rule that looks at today looks at today': [
      "if (rule.looksAt === 'today') return",
      "if (rule.looksAt === 'start') return",
    ],
    'a rule that may not concern a thing breaks nothing': [
      'anyOf([negate(applies), evaluate(rule.requires, site)], (part) => part),',
      'anyOf([negate(applies.verdict === "open" ? HOLDS : applies), evaluate(rule.requires, site)], (part) => part),',
    ],
    'an own limit is silent until it is set': [
      "if (rule.kind === 'egen-graense' && !view.limits.has(rule.id)) return notApplicable('irrelevant');",
      '',
    ],
    'no finding is made of a declined task': [
      'view.things[rule.scope].filter(isChosen).flatMap(',
      'view.things[rule.scope].flatMap(',
    ],
    'a retired rule is not tried': ['!isRetired(rule, on)', '!isRetired({}, on)'],
  }),
  ...breaking('src/core/content/dated.ts', 'tests/core/dated.test.ts', {
    'a record holds on its last day': ['day > record.until', 'day >= record.until'],
    'a record holds on its first day': ['day < record.from', 'day <= record.from'],
    'a record is less sure from the first day of an expected change': [
      'expected && day >= expected.from ?',
      'expected && day > expected.from ?',
    ],
  }),
  ...breaking('src/core/condition/days.ts', assessing, {
    'a choice is out of date from the day after its last': [
      'until === undefined ? null : addDays(until, 1)',
      'until === undefined ? null : until',
    ],
  }),
];

const figures = breaking('src/core/condition/figures.ts', 'tests/core/figures.test.ts', {
  'the staircase rounds down': [
    'Math.floor((reach - from) / per + ROUNDING)',
    'Math.round((reach - from) / per)',
  ],
  'the staircase loses no whole unit to rounding': [
    'const ROUNDING = 1e-9;',
    'const ROUNDING = 0;',
  ],
  'the staircase never gives fewer than the least': ['return Math.max(least, sum);', 'return sum;'],
  'a step of the staircase ends where it ends': [
    'upTo === null ? units : Math.min(units, upTo)',
    'units',
  ],
  'a step of the staircase begins where the last ended': ['    from = upTo;', '    from = 0;'],
  'a day alone is one day': ['return last - first + 1;', 'return last - first;'],
  'a started week counts': ['Math.ceil(days / 7)', 'Math.floor(days / 7)'],
  'a reversed period has no weeks': [
    'last === null || last < first) return null;',
    'last === null) return null;',
  ],
});

const calendar = breaking('src/core/text/dates.ts', 'tests/core/figures.test.ts', {
  'a day that is not in the calendar is none': [
    'return dateOfDay(number) === date ? number : null;',
    'return number;',
  ],
});

const counts = [
  ...breaking('src/core/content/retired.ts', assessing, {
    'what is retired is not in use': [
      'record.retired !== undefined && record.retired <= on',
      "record.retired === 'never' && on !== ''",
    ],
  }),
  ...breaking('src/core/assess/questions.ts', assessing, {
    'a hidden question is not counted': ["if (state === 'hidden') continue;", ''],
    'obligatory and recommended are two counts': [
      '[counts, counts[weight]]',
      '[counts, counts.obligatorisk]',
    ],
    'a declined task has no sections to fill in': ['if (!isChosen(thing)) continue;', ''],
    'an answer to an earlier revision is pointed out': [
      'answer.revision < revision',
      'answer.revision > revision',
    ],
    'an answer to an unknown question is listed': [
      'return [{ scope, id: thing.id, question: slug }];',
      'return [];',
    ],
    'a hidden answer is not listed as unknown': [
      '(isHidden(view, thing, asked) || isAskedYet(view, asked, value, on))',
      'isAskedYet(view, asked, value, on)',
    ],
  }),
  ...breaking('src/core/assess/suggestions.ts', assessing, {
    'an unknown record is listed': [
      '.filter(({ known }) => known === undefined)',
      '.filter(({ known }) => known === null)',
    ],
    'what is settled is not suggested': [' || settled.has(task.id)', ''],
  }),
  ...breaking('src/core/plan/answers.ts', assessing, {
    'an empty list is no answer': ['!Array.isArray(value) || value.length > 0', 'true'],
  }),
];

const edits = [
  ...breaking('src/core/plan/edit.ts', editing, {
    'a list that stays as it is stays the same': [
      'return next.some((item, at) => item !== list[at]) ? next : (list as T[]);',
      'return next;',
    ],
    'an edit that changes nothing gives the same plan': [
      'return isChange ? { ...plan, ...changes, changed: now } : plan;',
      'return { ...plan, ...changes, changed: now };',
    ],
    'a cleared answer leaves a trace': [
      'return { ...answers, [place.question]: answer };',
      'if (answer.value === null) return {};\n    return { ...answers, [place.question]: answer };',
    ],
    'an answer remembers the question’s revision': ['revision: questionRevision,', 'revision: 1,'],
    'an answer is kept in composed letters': [
      "if (typeof value === 'string') return nfc(value) as T;",
      "if (typeof value === 'string') return value;",
    ],
  }),
  ...breaking('src/core/plan/entries.ts', editing, {
    'a name that objects have by nature is no answer given': [
      'record && Object.hasOwn(record, key) ? record[key] : undefined',
      'record?.[key]',
    ],
  }),
  ...breaking('src/core/plan/edit-things.ts', editing, {
    'what is deleted leaves a tombstone': [
      'tombstones: gone.reduce((before, each) => buried(before, each, stamp), plan.tombstones),',
      'tombstones: plan.tombstones,',
    ],
    'an agreement lets go of a deleted task': [
      "if (scope === 'task' && agreement.tasks.includes(id)) {",
      "if (scope === 'measure' && agreement.tasks.includes(id)) {",
    ],
    'deleting leaves untouched agreements as they were': [
      '      agreements,\n      approvals,\n      [key]',
      '      agreements: agreements.map((agreement) => ({ ...agreement })),\n      approvals,\n      [key]',
    ],
    'with an agreement go its approvals': [
      "scope === 'agreement' && agreement === id;",
      "scope === 'agreement' && agreement === '';",
    ],
    'moving a thing changes its own order alone': [
      'if (hasRoom) return editItem(plan, scope, id, (item) => ({ ...item, order }), stamp);',
      '',
    ],
  }),
  ...breaking('src/core/plan/edit-agreements.ts', editing, {
    'an agreement starts with the steps of the standing procedure': [
      'agreements: [...plan.agreements, agreement], approvals }',
      'agreements: [...plan.agreements, agreement] }',
    ],
  }),
  ...breaking('src/core/plan/choose.ts', editing, {
    'a limit taken away leaves a tombstone': [
      'changed(plan, { limits, tombstones: buried(plan.tombstones, there.id, stamp) }, stamp)',
      'changed(plan, { limits }, stamp)',
    ],
    'a declined task keeps its answers': [
      ': { ...task, status, reason: because },',
      ': { ...task, answers: {}, status, reason: because },',
    ],
  }),
  ...breaking('src/core/difference/differences.ts', 'tests/core/history.test.ts', {
    'what comes back loses its tombstone': [
      "const RECORDS: readonly string[] = ['answers', 'tombstones', 'carried'];",
      "const RECORDS: readonly string[] = ['answers', 'carried'];",
    ],
    'a deletion taken back leaves what came in its place': [
      'canonicalJson(valueAt(plan, at)) === canonicalJson(after)',
      'canonicalJson(after) === canonicalJson(after)',
    ],
    'a saved state is no difference': [
      "const BOOKKEEPING: readonly string[] = ['revision', 'content', 'changed'];",
      "const BOOKKEEPING: readonly string[] = ['revision', 'content'];",
    ],
  }),
  ...breaking('src/core/difference/history.ts', 'tests/core/history.test.ts', {
    'what is typed in one go is one step': [
      'Date.parse(now) - Date.parse(step.at) <= PAUSE',
      'Date.parse(now) - Date.parse(step.at) < 0',
    ],
    'what is typed after a pause is another step': [
      'if (!isSamePlace || !isText || !isSoon) return null;',
      'if (!isSamePlace || !isText) return null;',
    ],
    'what is put there by itself is a step of its own': [
      'const isFree = isApart || history.undone.length > 0;',
      'const isFree = history.undone.length > 0;',
    ],
    'an edit forgets what was undone': [
      'return { done: done.slice(-STEPS_KEPT), undone: [] };',
      'return { done: done.slice(-STEPS_KEPT), undone: history.undone };',
    ],
    'steps are bounded': ['done: done.slice(-STEPS_KEPT)', 'done'],
  }),
  ...breaking('src/core/plan/edition.ts', editing, {
    'a revision puts the one it came from first among its parents': [
      '[id, ...parents].slice(0, PARENTS_KEPT)',
      '[...parents, id].slice(0, PARENTS_KEPT)',
    ],
    'a revision remembers a bounded number of parents': ['.slice(0, PARENTS_KEPT)', ''],
  }),
];

const files = [
  ...breaking('src/core/files/read.ts', reading, {
    'a key that reaches an object’s prototype is refused': [
      'if (FORBIDDEN.has(key)) return path;',
      '',
    ],
    'a newer version is refused': [
      "if (version > VERSION) return refuse({ code: 'newer', version });",
      '',
    ],
    'two things with one id are refused': ['if (seen.has(id)) return id;', ''],
    'letters written as numbers come in composed': ["!json.includes('\\\\u') && ", ''],
    'all text comes in in composed letters': [
      "if (typeof value === 'string') return nfc(value);",
      "if (typeof value === 'string') return value;",
    ],
    'what nests too deep is refused': [
      "if (scan.depth > DEEPEST) return refuse({ code: 'damaged' });",
      '',
    ],
    'a byte order mark does no harm': ["text.startsWith('\\ufeff')", "text.startsWith('\\ufffe')"],
  }),
  ...breaking('src/core/files/scan.ts', reading, {
    'a file cut short in a bracket is recognised': [
      "return ends.length > 0 ? { is: 'cut-short' }",
      "return ends.length > 0 ? { is: 'unbalanced' }",
    ],
    'a file cut short in a text is recognised': [
      "if (at === -1) return { is: 'cut-short' };",
      "if (at === -1) return { is: 'unbalanced' };",
    ],
    'a bracket in a text is no bracket': ['return (at - first) % 2 === 1;', 'return false;'],
  }),
  ...breaking('src/core/assess/hidden.ts', leaving, {
    'a hidden answer leaves in no paper’s data': [
      'filter(([slug]) => !slugs.has(slug))',
      'filter(([slug]) => slug)',
    ],
    'a hidden answer leaves under no former slug': [
      'for (const slug of [place.question, ...storedAs]) slugs.add(slug);',
      'slugs.add(place.question);',
    ],
    'a hidden answer that a file lacks is kept': [
      'answers: { ...mine.answers, ...theirs.answers }',
      'answers: { ...theirs.answers }',
    ],
    'what was changed outside wins over what is here': [
      'answers: { ...mine.answers, ...theirs.answers }',
      'answers: { ...theirs.answers, ...mine.answers }',
    ],
  }),
  ...breaking('src/core/files/agreement-file.ts', leaving, {
    'an agreement that comes back keeps hidden answers': [
      'return other ? keepHiddenAnswers(item, other) : item;',
      'return other ?? item;',
    ],
    'an agreement that comes back raises what was deleted': [
      'filter(([id]) => !back.has(id))',
      'filter(([id]) => id)',
    ],
    'an agreement alone carries no text of the target groups': [
      '({ ...group, answers: {} })',
      '({ ...group })',
    ],
  }),
  ...breaking('src/core/text/text.ts', 'tests/core/text.test.ts', {
    'equal values have equal hashes, however put together': [
      '.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));',
      ';',
    ],
    'the hash is the one that is published': [
      'low = (low ^ byte) >>> 0;',
      'low = (low + byte) >>> 0;',
    ],
  }),
];

export const core = [
  ...conditions,
  ...days,
  ...figures,
  ...calendar,
  ...counts,
  ...edits,
  ...files,
];
