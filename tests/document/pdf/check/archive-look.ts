/** ISO 19005-3 (PDF/A-3) on what is seen: clauses 6.2 and 6.3, colours, fonts and annotations. */
import {
  catalogOf,
  catalogWithout,
  changed,
  type Condition,
  dictsWith,
  drawingChanged,
  first,
  when,
} from './condition.ts';
import { operations } from './content.ts';
import { fontsOf, meaningIs } from './font-parts.ts';
import { type Dict, type Objects, word } from './objects.ts';
import type { Opened } from './opened.ts';

const intents = (paper: Opened) =>
  paper.objects.list(paper.catalog['/OutputIntents']).map((each) => paper.objects.dict(each));
const profiles = (paper: Opened) =>
  intents(paper).map((intent) => paper.objects.data(intent['/DestOutputProfile']));
const somewhere = (paper: Opened, is: (dict: Dict) => boolean) =>
  [...paper.objects.dicts()].flatMap(({ dict, ref }) => when(is(dict), ref));
const intentOf = (objects: Objects) =>
  objects.dict(objects.list(catalogOf(objects)['/OutputIntents'])[0]);
const resourcesOf = (objects: Objects) =>
  objects.dict(first(dictsWith(objects, '/Type', '/Page'))['/Resources']);
const withState = (state: Dict) =>
  changed((objects) => {
    resourcesOf(objects)['/ExtGState'] = { '/G': state };
  });
const withPicture = (more: Dict) =>
  changed((objects) => {
    const dict = { '/Type': '/XObject', '/Subtype': '/Image', '/Width': 1, '/Height': 1 };
    const colour = { '/ColorSpace': '/DeviceGray', '/BitsPerComponent': 8 };
    const picture = objects.add({ ...dict, ...colour, ...more }, 'x');
    resourcesOf(objects)['/XObject'] = { '/Im': picture };
  });
const onAnnotation = (subtype: string, edit: (dict: Dict) => void) =>
  changed((objects) => {
    edit(first(dictsWith(objects, '/Subtype', `/${subtype}`)));
  });
const states = (paper: Opened) =>
  [...paper.objects.dicts()].flatMap(({ dict }) =>
    Object.values(paper.objects.dict(dict['/ExtGState'])).map((each) => paper.objects.dict(each)),
  );
const isClear = (state: Dict) =>
  Number(state['/ca'] ?? 1) < 1 ||
  Number(state['/CA'] ?? 1) < 1 ||
  !['/None', ''].includes(word(state['/SMask'])) ||
  !['/Normal', '/Compatible', ''].includes(word(state['/BM']));

/** Every operator of PDF 1.7. */
const OPERATORS = new Set(
  (
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l M m MP n ' +
    'q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "'
  ).split(' '),
);

