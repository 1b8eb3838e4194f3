/** Matterhorn checkpoints 01, 02, 09, 13–17 and 19: what is tagged, and how the tree of elements is put together. */
import {
  changed,
  type Condition,
  drawingChanged,
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
import { STANDARD, type Element, type Opened } from './opened.ts';

/** Elements of `roles` whose parent is not of `parents`. */
const strays = (paper: Opened, roles: string[], parents: string[]) =>
  withRole(paper, ...roles)
    .filter(({ parent }) => parent === null || !parents.includes(parent.role))
    .map(placeOf);
/** Elements of `roles` that hold an element not of `kids`. */
const odd = (paper: Opened, roles: string[], kids: string[]) =>
  withRole(paper, ...roles).flatMap((element) =>
    element.kids.filter(({ role }) => !kids.includes(role)).map(placeOf),
  );
/** Elements that hold text or pictures themselves, where only elements belong. */
const direct = (paper: Opened, roles: string[]) =>
  withRole(paper, ...roles)
    .filter(({ holds }) => holds.length > 0)
    .map(placeOf);

/** What is drawn between a mark that holds for `outer` and one inside it that holds for `inner`. */
const nested = (paper: Opened, outer: 'tagged' | 'artifact') =>
  paper.pages.flatMap(({ ref, drawn }) =>
    drawn.flatMap(({ marks, operator }) => {
      const tagged = marks.findIndex(({ id }) => id !== null);
      const artifact = marks.findIndex(({ tag }) => tag === 'Artifact');
      if (tagged < 0 || artifact < 0) return [];
      return when(outer === 'tagged' ? tagged < artifact : artifact < tagged, `${operator} ${ref}`);
    }),
  );

const rolesMapped = (paper: Opened) => Object.keys(paper.roleMap).map((name) => name.slice(1));
const levelOf = ({ role }: Element) => Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
const headings = ({ elements }: Opened) => elements.filter((each) => levelOf(each) > 0);
const attribute = (paper: Opened, { dict }: Element, key: string) =>
  paper.objects
    .list(dict['/A'])
    .map((each) => paper.objects.dict(each)[key])
    .find((each) => each !== undefined);

const noteIds = (paper: Opened) =>
  withRole(paper, 'Note').map((note) => ({ note, id: paper.objects.text(note.dict['/ID']) }));

const tableGroups = ['THead', 'TBody', 'TFoot'];

export const structure: readonly Condition[] = [
  {
    id: '01-003',
    says: 'Content marked as an artifact is inside tagged content',
    find: (paper) => nested(paper, 'tagged'),
    broken: drawingChanged(/(MCID 0>>BDC)([\s\S]*?)EMC/, '$1 /Artifact BMC $2 EMC EMC'),
  },
  {
    id: '01-004',
    says: 'Tagged content is inside content marked as an artifact',
    find: (paper) => nested(paper, 'artifact'),
    broken: drawingChanged(/(\/P<<\/MCID 0>>BDC[\s\S]*?EMC)/, '/Artifact BMC $1 EMC'),
  },
  {
    id: '01-005',
    says: 'Content is neither marked as an artifact nor tagged as real content',
    find: (paper) =>
      paper.pages.flatMap(({ ref, drawn }) =>
        drawn.flatMap(({ marks, operator }) => {
          if (marks.some(({ tag }) => tag === 'Artifact')) return [];
          const known = marks.some(({ id }) => id !== null && paper.owners.has(`${ref}:${id}`));
          return when(!known, `${operator} ${ref}`);
        }),
      ),
    broken: drawingChanged(/\/Artifact<<[^>]*Footer[^>]*>>BDC([\s\S]*?)EMC/, '$1'),
  },
  {
    id: '01-007',
    says: 'The marks are said to be suspect',
    find: (paper) =>
      when(paper.objects.dict(paper.catalog['/MarkInfo'])['/Suspects'] === true, 'MarkInfo'),
    broken: changed((objects) => {
      const catalog = objects.dict(objects.trailer['/Root']);
      catalog['/MarkInfo'] = { '/Marked': true, '/Suspects': true };
    }),
  },
  {
    id: '02-001',
    says: 'A type that is not standard does not lead to one that is',
    find: (paper) => paper.elements.filter(({ role }) => role === '').map(({ ref }) => ref),
    broken: changed((objects) => {
      first(elementsOf(objects, 'P'))['/S'] = '/Afsnit';
    }),
  },
  {
    id: '02-003',
    says: 'Types are mapped in a circle',
    find: (paper) =>
      rolesMapped(paper).filter((type) => {
        const seen = new Set<string>();
        for (let at = type; at !== '';) {
          if (seen.has(at)) return true;
          seen.add(at);
          at = word(paper.objects.get(paper.roleMap[`/${at}`]) ?? '').slice(1);
        }
        return false;
      }),
    broken: changed((objects) => {
      objects.dict(treeRoot(objects)['/RoleMap'])['/Rund'] = '/Kreds';
      objects.dict(treeRoot(objects)['/RoleMap'])['/Kreds'] = '/Rund';
    }),
  },
  {
    id: '02-004',
    says: 'A standard type is mapped to another',
    find: (paper) => rolesMapped(paper).filter((type) => STANDARD.has(type)),
    broken: changed((objects) => {
      objects.dict(treeRoot(objects)['/RoleMap'])['/H1'] = '/P';
    }),
  },
  {
    id: '09-004',
    says: 'A part of a table stands where it may not',
    find: (paper) => [
      ...strays(paper, ['TR'], ['Table', ...tableGroups]),
      ...strays(paper, tableGroups, ['Table']),
      ...strays(paper, ['TH', 'TD'], ['TR']),
      ...odd(paper, ['Table'], ['TR', 'Caption', ...tableGroups]),
      ...odd(paper, tableGroups, ['TR']),
      ...odd(paper, ['TR'], ['TH', 'TD']),
      ...direct(paper, ['Table', 'TR', ...tableGroups]),
    ],
    broken: renamed('TR', 'Sect'),
  },
  {
    id: '09-005',
    says: 'A part of a list stands where it may not',
    find: (paper) => [
      ...strays(paper, ['LI'], ['L']),
      ...strays(paper, ['LBody'], ['LI']),
      ...strays(paper, ['Lbl'], ['LI', 'Note', 'BibEntry', 'TOCI']),
      ...odd(paper, ['L'], ['LI', 'L', 'Caption']),
      ...odd(paper, ['LI'], ['Lbl', 'LBody']),
      ...direct(paper, ['L', 'LI']),
    ],
    broken: renamed('LI', 'Div'),
  },
  {
    id: '09-006',
    says: 'A part of the contents stands where it may not',
    find: (paper) => [
      ...strays(paper, ['TOCI'], ['TOC']),
      ...odd(paper, ['TOC'], ['TOCI', 'TOC', 'Caption']),
      ...odd(paper, ['TOCI'], ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC']),
      ...direct(paper, ['TOC']),
    ],
    broken: renamed('TOC', 'Sect'),
  },
  {
    id: '09-007',
    says: 'A part of a ruby stands where it may not',
    because: 'Danish has no ruby',
    find: (paper) => withRole(paper, 'Ruby', 'RB', 'RT', 'RP').map(placeOf),
    broken: renamed('Span', 'RB'),
  },
  {
    id: '09-008',
    says: 'A part of a warichu stands where it may not',
    because: 'Danish has no warichu',
    find: (paper) => withRole(paper, 'Warichu', 'WT', 'WP').map(placeOf),
    broken: renamed('Span', 'WT'),
  },
  {
    id: '13-004',
    says: 'A figure has neither alternative nor replacement text',
    find: (paper) =>
      withRole(paper, 'Figure')
        .filter(({ dict }) => !paper.objects.text(dict['/Alt'] ?? dict['/ActualText']))
        .map(placeOf),
    broken: without('Figure', '/Alt'),
  },
  {
    id: '14-002',
    says: 'The first heading is not H1',
    find: (paper) =>
      headings(paper)
        .slice(0, 1)
        .flatMap((each) => when(each.role !== 'H1', placeOf(each))),
    broken: renamed('H1', 'H2'),
  },
  {
    id: '14-003',
    says: 'A heading level is skipped on the way down',
    find: (paper) =>
      headings(paper).flatMap((each, at, all) => {
        const before = all[at - 1];
        return when(before !== undefined && levelOf(each) > levelOf(before) + 1, placeOf(each));
      }),
    broken: renamed('H2', 'H3'),
  },
  {
    id: '14-006',
    says: 'A node holds more than one H',
    find: (paper) =>
      paper.elements
        .filter(({ kids }) => kids.filter(({ role }) => role === 'H').length > 1)
        .map(placeOf),
    broken: changed((objects) => {
      const list = objects.list(first(elementsOf(objects, 'L'))['/K']);
      for (const kid of list.slice(0, 2)) objects.dict(kid)['/S'] = '/H';
    }),
  },
  {
    id: '14-007',
    says: 'Both H and numbered headings are used',
    find: (paper) =>
      when(headings(paper).length > 0 && withRole(paper, 'H').length > 0, 'the tree'),
    broken: renamed('P', 'H'),
  },
  {
    id: '15-003',
    says: 'A header cell does not say what it is the header of',
    find: (paper) =>
      withRole(paper, 'TH')
        .filter((cell) => {
          const scope = word(attribute(paper, cell, '/Scope'));
          return !['/Column', '/Row', '/Both'].includes(scope);
        })
        .map(placeOf),
    broken: without('TH', '/A'),
  },
  {
    id: '17-002',
    says: 'A formula has no alternative description',
    because: 'our papers have no formulas',
    find: (paper) => withRole(paper, 'Formula').map(placeOf),
    broken: renamed('P', 'Formula'),
  },
  {
    id: '19-003',
    says: 'A note has no ID',
    find: (paper) => noteIds(paper).flatMap(({ note, id }) => when(!id, placeOf(note))),
    broken: without('Note', '/ID'),
  },
  {
    id: '19-004',
    says: 'Two notes have the same ID',
    find: (paper) => {
      const ids = noteIds(paper).map(({ id }) => id);
      return ids.filter((id, at) => id !== null && ids.indexOf(id) !== at).map(String);
    },
    broken: changed((objects) => {
      const note = first(elementsOf(objects, 'Note'));
      const copy = objects.add({ ...note, '/K': [] });
      objects.list(objects.dict(note['/P'])['/K']).push(copy);
    }),
  },
];
