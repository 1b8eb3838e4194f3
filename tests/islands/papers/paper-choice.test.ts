/** The chosen paper stands in the address. */
import { describe, expect, it } from 'vitest';
import { ANNEXES } from '../../../src/document/parts/annexes.ts';
import { PAPER_OF, type PaperKind } from '../../../src/document/papers.ts';
import {
  choiceAddress,
  choiceIn,
  FIRST,
  type PaperChoice,
} from '../../../src/islands/papers/paper-choice.ts';

const here = 'https://kommune.dk/mappe/plan/dokumenter/?eksempel=aaben#papir';
const read = (address: string) => choiceIn(new URL(address).searchParams);
const kinds = Object.keys(PAPER_OF) as PaperKind[];

describe('the chosen paper', () => {
  it('is the strategy, with its data and as text, until another is chosen', () => {
    expect(read(here)).toEqual(FIRST);
    expect(FIRST).toEqual({ kind: 'strategy', of: '', data: true, without: [], pages: false });
  });

  it.each(kinds)('is read back from the address: %s', (kind) => {
    const of = PAPER_OF[kind] === 'plan' ? '' : 'a1';
    for (const data of [true, false])
      for (const pages of [true, false])
        for (const without of [[], ANNEXES.slice(1, 3)]) {
          const choice: PaperChoice = { kind, of, data, without, pages };
          expect(read(choiceAddress(here, choice))).toEqual(choice);
        }
  });

  it('leaves the rest of the address as it is, and says nothing of what goes without saying', () => {
    expect(choiceAddress(here, FIRST)).toBe(
      'https://kommune.dk/mappe/plan/dokumenter/?eksempel=aaben',
    );
    const changed = choiceAddress(here, { ...FIRST, kind: 'agreement', of: 'a1', data: false });
    expect(choiceAddress(changed, FIRST)).toBe(choiceAddress(here, FIRST));
    expect(changed).toContain('eksempel=aaben');
    expect(changed).toContain('papir=aftale');
  });

  it('is the strategy when the address names a paper that there is not', () => {
    expect(read('https://kommune.dk/?papir=roman').kind).toBe('strategy');
  });
});
