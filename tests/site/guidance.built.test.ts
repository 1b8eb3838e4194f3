/** Guidance and wizard lead to each other: each point of the checklists to its question, and back. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { attribute, inside, type Built, type Page, readSite } from './built.ts';

const { focusPoints } = loadCatalog().catalog;
const points = focusPoints.flatMap(({ id, checklist }) =>
  checklist.map((item) => ({ at: `/vejledning/${id}/`, item })),
);

describe('guidance and wizard', () => {
  let site: Built;
  beforeAll(async () => {
    site = await readSite();
  });
  function pageAt(path: string): Page {
    const page = site.pages.find((each) => each.path === path);
    if (!page) throw new Error(`no page ${path}`);
    return page;
  }
  /** Where the links within an element of a page lead. */
  function linksIn(page: Page, id: string): string[] {
    const element = page.root.querySelectorAll('[id]').find((each) => each.id === id);
    return (element?.querySelectorAll('a') ?? []).flatMap((link) => {
      const target = inside(attribute(link, 'href') ?? '', page.path);
      return target ? [`${target.path}#${target.fragment}`] : [];
    });
  }

  it('lead from each point of the checklists to a place in the wizard', () => {
    const lost = points.filter(
      ({ at, item }) =>
        !linksIn(pageAt(at), item.id).some((href) => /^\/(plan|aftaler)\//.test(href)),
    );
    expect(points.length).toBeGreaterThan(50);
    expect(lost.map(({ item }) => item.id)).toEqual([]);
  });

  it('lead from each question that always shows back to a point that it answers', () => {
    const missing: string[] = [];
    for (const { item } of points) {
      for (const point of focusPoints) {
        const question = point.sections
          .flatMap(({ questions }) => questions)
          .find(({ id }) => id === item.question);
        if (!question || question.shown) continue;
        const back = linksIn(pageAt(`/plan/${point.id}/`), `q-${question.id}`);
        const answered = points.filter((each) => each.item.question === question.id);
        if (!answered.some((each) => back.includes(`${each.at}#${each.item.id}`)))
          missing.push(question.id);
      }
    }
    expect(missing).toEqual([]);
  });

  it('put the newcomer’s page first, from the front page and the guidance', () => {
    for (const path of ['/', '/vejledning/']) {
      const [first] = pageAt(path).root.querySelectorAll('main .cards a');
      const target = first && inside(attribute(first, 'href') ?? '', path);
      expect(target?.path).toBe('/vejledning/hvad-er-nytteindsats/');
    }
  });

  it('name the offer in each cell of the comparison, for a window too narrow for a table', () => {
    const cells = pageAt('/vejledning/hvad-er-nytteindsats/').root.querySelectorAll('.compare td');
    expect(cells.length).toBeGreaterThanOrEqual(28);
    expect(cells.filter((cell) => cell.querySelector('.compare-offer') === null)).toEqual([]);
  });
});
