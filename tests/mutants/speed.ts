/** Mutants of what makes it fast: little is written, little is read again, and nothing is lost by it. */
import { breaking } from './mutant.ts';

const since = 'tests/storage/since.test.ts';
const sums = 'tests/storage/checksum.test.ts';

export const speed = [
  ...breaking('src/storage/journal.ts', since, {
    'a keystroke does not write the whole plan': [
      'if (writeSince(storage, plan, batch, keep)) return { ok: true };',
      '',
    ],
    'edits are not written beside an entry that was dropped': [
      'if (!entry || local.getItem(key) === null) return false;',
      'if (!entry) return false;',
    ],
    'edits of another entry are left out': [
      'if (since.on !== content.plan.revision.id) return entry;',
      '',
    ],
    'an entry with later edits is not dropped': [
      'local.getItem(key) === text && local.getItem(sinceOf(key)) === since',
      'local.getItem(key) === text',
    ],
    'what edits lead to is checked whole': [
      'return now.ok ? { ...entry, content: now, batch: since.batch, keep: since.keep } : entry;',
      'return { ...entry, content: now, batch: since.batch, keep: since.keep };',
    ],
  }),
  ...breaking('src/storage/since.ts', since, {
    'what comes or goes is written with its place': ['if (!isAnswers) return null;', ''],
  }),
  ...breaking('src/storage/record.ts', sums, {
    'a changed letter is found by the sum': [
      "if (field(raw, 'sum') !== checksum(text)) return null;",
      '',
    ],
    'a sum alone does not make a plan of this version': ['plan.version === VERSION &&', ''],
  }),
  ...breaking('src/storage/plans.ts', sums, {
    'a plan is saved where what checks it is out of reach': [
      "await import('./reader.ts').catch(() => null)",
      "await import('./reader.ts')",
    ],
  }),
];
