/** One broken file of words, or of prose, for each fault that they can have: where it is told of, and what is said. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Broken } from './broken-files.ts';

/** A line of a file of words as it stands, and the name on it. */
type Line = { name: string; line: string; at: number };

/** The first line of words that fits: a text at the top of its file, with others after it. */
function lineOf(file: string, fits: RegExp): Line {
  const lines = readFileSync(join('content', file), 'utf8').split('\n');
  const at = lines.findIndex((line) => /^ {2}"[\w-]+": "[^"\\]+",$/.test(line) && fits.test(line));
  const line = lines[at];
  if (line === undefined) throw new Error(`${file} has no such line: ${String(fits)}`);
  return { name: /"([\w-]+)"/.exec(line)?.[1] ?? '', line, at };
}

/** What is told of a changed line: more than what is said when it is not told of as of the line alone. */
type Told = { says: string; field?: string; line?: number };

/** A file of words with one line of it changed. */
function changed(
  word: string,
  name: string,
  change: (it: Line) => string,
  told: string | ((it: Line) => Told),
  fits = /./,
): Broken {
  const file = `texts/${name}`;
  const it = lineOf(file, fits);
  const lines = readFileSync(join('content', file), 'utf8').split('\n');
  lines[it.at] = change(it);
  const text = lines.join('\n');
  const of = typeof told === 'string' ? { says: told } : told(it);
  return { word, file, text, line: it.at + 1, field: '', ...of };
}

const GAP = /\{([a-z]+)\}/;
const gapOf = ({ line }: Line): string => GAP.exec(line)?.[1] ?? '';
const upTo = (name: string): string => readFileSync(join('content/texts', name), 'utf8').trimEnd();

