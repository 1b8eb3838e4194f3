/** Matterhorn checkpoints 06, 07, 18, 20, 21, 25, 26 and 30: what the file says of itself, and what it holds. */
import {
  bytesChanged,
  catalogOf,
  catalogWithout,
  changed,
  type Condition,
  dictsWith,
  drawingChanged,
  first,
  when,
} from './condition.ts';
import { resaved, word } from './objects.ts';
import type { Opened } from './opened.ts';

const preferences = (paper: Opened) => paper.objects.dict(paper.catalog['/ViewerPreferences']);
const layers = (paper: Opened) => paper.objects.dict(paper.catalog['/OCProperties']);
const encryption = (paper: Opened) => paper.objects.dict(paper.objects.trailer['/Encrypt']);

/** The metadata without the first thing that matches. */
const xmpWithout = (part: RegExp) =>
  changed((objects) => {
    const ref = word(catalogOf(objects)['/Metadata']);
    const xmp = objects.data(ref)?.toString('utf8') ?? '';
    if (!part.test(xmp)) throw new Error(`The metadata have no ${String(part)}`);
    objects.setData(ref, xmp.replace(part, ''));
  });

const layerConfigs = (paper: Opened) => {
  const { '/D': usual, '/Configs': others } = layers(paper);
  const dict = (each: Parameters<typeof paper.objects.dict>[0]) => paper.objects.dict(each);
  return {
    usual: usual === undefined ? [] : [dict(usual)],
    others: paper.objects.list(others).map(dict),
  };
};
const nameless = (paper: Opened, configs: ReturnType<typeof layerConfigs>['usual']) =>
  configs.filter((config) => !paper.objects.text(config['/Name'])).map(() => 'OCProperties');
const withLayers = (properties: { D: object; Configs?: object[] }) =>
  changed((objects) => {
    const named = Object.entries(properties).map(([key, value]) => [`/${key}`, value] as const);
    catalogOf(objects)['/OCProperties'] = Object.fromEntries([['/OCGs', []], ...named]) as never;
  });

export const document: readonly Condition[] = [
  {
    id: '06-001',
    says: 'There is no metadata stream',
    find: (paper) => when(paper.xmp === ''),
    broken: catalogWithout('/Metadata'),
  },
  {
    id: '06-002',
    says: 'The metadata do not say PDF/UA',
    find: ({ xmp }) =>
      when(
        !xmp.includes('<pdfuaid:part>1</pdfuaid:part>') ||
          !xmp.includes('xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"'),
        'the metadata',
      ),
    broken: xmpWithout(/<pdfuaid:part>1<\/pdfuaid:part>/),
  },
  {
    id: '06-003',
    says: 'The metadata have no title',
    find: ({ xmp }) =>
      when(!/<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]*\S/.test(xmp), 'the metadata'),
    broken: xmpWithout(/<dc:title>.*<\/dc:title>/),
  },
  {
    id: '07-001',
    says: 'It is not said whether the window shows the title',
    find: (paper) => when(!('/DisplayDocTitle' in preferences(paper)), 'the catalog'),
    broken: catalogWithout('/ViewerPreferences'),
  },
  {
    id: '07-002',
    says: 'The window does not show the title',
    find: (paper) => when(preferences(paper)['/DisplayDocTitle'] === false, 'the catalog'),
    broken: changed((objects) => {
      catalogOf(objects)['/ViewerPreferences'] = { '/DisplayDocTitle': false };
    }),
  },
  {
    id: '20-001',
    says: 'A choice of layers has no name',
    because: 'our papers have no layers',
    find: (paper) => nameless(paper, layerConfigs(paper).others),
    broken: withLayers({ D: { '/Name': 'u:a' }, Configs: [{ '/Name': 'u:' }] }),
  },
  {
    id: '20-002',
    says: 'The usual choice of layers has no name',
    because: 'our papers have no layers',
    find: (paper) => nameless(paper, layerConfigs(paper).usual),
    broken: withLayers({ D: { '/BaseState': '/ON' } }),
  },
  {
    id: '20-003',
    says: 'Layers show themselves by use',
    because: 'our papers have no layers',
    find: (paper) => {
      const { usual, others } = layerConfigs(paper);
      return [...usual, ...others].filter((config) => '/AS' in config).map(() => 'OCProperties');
    },
    broken: withLayers({ D: { '/Name': 'u:a', '/AS': [] } }),
  },
  {
    id: '21-001',
    says: 'An embedded file has not both its names',
    find: (paper) =>
      [...paper.objects.dicts()]
        .filter(({ dict }) => '/EF' in dict)
        .filter(({ dict }) => !paper.objects.text(dict['/F']) || !paper.objects.text(dict['/UF']))
        .map(({ ref }) => ref),
    broken: changed((objects) => {
      delete first(dictsWith(objects, '/Type', '/Filespec'))['/UF'];
    }),
  },
  {
    id: '25-001',
    says: 'The form must be rendered by XFA',
    because: 'our forms are plain AcroForms',
    find: (paper) => when('/XFA' in paper.objects.dict(paper.catalog['/AcroForm']), 'the form'),
    broken: changed((objects) => {
      objects.dict(catalogOf(objects)['/AcroForm'])['/XFA'] = objects.add({}, '<config/>');
    }),
  },
  {
    id: '26-001',
    says: 'The file is encrypted, and what may be done with it is not said',
    because: 'our papers are not encrypted',
    find: (paper) => when(paper.raw.includes('/Encrypt')),
    broken: bytesChanged((raw) => raw.replace(/\/Type\s*\/XRef/, '/Type/XRef/Encrypt 99999 0 R')),
  },
  {
    id: '26-002',
    says: 'The file is encrypted, and may not be read aloud',
    because: 'our papers are not encrypted',
    find: (paper) => {
      const rights = encryption(paper)['/P'];
      return when(typeof rights === 'number' && (rights & (1 << 9)) === 0);
    },
    broken: ({ bytes }) =>
      resaved(bytes, '--allow-weak-crypto', '--encrypt', '', 'x', '128', '--accessibility=n', '--'),
  },
  {
    id: '30-001',
    says: 'A drawing is fetched from another file',
    because: 'our papers fetch nothing',
    find: (paper) =>
      [...dictsWith(paper.objects, '/Subtype', '/Form')]
        .filter((dict) => '/Ref' in dict)
        .map(() => 'a form XObject'),
    broken: changed((objects) => {
      first(dictsWith(objects, '/Subtype', '/Form'))['/Ref'] = { '/F': 'u:a.pdf', '/Page': 0 };
    }),
  },
  {
    id: '30-002',
    says: 'A drawing with marks of its own is used',
    because: 'our pages draw everything themselves',
    find: (paper) =>
      paper.objects.refs.filter(
        (ref) =>
          paper.objects.dict(ref)['/Subtype'] === '/Form' &&
          paper.objects.data(ref)?.includes('/MCID'),
      ),
    broken: changed((objects) => {
      const ref = first(objects.refs.filter((each) => objects.dict(each)['/Subtype'] === '/Form'));
      objects.setData(ref, '/P <</MCID 0>> BDC EMC');
    }),
  },
];

