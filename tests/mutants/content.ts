/** Mutants of the catalog and the build: what content may be, what the site promises of its address, and the law by year. */
import { breaking } from './mutant.ts';

const checking = 'tests/core/check.test.ts';
const loading = 'tests/core/catalog.test.ts';
const table = 'tests/content/table.test.ts';
const records = 'tests/content/records.test.ts';
const certainty = 'tests/content/certainty.test.ts';
const register = 'tests/content/register.test.ts';
const building = 'tests/build/site.test.ts';

const checked = [
  ...breaking('src/core/check/check-references.ts', checking, {
    'a task’s area is there': [
      "if (!isArea(area)) report('unknown-area', 'tasks', id, ['area'], area);",
      '',
    ],
    'what a task needs is listed': ["if (!isListed('needs', need))", "if (need === '')"],
    'the kind of a measure is listed': ["if (!isListed('measures', kind))", "if (kind === '')"],
    'what an offer is compared by is listed': [
      "if (!isListed('comparison', facet))",
      "if (facet === '')",
    ],
    'a rule that a task names is there': ['if (!isRule(rule)) report(', 'if (rule === id) report('],
    'a rule does not replace itself': [
      '(!isRule(replaces) || replaces === id)',
      '!isRule(replaces)',
    ],
    'a source is there, wherever it is named': [
      '} else check(part, kind, record, here);',
      '} else check(null, kind, record, here);',
    ],
    'a source that is named is there': [
      "if (!known.has(source)) report('unknown-source', kind, record, [...here, at], source);",
      '',
    ],
    'a source on the web is secure': [
      "!address.startsWith('https://')",
      "!address.startsWith('http')",
    ],
  }),
  ...breaking('src/core/check/check-dates.ts', checking, {
    'a rule that is not confirmed says what is in doubt': [
      "one.certainty !== 'bekraeftet' && one.doubt === undefined",
      "one.certainty === 'bekraeftet' && one.doubt === 'never'",
    ],
    'a change that is expected lowers the certainty': [
      'CERTAINTIES.indexOf(expected.certainty) <= CERTAINTIES.indexOf(certainty)',
      'CERTAINTIES.indexOf(expected.certainty) < CERTAINTIES.indexOf(certainty)',
    ],
  }),
  ...breaking('src/core/check/check.ts', checking, {
    'the question a rule is shown at is asked of its thing': [
      'owner.scope === scope &&\n',
      'owner.scope !== undefined &&\n',
    ],
  }),
  ...breaking('src/core/check/check-questions.ts', checking, {
    'a slug is used once, former ones included': [
      'for (const slug of [id, ...formerly]) {\n      const',
      'for (const slug of [id]) {\n      const',
    ],
  }),
  ...breaking('src/core/check/check-conditions.ts', checking, {
    'a question that a condition asks is there': [
      '} else if (questionAt(operand, at)?.id !== operand.answer) {',
      '} else if (operand.answer === undefined) {',
    ],
    'an option that a condition asks for is there': [
      "if (!isOption) say('unknown-option', at, String(other));",
      '',
    ],
    'no question shows itself through others': [
      "if (seen.has(own)) report('ring', kind, record, [...at.path], shows);",
      '',
    ],
    'the steps of a staircase rise': [
      'before !== undefined && upTo > before',
      'before !== undefined',
    ],
  }),
  ...breaking('src/core/check/check-examples.ts', checking, {
    'every rule has examples on both sides': [
      "const SIDES = ['met', 'broken'] as const;",
      "const SIDES = ['met'] as const;",
    ],
    'an example that should meet its rule does': [
      "if (!findings.every(({ status }) => status === 'met')) say('example-not-met', [], heard);",
      '',
    ],
    'an example that should break its rule does': ["say('example-not-broken', [], heard);", ''],
    'an example is tried on its own day': [
      'tryRule(rule, thing, view, example.on)',
      "tryRule(rule, thing, view, '2026-11-21')",
    ],
  }),
];

