/**
 * Asks whether what the content refers to is still there: `npm run links`; `--hjaelp` tells the rest. It needs the net, so
 * it is no test. The exit code is 0, or 1 when an address is gone, or 2 when the command cannot be read.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalog } from '../catalog.ts';
import { fill } from '../core/index.ts';
import { linkWords as words } from '../texts/links.ts';
import { askAll, byHost, type Answer, type Manners } from './ask-address.ts';
import { asksForHelp } from './command.ts';
import { tableOf } from './table.ts';

const PAGES = fileURLToPath(new URL('../../content/pages', import.meta.url));
const MANNERS: Manners = {
  agent: 'Nyttestrategi-linktjek/1.0 (et ugentligt tjek af kilder)',
  timeout: 20_000,
  pause: 1_000,
};

/** An address, and the files it stands in. */
export type Linked = { address: string; files: string[] };

/** Every address on the net that sources and prose refer to, each once, in the order of the alphabet. */
export function addressesOf(
  sources: readonly { id: string; address?: string | undefined }[],
  pages: readonly { file: string; text: string }[],
): Linked[] {
  const found = new Map<string, Set<string>>();
  const note = (address: string, file: string) =>
    found.set(address, (found.get(address) ?? new Set()).add(file));
  for (const { id, address } of sources) if (address) note(address, `content/sources/${id}.yaml`);
  for (const { file, text } of pages) {
    for (const [address] of text.matchAll(/https?:\/\/[^\s)"'<>»\]}]+/g)) {
      note(address.replace(/[.,;:]+$/, ''), file);
    }
  }
  return [...found]
    .map(([address, files]) => ({ address, files: [...files] }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}

function linkedInContent(): Linked[] {
  const pages = readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const file = join(PAGES, name);
      return {
        file: join('content/pages', relative(PAGES, file)).replaceAll('\\', '/'),
        text: readFileSync(file, 'utf8'),
      };
    });
  return addressesOf(loadCatalog().catalog.sources, pages);
}

/** Runs the command; what it says goes to `say` and `complain`. Gives the exit code. */
export async function run(
  args: readonly string[],
  say: (line: string) => void,
  complain: (line: string) => void,
  linked: readonly Linked[] = linkedInContent(),
  manners: Manners = MANNERS,
): Promise<0 | 1 | 2> {
  if (asksForHelp(args)) {
    for (const line of [words.command.usage, ...words.command.help]) say(line);
    return 0;
  }
  let [isJson, { timeout }] = [false, manners];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const value = args[at + 1] ?? '';
    if (arg === '--json') isJson = true;
    else if (arg === '--seconds') {
      if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > 600) {
        complain(fill(words.command.badSeconds, { value }));
        return 2;
      }
      timeout = Number(value) * 1_000;
      at += 1;
    } else {
      complain(`${fill(words.command.unknown, { value: arg })} ${words.command.usage}`);
      return 2;
    }
  }
  const addresses = linked.map(({ address }) => address);
  const hosts = byHost(addresses).length;
  if (!isJson) say(fill(words.command.asking, { n: addresses.length, hosts }));
  const answers = await askAll(addresses, { ...manners, timeout });
  const asked = linked.flatMap((link) => {
    const answer = answers.get(link.address);
    return answer ? [{ ...link, ...answer }] : [];
  });
  if (isJson) say(JSON.stringify(asked, null, 2));
  else for (const line of linesOf(asked)) say(line);
  return asked.some(({ status }) => status === 'gone') ? 1 : 0;
}

/** What is gone on top, then what could not be reached and what has moved; what answers is only counted. */
const WORST_FIRST = ['gone', 'unreachable', 'moved'] as const;

function linesOf(asked: readonly (Linked & Answer)[]): string[] {
  const count = (wanted: Answer['status']) =>
    asked.filter(({ status }) => status === wanted).length;
  const wrong = WORST_FIRST.flatMap((wanted) => asked.filter(({ status }) => status === wanted));
  return [
    ...tableOf(
      words.head,
      wrong.map(({ address, files, status, why, code, to }) => [
        words.status[status],
        fill(words.why[why], { code: code ?? 0 }),
        ...[address, to ?? '', files.join(', ')],
      ]),
    ),
    fill(words.command.sum, {
      ok: count('ok'),
      moved: count('moved'),
      gone: count('gone'),
      unreachable: count('unreachable'),
    }),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = await run(process.argv.slice(2), console.log, console.error);
}