/** What is wrong in a file of words, each in a file of its own. */
export const OF_WORDS: Broken[] = [
  changed(
    'jsonComma',
    'agreements.json',
    ({ line }) => line.replace(/,$/, ''),
    'Sæt det sidst på linjen',
  ),
  changed('jsonExtraComma', 'calendar.json', ({ line }) => `${line},`, 'Slet det'),
  changed(
    'jsonOpenText',
    'check.json',
    ({ line }) => line.replace('",', ','),
    'Sæt et anførselstegn efter den',
  ),
  changed(
    'jsonInner',
    'cpr.json',
    ({ line }) => line.replace('": "', '": "Tryk på "Gem" '),
    'Brug »« i stedet',
  ),
  changed('jsonEscape', 'field.json', ({ line }) => line.replace('": "', '": "\\q'), 'to gange'),
  changed(
    'jsonSign',
    'file-problems.json',
    ({ line }) => line.replace('": "', '": "\t'),
    'måske en tabulator',
  ),
  changed(
    'jsonColon',
    'filled.json',
    ({ line }) => line.replace('": "', '" "'),
    'Skriv "navn": "tekst"',
  ),
  changed(
    'jsonBare',
    'glossary.json',
    ({ line }) => line.replace('": "', '": '),
    'Sæt " både før og efter',
  ),
  changed('jsonNoValue', 'keeping.json', ({ name }) => `  "${name}": ,`, 'Skriv den i'),
  changed(
    'jsonTwice',
    'library.json',
    ({ line }) => `${line}\n${line}`,
    ({ at }) => ({ says: 'Slet det ene', line: at + 2 }),
  ),
  changed(
    'jsonStrange',
    'making.json',
    ({ line }) => line.replace(/,$/, ' ]'),
    'Her står noget uventet',
  ),
  {
    ...{ word: 'jsonEnd', file: 'texts/look.json', text: upTo('look.json').slice(0, -1) },
    line: upTo('look.json').slice(0, -1).trimEnd().split('\n').length,
    ...{ field: '', says: 'en af parenteserne } og ]' },
  },
  {
    ...{ word: 'words', file: 'texts/sitte.json', text: '{}', line: null, field: '' },
    says: 'eller slet den. Mente du "site.json"?',
  },
  changed(
    'unknownField',
    'moves.json',
    ({ name, line }) => `  "${name}x": "Noget.",\n${line}`,
    ({ name }) => ({ says: `Ret navnet, eller slet det. Mente du "${name}"?`, field: `${name}x` }),
  ),
  changed(
    'missing',
    'notice.json',
    () => '',
    ({ name }) => ({ says: 'Her skal stå tekst i anførselstegn.', field: name, line: 1 }),
  ),
  changed(
    'type',
    'paper.json',
    ({ name }) => `  "${name}": ["Noget."],`,
    ({ name }) => ({ says: 'Her skal stå tekst i anførselstegn.', field: name }),
  ),
  changed(
    'emptyText',
    'pictures.json',
    ({ name }) => `  "${name}": "",`,
    ({ name }) => ({ says: 'Skriv den', field: name }),
  ),
  changed(
    'gap',
    'quarterly.json',
    ({ line }) => line.replace(GAP, '{$1x}'),
    (it) => ({
      ...{ says: `Siden fylder ikke {${gapOf(it)}x} ud. Ret navnet, eller slet det. Mente du` },
      field: it.name,
    }),
    GAP,
  ),
  changed(
    'lostGap',
    'ratio.json',
    ({ name }) => `  "${name}": "Noget.",`,
    (it) => ({ says: `Teksten mangler {${gapOf(it)}}`, field: it.name }),
    /^[^{]*\{[a-z]+\}[^{]*$/,
  ),
];

const HEAD = '---\ntitle: En side\nsummary: Kort.\norder: 99\n---\n\n';
const page = (word: string, name: string, text: string, told: Told): Broken => ({
  ...{ word, file: `pages/om/fejl-${name}.mdx`, text, line: 1, field: '' },
  ...told,
});
const body = (word: string, name: string, text: string, says: string): Broken =>
  page(word, name, `${HEAD}Noget.\n\n${text}\n`, { says, line: 9 });

/** What is wrong on a page of prose: in what stands above its text, and where the text would be code. */
export const OF_PROSE: Broken[] = [
  page('noHead', 'uden', 'title: En side\n\nNoget.\n', { says: 'Sæt øverst en linje med ---' }),
  page('openHead', 'aaben', '---\ntitle: En side\n\nNoget.\n', { says: 'Sæt en linje med ---' }),
  page('BLOCK_AS_IMPLICIT_KEY', 'kolon', HEAD.replace('En side', 'En side: den nye'), {
    ...{ says: 'Sæt anførselstegn om hele teksten', line: 2 },
  }),
  page('unknownField', 'ukendt', HEAD.replace('order', 'keyword: [ord]\norder'), {
    ...{ says: 'Ret navnet, eller slet det. Mente du "keywords"?', line: 4, field: 'keyword' },
  }),
  page('missing', 'mangler', HEAD.replace('summary: Kort.\n', ''), {
    ...{ says: 'Feltet mangler. Her skal stå tekst.', line: 2, field: 'summary' },
  }),
  page('type', 'orden', HEAD.replace('99', 'sidst'), {
    ...{ says: 'Her skal stå et tal uden anførselstegn', line: 4, field: 'order' },
  }),
  page('date', 'dag', HEAD.replace('order', "checked: '2026-02-30'\norder"), {
    ...{ says: 'brug en dag, der findes', line: 4, field: 'checked' },
  }),
  body('code', 'parentes', 'Kommunens {navn} står her.', '"{" bliver læst som kode her'),
  body('code', 'import', 'import af varer er noget andet.', '"import" bliver læst som kode her'),
  body('angle', 'mindre', 'Skriv til <post@eksempel.dk>.', 'Tegnet < bliver læst som kode'),
  body(
    'part',
    'del',
    '<Versoins />',
    'Delen "Versoins" findes ikke. Ret navnet, eller slet den. Mente du "Versions"?',
  ),
  body('openPart', 'lukket', '<Versions>', 'Skriv den som <Versions />.'),
  body('openPart', 'begyndt', '<Versions', 'Skriv den som <Versions />.'),
];

/** A page that names what is not there. */
export const OF_PAGES: Broken[] = [
  page(
    'unknown-source',
    'kilde',
    HEAD.replace('order', 'sources: [{ source: kataloget }]\norder'),
    {
      ...{ says: 'Mente du "katalog"?', line: 4, field: 'sources.0.source' },
    },
  ),
];