const loaded = [
  ...breaking('src/catalog.ts', loading, {
    'a changed file is read again': [
      'if (before?.stamp === stamp) return before.loaded;',
      'if (before) return before.loaded;',
    ],
    'every fault is told at once': [
      'inFolder(reading.faults, place)',
      'inFolder(reading.faults.slice(0, 1), place)',
    ],
    'a catalog with a fault is no catalog': [
      'if (reading.faults.length > 0) {',
      'if (reading.faults.length > 1000) {',
    ],
  }),
  ...breaking('src/catalog/text-faults.ts', 'tests/catalog/faults.test.ts', {
    'a word that is taken out is told of': [
      'isMust && !(name in value)',
      'isMust && name in value',
    ],
    'a gap that is taken out is told of': ['!stands.includes(gap)', 'false'],
    'a gap that nobody fills is told of': ['!may.includes(gap)', 'false'],
  }),
  ...breaking('src/catalog/prose.ts', 'tests/catalog/faults.test.ts', {
    'a line of a page has its own number': ["['', ...lines", '[...lines'],
    'a part that no page hands over is told of': ['!PARTS.includes(name)', 'false'],
  }),
  ...breaking('src/catalog/publish.ts', loading, {
    'the catalog is published under a name that changes with it': [
      '{hash}.json',
      "{'always'}.json",
    ],
  }),
  ...breaking('src/catalog/reading.ts', 'tests/content/changelog.test.ts', {
    'the content’s number goes ahead of its hash': ['numbered ? `', 'numbered === null ? `'],
  }),
  ...breaking('src/build/schemas.ts', 'tests/build/schemas.test.ts', {
    'version 1 is described without what its migration adds': [
      "['procedure', 'approvals', ",
      "['approvals', ",
    ],
    'what a recommendation is of need not be written': [
      "one.required.filter((name) => name !== 'kind')",
      'one.required',
    ],
  }),
  ...breaking('src/build/file-examples.ts', 'tests/build/schemas.test.ts', {
    'the example of a review quotes what it speaks of': ['standsAt(plan, catalog, spot) ?? ', ''],
  }),
  ...breaking('src/catalog/supplements.ts', loading, {
    'a question is added after the one it names': [
      'const at = after === -1 ? section.questions.length : after + 1;',
      'const at = section.questions.length;',
    ],
  }),
  ...breaking('src/catalog/reading.ts', loading, {
    'the catalog’s version follows its content': [
      'const hash = textHash(content)',
      "const hash = textHash('content')",
    ],
    'a file’s name is its slug': [
      "if (isRecord(value) && value['id'] !== source.id) {",
      "if (isRecord(value) && value['id'] === '') {",
    ],
  }),
];

const law = [
  ...breaking('content/rules/hoejst-13-uger.yaml', table, {
    'the 13 weeks ended with 2024': ["\nuntil: '2024-12-31'", "\nuntil: '2025-12-31'"],
  }),
  ...breaking('content/rules/orientering-af-tr.yaml', table, {
    'the shop steward is informed from 2025': ["\nfrom: '2025-01-01'", "\nfrom: '2025-03-01'"],
  }),
  ...breaking('content/rules/ingen-fortraengning.yaml', table, {
    'what rests on the act of today is unknown from 2027': [
      "\n  from: '2027-01-01'",
      "\n  from: '2028-01-01'",
    ],
  }),
  ...breaking('content/rules/rimelighedskrav.yaml', table, {
    'only what is confirmed is called broken': ['certainty: sandsynlig', 'certainty: bekraeftet'],
  }),
  ...breaking('content/rules/rimelighedskrav.yaml', loading, {
    'the ratio changes at fifty': ['{ upTo: 50, per: 5 }', '{ upTo: 55, per: 5 }'],
    'there is one place for each five': ['{ upTo: 50, per: 5 }', '{ upTo: 50, per: 6 }'],
    'there is always one place': ['least: 1', 'least: 0'],
    'the places that were there already count': [
      'add: [{ answer: antal-pladser }, { answer: ansatte-med-tilskud, of: workplace }]',
      'add: [{ answer: antal-pladser }]',
    ],
  }),
  ...breaking('content/rules/arbejdspligt-hoejst-37-timer.yaml', loading, {
    '37 hours are not too many': [
      'atMost: [{ answer: timer-om-ugen }, 37]',
      'atMost: [{ answer: timer-om-ugen }, 36]',
    ],
    '38 hours are too many': [
      'atMost: [{ answer: timer-om-ugen }, 37]',
      'atMost: [{ answer: timer-om-ugen }, 38]',
    ],
  }),
];

