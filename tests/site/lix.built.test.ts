/** The guidance is plain Danish: the LIX of each page for reading is 45 or lower. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Built, readSite } from './built.ts';
import { lix, textOf } from './lix.ts';

/** LIX 45 is where a text begins to be hard. */
const MOST = 45;

/** Addresses of guidance; one that ends in a star stands for all under it. */
const GUIDANCE = [
  '/',
  '/vejledning/*',
  '/eksempler/',
  '/unge/*',
  '/om/*',
  '/privatliv/',
  '/tilgaengelighed/',
];

/** The few pages that may be harder, how hard, and why. */
const HARDER: Record<string, { most: number; because: string }> = {};

const isGuidance = (path: string): boolean =>
  GUIDANCE.some((each) =>
    each.endsWith('*') ? path.startsWith(each.slice(0, -1)) : path === each,
  );

describe('the guidance', () => {
  let site: Built;
  beforeAll(async () => {
    site = await readSite();
  });
  /** How hard each page of guidance is. */
  const measured = (): Map<string, number> =>
    new Map(
      site.pages
        .filter(({ path }) => isGuidance(path))
        .flatMap(({ path, root }) => {
          const main = root.querySelector('main');
          return main ? [[path, lix(textOf(main))] as const] : [];
        }),
    );

  it('is there, more than a few pages of it', () => {
    expect(measured().size).toBeGreaterThanOrEqual(11);
  });

  it('has a LIX of 45 or lower on every page, but for those argued for by name', () => {
    const hard = [...measured()]
      .filter(([path, value]) => value > (HARDER[path]?.most ?? MOST))
      .map(([path, value]) => `${path} ${value.toFixed(1)}`);
    expect(hard).toEqual([]);
  });

  it('argues for no page that does not need it', () => {
    const values = measured();
    expect(Object.keys(HARDER).filter((path) => !((values.get(path) ?? 0) > MOST))).toEqual([]);
  });
});
