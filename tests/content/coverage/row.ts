/** One line of a source, and where on the site it is told. */
export type Row = {
  source: 'katalog' | 'vejledning';
  /** Our own name for the line; the sources themselves are not kept here. */
  line: string;
  /** The content that tells it: a record, a point or part of one (`#`), or a section of a page. */
  record: string;
  /** The page it is told on, and the id of the element or heading there. */
  page: string;
  id: string;
  /** The item or table row within the element, counted from one, when the line is one of a list. */
  item?: number;
  /** Words of ours that tell this line and no other on the page. */
  phrase: string;
};

const FOCUS_ON_MEASURES = '/vejledning/job-og-uddannelse/';

/** Where the content is shown: the page, and the id there. */
function placeOfRecord(record: string): { page: string; id: string } {
  const [path = '', part] = record.split('#');
  if (path === 'slags.yaml') return { page: FOCUS_ON_MEASURES, id: part ?? '' };
  const at = path.indexOf('/');
  const folder = path.slice(0, at);
  const slug = path.slice(at + 1);
  switch (folder) {
    case 'rules':
      return { page: '/regler/', id: slug };
    case 'provisions':
      return { page: slug.startsWith('unge-') ? '/unge/' : '/regler/oplysninger/', id: slug };
    case 'target-groups':
      return { page: '/maalgrupper/', id: slug };
    case 'tasks':
      return { page: `/opgaver/${slug}/`, id: 'indhold' };
    case 'areas':
      return { page: '/opgaver/', id: slug };
    case 'cases':
      return { page: '/eksempler/', id: part ?? slug };
    case 'measures':
      return { page: FOCUS_ON_MEASURES, id: slug };
    case 'focus-points':
      return { page: `/vejledning/${slug}/`, id: part ?? 'indhold' };
    case 'pages':
      return { page: `/${slug}/`, id: part ?? 'indhold' };
    default:
      throw new Error(`Nothing is known of ${record}`);
  }
}

/** Rows of one source, each from its line, its record, its phrase and perhaps its item. */
export function rowsOf(
  source: Row['source'],
  lines: [line: string, record: string, phrase: string, item?: number][],
): Row[] {
  return lines.map(([line, record, phrase, item]) => ({
    source,
    line,
    record,
    ...placeOfRecord(record),
    ...(item === undefined ? {} : { item }),
    phrase,
  }));
}
