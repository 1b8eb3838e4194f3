/** The pages of prose: what stands above each, and what in its text would be read as code. */
import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import * as z from 'zod/mini';
import { termSchema } from '../core/index.ts';
import { say } from './fault-words.ts';
import type { Fault } from './faults.ts';
import { isTheirs, readText } from './files.ts';
import { faultsOf } from './issues.ts';
import { didYouMean } from './nearest.ts';
import { type Yaml, yamlOf } from './yaml.ts';

/** What stands above a page's text. */
export const pageSchema = z.strictObject({
  title: z.string(),
  summary: z.string(),
  order: z.number(),
  /** What the page rests on, when no record says so. */
  sources: z.optional(termSchema.shape.sources),
  checked: z.optional(termSchema.shape.checked),
  /** Words a reader may search for that the page does not use. */
  keywords: z.optional(z.array(z.string())),
});

/** Parts that a page hands to its prose, by the names they have there. */
export const PARTS = [
  ...['Fortalt', 'KeptHere', 'OwnData', 'Sammenligning', 'Shortcuts', 'Spoergsmaal', 'Versions'],
];

/** A page as far as the loader goes: what stands above its text, and which sources it names. */
type Prose = { source: Yaml; refs: readonly { source: string }[] };

/** The pages of a content folder that have their shape; what is wrong with them is put among the faults. */
export function proseOf(content: string, faults: Fault[]): Prose[] {
  const folder = join(content, 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.mdx') && !isTheirs(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(content.length + 1))
    .sort()
    .flatMap((name) => {
      const file = `content/${name.split(sep).join('/')}`;
      const text = readText(join(content, name), (line) => {
        faults.push({ file, line, field: '', text: say('encoding') });
      });
      return inPage(file, text, faults);
    });
}

function inPage(file: string, text: string, faults: Fault[]): Prose[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const fault = (line: number, words: string): void => {
    faults.push({ file, line, field: '', text: words });
  };
  if (lines[0]?.trimEnd() !== '---') {
    fault(1, say('noHead'));
    return [];
  }
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  if (end === -1) {
    fault(1, say('openHead'));
    return [];
  }
  for (const { at, words } of codeIn(lines.map((line, at) => (at > end ? line : '')).join('\n'))) {
    fault(at, words);
  }
  // An empty line for the one that begins it, so that every line has its own number.
  const source = yamlOf(['', ...lines.slice(1, end)].join('\n'), file, faults);
  if (!source.isYaml) return [];
  const read = pageSchema.safeParse(source.document.toJS() ?? {});
  if (read.success) return [{ source, refs: read.data.sources ?? [] }];
  faults.push(...faultsOf(source, pageSchema, read.error.issues));
  return [];
}

/** What is no code though it has its signs: code that is shown, signs with a stroke before them, and remarks. */
const SHOWN = /^```[^]*?^```|(`+)(?!`)[^\n]*?\1|\\[{}<>\\]|\{\/\*[^]*?\*\/\}/gm;
const TAG = /^<(\/?)([A-Za-z][\w-]*)(?=[\s/>])[^<>]*?(\/?)>/;
/** What begins as code does: a sign, or a word of it ahead of a paragraph. */
const SIGN = /\{|<(?!\s)|(?<=\n\s*\n)(?:import|export)(?= )/g;

/** Where a text would be read as code, and is none that a page can hold. */
function codeIn(body: string): { at: number; words: string }[] {
  const plain = body.replace(SHOWN, (shown) => shown.replace(/[^\n]/g, ' '));
  return [...plain.matchAll(SIGN)].flatMap(({ 0: sign, index }) => {
    const words = sign === '<' ? inTag(plain, index) : say('code', sign);
    return words === null ? [] : [{ at: plain.slice(0, index).split('\n').length, words }];
  });
}

function inTag(plain: string, index: number): string | null {
  const [tag, closes, name = '', isWhole] = TAG.exec(plain.slice(index)) ?? [];
  if (tag === undefined) {
    const [, begun] = /^<([A-Z]\w*)/.exec(plain.slice(index)) ?? [];
    return begun === undefined ? say('angle') : say('openPart', begun, begun);
  }
  if (/^[A-Z]/.test(name) && !PARTS.includes(name))
    return say('part', name) + didYouMean(name, PARTS);
  if (closes !== '' || isWhole !== '' || plain.includes(`</${name}>`, index)) return null;
  return say('openPart', name, name);
}
