/** What a page weighs when it is opened, and what it asks for ahead of need: promises about the built site. */
import { attribute, gzipped, inside, scriptBytes, type Built, type Page } from './built.ts';
import { BUDGET, isWorking } from './budgets.ts';

/** Files that a page's links name by one of these relations, each once. */
function linked(site: Built, page: Page, ...relations: string[]): string[] {
  const links = page.root
    .querySelectorAll('link')
    .filter((link) => relations.includes(attribute(link, 'rel') ?? ''))
    .map((link) => inside(attribute(link, 'href') ?? '', page.path)?.path ?? '');
  return [...new Set(links)].filter((path) => site.files.has(path));
}

const sizeOf = (site: Built, path: string): number => gzipped(site.files.get(path) ?? '');
const sum = (numbers: number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Gzipped bytes of all that a page is sent unasked, but its fonts. */
export function pageBytes(site: Built, page: Page): number {
  const pictures = page.root
    .querySelectorAll('img')
    .map((image) => inside(attribute(image, 'src') ?? '', page.path)?.path ?? '');
  const icons = ['icon', 'apple-touch-icon', 'manifest'];
  const files = [...linked(site, page, 'stylesheet', ...icons), ...new Set(pictures)];
  return sum([
    gzipped(page.html),
    scriptBytes(site, page),
    ...files.map((path) => sizeOf(site, path)),
  ]);
}

/** Every page for reading keeps within its budget in all. */
export function readingBudget(site: Built): string[] {
  return site.pages
    .filter(({ path }) => !isWorking(path))
    .flatMap((page) => {
      const bytes = pageBytes(site, page);
      return bytes > BUDGET.readingPage
        ? [`${page.path}: ${bytes} bytes in all; the most is ${BUDGET.readingPage}`]
        : [];
    });
}

/** The fonts that a page's style sheets name. */
function fontsOf(site: Built, page: Page): string[] {
  const named = linked(site, page, 'stylesheet').flatMap((sheet) =>
    [...(site.files.get(sheet)?.toString() ?? '').matchAll(/url\(["']?([^"')]+\.woff2?)/g)].map(
      ([, address = '']) => inside(address, sheet)?.path ?? address,
    ),
  );
  return [...new Set(named)].sort();
}

/** Each page fetches its fonts ahead, all of them and no others, kept for ever by their names; they are light, and never swapped in. */
export function fontsAhead(site: Built): string[] {
  return site.pages.flatMap((page) => {
    const problems: string[] = [];
    const ahead = page.root
      .querySelectorAll('link[rel="preload"]')
      .filter((link) => attribute(link, 'as') === 'font');
    if (ahead.some((link) => !link.hasAttribute('crossorigin')))
      problems.push('a font ahead without crossorigin is fetched twice');
    const files = ahead.map((link) => inside(attribute(link, 'href') ?? '', page.path)?.path ?? '');
    const wanted = fontsOf(site, page);
    if (wanted.join() !== [...files].sort().join())
      problems.push(`ahead: ${files.join(' ')}; in the style sheets: ${wanted.join(' ')}`);
    for (const file of files)
      if (!/^\/assets\/.*-latin-\d+-normal\.[\w-]+\.woff2$/.test(file))
        problems.push(`${file} is no Latin woff2 with a hash in its name`);
    const bytes = sum(files.map((file) => site.files.get(file)?.length ?? 0));
    if (bytes > BUDGET.fonts) problems.push(`${bytes} bytes of fonts; the most is ${BUDGET.fonts}`);
    for (const sheet of linked(site, page, 'stylesheet'))
      if (/font-display:\s*(swap|block|auto)/.test(site.files.get(sheet)?.toString() ?? ''))
        problems.push('a font is swapped in where another was read');
    return problems.map((problem) => `${page.path}: ${problem}`);
  });
}
