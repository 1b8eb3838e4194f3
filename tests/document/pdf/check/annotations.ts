/** Matterhorn checkpoint 28: links, fields, and annotations that our papers have none of. */
import { changed, type Condition, dictsWith, first, renamed, when } from './condition.ts';
import { type Dict, type Objects, word } from './objects.ts';
import type { Annotation, Opened } from './opened.ts';

const kind = ({ dict }: Annotation) => word(dict['/Subtype'] ?? '').slice(1);
const OURS = ['Link', 'Widget'];
/** The kinds of annotation that ISO 32000-1 knows. */
const KNOWN = [
  ...['Text', 'Link', 'FreeText', 'Line', 'Square', 'Circle', 'Polygon', 'PolyLine', 'Highlight'],
  ...['Underline', 'Squiggly', 'StrikeOut', 'Stamp', 'Caret', 'Ink', 'Popup', 'FileAttachment'],
  ...['Sound', 'Movie', 'Widget', 'Screen', 'PrinterMark', 'TrapNet', 'Watermark', '3D', 'Redact'],
];

const where = (found: readonly Annotation[]) => found.map((each) => `${kind(each)} ${each.ref}`);
const ofKind = (paper: Opened, ...kinds: string[]) =>
  paper.annotations.filter((each) => kinds.includes(kind(each)));
const withAlt = (paper: Opened, { element }: Annotation) =>
  Boolean(paper.objects.text(element?.dict['/Alt']));
const isInside = ({ element }: Annotation, role: string) => {
  for (let at = element; at !== null; at = at.parent) if (at.role === role) return true;
  return false;
};
const annotated = (paper: Opened) =>
  paper.pages.filter(({ dict }) => paper.objects.list(dict['/Annots']).length > 0);

const firstOf = (objects: Objects, subtype: string) =>
  first(
    [...dictsWith(objects, '/Type', '/Annot')].filter((dict) => dict['/Subtype'] === `/${subtype}`),
  );
const offFirst = (subtype: string, key: string) =>
  changed((objects) => {
    const annotation = firstOf(objects, subtype);
    if (!(key in annotation)) throw new Error(`The ${subtype} has no ${key}`);
    Reflect.deleteProperty(annotation, key);
  });
const firstBecomes = (subtype: string, more: Dict = {}) =>
  changed((objects) => {
    Object.assign(firstOf(objects, 'Link'), { '/Subtype': `/${subtype}`, ...more });
  });
const pageWithLinks = (objects: Objects) =>
  first([...dictsWith(objects, '/Type', '/Page')].filter((dict) => '/Annots' in dict));
const clips = (paper: Opened) => [...dictsWith(paper.objects, '/S', '/MCD')];
const withClip = (clip: Dict) =>
  changed((objects) => {
    firstOf(objects, 'Link')['/A'] = { '/S': '/Rendition', '/R': { '/S': '/MR', '/C': clip } };
  });
const attachments = (paper: Opened) => ofKind(paper, 'FileAttachment');

