/** The files of words held against what the code expects of them: each slip with file, line, name and mend. */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { say } from './fault-words.ts';
import type { Fault } from './faults.ts';
import { isTheirs, readText } from './files.ts';
import { readJson } from './json.ts';
import { didYouMean, nearest } from './nearest.ts';
import { ANY_NAME, gapsIn, gapsOf, isTextKind, ITEM, namesIn, type Shape } from './text-shape.ts';
import shapes from './text-shapes.json' with { type: 'json' };

const SHAPES: Readonly<Record<string, Shape>> = shapes;

/** What each kind of words is, and how it is written. */
export const WORD_KINDS = {
  text: 'tekst i anførselstegn',
  list: 'en liste i [ ]',
  table: 'navne og tekster i { }',
  number: 'et tal uden anførselstegn',
  boolean: 'true (ja) eller false (nej) uden anførselstegn',
};

/**
 * What is wrong with the words of a content folder. The house's own are whole; those of another subject lie over them, so
 * there a name may be left out or taken away, and so may a gap.
 */
export function textFaults(content: string, isWhole: boolean): Fault[] {
  const folder = join(content, 'texts');
  if (!existsSync(folder)) return [];
  const known = Object.keys(SHAPES);
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isTheirs(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .map((name) => name.split(sep).join('/'))
    .sort();
  const faults = found.flatMap((name): Fault[] => {
    const stem = name.replace(/\.json$/, '');
    const shape = name === stem ? undefined : SHAPES[stem];
    if (shape !== undefined) return faultsIn(content, name, shape, isWhole);
    const meant = didYouMean(
      name,
      known.map((each) => `${each}.json`),
    );
    return [{ file: `content/texts/${name}`, line: null, field: '', text: say('words') + meant }];
  });
  const lost = isWhole ? known.filter((stem) => !found.includes(`${stem}.json`)) : [];
  return [
    ...faults,
    ...lost.map((stem) => ({
      ...{ file: `content/texts/${stem}.json`, line: null, field: '', text: say('lost') },
    })),
  ];
}

/** The faults of one file. */
function faultsIn(content: string, name: string, shape: Shape, isWhole: boolean): Fault[] {
  const file = `content/texts/${name}`;
  const faults: Fault[] = [];
  const text = readText(join(content, 'texts', name), (line) => {
    faults.push({ file, line, field: '', text: say('encoding') });
  });
  const { value, lineOf, stumbles } = readJson(text.replace(/^\uFEFF/, ''));
  faults.push(
    ...stumbles.map(({ word, line }) => ({ file, line, field: '', text: say(word) })),
    ...(value === undefined ? [] : misfitsIn(value, shape, [], isWhole)).map(
      ({ path, words }): Fault => ({
        ...{ file, line: lineOf(path), field: path.join('.'), text: words },
      }),
    ),
  );
  return faults;
}

type Misfit = { path: string[]; words: string };

function misfitsIn(value: unknown, shape: Shape, path: string[], isWhole: boolean): Misfit[] {
  const kind = kindOf(shape);
  if (kind === 'any' || (value === null && !isWhole)) return [];
  if (kindOfValue(value) !== kind) return [{ path, words: say('type', WORD_KINDS[kind]) }];
  if (typeof value === 'string') return inText(value, shape, path, isWhole);
  if (typeof shape === 'string') return [];
  const free = shape[ITEM] ?? shape[ANY_NAME];
  if (free === undefined) return inTable(value as object, shape, path, isWhole);
  return Object.entries(value as object).flatMap(([name, each]) =>
    misfitsIn(each, free, [...path, name], isWhole),
  );
}

function inTable(
  value: object,
  shape: { [name: string]: Shape },
  path: string[],
  isWhole: boolean,
): Misfit[] {
  const known = namesIn(shape);
  const names = known.map(({ name }) => name);
  const missing = known.filter(({ name, isMust }) => isWhole && isMust && !(name in value));
  return [
    ...Object.entries(value).flatMap(([name, each]) => {
      const inner = known.find((one) => one.name === name);
      if (inner) return misfitsIn(each, inner.shape, [...path, name], isWhole);
      return [{ path: [...path, name], words: say('unknownField') + didYouMean(name, names) }];
    }),
    ...missing.map(({ name, shape: lost }) => {
      const kind = kindOf(lost);
      return {
        path: [...path, name],
        words: say('missing', kind === 'any' ? 'noget' : WORD_KINDS[kind]),
      };
    }),
  ];
}

/** What the site fills in must stand in the text, and nothing else looks as if it did. */
function inText(text: string, shape: Shape, path: string[], isWhole: boolean): Misfit[] {
  if (typeof shape !== 'string') return [];
  const isItem = path.some((name) => /^\d+$/.test(name));
  if (text === '' && isWhole && !isItem) return [{ path, words: say('emptyText') }];
  const { may, must } = gapsIn(shape);
  const stands = gapsOf(text);
  const strange = stands.filter((gap) => !may.includes(gap));
  const lost = isWhole ? must.filter((gap) => !stands.includes(gap)) : [];
  const meant = strange.map((gap) => nearest(gap, may));
  const inBraces = (gaps: readonly string[]): string[] => gaps.map((gap) => `{${gap}}`);
  return [
    ...strange.map((gap) => ({
      path,
      words: say('gap', `{${gap}}`) + didYouMean(`{${gap}}`, inBraces(may)),
    })),
    ...lost
      .filter((gap) => !meant.includes(gap))
      .map((gap) => ({ path, words: say('lostGap', `{${gap}}`) })),
  ];
}

function kindOf(shape: Shape): keyof typeof WORD_KINDS | 'any' {
  if (isTextKind(shape)) return 'text';
  if (typeof shape !== 'string') return ITEM in shape ? 'list' : 'table';
  return shape === 'number' || shape === 'boolean' ? shape : 'any';
}

function kindOfValue(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'object' && value !== null ? 'table' : typeof value;
}
