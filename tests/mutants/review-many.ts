/** Mutants of the overview of many plans: its rows, what is asked of it, and two kommuner beside each other. */
import { breaking } from './mutant.ts';

const overview = 'tests/core/overview.test.ts';
const agenda = 'tests/document/agenda.test.ts';
const asked = 'tests/islands/review/review-overview.test.ts';

export const reviewMany = [
  ...breaking('src/core/overview/overview.ts', overview, {
    'a broken rule shows, however much is answered': [
      "if (broken.length > 0) return { state: 'broken', ...cell };",
      '',
    ],
    'a kommune without a code is known by its name': ['plain(each) === called', 'each === called'],
    'only an earlier edition is the one before': [
      "(period.from ?? '') < from",
      "(period.from ?? '') > from",
    ],
  }),
  ...breaking('src/core/overview/overview-choice.ts', overview, {
    'a kommune is counted once among those with a task': [
      'for (const row of newestRows(rows)) {',
      'for (const row of rows) {',
    ],
    'what cannot be said stands last either way': [
      'return Number(one === null) - Number(other === null);',
      'return way * (Number(one === null) - Number(other === null));',
    ],
  }),
  ...breaking('src/core/overview/overview-advice.ts', overview, {
    'a recommendation is not called unfollowed while it is open': [
      "filter(({ status }) => status === 'missing')",
      'filter(({ status }) => status)',
    ],
    'plans are found by one recommendation of several': [
      'advice === ANY_ADVICE || id === advice',
      'advice === ANY_ADVICE || id !== advice',
    ],
    'nothing is said of recommendations that nobody has': [
      'if (checks.length === 0) return null;',
      '',
    ],
  }),
  ...breaking('src/core/difference/compare-across.ts', overview, {
    'a thing meets one other only': ['?.shift()', '?.[0]'],
    'an agreement points to the tasks that meet': ['tasks: each.tasks.map(at),', ''],
  }),
  ...breaking('src/document/review/agenda-tables.ts', agenda, {
    'a task of one kommune is not called common': ['task.rows.length > 1', 'task.rows.length > 0'],
  }),
  ...breaking('src/document/review/agenda-points.ts', agenda, {
    'what comes back in an agenda is told once': ['!known.has(keyOf(point))', 'true'],
    'what three plans have comes back': ['by.length >= LEAST', 'by.length > LEAST'],
  }),
  ...breaking('src/document/review/agenda.ts', agenda, {
    'an agenda begins with what is broken': ['b.broken - a.broken ||', 'a.broken - b.broken ||'],
  }),
  ...breaking('src/document/review/agenda-input.ts', agenda, {
    'a name in an agenda leads nowhere but to a part': ['parts.has(row) ?', 'row.edition ?'],
  }),
  ...breaking('src/islands/review/review-overview.ts', asked, {
    'a row is made again when other recommendations are tried': ['&& known.checks === checks', ''],
    'rows that nobody waits for are not made': ['if (!isWanted()) return null;', ''],
    'what cannot be asked is not asked': [
      "key !== 'state' || STATES.includes(value ?? '')",
      'true',
    ],
  }),
];