const told = [
  ...breaking('content/provisions/formaal.yaml', records, {
    'each statement is answered by a record of its own': ['statements: [K01]', 'statements: [K02]'],
  }),
  ...breaking('content/provisions/formaal.yaml', certainty, {
    'what is told of the act of today is unknown from 2027': [
      '\n  certainty: ukendt',
      '\n  certainty: sandsynlig',
    ],
  }),
  ...breaking('content/provisions/klage.yaml', certainty, {
    'no law is confirmed by wishing': ['\ncertainty: sandsynlig', '\ncertainty: bekraeftet'],
  }),
  ...breaking('content/changes/graenser-falder-vaek.yaml', register, {
    'the day a rule ended is on the timeline': ["date: '2025-01-01'", "date: '2025-02-01'"],
  }),
  ...breaking('content/changes/ny-hovedlov-planlagt.yaml', register, {
    'what is only planned is not confirmed': ['certainty: ukendt', 'certainty: sandsynlig'],
  }),
];

const built = [
  ...breaking('src/build/site.ts', building, {
    'a page’s addresses lead on in any folder': ['(?:href|src|action|', '(?:src|action|'],
    'an island’s script is found in any folder': ['component-url|renderer-url', 'renderer-url'],
    'a form leads on in any folder': ['|action|', '|'],
    'a style sheet’s files are found in any folder': ['|url\\([\'"]?)\\/', ')\\/'],
    'another host’s address stays as it is': ['\\/(?!\\/)/g', '\\//g'],
    'a page at the root stays in its folder': ["upToRoot === '' ? '.'", "upToRoot === '' ? ''"],
  }),
  ...breaking('src/build/policy.ts', building, {
    'a page takes nothing from other hosts': ['"default-src \'self\'"', '"default-src *"'],
    'a page asks nothing of other hosts': ['"connect-src \'self\'"', '"connect-src https:"'],
    'a page sends a form to this site alone': ['"form-action \'self\'",', '"form-action *",'],
    'a page’s own base cannot be moved': ['"base-uri \'none\'",', ''],
  }),
  ...breaking('astro.config.mjs', building, {
    'inline scripts are known by their hash': ["algorithm: 'SHA-256',", ''],
  }),
  ...breaking('src/build/worker.js', 'tests/build/service-worker.test.ts', {
    'a file of another build is not taken in': [
      'if (!response.ok) throw',
      'if (response.status === 999) throw',
    ],
    'another copy’s files are left alone': [
      'name.startsWith(MINE) && name !== NAME',
      'name !== NAME',
    ],
    'a page comes from the host while there is one': [
      "request.mode === 'navigate' ? newest(request, address) : kept(request, address)",
      'kept(request, address)',
    ],
    'a host that is ill is not asked to show a page': [
      'if (response.status < 500) return response;',
      'return response;',
    ],
    'another host’s requests are left alone': [
      'const address = url.origin + url.pathname;',
      'const address = self.location.origin + url.pathname;',
    ],
  }),
  ...breaking('src/search/danish.ts', 'tests/search/danish.test.ts', {
    'æ, ø and å are one with ae, oe and aa': [".replaceAll('aa', 'å')", ''],
    'a compound is known by its parts': [
      'if (whole !== null && isSure(whole))',
      'if (whole === term)',
    ],
  }),
  ...breaking('src/search/engine.ts', 'tests/search/engine.test.ts', {
    'another word for the same is found': [
      '...otherwise(all, at).map((phrase) => ({ terms: phrase, weight: SYNONYM, exact: true })),',
      '',
    ],
    'a misspelt word is found': ['? 0.25 : false', '? false : false'],
    'a word that is being typed is found': ['prefix: !exact && term.length >= 3', 'prefix: false'],
  }),
  ...breaking('src/build/static-server.ts', 'tests/build/serve.test.ts', {
    'nothing beside the site is served': ['if (outside || inside', 'if (inside'],
  }),
];

const house = [
  ...breaking('src/core/text/slug.ts', 'tests/architecture.test.ts', {
    'core imports nothing but zod': [
      "import { nfc } from './text.ts';",
      "import 'node:fs';\nimport { nfc } from './text.ts';",
    ],
  }),
  ...breaking('src/islands/plan/things.ts', 'tests/architecture.test.ts', {
    'no island carries a renderer': [
      'type Item = {',
      "import '../document/pdf/index.ts';\ntype Item = {",
    ],
  }),
];

export const content = [...checked, ...loaded, ...law, ...told, ...built, ...house];
