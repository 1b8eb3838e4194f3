/** Finds qpdf and poppler, which read our papers with other eyes, installs them where it can, and else says what to do. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { type Machine, thisMachine } from '../../../chromium.ts';

/** The programs, and the Debian package that each comes in. */
const PACKAGES = {
  qpdf: 'qpdf',
  pdfinfo: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftoppm: 'poppler-utils',
} as const;
export type Program = keyof typeof PACKAGES;

const ELSEWHERE = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin', '/opt/local/bin'];

const advice = (name: Program) => `The checks of the papers need ${name}, and it was not found.
  Debian, Ubuntu:  sudo apt-get install qpdf poppler-utils
  Fedora:          sudo dnf install qpdf poppler-utils
  macOS:           brew install qpdf poppler
If it lies somewhere else, say where: ${name.toUpperCase()}=/path/to/${name} npm test`;

/** The path of a program. Throws an error that says what to do when there is none. */
export function findProgram(name: Program, machine: Machine = thisMachine()): string {
  const { env, platform, isRoot, runs, execute } = machine;
  const told = env[name.toUpperCase()];
  if (told !== undefined && told !== '') {
    if (runs(told)) return told;
    throw new Error(`${name.toUpperCase()} is ${told}, but no program is there.`);
  }
  const search = () => {
    const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
    return [...folders, ...ELSEWHERE].map((folder) => join(folder, name)).find(runs);
  };
  const found = search();
  if (found !== undefined) return found;
  if (platform === 'linux' && isRoot && runs('/usr/bin/apt-get')) {
    // Old package lists are better than none: the installation is what counts.
    execute('apt-get', 'update');
    execute('apt-get', 'install', '-y', '--no-install-recommends', PACKAGES[name]);
    const installed = search();
    if (installed !== undefined) return installed;
    throw new Error(`apt-get could not install ${PACKAGES[name]}.\n${advice(name)}`);
  }
  throw new Error(advice(name));
}

export type Ran = { status: number; output: Buffer; complaints: string };

const paths = new Map<Program, string>();

/** Runs a program to its end; what it says of errors is in `complaints`. Throws when it cannot be run at all. */
export function runProgram(name: Program, ...rest: string[]): Ran {
  const path = paths.get(name) ?? findProgram(name);
  paths.set(name, path);
  const { status, stdout, stderr, error } = spawnSync(path, rest, { maxBuffer: 1 << 30 });
  if (error !== undefined) throw error;
  return { status: status ?? -1, output: stdout, complaints: stderr.toString() };
}

/** Gives the bytes to a program as a file, which is gone again afterwards. */
export function withFile<T>(
  bytes: Uint8Array | string,
  use: (path: string, folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, bytes);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
