/** The list of remarks stands in the address: what was chosen is there after a reload, and nothing else is. */
import { describe, expect, it } from 'vitest';
import {
  receivedRemarks,
  remarksIn,
  setOutcome,
  WHOLE,
  type Received,
} from '../../../src/core/index.ts';
import {
  groupsOf,
  isShown,
  receivedAddress,
  viewIn,
  type ReceivedView,
} from '../../../src/islands/received/received-view.ts';
import { asked, later, reviewBy } from '../../core/reviews.ts';
import { smallCatalog } from '../../core/small-catalog.ts';
import { start } from '../../scenario.ts';

const HERE = 'https://example.org/plan/bemaerkninger/?eksempel=aaben';
const catalog = smallCatalog();
const { plan } = start(catalog).answerPlan({ maal: 'Vi rydder stier.' });
const review = reviewBy(plan, catalog, 'Formand', [
  { at: WHOLE, text: 'godt' },
  { at: asked('maal'), text: 'kort' },
]);
const [first] = remarksIn(review);
const became = { outcome: 'ikke-fulgt' as const, reason: 'Nej.', edition: plan.edition };
const answered = setOutcome(review, first?.id ?? '', became, later());
const remarks = receivedRemarks(plan, catalog, [answered]);
const EVERYTHING: ReceivedView = { by: 'afsnit', answer: '', role: '', section: '' };
const shown = (view: Partial<ReceivedView>): string[] =>
  remarks
    .filter((each) => isShown(each, { ...EVERYTHING, ...view }))
    .map(({ remark }) => remark.text);

describe('what the list shows', () => {
  it('is read from the address as it was written there, and the rest of the address stays', () => {
    const chosen: ReceivedView = {
      by: 'udfald',
      answer: 'aabne',
      role: 'Medlem æøå & co',
      section: 'hvorfor/formaal',
    };
    const address = new URL(receivedAddress(HERE, chosen));
    expect(viewIn(address.searchParams)).toEqual(chosen);
    expect(address.searchParams.get('eksempel')).toBe('aaben');
    expect(receivedAddress(address.href, EVERYTHING)).toBe(HERE);
    expect(viewIn(new URLSearchParams('efter=vrøvl&svar=vrøvl'))).toEqual(EVERYTHING);
  });

  it('is narrowed by answer, by who says it, and by section', () => {
    expect(shown({})).toEqual(['godt', 'kort']);
    expect(shown({ answer: 'aabne' })).toEqual(['kort']);
    expect(shown({ answer: 'ikke-fulgt' })).toEqual(['godt']);
    expect(shown({ role: 'En anden' })).toEqual([]);
    expect(shown({ section: 'hvorfor/formaal' })).toEqual(['kort']);
  });

  it('is put together by what became of each, the open ones first', () => {
    const titles = (by: ReceivedView['by']): [string, string[]][] =>
      groupsOf(catalog, remarks, by).map((group) => [
        group.key,
        group.remarks.map(({ remark }: Received) => remark.text),
      ]);
    expect(titles('udfald')).toEqual([
      ['', ['kort']],
      ['ikke-fulgt', ['godt']],
    ]);
    expect(titles('rolle')).toEqual([['Formand', ['godt', 'kort']]]);
    expect(titles('afsnit').map(([key]) => key)).toEqual(['/', 'hvorfor/formaal']);
  });
});
