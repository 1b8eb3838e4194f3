/** What ISO 32000-1 or good sense asks of the tree of elements, beyond the numbered conditions. */
import {
  changed,
  type Condition,
  elementsOf,
  first,
  placeOf,
  renamed,
  treeRoot,
  when,
  withRole,
  without,
} from './condition.ts';
import { word } from './objects.ts';
import type { Element, Opened } from './opened.ts';

const levelOf = ({ role }: Element) => Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
const headings = ({ elements }: Opened) => elements.filter((each) => levelOf(each) > 0);
const attribute = (paper: Opened, { dict }: Element, key: string) =>
  paper.objects
    .list(dict['/A'])
    .map((each) => paper.objects.dict(each)[key])
    .find((each) => each !== undefined);

export const treeBeyond: readonly Condition[] = [
  {
    id: '+root',
    says: 'The tree does not begin with one Document',
    find: (paper) => {
      const roots = paper.elements.filter(({ parent }) => parent === null);
      return when(roots.length !== 1 || roots[0]?.role !== 'Document', 'the tree');
    },
    broken: renamed('Document', 'Div'),
  },
  {
    id: '+marks-and-tree',
    says: 'The tree and the pages do not tell of the same pieces',
    find: (paper) => {
      const drawn = paper.pages.flatMap(({ ref, data }) =>
        [...data.toString('latin1').matchAll(/\/MCID (\d+)/g)].map(
          ([, id]) => `${ref}:${String(id)}`,
        ),
      );
      const told = new Set(paper.owners.keys());
      return [...drawn.filter((piece) => !told.delete(piece)), ...told];
    },
    broken: changed((objects) => {
      const element = [...elementsOf(objects, 'P')].find(({ '/K': kids }) => Array.isArray(kids));
      if (element) element['/K'] = [...objects.list(element['/K']), 900];
    }),
  },
  {
    id: '+figure-extent',
    says: 'A figure does not say where it stands',
    find: (paper) =>
      withRole(paper, 'Figure')
        .filter((figure) => paper.objects.list(attribute(paper, figure, '/BBox')).length !== 4)
        .map(placeOf),
    broken: without('Figure', '/A'),
  },
  {
    id: '+cell-headers',
    says: 'A cell names no header where there are some, or one that is not there',
    find: (paper) => {
      const ids = new Set(paper.elements.map(({ dict }) => paper.objects.text(dict['/ID'])));
      return withRole(paper, 'Table').flatMap((table) => {
        const rows = table.kids.flatMap((part) => (part.role === 'TR' ? [part] : part.kids));
        const cells = rows.flatMap(({ kids }) => kids);
        if (!cells.some(({ role }) => role === 'TH')) return [];
        return cells
          .filter(({ role }) => role === 'TD')
          .filter((cell) => {
            const named = paper.objects.list(attribute(paper, cell, '/Headers'));
            return named.length === 0 || named.some((id) => !ids.has(paper.objects.text(id)));
          })
          .map(placeOf);
      });
    },
    broken: changed((objects) => {
      for (const header of elementsOf(objects, 'TH')) delete header['/ID'];
    }),
  },
  {
    id: '+ids',
    says: 'An element’s ID does not lead to it',
    find: (paper) => {
      const names = paper.objects.list(paper.objects.dict(paper.treeRoot['/IDTree'])['/Names']);
      const found = new Map(
        names.flatMap((name, at) =>
          at % 2 === 0 ? [[paper.objects.text(name), names[at + 1]] as const] : [],
        ),
      );
      return paper.elements
        .filter(({ dict }) => '/ID' in dict)
        .filter(({ dict, ref }) => found.get(paper.objects.text(dict['/ID'])) !== ref)
        .map(placeOf);
    },
    broken: changed((objects) => {
      delete treeRoot(objects)['/IDTree'];
    }),
  },
  {
    id: '+list-numbering',
    says: 'A list does not say how it is numbered',
    find: (paper) =>
      withRole(paper, 'L')
        .filter((list) => attribute(paper, list, '/ListNumbering') === undefined)
        .map(placeOf),
    broken: without('L', '/A'),
  },
  {
    id: '+headings',
    says: 'A heading does not begin its section',
    find: (paper) =>
      headings(paper)
        .filter(({ parent, ref }) => parent?.role === 'Sect' && parent.kids[0]?.ref !== ref)
        .filter(({ parent }) => word(parent?.dict['/S']) === '/Sect')
        .map(placeOf),
    broken: changed((objects) => {
      const heading = first(elementsOf(objects, 'H1'));
      objects.list(objects.dict(heading['/P'])['/K']).reverse();
    }),
  },
  {
    id: '+empty',
    says: 'An element that should say something is empty',
    find: (paper) =>
      withRole(
        paper,
        'P',
        'H1',
        'H2',
        'H3',
        'H4',
        'Lbl',
        'Caption',
        'Figure',
        'Link',
        'Form',
        'L',
        'Table',
      )
        .filter(({ kids, holds }) => kids.length === 0 && holds.length === 0)
        .map(placeOf),
    broken: without('H1', '/K'),
  },
];