export const archiveLook: readonly Condition[] = [
  {
    id: '6.2.2a',
    says: 'A page is drawn with an operator that nobody knows',
    find: (paper) =>
      paper.pages.flatMap(({ data, ref }) =>
        operations(data)
          .filter(({ operator }) => !OPERATORS.has(operator))
          .map(({ operator }) => `${operator} ${ref}`),
      ),
    broken: drawingChanged(/^/, '1 0 xyz\n'),
  },
  {
    id: '6.2.2b',
    says: 'A page does not list what it is drawn with',
    find: (paper) =>
      paper.pages.flatMap(({ ref, dict, drawn }) => {
        const named = paper.objects.dict(paper.objects.dict(dict['/Resources'])['/Font']);
        return drawn.flatMap(({ font }) => when(font !== null && !(`/${font}` in named), ref));
      }),
    broken: changed((objects) => {
      first(dictsWith(objects, '/Type', '/Page'))['/Resources'] = {};
    }),
  },
  {
    id: '6.2.3a',
    says: 'Nothing says which colours are meant',
    find: (paper) =>
      when(!intents(paper).some((each) => each['/S'] === '/GTS_PDFA1'), 'the catalog'),
    broken: catalogWithout('/OutputIntents'),
  },
  {
    id: '6.2.3b',
    says: 'The colours’ profile is no ICC profile of that kind',
    find: (paper) =>
      profiles(paper).flatMap((icc, at) => {
        const count = paper.objects.dict(intents(paper)[at]?.['/DestOutputProfile'])['/N'];
        const good =
          icc?.toString('latin1', 36, 40) === 'acsp' &&
          icc.readUInt32BE(0) === icc.length &&
          icc.toString('latin1', 16, 20) === 'RGB ' &&
          ['mntr', 'prtr'].includes(icc.toString('latin1', 12, 16)) &&
          count === 3;
        return when(!good, 'the profile');
      }),
    broken: changed((objects) => {
      objects.setData(word(intentOf(objects)['/DestOutputProfile']), 'no profile');
    }),
  },
  {
    id: '6.2.3c',
    says: 'Two profiles say different things of the colours',
    find: (paper) =>
      when(
        new Set(intents(paper).map((each) => word(each['/DestOutputProfile']))).size > 1,
        'the catalog',
      ),
    broken: changed((objects) => {
      const list = objects.list(catalogOf(objects)['/OutputIntents']);
      list.push({ ...intentOf(objects), '/DestOutputProfile': objects.add({ '/N': 3 }, 'x') });
    }),
  },
  {
    id: '6.2.4',
    says: 'A colour is not one that the profile speaks of',
    find: (paper) =>
      paper.pages.flatMap(({ data, ref }) =>
        when(
          operations(data).some(({ operator }) => operator === 'k' || operator === 'K'),
          ref,
        ),
      ),
    broken: drawingChanged(/^/, '0 0 0 1 k\n'),
  },
  {
    id: '6.2.5',
    says: 'The graphics state is changed in a way that no archive can keep',
    find: (paper) =>
      states(paper).flatMap((state) =>
        when('/TR' in state || '/TR2' in state || '/HTP' in state, 'a state'),
      ),
    broken: withState({ '/TR': '/Identity' }),
  },
  {
    id: '6.2.8',
    says: 'A picture has another in its place, or is smoothed',
    find: (paper) =>
      somewhere(
        paper,
        (dict) =>
          dict['/Subtype'] === '/Image' &&
          ('/Alternates' in dict || '/OPI' in dict || dict['/Interpolate'] === true),
      ),
    broken: withPicture({ '/Interpolate': true }),
  },
  {
    id: '6.2.9',
    says: 'A drawing is a program, or is fetched',
    find: (paper) =>
      somewhere(
        paper,
        (dict) =>
          dict['/Subtype'] === '/PS' ||
          (dict['/Subtype'] === '/Form' && ('/OPI' in dict || '/PS' in dict || '/Ref' in dict)),
      ),
    broken: withPicture({ '/Subtype': '/PS' }),
  },
  {
    id: '6.2.10',
    says: 'Something is seen through, and the page does not say how',
    find: (paper) => {
      const clear =
        states(paper).some(isClear) ||
        somewhere(paper, (dict) => dict['/Subtype'] === '/Image' && '/SMask' in dict).length > 0;
      const silent = paper.pages.filter(
        ({ dict }) => paper.objects.dict(dict['/Group'])['/S'] !== '/Transparency',
      );
      return clear && profiles(paper).length === 0
        ? silent.map(({ ref }) => ref)
        : when(states(paper).some(isClear), 'a state');
    },
    broken: withState({ '/ca': 0.5 }),
  },
  {
    id: '6.2.11a',
    says: 'A part of a font is not named as one',
    find: (paper) =>
      fontsOf(paper)
        .filter(({ dict, descriptor, descendant }) => {
          const names = [dict['/BaseFont'], descriptor['/FontName'], descendant['/BaseFont']].map(
            String,
          );
          return new Set(names).size > 1 || !/^\/[A-Z]{6}\+/.test(names[0] ?? '');
        })
        .map(({ ref }) => ref),
    broken: changed((objects) => {
      first(dictsWith(objects, '/Type', '/FontDescriptor'))['/FontName'] = '/IBMPlexSans';
    }),
  },
  {
    id: '6.2.11b',
    says: 'A letter means something for private use',
    find: (paper) =>
      fontsOf(paper).flatMap(({ meanings, ref }) =>
        when(
          [...meanings.values()].some((text) => /\p{Co}/u.test(text)),
          ref,
        ),
      ),
    broken: meaningIs('e000'),
  },
  {
    id: '6.3.1',
    says: 'An annotation is of a kind that no archive can keep',
    find: (paper) =>
      paper.annotations
        .filter(({ dict }) =>
          ['/3D', '/Sound', '/Screen', '/Movie'].includes(word(dict['/Subtype'])),
        )
        .map(({ ref }) => ref),
    broken: onAnnotation('Link', (dict) => (dict['/Subtype'] = '/Movie')),
  },
  {
    id: '6.3.2',
    says: 'An annotation is hidden, or is not printed',
    find: (paper) =>
      paper.annotations
        .filter(({ dict }) => (Number(dict['/F'] ?? 0) & 0b1_0010_0111) !== 4)
        .map(({ ref }) => ref),
    broken: onAnnotation('Link', (dict) => (dict['/F'] = 2)),
  },
  {
    id: '6.3.3a',
    says: 'A field has no look of its own',
    find: (paper) => paper.fields.filter(({ dict }) => !('/AP' in dict)).map(({ ref }) => ref),
    broken: onAnnotation('Widget', (dict) => delete dict['/AP']),
  },
  {
    id: '6.3.3b',
    says: 'A field has another look when it is pressed',
    find: (paper) =>
      paper.fields
        .filter(({ dict }) => Object.keys(paper.objects.dict(dict['/AP'])).join('') !== '/N')
        .map(({ ref }) => ref),
    broken: onAnnotation(
      'Widget',
      (dict) => (dict['/AP'] = { ...(dict['/AP'] as Dict), '/D': {} }),
    ),
  },
  {
    id: '6.3.3c',
    says: 'A tick box has not a look for each state, or another field has several',
    find: (paper) =>
      paper.fields
        .filter(({ dict }) => {
          const normal = paper.objects.dict(dict['/AP'])['/N'];
          const isStream = paper.objects.data(normal) !== null;
          return isStream === (dict['/FT'] === '/Btn');
        })
        .map(({ ref }) => ref),
    broken: onAnnotation('Widget', (dict) => (dict['/FT'] = '/Btn')),
  },
];
