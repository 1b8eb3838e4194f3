/** Mutants of what keeps a plan beyond its tab: the pen that one tab has, the file on the drive, the browser's promise. */
import { breaking } from './mutant.ts';

const pen = 'tests/storage/pen.test.ts';
const copies = 'tests/storage/keeping.test.ts';
const asleep = 'tests/storage/asleep.test.ts';

export const keeping = [
  ...breaking('src/storage/database.ts', asleep, {
    'what was undone as the page fell asleep is run again': [
      'if (sleep.fell) return await run(mode, kinds, work);',
      '',
    ],
  }),
  ...breaking('src/storage/asleep.ts', asleep, {
    'a page that falls asleep holds no transaction': ['for (const undo of undos) undo();', ''],
    'a page that is ended goes on to the last': [
      '!(event as PageTransitionEvent).persisted || until',
      'until',
    ],
  }),
  ...breaking('src/storage/pen.ts', pen, {
    'a tab that comes later follows the one that writes': [
      "if (isHeld && state === 'free' && !closed) follow();",
      '',
    ],
    'what was written is saved before the pen is handed on': [
      'void flush()\n        .catch',
      'void Promise.resolve()\n        .catch',
    ],
    'nothing more is written in the tab that hands the pen on': [
      "become('theirs');\n      void flush()",
      'void flush()',
    ],
    'the pen is taken from a tab that does not answer': [
      'if (!had) await hold({ steal: true });',
      '',
    ],
    'a tab that loses the pen by force follows': ['if (putDown !== null) follow();', ''],
    'a tab that follows is told when the pen lies free': [
      "if (state === 'theirs') become('free');",
      '',
    ],
    'each plan has a pen of its own': [' ${edition', ' ${patience'],
  }),
  ...breaking('src/storage/drive-file.ts', copies, {
    'what a colleague wrote in the file is not written over': [
      "if (await isOthers(chosen, plan)) return { ok: false, reason: 'changed', detail: handle.name };",
      '',
    ],
    'a file that the plan comes from is not taken for a colleague’s': [
      '![plan.revision.id, ...plan.revision.parents].includes',
      '![plan.revision.id].includes',
    ],
    'a file is not written without permission': [
      "if (allowed !== 'granted')",
      "if (allowed === '')",
    ],
    'a file that could not be written is left as it was': [
      'await stream.abort().catch(() => undefined);',
      '',
    ],
    'a file on the drive counts as a copy': ["await access.put('meta', note);", ''],
  }),
  ...breaking('src/storage/keeping.ts', copies, {
    'the browser is asked for its promise once': [
      'if (isAskedBefore(isTime)) return lasting(true);',
      '',
    ],
    'the browser is not asked for anything before there is work to keep': [
      'const isTime = holdsWork(plan) && room.backing.durable;',
      'const isTime = room.backing.durable;',
    ],
  }),
];
