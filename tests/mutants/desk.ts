/** Mutants of the plan's own page and the example's sandbox. */
import { breaking } from './mutant.ts';

const space = 'tests/storage/space.test.ts';
const next = 'tests/core/next-step.test.ts';

export const desk = [
  ...breaking('src/core/assess/findings.ts', next, {
    'only law is broken': ["status === 'broken' && isLaw(rule)", "status === 'broken'"],
  }),
  ...breaking('src/core/assess/next-step.ts', next, {
    'a broken rule comes before what is missing': [
      'if (finding) return',
      'if (finding && assessment.questions.length === 0) return',
    ],
    'an agreement that has ended waits for nobody': [
      "progress === 'draft' || progress === 'under-way'",
      "progress !== 'established'",
    ],
    'a plan is renewed within 90 days of its end': ['const SOON = 90;', 'const SOON = 89;'],
  }),
  ...breaking('src/core/assess/progress.ts', next, {
    'what is optional makes nothing whole': [
      'obligatorisk.answered === obligatorisk.total',
      'obligatorisk.answered <= obligatorisk.total',
    ],
  }),
  ...breaking('src/core/assess/attention.ts', next, {
    'an answer whose ground has changed asks to be looked at': ['(stale || shaken) &&', 'stale &&'],
    'an answer that still fits rests on what it rests on now': [
      'const basis = basisIn(plan, catalog, now);',
      'const basis = null;',
    ],
    'nothing of a declined task asks to be looked at': [
      '.filter(({ place }) => !declined.has(place.id))',
      '.filter(({ place }) => !declined.has(place.id) || true)',
    ],
    'an answer to a retired question is told from one with an option gone': [
      'asked && !isRetired(asked, on)',
      'asked',
    ],
    'an answer that still fits is given to the question as it is now': [
      'answer.value, asked.revision, stamp, basis',
      'answer.value, answer.revision, stamp, basis',
    ],
  }),
  ...breaking('src/storage/store.ts', space, {
    'the sandbox has a database of its own': [
      'openDatabase(root, options',
      "openDatabase('nyttestrategi', options",
    ],
    'the sandbox has a journal of its own': ['clock.newId(), root)', 'clock.newId())'],
    'the sandbox speaks on a channel of its own': [
      'openChannel(root)',
      "openChannel('nyttestrategi')",
    ],
  }),
  ...breaking('src/storage/current.ts', space, {
    'the sandbox remembers its own open plan': ['rootOf(space)', "rootOf(space && 'own')"],
  }),
  ...breaking('src/storage/shelf.ts', space, {
    'the reader’s own plans are never emptied': [
      "if (space !== 'example') throw",
      "if (space === 'example' && false) throw",
    ],
  }),
];
