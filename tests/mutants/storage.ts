/** Mutants of what keeps plans: the journal, the store, other tabs, and files in. */
import { breaking } from './mutant.ts';

const saving = 'tests/storage/store.test.ts';
const typing = 'tests/storage/autosave.test.ts';
const recovering = 'tests/storage/recover.test.ts';
const bringing = 'tests/storage/bring-in.test.ts';
const opening = 'tests/storage/file.test.ts';
const aging = 'tests/storage/ages.test.ts';

export const storage = [
  ...breaking('src/storage/plans.ts', saving, {
    'a save asks whether its base is still the stored revision': [
      'if (revision !== base) return { raw };',
      '',
    ],
    'a plan that could not be opened again is not saved': [
      "if (invalid) return { ok: false, reason: 'failed', detail: invalid };",
      '',
    ],
    'the same revision saved twice is no conflict': [
      'if (read.plan.revision.id !== plan.revision.id) {',
      "if (read.plan.revision.id !== '') {",
    ],
    'a plan that was removed meanwhile is not raised': [
      "if (raw === undefined) return { ok: false, reason: 'removed', detail: plan.edition };",
      'if (raw === undefined) return { ok: true, at };',
    ],
  }),
  ...breaking('src/storage/shelf.ts', saving, {
    'a plan that is taken out can be put back': [
      "await putAside(access, room, { edition, reason: 'removed', text });",
      '',
    ],
    'a damaged record is listed apart': [
      'else damaged.push({ edition: keyOf(raw), reason: read.reason, detail: read.detail });',
      '',
    ],
  }),
  ...breaking('src/storage/plans.ts', 'tests/storage/survival.test.ts', {
    'the journal is cleared after the commit, not before': [
      'const record = planRecord(plan, at);',
      'const record = planRecord(plan, at);\n  room.journal.clear(plan.edition);',
    ],
  }),
  ...breaking('src/storage/room.ts', typing, {
    'the journal is cleared when what it holds is committed': [
      'room.journal.clear(plan.edition, plan.revision.id);',
      '',
    ],
  }),
  ...breaking('src/storage/room.ts', saving, {
    'other tabs hear of a save': [
      'room.tell({ edition: plan.edition, revision: plan.revision.id });',
      '',
    ],
  }),
  ...breaking('src/storage/aside.ts', saving, {
    'a plan that is replaced becomes a restore point': ['if (keep) await', 'if (!keep) await'],
  }),
  ...breaking('src/storage/aside.ts', aging, {
    'a point with a name is not let go': ['if (!(await isNamed(access, key))) ', ''],
    'the latest restore points are kept': [
      'b.at.localeCompare(a.at))\n    .slice(kind.most - 1)',
      'a.at.localeCompare(b.at))\n    .slice(kind.most - 1)',
    ],
    'what was put aside just now stays, whatever the clock says': [
      '.filter((other) => other.key !== key)',
      '',
    ],
    'a stored plan is kept as it was at the end of each ten minutes': [
      'slot === slotOf(Date.parse(now))) return;',
      'slot !== slotOf(Date.parse(now))) return;',
    ],
  }),
  ...breaking('src/storage/ages.ts', aging, {
    'the newest restore point is always kept': ['new Set([newest, ...others])', 'new Set(others)'],
    'restore points kept by age are never more than the most': ['.slice(0, MOST_BY_AGE)', ''],
    'one restore point of each time is kept, the latest': [
      'Math.max(moment, latest.get(bucket) ?? moment)',
      'Math.min(moment, latest.get(bucket) ?? moment)',
    ],
    'points ahead of a clock set back are no nearer than those behind': [
      'Math.abs(now - moment)',
      'now - moment',
    ],
  }),
  ...breaking('src/storage/plans.ts', aging, {
    'on a full disk what was kept by itself gives way to what is written': [
      'stored = await write(true);',
      'stored = await write(false);',
    ],
    'a browser that forgot which plan was open opens the one saved last': [
      'savedAt(b).localeCompare(savedAt(a))',
      'savedAt(a).localeCompare(savedAt(b))',
    ],
  }),
  ...breaking('src/storage/database.ts', saving, {
    'a database that was deleted underneath is made anew': [
      'outdated = wanted !== null;',
      'outdated = true;',
    ],
    'a newer version of the site gets the database': ['outdated = wanted !== null;', ''],
  }),
  ...breaking('src/storage/journal.ts', 'tests/storage/survival.test.ts', {
    'a commit drops from the journal only what it holds': [
      'if (batch === undefined || batch === held) dropAt(local, key);',
      'if (batch === undefined || held) dropAt(local, key);',
    ],
  }),
  ...breaking('src/storage/journal.ts', recovering, {
    'each tab has a journal of its own': [':${writer', ':${edition'],
    'a journal that is written in while it is brought in is not dropped': [
      'local.getItem(key) === text && local.getItem(sinceOf(key)) === since',
      'key !== text',
    ],
    'a plan too large for the journal is said to be': [
      'if (text.length > LIMIT) {',
      'if (text.length > LIMIT * 100) {',
    ],
    'the newest journal is brought in first': [
      'changedAt(b).localeCompare(changedAt(a))',
      'changedAt(a).localeCompare(changedAt(b))',
    ],
  }),
  ...breaking('src/storage/recover.ts', recovering, {
    'what the store has of a journal is not brought in again': [
      'if (line.includes(mine.revision.id) || line.includes(batch)) return',
      'if (line.includes(mine.revision.id)) return',
    ],
    'a journal that follows from the stored plan is brought in': [
      "if (mine.revision.parents.includes(stored.revision.id)) return 'replay';",
      '',
    ],
    'a journal that does not follow from the stored plan overwrites nothing': [
      "contentHash(stored) === contentHash(mine) ? 'contained' : 'aside'",
      "contentHash(stored) === contentHash(mine) ? 'contained' : 'replay'",
    ],
    'a damaged record is not overwritten by a journal': [
      "compare(stored.plan, mine, entry.batch) : 'aside'",
      "compare(stored.plan, mine, entry.batch) : 'replay'",
    ],
    'a removed plan is not raised by a journal': [
      "return removed === undefined ? 'replay' : 'aside';",
      "return 'replay';",
    ],
    'a damaged journal is set aside as it lies': [
      "return newer ? 'leave' : entry.text === '' ? 'contained' : 'aside';",
      "return newer ? 'leave' : 'contained';",
    ],
    'a newer site’s journal is left to it': [
      "return newer ? 'leave' :",
      "return newer ? 'aside' :",
    ],
    'a journal is brought in once': [
      "      room.journal.settle(entry);\n      recovered.push({ edition, outcome: verdict === 'replay'",
      "      recovered.push({ edition, outcome: verdict === 'replay'",
    ],
  }),
  ...breaking('src/storage/autosave.ts', typing, {
    'an edit is in the journal before it returns': [
      '    journal(newId());\n  }',
      '    dirty = true;\n  }',
    ],
    'a conflict is told, not saved over': [
      "become({ is: 'failed', reason: 'conflict', stored, safe });\n    }\n  }",
      'base = stored.revision.id;\n      again = true;\n    }\n  }',
    ],
    'nothing is saved while a conflict is not settled': [
      "(state.reason === 'conflict' || state.reason === 'removed')",
      "state.reason === 'removed'",
    ],
    'what is edited during a save is saved after it': [
      'again = true;\n    flight ??= run();',
      'again = flight === null;\n    flight ??= run();',
    ],
    'mine is set aside before theirs is taken': [
      'const kept = await store.setAside(aside);',
      'const kept = { ok: true as const };',
    ],
    'an edit after a file was made is another revision': [
      '    forFile() {\n      seal();',
      '    forFile() {',
    ],
    'typing is saved at last though it never rests': [
      'limit ?? clock.after(delay * 5, () => void commit()),',
      'limit ?? clock.after(delay * 500, () => void commit()),',
    ],
  }),
  ...breaking('src/storage/bring-in.ts', bringing, {
    'an opened plan changes nothing before it is asked for': [
      'if (stored) return { ok: true, kind: relation(stored, plan), plan, stored };',
      '',
    ],
    'hidden answers that a file does not carry are kept': [
      'const whole = keepHidden(stored, plan);',
      'const whole = plan;',
    ],
    'a plan that only lacks its hidden answers is the same': [
      'contentHash(keepHidden(mine, theirs)) === contentHash(mine)',
      'contentHash(theirs) === contentHash(mine)',
    ],
    'a plan taken in descends from both': [
      'new Set([stored.revision.id, ...parents, ...stored.revision.parents])',
      'new Set(parents)',
    ],
    'a damaged record is not replaced unasked': [
      "if (!loaded.ok && loaded.reason !== 'missing') return loaded;",
      '',
    ],
  }),
  ...breaking('src/storage/open.ts', opening, {
    'a file too large is refused before it is read': [
      "if (file.size > LIMITS.pdf * MEGABYTE) return refuse({ code: 'too-large', limit: LIMITS.pdf });",
      '',
    ],
    'a paper without data says so': [
      "if (!best) return refuse({ code: 'pdf-without-data' });",
      "if (!best) return refuse({ code: 'pdf-damaged' });",
    ],
    'our own attachment is chosen among others': [
      '[ENDING, REVIEW_ENDING].some((ending) => name.endsWith(ending))',
      '[ENDING, REVIEW_ENDING].some((ending) => name === ending)',
    ],
  }),
  ...breaking('src/storage/recognise.ts', opening, {
    'a letter cut in two at the end is seen as a file cut short': [
      'for (const cut of [1, 2, 3]) {',
      'for (const cut of []) {',
    ],
  }),
];
