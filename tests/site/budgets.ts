/** What the built site may weigh and where it may ship a framework: its promises as data. */

/** Addresses under which someone types or clicks, so that islands belong there. Every other page is for reading. */
export const WORKING = ['/plan/', '/aftaler/', '/gennemgang/', '/opfoelgning/', '/unge/guide/'];

/** Bytes, gzipped, each file on its own. */
export const BUDGET = {
  /** All that a reading page is sent unasked, but its fonts. */
  readingPage: 60_000,
  /** The fonts of a page, as files: they are compressed already. */
  fonts: 60_000,
  /** Script of a reading page, inline and linked: what is its own, and what keeps the site and shows its keys. */
  readingScript: 3_100,
  /** Script of a working page before anything is exported. */
  workingScript: 60_000,
  /** Script of the plan's own page, which is more than a step: files, every plan, the year before, keys; and of its remarks. */
  wideScript: 69_500,
  /** Script of the reviewer's page, which opens files and lists them; a plan that is opened brings its own. */
  reviewScript: 66_000,
  /**
   * Script of the page that shows the papers: the words of them all, the figures that a strategy tells, and what asks for the
   * file, which comes when the text stands and the page is idle.
   */
  paperScript: 96_000,
  /** Script of a page of the follow-up that tells of the whole plan: its lines or its goals, fetched once it is open. */
  tellingScript: 68_000,
  /** Script of the calendar: every promise of a plan, with the words that papers say it in, and the writer of its file. */
  calendarScript: 80_500,
  /**
   * Script of a page's workers: the one that makes the papers has all their builders, the charts, the rules and the PDF
   * engine, and rehearses before it is asked.
   */
  workerScript: 136_000,
  /** The catalog that islands fetch. */
  catalog: 60_000,
  /** What the search's page fetches when someone searches: the index, and the passages it shows. */
  searchIndex: 115_000,
  searchPassages: 100_000,
  /** All that the service worker keeps, as files. */
  kept: 8_100_000,
};

/** Strings that a bundle keeps and that give an engine away: these load on demand, never with a page. */
export const ENGINES = { 'the PDF engine': 'endstream' };

/** Where papers are previewed. */
const PAPERS = '/plan/dokumenter/';

/** The most script a page may be sent when it is opened. */
export function mostScript(path: string): number {
  if (path.startsWith(PAPERS)) return BUDGET.paperScript;
  if (path === '/gennemgang/') return BUDGET.reviewScript;
  if (path === '/opfoelgning/kalender/') return BUDGET.calendarScript;
  if (path === '/opfoelgning/kvartalsliste/' || path === '/opfoelgning/revision/')
    return BUDGET.tellingScript;
  if (path === '/plan/' || path === '/plan/bemaerkninger/') return BUDGET.wideScript;
  return isWorking(path) ? BUDGET.workingScript : BUDGET.readingScript;
}

/** Whether islands belong on the page. */
export const isWorking = (path: string): boolean =>
  WORKING.some((folder) => path.startsWith(folder));
