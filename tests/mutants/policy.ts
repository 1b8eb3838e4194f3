/** Ways of breaking what a host is told, what is kept in a browser, and what the site says of its own parts. */
import { breaking, type Mutant } from './mutant.ts';

export const policy: readonly Mutant[] = [
  ...breaking('src/build/policy.ts', 'tests/build/hosts.test.ts', {
    'other sites may not show a page inside theirs': ['\n    FRAMED_BY,', ''],
    'nobody is told where a reader came from': [
      "'Referrer-Policy': 'same-origin'",
      "'Referrer-Policy': 'unsafe-url'",
    ],
    'a host knows the hashes of every page': ['policies.flatMap(', 'policies.slice(0, 1).flatMap('],
  }),
  ...breaking('src/build/hosts.ts', 'tests/build/hosts.test.ts', {
    'only what has a hash in its name is kept for ever by Apache': [
      '%{REQUEST_URI} =~',
      '%{REQUEST_URI} !~',
    ],
    'IIS sends every header': ['escaped(value)', 'escaped(name)'],
    'nginx is told every type of file': ["'types {',", "'# types {',"],
    'IIS takes out what it had before': ['<remove name="', '<keep name="'],
    'nginx sends every header with errors too': ['" always;`', '";`'],
  }),
  ...breaking('src/build/static-server.ts', 'tests/build/serve.test.ts', {
    'the site’s own server sends what a host is told to': [
      'response.setHeader(name, value);',
      'if (name === value) response.setHeader(name, value);',
    ],
    'a page for a wrong address is not kept': ['if (answer.status !== 200) response', 'response'],
  }),
  ...breaking('src/build/worker.js', 'tests/build/service-worker.test.ts', {
    'a newer build waits until it is asked for': ["if (data === 'take-over') self", 'self'],
    'an open page keeps the build it came from': ['if (open.length > 1) return;', ''],
  }),
  ...breaking('src/build/licences.ts', 'tests/build/supply.test.ts', {
    'what makes the pages is not listed as sent': [
      "['client', undefined].includes",
      "['client', 'ssr', undefined].includes",
    ],
    'a package inside another is listed': ['/.*\\/node_modules', '/.*?\\/node_modules'],
  }),
  ...breaking('tests/site/audit.ts', 'tests/site/audit.test.ts', {
    'no answer of the registry is taken for clean': [
      "return { is: 'silent', why: text(of(report, 'message')) || 'no list of findings' };",
      "return { is: 'told', findings: [] };",
    ],
    'a finding is answered by its own advisory': [' && answer.advisory === finding.advisory', ''],
  }),
  ...breaking('src/storage/kept.ts', 'tests/storage/wipe.test.ts', {
    'every key is on the list': ['}:laeser`', '}:laest`'],
  }),
  ...breaking('src/storage/wipe.ts', 'tests/storage/wipe.test.ts', {
    'a wiped database is gone': ['indexedDB.deleteDatabase(root)', "indexedDB.deleteDatabase('')"],
    'the site’s own files are wiped': ["if (isListed('caches', name)) await", 'if (!name) await'],
    'another’s keys are not wiped': ['.filter((key) => isListed(where, key))', ".concat('andet')"],
    'a wipe can be undone': [
      'smallStorage(storage)?.setItem(key, value)',
      'smallStorage(storage)?.removeItem(value)',
    ],
    'a tab hears that its plan was wiped': ["if (kind === 'plans')", "if (kind === 'meta')"],
  }),
  ...breaking('src/storage/all-files.ts', 'tests/storage/all-files.test.ts', {
    'two plans are not taken out as one file': ['time === 1 ? name', 'time > 0 ? name'],
    'pictures are taken out with their plans': [', ...pictures] };', '] };'],
  }),
  ...breaking('src/islands/files/all-in.ts', 'tests/storage/all-files.test.ts', {
    'a picture that comes takes the place of no other': [
      "if (mine) return isSame(mine.bytes, bytes) ? 'pictures' : 'others';",
      '',
    ],
    'no picture comes without its plan': ['!lineages.has(line.plan) || ', ''],
  }),
  ...breaking('src/storage/unzip.ts', 'tests/storage/strangers-zip.test.ts', {
    'a zip file is packed out to so much and no more': [
      "if (whole > room) throw new Refusal('too-large');",
      '',
    ],
    'no bytes of a zip file are packed out twice': [
      "if (packed > zip.length) throw new Refusal('damaged');",
      '',
    ],
  }),
];
