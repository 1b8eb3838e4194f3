/** The house as data: who may import what. The longest `at` that a path begins with is its row. */
export type Row = {
  at: string;
  /** Places in the repository, with their extension when a single file. */
  may: string[];
  /** Places reached only by `await import()`; a type may be taken from them at any time. */
  onDemand?: string[];
  /** Packages, with what lies under them; `node:` is all of Node. */
  packages: string[];
};

export const TABLE: Row[] = [
  { at: 'src/core/', may: ['src/core/'], packages: ['zod/mini'] },
  {
    at: 'src/document/',
    may: ['src/document/', 'src/core/'],
    onDemand: ['src/document/pdf/', 'src/document/docx/'],
    packages: [],
  },
  // The Word writer is fetched when it is asked for, as the PDF engine is.
  {
    at: 'src/document/docx/',
    may: ['src/document/', 'src/core/'],
    packages: ['docx'],
  },
  {
    at: 'src/document/pdf/',
    may: ['src/document/', 'src/core/'],
    packages: ['hyphen'],
  },
  // Charts as figures: what the page and the paper share. Nothing here touches a page.
  {
    at: 'src/document/charts/',
    may: ['src/document/', 'src/core/'],
    packages: ['d3-scale', 'd3-shape'],
  },
  {
    at: 'src/storage/',
    may: ['src/storage/', 'src/core/'],
    // The worker is the same reading, where it can be ended.
    onDemand: ['src/document/pdf/embed.ts', 'src/document/pdf/embed.worker.ts'],
    packages: ['idb'],
  },
  // The reader of YAML is fetched when someone opens a council's recommendations.
  {
    at: 'src/storage/checks-file.ts',
    may: ['src/core/'],
    packages: ['yaml'],
  },
  { at: 'src/search/', may: ['src/search/'], packages: ['minisearch', '@orama/stemmers'] },
  {
    at: 'src/islands/',
    may: ['src/islands/', 'src/core/', 'src/document/', 'src/storage/', 'src/texts/'],
    packages: ['svelte'],
  },
  {
    at: 'src/components/',
    may: ['src/components/', 'src/core/', 'src/texts/'],
    packages: ['astro'],
  },
  {
    at: 'src/pages/',
    may: ['src/pages/', 'src/core/', 'src/components/', 'src/islands/', 'src/texts/'],
    onDemand: ['src/search/'],
    packages: ['astro', 'astro:content'],
  },
  {
    at: 'src/build/',
    may: [
      ...['src/build/', 'src/core/', 'src/document/', 'src/texts/', 'src/catalog.ts'],
      'src/search/',
    ],
    packages: ['astro', 'zod/mini', 'parse5', 'fflate', 'node:'],
  },
  { at: 'src/texts/', may: ['src/texts/', 'content/texts/'], packages: [] },
  { at: 'src/catalog.ts', may: ['src/catalog/'], packages: ['node:'] },
  {
    at: 'src/catalog/',
    may: ['src/catalog/', 'src/core/'],
    packages: ['yaml', 'zod/mini', 'node:'],
  },
  {
    at: 'src/content.config.ts',
    may: ['src/core/', 'src/catalog.ts'],
    packages: ['astro', 'astro:content', 'zod/mini'],
  },
  // Prose gets its parts handed over.
  { at: 'content/', may: [], packages: [] },
];

/** The folders of a room, from the ground: a folder knows its own and those below it, so that each can be read without what is built on it. */
export type Floors = {
  /** The files directly in the room, which stand over them all, and which none of them goes by. */
  over: string[];
  floors: string[];
  /** What is built on a folder may be fetched by it all the same, with `await import()`, where a page puts the two together. */
  fetches?: true;
};

/** By room. */
export const FLOORS: Record<string, Floors> = {
  'src/core/': {
    over: ['index.ts'],
    floors: [
      /** Days, numbers and words, as Danes write them. */
      'text',
      /** What the site knows: the shapes of its records, and finding them. */
      'content',
      /** The plan, and every edit of it. */
      'plan',
      /** Conditions asked of a plan. */
      'condition',
      /** What follows for a plan: answered, missing, tried, suggested. */
      'assess',
      /** Two states of a plan: compared, merged, taken back, begun anew. */
      'difference',
      /** The figures that lie beside a plan. */
      'follow-up',
      /** The content itself, checked. */
      'check',
      'review',
      'overview',
      /** The way in and out. */
      'files',
      /** How the content keeps, and what a change of law touches. */
      'upkeep',
    ],
  },
  'src/document/': {
    over: ['index.ts', 'papers.ts', 'files.ts', 'html.ts', 'html-figure.ts', 'csv-lists.ts'],
    floors: [
      /** The types of all words that papers are given. */
      'words',
      /** What papers are made of: blocks, a plan as their subject, answers as text, rows and bytes of files. */
      'parts',
      /** Pictures, read and drawn. */
      'pictures',
      /** The figures that lie beside a plan, as charts. */
      'charts',
      /** How a target group is worked with. */
      'workflow',
      /** The papers of one agreement. */
      'agreement',
      /** The papers of figures, quarters and goals. */
      'follow-up',
      /** The strategy, which tells of the ways of working, agreements and goals. */
      'strategy',
      /** What the committee and those who are heard get: the strategy in short. */
      'committee',
      /** What reviewers and the council write. */
      'review',
      /** The days of a plan. */
      'calendar',
      /** Readers of a finished paper: they know its blocks, and no paper. */
      'docx',
      'pdf',
    ],
  },
  'src/islands/': {
    over: [],
    fetches: true,
    floors: [
      /** What any page has: addresses, parts that come late, places to drop a file. */
      'page',
      /** The plan that is open: its session, its frame on the page, and how it is saved. */
      'plan',
      /** A question and its answer. */
      'field',
      /** Two states of a plan, as they are shown and chosen between. */
      'difference',
      /** The figures that lie beside a plan. */
      'figures',
      /** Files that come in. */
      'files',
      /** What others have said of the plan. */
      'received',
      'papers',
      /** What lies behind: earlier states, and the year before. */
      'versions',
      'agreements',
      'step',
      /** The plan's own page. */
      'desk',
      'follow-up',
      /** The council's side, which reads plans and papers. */
      'review',
      /** Pages without a plan. */
      'guide',
      'privacy',
    ],
  },
};

/** What an island may show but never carry in its own weight. */
export const RENDERERS = ['src/document/pdf/', 'src/document/html.ts', 'src/document/docx/'];

/** The one import by a name that is no text, of each file: it fetches what stands beside the built site, outside the house. */
export const BESIDE: Record<string, string> = {
  'src/components/Layout.astro': 'beside',
  'src/components/Shortcuts.astro': 'beside',
  'src/components/PreviewHere.astro': 'beside',
  'src/components/register-choice.ts': 'beside',
};

/** All that stands directly in `src/`. */
export const ROOMS = [
  ...['core', 'document', 'storage', 'islands', 'components', 'pages', 'build', 'texts'],
  ...['search', 'catalog'],
  ...['content.config.ts', 'catalog.ts', 'README.md'],
];

/** Names that say nothing of what a thing is for. */
export const NO_ROOM = ['utils', 'lib', 'helpers', 'types', 'stores'];

/** Content whose slugs core must not know. */
export const NAMED_IN_CONTENT = [
  ...[
    'focus-points',
    'forms',
    'target-groups',
    'areas',
    'tasks',
    'rules',
    'measures',
    'indicators',
  ],
];

/** Slugs that are words of core's own as well, and what they mean there. */
export const HOMONYMS: Record<string, string> = {
  cvr: 'a type of question',
  slags: 'the file of what records are sorted under',
};
