/** What is chosen to be seen of the figures: it stands in the address, so it is there after a reload, and for the paper. */
import { isQuarter, type Quarter } from '../../core/follow-up/quarter.ts';

export type SeenChoice = {
  /** `null`: as far as there are figures. */
  from: Quarter | null;
  until: Quarter | null;
  grain: 'quarter' | 'year';
  hidesSmall: boolean;
};

const FROM = 'fra';
const UNTIL = 'til';
const GRAIN = 'pr';
const YEAR = 'aar';
const SMALL = 'smaa';
const SHOW = 'vis';

/** What the address chooses; unless it says otherwise, small counts are hidden. */
export function seenIn(query: URLSearchParams): SeenChoice {
  const quarter = (key: string): Quarter | null => {
    const named = query.get(key) ?? '';
    return isQuarter(named) ? named : null;
  };
  return {
    from: quarter(FROM),
    until: quarter(UNTIL),
    grain: query.get(GRAIN) === YEAR ? 'year' : 'quarter',
    hidesSmall: query.get(SMALL) !== SHOW,
  };
}

/** The same address with the choice in it; what is not chosen is not said. */
export function seenAddress(here: string, { from, until, grain, hidesSmall }: SeenChoice): string {
  const url = new URL(here);
  const say = (key: string, value: string | null) => {
    if (value === null) url.searchParams.delete(key);
    else url.searchParams.set(key, value);
  };
  say(FROM, from);
  say(UNTIL, until);
  say(GRAIN, grain === 'year' ? YEAR : null);
  say(SMALL, hidesSmall ? null : SHOW);
  return url.href;
}

/** The span that is seen: what is chosen, within the quarters there are, and never backwards. */
export function spanOf(
  quarters: readonly Quarter[],
  { from, until }: Pick<SeenChoice, 'from' | 'until'>,
): { from: Quarter; until: Quarter } {
  const [first = '', last = first] = [quarters[0], quarters.at(-1)];
  const within = (quarter: Quarter | null, otherwise: Quarter) =>
    quarter === null ? otherwise : quarter < first ? first : quarter > last ? last : quarter;
  const [begin, end] = [within(from, first), within(until, last)];
  return begin <= end ? { from: begin, until: end } : { from: end, until: begin };
}
