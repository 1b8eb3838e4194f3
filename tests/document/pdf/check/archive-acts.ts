/** ISO 19005-3 (PDF/A-3) on what the file does and carries: clauses 6.4, 6.5, 6.8, 6.10 and 6.11. */
import {
  catalogOf,
  catalogWithout,
  changed,
  type Condition,
  dictsWith,
  first,
  when,
} from './condition.ts';
import { type Dict, type Value, word } from './objects.ts';
import type { Opened } from './opened.ts';

/** Where a dictionary somewhere in the file is at fault. */
const somewhere = (paper: Opened, is: (dict: Dict) => boolean) =>
  [...paper.objects.dicts()].flatMap(({ dict, ref }) => when(is(dict), ref));
const inCatalog = (key: string, value: Value) =>
  changed((objects) => {
    catalogOf(objects)[key] = value;
  });
const onWidget = (more: Dict) =>
  changed((objects) => {
    Object.assign(first(dictsWith(objects, '/Subtype', '/Widget')), more);
  });
const onLink = (action: Dict) =>
  changed((objects) => {
    first(dictsWith(objects, '/Subtype', '/Link'))['/A'] = action;
  });
const form = (paper: Opened) => paper.objects.dict(paper.catalog['/AcroForm']);
const files = (paper: Opened) => [...paper.objects.dicts()].filter(({ dict }) => '/EF' in dict);
const embedded = (paper: Opened, file: Dict) =>
  Object.values(paper.objects.dict(file['/EF'])).map((each) => paper.objects.dict(each));
const onFile = (edit: (file: Dict) => void) =>
  changed((objects) => {
    edit(first(dictsWith(objects, '/Type', '/Filespec')));
  });

/** Actions that a reader cannot foresee, or that no archive can keep. */
const FORBIDDEN = [
  ...['Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'Hide', 'SetOCGState', 'Rendition'],
  ...['Trans', 'GoTo3DView', 'JavaScript', 'SubmitForm'],
];

export const archiveActs: readonly Condition[] = [
  {
    id: '6.4.1a',
    says: 'The fields must be drawn anew by the reader',
    find: (paper) => when(form(paper)['/NeedAppearances'] === true, 'the form'),
    broken: changed((objects) => {
      first([...objects.dicts()].filter(({ dict }) => '/Fields' in dict)).dict['/NeedAppearances'] =
        true;
    }),
  },
  {
    id: '6.4.1b',
    says: 'A field acts by itself',
    find: (paper) =>
      paper.fields.filter(({ dict }) => '/A' in dict || '/AA' in dict).map(({ ref }) => ref),
    broken: onWidget({ '/AA': { '/K': { '/S': '/Named', '/N': '/NextPage' } } }),
  },
  {
    id: '6.4.2a',
    says: 'There is an XFA form',
    find: (paper) => when('/XFA' in form(paper), 'the form'),
    broken: changed((objects) => {
      const found = first([...objects.dicts()].filter(({ dict }) => '/Fields' in dict));
      found.dict['/XFA'] = objects.add({}, '<xdp/>');
    }),
  },
  {
    id: '6.4.2b',
    says: 'The file must be rendered before it can be read',
    find: (paper) => when('/NeedsRendering' in paper.catalog, 'the catalog'),
    broken: inCatalog('/NeedsRendering', true),
  },
  {
    id: '6.5.1a',
    says: 'An action is of a kind that no archive can keep',
    find: (paper) => somewhere(paper, (dict) => FORBIDDEN.includes(word(dict['/S']).slice(1))),
    broken: onLink({ '/S': '/JavaScript', '/JS': 'u:app.alert(1)' }),
  },
  {
    id: '6.5.1b',
    says: 'A named action is not one of those that all readers know',
    find: (paper) =>
      somewhere(
        paper,
        (dict) =>
          dict['/S'] === '/Named' &&
          !['/NextPage', '/PrevPage', '/FirstPage', '/LastPage'].includes(word(dict['/N'])),
      ),
    broken: onLink({ '/S': '/Named', '/N': '/Print' }),
  },
  {
    id: '6.5.2',
    says: 'The file or a page acts by itself',
    find: (paper) => [
      ...when('/AA' in paper.catalog, 'the catalog'),
      ...paper.pages.filter(({ dict }) => '/AA' in dict).map(({ ref }) => ref),
    ],
    broken: inCatalog('/AA', { '/WC': { '/S': '/Named', '/N': '/NextPage' } }),
  },
  {
    id: '6.8a',
    says: 'An embedded file does not say of which kind it is',
    find: (paper) =>
      files(paper)
        .filter(({ dict }) =>
          embedded(paper, dict).some((file) => !/^\/\w+[/#]/.test(word(file['/Subtype']))),
        )
        .map(({ ref }) => ref),
    broken: changed((objects) => {
      delete first(dictsWith(objects, '/Type', '/EmbeddedFile'))['/Subtype'];
    }),
  },
  {
    id: '6.8b',
    says: 'An embedded file does not say what it is to the paper',
    find: (paper) =>
      files(paper)
        .filter(
          ({ dict }) =>
            !['/Source', '/Data', '/Alternative', '/Supplement', '/Unspecified'].includes(
              word(dict['/AFRelationship']),
            ),
        )
        .map(({ ref }) => ref),
    broken: onFile((file) => delete file['/AFRelationship']),
  },
  {
    id: '6.8c',
    says: 'An embedded file does not belong to anything in the paper',
    find: (paper) => {
      const owned = new Set(
        [...paper.objects.dicts()].flatMap(({ dict }) =>
          paper.objects.list(dict['/AF']).map(String),
        ),
      );
      return files(paper)
        .filter(({ ref }) => !owned.has(ref))
        .map(({ ref }) => ref);
    },
    broken: catalogWithout('/AF'),
  },
  {
    id: '6.8d',
    says: 'An embedded file is not among those a reader lists',
    find: (paper) => {
      const names = paper.objects.dict(
        paper.objects.dict(paper.catalog['/Names'])['/EmbeddedFiles'],
      );
      const listed = paper.objects.list(names['/Names']).map(String);
      return files(paper)
        .filter(({ ref }) => !listed.includes(ref))
        .map(({ ref }) => ref);
    },
    broken: catalogWithout('/Names'),
  },
  {
    id: '6.8e',
    says: 'An embedded file does not say its size and when it was changed',
    find: (paper) =>
      files(paper).flatMap(({ dict, ref }) =>
        when(
          embedded(paper, dict).some((file) => {
            const said = paper.objects.dict(file['/Params']);
            return typeof said['/Size'] !== 'number' || !paper.objects.text(said['/ModDate']);
          }),
          ref,
        ),
      ),
    broken: changed((objects) => {
      delete first(dictsWith(objects, '/Type', '/EmbeddedFile'))['/Params'];
    }),
  },
  ...(['/AlternatePresentations', '/PresSteps', '/Requirements'] as const).map(
    (key, at): Condition => ({
      id: ['6.10a', '6.10b', '6.11'][at] ?? '',
      says: `There are ${key.slice(1)}`,
      because: 'our papers are read, not shown',
      find: (paper) => somewhere(paper, (dict) => key in dict),
      broken: inCatalog(key, {}),
    }),
  ),
];
