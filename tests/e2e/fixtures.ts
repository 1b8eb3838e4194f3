/**
 * The test of every browser spec. It fails when a page complains: an error in the console or uncaught,
 * a breach of the content security policy, or a request to another origin. Addresses are given without
 * a leading slash (`page.goto('plan/')`), so that a test runs in a sub-folder too.
 */
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

type Options = {
  /** Complaints that a test brings about on purpose. */
  expectedComplaints: RegExp[];
};

type Fixtures = {
  /** What the pages of this test have complained of so far. */
  complaints: string[];
  /** A page in a fresh profile, as on another machine: watched like the first one. */
  newVisitor: () => Promise<Page>;
};

export const test = base.extend<Options & Fixtures>({
  expectedComplaints: [[], { option: true }],

  complaints: [
    async ({ expectedComplaints }, use) => {
      const complaints: string[] = [];
      await use(complaints);
      const unexpected = complaints.filter(
        (complaint) => !expectedComplaints.some((pattern) => pattern.test(complaint)),
      );
      expect(unexpected, 'what the pages complained of').toEqual([]);
    },
    { auto: true },
  ],

  context: async ({ context, complaints, baseURL }, use) => {
    await watch(context, complaints, baseURL);
    await use(context);
  },

  newVisitor: async ({ browser, contextOptions, complaints, baseURL, locale, timezoneId }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
      });
      contexts.push(context);
      await watch(context, complaints, baseURL);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

/** Notes every complaint of the context's pages and workers, from before their first script runs. */
async function watch(
  context: BrowserContext,
  complaints: string[],
  baseURL: string | undefined,
): Promise<void> {
  if (baseURL === undefined) throw new Error('A test needs a baseURL.');
  const { origin } = new URL(baseURL);
  const isForeign = (address: string) =>
    !/^(data|blob|about):/.test(address) && new URL(address).origin !== origin;

  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The text of a failed request does not name it; the place does.
    const { url } = message.location();
    complaints.push(`console: ${message.text()} (${url})`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (isForeign(request.url())) complaints.push(`another origin: ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => complaints.push(`another origin: ${socket.url()}`));
  });
  await context.exposeBinding('__breach', (_, breach: string) => {
    complaints.push(`content security policy: ${breach}`);
  });
  // The console keeps silent about some breaches, such as a probe for eval that is caught.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile } = event;
      const tell = (window as unknown as { __breach: (breach: string) => Promise<void> }).__breach;
      void tell(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  });
}

/** Someone moves on the page: an island that waits for it wakes. A page that is just being left is not the one. */
export async function stir(page: Page): Promise<void> {
  const move = () => page.evaluate(() => dispatchEvent(new Event('pointermove')));
  await move().catch(move);
}

/** Waits until every island that starts by itself, or when the page is stirred, has done so. */
export async function hydrated(page: Page): Promise<void> {
  if ((await page.locator('astro-island[ssr][client="sign"]').count()) > 0) await stir(page);
  await expect(
    page.locator('astro-island[ssr]:is([client="paint"], [client="sign"], [client="only"])'),
  ).toHaveCount(0);
}
