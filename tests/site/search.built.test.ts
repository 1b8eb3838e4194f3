/** The search of the built site: its files as they are published, asked by the code the browser runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  listed,
  openIndex,
  type IndexFile,
  type Place,
  type Search,
} from '../../src/search/engine.ts';
import { QUERIES, type Query } from '../search/queries.ts';
import { BUDGET } from './budgets.ts';
import { attribute, gzipped, inside, type Built, FOLDER, readSite } from './built.ts';

describe('the search of the built site', () => {
  let site: Built;
  let search: Search;
  let places: Place[];
  let passages: string[];
  beforeAll(async () => {
    site = await readSite();
    const data = (name: string): unknown => JSON.parse(readFileSync(fileOf(name), 'utf8'));
    const file = data('search') as IndexFile;
    search = openIndex(file);
    places = Object.values(file.index.storedFields) as Place[];
    passages = data('passages') as string[];
  });

  it('knows every page but itself and the one for what is not found', () => {
    const known = new Set(places.map(({ address }) => `/${address.split('#')[0] ?? ''}`));
    const pages = site.pages.map(({ path }) => path);
    expect([...known].sort()).toEqual(
      pages.filter((path) => path !== '/soeg/' && path !== '/404.html'),
    );
  });

  it('leads to places that are there', () => {
    const pages = new Map(site.pages.map((page) => [page.path, page]));
    const lost = places.filter(({ address }) => {
      const [path = '', id] = address.split('#');
      const page = pages.get(`/${path}`);
      return id !== undefined && !page?.root.querySelectorAll('[id]').some((it) => it.id === id);
    });
    expect(lost.map(({ address }) => address)).toEqual([]);
  });

  it('has a passage for each place, and none of what is only for machines', () => {
    expect(passages).toHaveLength(places.length);
    expect(passages.filter((text) => /[{}]|function|astro/.test(text))).toEqual([]);
  });

  it('finds nine of ten places among the first five', () => {
    const missed = QUERIES.flatMap(({ asked, leads }) => {
      const first = listed(search.find(asked)).slice(0, 5);
      const found = first.some(({ place }) => leads.some((lead) => answers(place.address, lead)));
      return found ? [] : [`${asked}: ${first.map(({ place }) => place.address).join(', ')}`];
    });
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(QUERIES.length / 10);
  });

  it('is asked enough, and about places that are there', () => {
    expect(QUERIES.length).toBeGreaterThanOrEqual(60);
    expect(QUERIES.filter((query) => !isThere(query))).toEqual([]);
  });

  it('is asked in other words than the titles have, two times of three', () => {
    const words = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    const other = QUERIES.filter(({ asked, leads }) => {
      const titles = places
        .filter(({ address }) => leads.some((lead) => answers(address, lead, true)))
        .flatMap(({ title }) => words(title));
      return !words(asked).some((word) => titles.includes(word));
    });
    expect(other.length / QUERIES.length).toBeGreaterThanOrEqual(2 / 3);
  });

  it('keeps its files within their budgets', () => {
    expect(gzipped(readFileSync(fileOf('search')))).toBeLessThanOrEqual(BUDGET.searchIndex);
    expect(gzipped(readFileSync(fileOf('passages')))).toBeLessThanOrEqual(BUDGET.searchPassages);
  });

  it('names its files on its page', () => {
    const form = site.pages.find(({ path }) => path === '/soeg/')?.root.querySelector('#search');
    for (const name of ['search', 'passages']) {
      const file = form ? attribute(form, `data-${name}`) : null;
      expect(file, name).not.toBeNull();
      expect(site.files.has(`/data/${file ?? ''}`), name).toBe(true);
    }
  });

  it('lists every page on its page, for those without script', () => {
    const page = site.pages.find(({ path }) => path === '/soeg/');
    const links = page?.root.querySelectorAll('.site-map a') ?? [];
    const listedPages = links.map((link) => inside(attribute(link, 'href') ?? '', '/soeg/')?.path);
    expect([...listedPages].sort()).toEqual(
      site.pages.map(({ path }) => path).filter((path) => !/^\/(soeg\/|404)/.test(path)),
    );
  });

  it('can be asked from every page', () => {
    const without = site.pages.filter(({ path, root }) => {
      const form = root.querySelector('form[role="search"]');
      const field = form?.querySelector('input[name="q"]');
      const label = field && root.querySelector(`label[for="${field.id ?? ''}"]`);
      if (!form || !label) return true;
      return inside(attribute(form, 'action') ?? '', path)?.path !== '/soeg/';
    });
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  /** Whether a found address is what a query leads to: the place, or some part of the page. */
  const answers = (address: string, lead: string, whole = false): boolean =>
    lead.includes('#') || whole ? address === lead : address.split('#')[0] === lead;

  const isThere = ({ leads }: Query): boolean =>
    leads.some((lead) => places.some(({ address }) => answers(address, lead)));
});

/** The one published file of this kind. */
function fileOf(name: string): string {
  const files = readdirSync(join(FOLDER, 'data')).filter(
    (file) => file.startsWith(`${name}.`) && file.endsWith('.json'),
  );
  expect(files, name).toHaveLength(1);
  return join(FOLDER, 'data', files[0] ?? '');
}
