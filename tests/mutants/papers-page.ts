/** Mutants of the papers' page: its workers, its fonts, and what its address says. */
import { breaking } from './mutant.ts';

const shop = 'tests/islands/papers/workshop.test.ts';

export const papersPage = [
  ...breaking('src/islands/papers/workshop.ts', shop, {
    'a cancelled paper ends its worker': [
      'this.#hands?.terminate();\n    this.#hands = null;',
      'this.#hands = null;',
    ],
    'a worker that never started leaves its work to the page': [
      'if (!started) this.#without = true;',
      'if (started) this.#without = true;',
    ],
    'what an ended worker still says is nobody’s': [
      'if (hands === this.#hands) this.#hear(data);',
      'this.#hear(data);',
    ],
    'a fresh worker is sent the catalog': ['this.#sent = {};', 'this.#sent ??= {};'],
    'what breaks a worker is not made by it again': [
      "job.refuse(new Error('The worker broke down.'));",
      'this.#queue.unshift(job);',
    ],
  }),
  ...breaking('src/islands/papers/workshop.ts', shop, {
    'what gets a worker ready does not hold up the page': [
      'if (this.#current || this.#without) return;',
      '',
    ],
  }),
  ...breaking('src/islands/papers/serve.ts', 'tests/islands/papers/serve.test.ts', {
    'a worker is got ready before anything is asked of it': [
      'if (fonts) getReady?.(fonts).catch(() => null);',
      '',
    ],
  }),
  ...breaking('src/islands/papers/fonts.ts', 'tests/islands/papers/fonts.test.ts', {
    'a font that is missing has another in its place': [
      '[key as FontKey, ...others]',
      '[key as FontKey]',
    ],
    'what is no font is missing': ['!== MARK) return;', "=== '') return;"],
  }),
  ...breaking('src/islands/papers/paper-choice.ts', 'tests/islands/papers/paper-choice.test.ts', {
    'a paper without its data stays so after a reload': [
      "say(DATA, data ? '' : NOT);",
      "say(DATA, '');",
    ],
    'a chosen thing stays chosen after a reload': ['say(OF, of);', "say(OF, '');"],
  }),
  ...breaking('src/storage/read-pdf.ts', 'tests/storage/read-pdf.test.ts', {
    'a PDF that takes too long is given up': [
      "settle({ ok: false, code: 'too-slow' });",
      'clearTimeout(limit);',
    ],
    'the reader is ended, whatever came of it': ['reader.terminate();', 'void reader;'],
    'what breaks the reader is not read on the page': [
      "ready ? { ok: false, code: 'damaged' } : 'no-worker'",
      "'no-worker'",
    ],
  }),
  ...breaking('src/document/pdf/index.ts', 'tests/document/pdf/progress.test.ts', {
    'painting is told as it goes': [
      'told?.(layingOut + (1 - layingOut) * share)',
      'told?.(share < 1 ? layingOut : 1)',
    ],
  }),
];
