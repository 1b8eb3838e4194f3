/** Nothing on a page moves as it comes in: fonts, scripts and data each late, in that order, each seen before the next. */
import type { Page, Route } from '@playwright/test';
import { isWorking } from '../site/budgets.ts';
import { DESK } from './audit.ts';
import { expect, hydrated, test } from './fixtures.ts';
import { openExample, ready, saved } from './wizard.ts';

// Its own profile, because what is held back is never let go of by the next test's page.
test.use({ reuseContext: false });

/** A tall phone: what stands further down the page is in sight too. */
const PHONE = { width: 412, height: 915 };

const soak = Boolean(process.env['SOAK']);

/** Pages whose parts come in in ways of their own, at a desk and on a phone. */
const TELLING = ['regler/', 'opgaver/', 'plan/', 'plan/strategi/'];
const OTHERS = [
  ...['', 'vejledning/', 'vejledning/strategi/', 'maalgrupper/', 'eksempler/'],
  ...['unge/guide/', 'aftaler/'],
  ...['opgaver/oprydning-i-tomme-bygninger/', 'ordliste/', 'soeg/', 'unge/', 'om/', 'privatliv/'],
  ...['fagtjek/regler/', 'gennemgang/', 'plan/opgaver/', 'plan/gennemse/', 'plan/dokumenter/'],
  ...['plan/versioner/', 'plan/bemaerkninger/', 'opfoelgning/', 'opfoelgning/tal/'],
  ...['opfoelgning/kalender/', 'opfoelgning/kvartalsliste/', 'opfoelgning/revision/'],
];
const PAGES = soak ? [...TELLING, ...OTHERS] : TELLING;

type Late = 'font' | 'script' | 'data';

const kindOf = (route: Route): Late | null => {
  const request = route.request();
  if (request.url().includes('/data/')) return 'data';
  const type = request.resourceType();
  return type === 'font' || type === 'script' ? type : null;
};

/** Holds back what comes late; each kind is let go of by its name. */
async function holdBack(page: Page): Promise<(kind: Late) => void> {
  const gates = new Map((['font', 'script', 'data'] as const).map((kind) => [kind, gate()]));
  await page.route('**/*', async (route) => {
    const kind = kindOf(route);
    if (kind) await gates.get(kind)?.opened;
    // A page that was left asks for nothing more.
    await route.continue().catch(() => undefined);
  });
  return (kind) => gates.get(kind)?.open();
}

/** Something to wait at until it is opened. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((settle) => {
    open = settle;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}

/** Adds up the shifts of the page from its beginning; what follows an input counts as well. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: { value: number; moved: string[] }[] = [];
    Object.assign(window, { shifts: seen });
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[])
        seen.push({
          value,
          moved: sources.map(({ node }) =>
            node instanceof Element
              ? `${node.localName}.${node.className}`
              : (node?.textContent ?? 'gone'),
          ),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Waits until what is on its way is drawn. */
const drawn = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });

/** What moved while the page came in; empty when its shifts are 0.000. */
async function movedOn(page: Page, path: string): Promise<unknown[]> {
  await watchShifts(page);
  const letGo = await holdBack(page);
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
  await drawn(page);
  letGo('font');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await drawn(page);
  letGo('script');
  await hydrated(page);
  await drawn(page);
  letGo('data');
  if (isWorking(`/${path}`) && !/^(gennemgang|unge)/.test(path)) await ready(page);
  await page.waitForLoadState('networkidle');
  await drawn(page);
  return shiftsOf(page);
}

/** What has moved so far; empty when it adds up to 0.000. */
async function shiftsOf(page: Page): Promise<unknown[]> {
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; moved: string[] }[] }).shifts,
  );
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  return sum < 0.0005 ? [] : shifts;
}

for (const [at, path] of PAGES.entries()) {
  test(`nothing moves on /${path}`, async ({ page }) => {
    for (const size of soak ? [DESK, PHONE] : [[DESK, PHONE][at % 2] ?? DESK]) {
      await page.setViewportSize(size);
      expect(await movedOn(page, path)).toEqual([]);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
  });
}

test('nothing moves in the example, whose plan fills the fields', async ({ page, context }) => {
  await openExample(page);
  await saved(page);
  const paths = soak
    ? PAGES.filter((path) => /^(plan|aftaler|opf)/.test(path))
    : ['plan/strategi/'];
  for (const path of paths) {
    const late = await context.newPage();
    expect(await movedOn(late, `${path}?eksempel=aaben`), path).toEqual([]);
    await late.close();
  }
});

test('what moves is seen', async ({ page }) => {
  await watchShifts(page);
  await page.goto('om/');
  await drawn(page);
  expect(await shiftsOf(page)).toEqual([]);
  await page.locator('main').evaluate((main) => {
    main.before(Object.assign(document.createElement('p'), { textContent: 'Kom for sent' }));
  });
  await drawn(page);
  expect(await shiftsOf(page)).not.toEqual([]);
});
