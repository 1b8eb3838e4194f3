/** Which paper is chosen on the page of the papers, and how: it stands in the address, so it is there after a reload. */
import { ANNEXES, type AnnexId } from '../../document/parts/annexes.ts';
import { PAPER_OF, paperFile, type PaperKind } from '../../document/papers.ts';

export type PaperChoice = {
  kind: PaperKind;
  /** The thing that the paper is of; empty for none, and for a paper of the plan. */
  of: string;
  /** The paper carries its data. */
  data: boolean;
  /** The annexes that are left out. */
  without: readonly AnnexId[];
  /** The true pages are shown, in the place of the text. */
  pages: boolean;
};

const KIND = 'papir';
const OF = 'af';
const DATA = 'data';
const NOT = 'nej';
const WITHOUT = 'uden';
const VIEW = 'visning';
const PAGES = 'sider';

export const FIRST: PaperChoice = {
  kind: 'strategy',
  of: '',
  data: true,
  without: [],
  pages: false,
};

const kinds = Object.keys(PAPER_OF) as PaperKind[];

/** What the address chooses; what it does not say is as `FIRST` has it. */
export function choiceIn(query: URLSearchParams): PaperChoice {
  const named = query.get(KIND);
  const left = (query.get(WITHOUT) ?? '').split(',');
  return {
    kind: kinds.find((kind) => paperFile(kind) === named) ?? FIRST.kind,
    of: query.get(OF) ?? FIRST.of,
    data: query.get(DATA) !== NOT,
    without: ANNEXES.filter((id) => left.includes(id)),
    pages: query.get(VIEW) === PAGES,
  };
}

/** The same address with the choice in it; what is as `FIRST` has it is not said. */
export function choiceAddress(
  here: string,
  { kind, of, data, without, pages }: PaperChoice,
): string {
  const url = new URL(here);
  const say = (key: string, value: string) => {
    if (value === '') url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  };
  say(KIND, kind === FIRST.kind ? '' : paperFile(kind));
  say(OF, of);
  say(DATA, data ? '' : NOT);
  say(WITHOUT, without.join());
  say(VIEW, pages ? PAGES : '');
  url.hash = '';
  return url.href;
}
