/** ISO 19005-3 (PDF/A-3) on what the file says of itself: clauses 6.6 and 6.7, metadata, tags and language. */
import { catalogOf, catalogWithout, changed, type Condition, when } from './condition.ts';

import { word } from './objects.ts';
const xmpChanged = (part: RegExp, replacement: string) =>
  changed((objects) => {
    const ref = word(catalogOf(objects)['/Metadata']);
    const xmp = objects.data(ref)?.toString('utf8') ?? '';
    if (!part.test(xmp)) throw new Error(`The metadata have no ${String(part)}`);
    objects.setData(ref, xmp.replace(part, replacement));
  });
const said = (xmp: string, tag: string) =>
  new RegExp(`<${tag}>(?:<rdf:\\w+><rdf:li[^>]*>)?([^<]*)<`)
    .exec(xmp)?.[1]
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&') ?? null;
const PAIRS = {
  '/Title': 'dc:title',
  '/Author': 'dc:creator',
  '/Subject': 'dc:description',
  '/Keywords': 'pdf:Keywords',
  '/Creator': 'xmp:CreatorTool',
  '/Producer': 'pdf:Producer',
} as const;
const moment = (date: string | null) => (date ?? '').replaceAll(/\D/g, '').slice(0, 14);
const SCHEMAS = /xmlns:(\w+)="([^"]*)"/g;
/** What every reader of XMP knows by itself. */
const KNOWN = [
  'x',
  'rdf',
  'dc',
  'pdf',
  'xmp',
  'pdfaid',
  'pdfaExtension',
  'pdfaSchema',
  'pdfaProperty',
];

export const archiveMetadata: readonly Condition[] = [
  {
    id: '6.6.2a',
    says: 'The metadata are not one whole packet of XML',
    find: ({ xmp }) =>
      when(
        !/^<\?xpacket begin="[^"]*" id="W5M0MpCehiHzreSzNTczkc9d"\?>\s*<x:xmpmeta[\s\S]*<\/x:xmpmeta>\s*<\?xpacket end="[rw]"\?>\s*$/.test(
          xmp,
        ),
        'the metadata',
      ),
    broken: xmpChanged(/<\?xpacket end="w"\?>/, ''),
  },
  {
    id: '6.6.2b',
    says: 'A kind of metadata that not all know is not explained',
    find: ({ xmp }) =>
      [...xmp.matchAll(SCHEMAS)].flatMap(([, prefix = '', address = '']) =>
        when(
          !KNOWN.includes(prefix) &&
            !xmp.includes(`<pdfaSchema:namespaceURI>${address}</pdfaSchema:namespaceURI>`),
          prefix,
        ),
      ),
    broken: xmpChanged(/<pdfaSchema:namespaceURI>.*<\/pdfaSchema:namespaceURI>/, ''),
  },
  ...Object.entries(PAIRS).map(([key, tag], at): Condition => ({
    id: `6.6.3${'abcdef'.charAt(at)}`,
    says: `The ${key.slice(1)} of the metadata is not that of the file`,
    find: (paper) => {
      const info = paper.objects.dict(paper.objects.trailer['/Info']);
      return when(paper.objects.text(info[key]) !== said(paper.xmp, tag), tag);
    },
    broken: changed((objects) => {
      objects.dict(objects.trailer['/Info'])[key] = 'u:Noget andet';
    }),
  })),
  {
    id: '6.6.3g',
    says: 'The dates of the metadata are not those of the file',
    find: (paper) => {
      const info = paper.objects.dict(paper.objects.trailer['/Info']);
      const same = (key: string, tag: string) =>
        moment(paper.objects.text(info[key])) === moment(said(paper.xmp, tag));
      return when(
        !same('/CreationDate', 'xmp:CreateDate') || !same('/ModDate', 'xmp:ModifyDate'),
        'the dates',
      );
    },
    broken: xmpChanged(/<xmp:CreateDate>2/, '<xmp:CreateDate>1'),
  },
  {
    id: '6.6.4a',
    says: 'The metadata do not say PDF/A-3',
    find: ({ xmp }) => when(said(xmp, 'pdfaid:part') !== '3', 'the metadata'),
    broken: xmpChanged(/<pdfaid:part>3/, '<pdfaid:part>2'),
  },
  {
    id: '6.6.4b',
    says: 'The metadata do not say level A',
    find: ({ xmp }) => when(said(xmp, 'pdfaid:conformance') !== 'A', 'the metadata'),
    broken: xmpChanged(/<pdfaid:conformance>A/, '<pdfaid:conformance>B'),
  },
  {
    id: '6.7.2',
    says: 'The file is not said to be tagged',
    find: (paper) =>
      when(paper.objects.dict(paper.catalog['/MarkInfo'])['/Marked'] !== true, 'the catalog'),
    broken: catalogWithout('/MarkInfo'),
  },
  {
    id: '6.7.3',
    says: 'There is no tree of elements',
    find: (paper) => when(paper.elements.length === 0, 'the catalog'),
    broken: catalogWithout('/StructTreeRoot'),
  },
  {
    id: '6.7.4',
    says: 'The language of the paper is not said',
    find: (paper) => when(!paper.objects.text(paper.catalog['/Lang']), 'the catalog'),
    broken: catalogWithout('/Lang'),
  },
];