export const annotations: readonly Condition[] = [
  {
    id: '28-002',
    says: 'An annotation that is neither link nor field is not in an Annot element',
    because: 'our papers have only links and fields',
    find: (paper) => where(paper.annotations.filter((each) => !OURS.includes(kind(each)))),
    broken: firstBecomes('Square'),
  },
  {
    id: '28-004',
    says: 'An annotation has no words',
    find: (paper) =>
      where(
        paper.annotations.filter(
          (each) =>
            kind(each) !== 'Widget' &&
            !paper.objects.text(each.dict['/Contents']) &&
            !withAlt(paper, each),
        ),
      ),
    broken: offFirst('Link', '/Contents'),
  },
  {
    id: '28-005',
    says: 'A field has no label',
    find: (paper) =>
      where(
        paper.fields.filter(
          (each) => !paper.objects.text(each.dict['/TU']) && !withAlt(paper, each),
        ),
      ),
    broken: offFirst('Widget', '/TU'),
  },
  {
    id: '28-006',
    says: 'An annotation is of a kind that nobody knows',
    find: (paper) => where(paper.annotations.filter((each) => !KNOWN.includes(kind(each)))),
    broken: firstBecomes('Opfundet'),
  },
  {
    id: '28-007',
    says: 'There is a trap network',
    because: 'our papers are not made for plates',
    find: (paper) => where(ofKind(paper, 'TrapNet')),
    broken: firstBecomes('TrapNet'),
  },
  {
    id: '28-008',
    says: 'A page with annotations has no tab order',
    find: (paper) =>
      annotated(paper)
        .filter(({ dict }) => !('/Tabs' in dict))
        .map(({ ref }) => ref),
    broken: changed((objects) => {
      delete pageWithLinks(objects)['/Tabs'];
    }),
  },
  {
    id: '28-009',
    says: 'A page with annotations has another tab order than the tree’s',
    find: (paper) =>
      annotated(paper)
        .filter(({ dict }) => '/Tabs' in dict && dict['/Tabs'] !== '/S')
        .map(({ ref }) => ref),
    broken: changed((objects) => {
      pageWithLinks(objects)['/Tabs'] = '/R';
    }),
  },
  {
    id: '28-010',
    says: 'A field is not in a Form element',
    find: (paper) => where(paper.fields.filter((each) => each.element?.role !== 'Form')),
    broken: renamed('Form', 'Div'),
  },
  {
    id: '28-011',
    says: 'A link is not in a Link element',
    find: (paper) => where(ofKind(paper, 'Link').filter((each) => !isInside(each, 'Link'))),
    broken: renamed('Link', 'Span'),
  },
  {
    id: '28-012',
    says: 'A link does not say in words where it leads',
    find: (paper) =>
      where(ofKind(paper, 'Link').filter(({ dict }) => !paper.objects.text(dict['/Contents']))),
    broken: offFirst('Link', '/Contents'),
  },
  {
    id: '28-014',
    says: 'Media do not say what they are',
    because: 'our papers have no media',
    find: (paper) => clips(paper).flatMap((clip) => when(!('/CT' in clip), 'a media clip')),
    broken: withClip({ '/S': '/MCD', '/Alt': ['u:da', 'u:Film'] }),
  },
  {
    id: '28-015',
    says: 'Media have no words',
    because: 'our papers have no media',
    find: (paper) => clips(paper).flatMap((clip) => when(!('/Alt' in clip), 'a media clip')),
    broken: withClip({ '/S': '/MCD', '/CT': 'u:video/mp4' }),
  },
  {
    id: '28-016',
    says: 'An attachment on the page has not both its names',
    because: 'our attachments belong to the whole paper',
    find: (paper) => where(attachments(paper)),
    broken: firstBecomes('FileAttachment', { '/FS': { '/F': 'u:a.txt' } }),
  },
  {
    id: '28-017',
    says: 'A printer’s mark is in the tree',
    because: 'our papers are not made for plates',
    find: (paper) => where(ofKind(paper, 'PrinterMark').filter(({ element }) => element !== null)),
    broken: firstBecomes('PrinterMark'),
  },
  {
    id: '28-018',
    says: 'A printer’s mark is not drawn as an artifact',
    because: 'our papers are not made for plates',
    find: (paper) => where(ofKind(paper, 'PrinterMark')),
    broken: firstBecomes('PrinterMark'),
  },
];

/** What a reader with a keyboard or a screen reader needs of links and fields besides. */
export const annotationsBeyond: readonly Condition[] = [
  {
    id: '+annotation-parent',
    says: 'An annotation does not lead back to the element that holds it',
    find: (paper) => {
      const numbers = paper.objects.list(
        paper.objects.dict(paper.treeRoot['/ParentTree'])['/Nums'],
      );
      const parents = new Map<unknown, unknown>();
      for (let at = 0; at < numbers.length; at += 2) parents.set(numbers[at], numbers[at + 1]);
      return where(
        paper.annotations.filter(
          ({ dict, element }) =>
            element === null || parents.get(dict['/StructParent']) !== element.ref,
        ),
      );
    },
    broken: offFirst('Link', '/StructParent'),
  },
  {
    id: '+field-names',
    says: 'Two fields have the same name, or one has none',
    find: (paper) => {
      const names = paper.fields.map(({ dict }) => paper.objects.text(dict['/T']) ?? '');
      return names.filter((name, at) => name === '' || names.indexOf(name) !== at);
    },
    broken: changed((objects) => {
      for (const dict of dictsWith(objects, '/Subtype', '/Widget')) dict['/T'] = 'u:samme';
    }),
  },
  {
    id: '+fields-in-form',
    says: 'A field is not part of the form',
    find: (paper) => {
      const form = paper.objects.dict(paper.catalog['/AcroForm']);
      const listed = new Set(paper.objects.list(form['/Fields']).map(String));
      return where(paper.fields.filter(({ ref }) => !listed.has(ref)));
    },
    broken: changed((objects) => {
      const form = first([...objects.dicts()].filter(({ dict }) => '/Fields' in dict));
      form.dict['/Fields'] = [];
    }),
  },
  {
    id: '+destinations',
    says: 'A link within the paper leads to no page of it',
    find: (paper) => {
      const pages = new Set(paper.pages.map(({ ref }) => ref));
      return where(
        ofKind(paper, 'Link').filter(({ dict }) => {
          const place = paper.objects.list(dict['/Dest']);
          return !('/A' in dict) && !pages.has(word(place[0]));
        }),
      );
    },
    broken: offFirst('Link', '/Dest'),
  },
];
