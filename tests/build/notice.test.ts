/** What a page says of a newer build, in a browser of our own making: the words, the button, and the way to what is new. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { publishBeside } from '../../src/build/service-worker.ts';
import { noticeWords as words } from '../../src/texts/notice.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notice-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** As much of an element as the notice is made of. */
class Part {
  readonly name: string;
  textContent = '';
  href: string | undefined;
  inside: Part[] = [];
  constructor(name: string) {
    this.name = name;
  }
  readonly setAttribute = () => undefined;
  readonly addEventListener = () => undefined;
  readonly replaceChildren = (...parts: Part[]) => (this.inside = parts);
}

/** What the page says once a newer build waits, in order. */
async function told() {
  await publishBeside(folder);
  const code = await readFile(join(folder, 'notice.js'), 'utf8');
  const said: Part[] = [];
  const found = { waiting: { state: 'installed', addEventListener: () => undefined } };
  await (runInNewContext(`(async () => {${code}})()`, {
    isSecureContext: true,
    navigator: {
      serviceWorker: {
        controller: {},
        getRegistration: () => Promise.resolve({ ...found, addEventListener: () => undefined }),
      },
    },
    document: {
      documentElement: { dataset: { base: '../' } },
      createElement: (name: string) => new Part(name),
      querySelector: (of: string) =>
        of === 'main' ? { before: (part: Part) => said.push(part) } : null,
    },
  }) as Promise<void>);
  return said.flatMap(({ inside }) =>
    inside.map(({ name, textContent, href }) => ({ name, text: textContent, href })),
  );
}

const offer = [
  { name: 'p', text: words.newer, href: undefined },
  { name: 'button', text: words.take, href: undefined },
];

it('leads to what is new where the site has such a page', async () => {
  await mkdir(join(folder, 'om/nyt'), { recursive: true });
  await writeFile(join(folder, 'om/nyt/index.html'), '');
  expect(await told()).toEqual([...offer, { name: 'a', text: words.news, href: '../om/nyt/' }]);
});

it('leads nowhere where a content pack does without that page', async () => {
  expect(await told()).toEqual(offer);
});