/** Left for people to judge by the protocol, and yet known of our own papers. */
export const documentBeyond: readonly Condition[] = [
  {
    id: '18-001',
    says: 'A header or footer is not marked as page furniture',
    find: (paper) =>
      paper.pages.flatMap(({ ref, drawn }) =>
        drawn.flatMap(({ marks, shown }) => {
          const artifact = marks.find(({ tag }) => tag === 'Artifact');
          const isText = artifact !== undefined && shown.length > 0;
          return when(isText && artifact.properties['/Type'] !== '/Pagination', ref);
        }),
      ),
    broken: drawingChanged(/\/Type\/Pagination\/Subtype\/Footer/, '/Type/Layout'),
  },
  {
    id: '18-002',
    says: 'Page furniture with an edge does not say whether it is header or footer',
    find: (paper) =>
      paper.pages.flatMap(({ ref, drawn }) =>
        drawn.flatMap(({ marks }) => {
          const furniture = marks.find(({ properties }) => '/Attached' in properties);
          const kind = furniture?.properties['/Subtype'];
          return when(furniture !== undefined && kind !== '/Header' && kind !== '/Footer', ref);
        }),
      ),
    broken: drawingChanged(/\/Subtype\/Footer/, ''),
  },
  {
    id: '+bookmarks',
    says: 'The bookmarks are not the headings in their order',
    find: (paper) => {
      const titles: string[] = [];
      const walk = (ref: unknown): void => {
        for (let at = ref; typeof at === 'string'; at = paper.objects.dict(at)['/Next']) {
          titles.push(paper.objects.text(paper.objects.dict(at)['/Title']) ?? '');
          walk(paper.objects.dict(at)['/First']);
        }
      };
      walk(paper.objects.dict(paper.catalog['/Outlines'])['/First']);
      const headings = paper.elements
        .filter(({ role }) => /^H[1-6]$/.test(role))
        .map(({ dict }) => paper.objects.text(dict['/T']) ?? '');
      return when(titles.join('\n') !== headings.join('\n'), 'the bookmarks');
    },
    broken: changed((objects) => {
      const outlines = objects.dict(catalogOf(objects)['/Outlines']);
      objects.dict(outlines['/First'])['/Title'] = 'u:Et andet';
    }),
  },
];
