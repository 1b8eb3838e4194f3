/** The files of a content folder: which are read, which lie or are named so that nobody would read them, and each as YAML. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type ProblemKind, slugOf } from '../core/index.ts';
import { say } from './fault-words.ts';
import type { Fault } from './faults.ts';
import { didYouMean } from './nearest.ts';
import type { Written } from './written.ts';
import { yamlOf } from './yaml.ts';

/** Every kind of record has a folder, and a file for each record. */
const FOLDERS = [
  ...(['focus-points', 'forms', 'target-groups', 'areas', 'reasons', 'tasks', 'rules'] as const),
  ...(['checks', 'measures', 'cases', 'offers', 'terms', 'provisions', 'changes'] as const),
  ...(['indicators', 'sources', 'open-points'] as const),
] satisfies readonly ProblemKind[];
/** What else is in content/, read by others than the loader. */
const BESIDE = ['pages', 'examples', 'texts'];
const LISTS = [
  'kommuner.yaml',
  'synonymer.yaml',
  'slags.yaml',
  'brand.yaml',
  'pages.yaml',
  'version.yaml',
];

/** What editors and systems lay beside a file. */
export const isTheirs = (name: string): boolean =>
  /^[.~#]|~$|^(Thumbs\.db|desktop\.ini)$/i.test(name);
const isSlug = (name: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);

/** Files and folders that nobody would read, each with where it should be or what it should be called. */
export function strayFiles(content: string): Fault[] {
  if (!existsSync(content)) return [];
  const fault = (file: string, text: string): Fault => ({
    file: `content/${file}`,
    line: null,
    field: '',
    text,
  });
  const faults: Fault[] = [];
  for (const name of readdirSync(content).filter((each) => !isTheirs(each))) {
    if (statSync(join(content, name)).isDirectory()) {
      if ([...FOLDERS, ...BESIDE].includes(name)) continue;
      const text = say('folder', FOLDERS.join(', ')) + didYouMean(name, FOLDERS);
      faults.push(fault(`${name}/`, text));
    } else if (/\.ya?ml$/i.test(name) && !LISTS.includes(name)) {
      faults.push(fault(name, say('root', FOLDERS.join(', '))));
    }
  }
  for (const folder of FOLDERS.filter((each) => existsSync(join(content, each)))) {
    for (const name of readdirSync(join(content, folder)).filter((each) => !isTheirs(each))) {
      const file = `${folder}/${name}`;
      if (statSync(join(content, file)).isDirectory()) {
        faults.push(fault(`${file}/`, say('nested', `content/${folder}/`)));
      } else if (!isNamed(name)) {
        faults.push(fault(file, say('name', rightName(name))));
      }
    }
  }
  return faults;
}

const isNamed = (name: string): boolean =>
  name.endsWith('.yaml') && isSlug(name.slice(0, -'.yaml'.length));

/** The name that a file would be read under. */
function rightName(name: string): string {
  const stem = name.replace(/(\.ya?ml)?(\.txt)?$/i, '');
  const bare = stem === name ? name.slice(0, name.length - extname(name).length) : stem;
  return `${slugOf(bare) || 'navn'}.yaml`;
}

/** The records of a kind, file by file in the order of their names. */
export function filesOf(content: string, kind: ProblemKind, faults: Fault[]): Written[] {
  const folder = join(content, kind);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => isNamed(name) && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => parsed(content, `${kind}/${name}`, kind, faults));
}

/** One file of content/ as YAML; what YAML stumbles on is told of among the faults. */
export function parsed(content: string, name: string, kind: ProblemKind, faults: Fault[]): Written {
  const file = `content/${name}`;
  const text = readText(join(content, name), (line) => {
    faults.push({ file, line, field: '', text: say('encoding') });
  });
  const id = name.replace(/^.*\/|\.yaml$/g, '');
  return { ...yamlOf(text, file, faults), kind, id };
}

/** A file's text; one that is saved in other letters than UTF-8 is told of at its first strange line. */
export function readText(path: string, strange: (line: number) => void): string {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  const at = text.indexOf('\uFFFD');
  if (at !== -1) strange(text.slice(0, at).split('\n').length);
  return text.normalize('NFC');
}
