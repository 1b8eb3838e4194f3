/** The one Astro integration: publishes the catalog and the file schemas, and makes the built site work in any folder. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { dirname, join, relative, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { loadCatalog, publishCatalog } from '../catalog.ts';
import { type Ahead, withPartsAhead } from './ahead.ts';
import { publishBrand } from './brand.ts';
import { publishFormats } from './formats.ts';
import { withGlossaryNotes } from './glossary.ts';
import { HOSTS } from './hosts.ts';
import { publishIndicators } from './indicators.ts';
import { noteShipped, publishLicences } from './licences.ts';
import { publishNotes } from './notes.ts';
import { leftOut, ownFile, packPlugin } from './pack.ts';
import { hashesOf, headersFor } from './policy.ts';
import { publishSearch } from './search.ts';
import { publishBeside, publishWorker } from './service-worker.ts';

/** The finished example that the site opens a copy of. */
const EXAMPLE = 'eksempel-kommune.nyttestrategi.json';
/** Its figures, as the file that a reader might bring in. */
const FIGURES = 'eksempel-kommune-tal.csv';

/** An example of a council's own recommendations, to begin from. */
const CHECKS = 'anbefalinger-eksempel.yaml';

/** Published when the content has them, by the names of their files there. */
const EXAMPLES = {
  [EXAMPLE]: 'eksempel-kommune.json',
  [FIGURES]: FIGURES,
  [CHECKS]: 'anbefalinger.yaml',
};

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What is only made as its file is read, such as the schemas of content. */
const unused = {
  moduleSideEffects: [{ test: /\/src\/(core|storage|document)\//, sideEffects: false }],
};

/** What every working page has loaded already is left out of what a part names to be fetched with it: Astro says the rest. */
const leanParts = {
  name: 'lean-parts',
  config: () => ({
    build: {
      modulePreload: {
        resolveDependencies: (_: string, parts: string[]) =>
          parts.filter((part) => !/(^|\/)(plan|frame|days|preload)\./.test(part)),
      },
    },
  }),
};

export function site(): AstroIntegration {
  const { catalog, synonyms } = loadCatalog();
  const published = publishCatalog(catalog);
  const notes = publishNotes(catalog);
  const indicators = publishIndicators(catalog);
  const brand = publishBrand();
  const shipped = new Set<string>();
  return {
    name: 'site',
    hooks: {
      'astro:config:setup': ({ updateConfig, addClientDirective }) => {
        for (const name of ['paint', 'sign'])
          addClientDirective({
            name,
            entrypoint: fileURLToPath(new URL(`./first-${name}.ts`, import.meta.url)),
          });
        updateConfig({
          vite: {
            plugins: [noteShipped(shipped), leanParts, brand.plugin, packPlugin],
            define: {
              __BRAND__: brand.constant,
              __LEFT_OUT__: JSON.stringify(leftOut),
              __CATALOG_FILE__: JSON.stringify(published.name),
              __NOTES_FILE__: JSON.stringify(notes.name),
              __INDICATORS_FILE__: JSON.stringify(indicators.name),
            },
            build: {
              assetsInlineLimit: 0,
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    groups: [
                      // Days are for reading pages too, which carry nothing else of it.
                      {
                        name: 'days',
                        test: /\/src\/(core\/(text\/dates|content\/dated)|components\/register-day)\./,
                        priority: 1,
                      },
                      // What fetches a part on demand is reading pages' too.
                      { name: 'preload', test: /preload-helper/, priority: 2 },
                      // Every part of one page reads these words, and no other page does.
                      { name: 'versions', test: /\/texts\/versions\./, priority: 1 },
                      // What most working pages share is one file: left alone it is cut wherever two pages differ, and
                      // each cut costs bytes. The young person's guide, which keeps nothing, stays outside it.
                      {
                        name: 'plan',
                        // What guards against CPR numbers is fetched with the guard, when there is a plan to guard.
                        test: /\/src\/(core\/(?!plan\/cpr|plan\/week-text)|islands\/|storage\/)/,
                        minShareCount: 24,
                      },
                      // Every part of the reviewer's page, and only they, have use for these.
                      {
                        name: 'reviewing',
                        test: /\/islands\/review\/review-(address|own)\./,
                      },
                      // What stands around a plan on each of its pages, with its words.
                      {
                        name: 'frame',
                        test: /\/islands\/(plan\/(Frame|way-back|CprMark)|field\/answers)\.|\/texts\/(wizard|saving)\./,
                      },
                    ],
                  },
                },
                treeshake: unused,
              },
            },
            worker: {
              plugins: () => [noteShipped(shipped), packPlugin],
              rolldownOptions: { treeshake: unused },
            },
            // Chunks are found from the script that names them.
            experimental: { renderBuiltUrl: () => ({ relative: true }) },
          },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const file = [published, notes, indicators].find(({ name }) =>
            request.url?.endsWith(`/data/${name}`),
          );
          if (!file) {
            next();
            return;
          }
          response.setHeader('Content-Type', 'application/json');
          response.end(file.json);
        });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const { name, json } of [published, notes, indicators])
          await write(join(root, 'data', name), json);
        for (const [name, file] of Object.entries(EXAMPLES)) {
          const example = ownFile(`examples/${file}`);
          if (!example) continue;
          const text = await readFile(example, 'utf8');
          // A plan is kept in every browser, so without the line breaks that people read by.
          const kept = name === EXAMPLE ? JSON.stringify(JSON.parse(text)) : text;
          await write(join(root, 'data', name), kept);
        }
        await publishFormats(root, catalog);
        const ahead = { scripts: await scriptsOf(join(root, 'assets')), data: published.name };
        const pages: string[] = [];
        for (const file of await readdir(root, { recursive: true })) {
          if (file.endsWith('.html')) pages.push(await readFile(join(root, file), 'utf8'));
          // The page for a wrong address is shown at any depth: relative addresses would lead astray.
          if (!/\.(html|css)$/.test(file) || file === '404.html') continue;
          const path = join(root, file);
          let text = await readFile(path, 'utf8');
          if (file.endsWith('.html')) {
            const noted = withGlossaryNotes(text, catalog.terms, addressOf(file));
            text = withPartsAhead(numberedIslands(noted), ahead);
          }
          await writeFile(path, relativeAddresses(text, relative(dirname(path), root)));
        }
        await publishSearch(root, catalog, synonyms);
        const headers = headersFor(hashesOf(pages));
        for (const [name, fileFor] of Object.entries(HOSTS)) {
          await write(join(root, name), fileFor(headers));
        }
        await publishLicences(root, shipped, project);
        await publishBeside(root);
        // Last: it keeps every file as it is now.
        await publishWorker(root);
      },
    },
  };
}

/** The address of a built page, from the site's root. */
const addressOf = (file: string): string =>
  `/${file.split(sep).join('/')}`.replace(/\/index\.html$/, '/');

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

/** The built scripts by name. */
async function scriptsOf(folder: string): Promise<Ahead['scripts']> {
  const scripts = new Map<string, string>();
  for (const name of await readdir(folder))
    if (name.endsWith('.js')) scripts.set(name, await readFile(join(folder, name), 'utf8'));
  return scripts;
}

/** A page whose islands are told apart by number: Astro's own names for them hold where the site was built. */
export function numberedIslands(html: string): string {
  let count = 0;
  return html.replace(/(<astro-island uid=")[^"]*/g, (_, before: string) => {
    count += 1;
    return `${before}${String(count)}`;
  });
}

const ADDRESS =
  /(\s(?:href|src|action|component-url|renderer-url|before-hydration-url|data-base)="|url\(['"]?)\/(?!\/)/g;

/** Root-relative addresses of a page or stylesheet made relative to it, so that one build works in any folder. */
export function relativeAddresses(text: string, upToRoot: string): string {
  const up = upToRoot === '' ? '.' : upToRoot.split(sep).join('/');
  return text.replace(ADDRESS, (_, before: string) => `${before}${up}/`);
}
