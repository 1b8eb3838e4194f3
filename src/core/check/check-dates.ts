/** The dates and doubts of a catalog checked: that they stand in order, and that what is not sure says why. */
import { type Checked, recordsByKind } from './records.ts';
import type { Content } from '../content/content.ts';
import type { Report } from '../content/problem.ts';
import { CERTAINTIES, type Certainty } from '../content/vocabulary.ts';

/** Reports days in the wrong order, and statements that are unsure without a reason. */
export function checkDates(catalog: Content, report: Report): void {
  for (const [kind, records] of recordsByKind(catalog)) {
    for (const one of records) {
      if (isUnexplained(one)) report('no-doubt', kind, one.id, ['certainty'], one.certainty);
    }
  }
  for (const { id, facts } of catalog.offers) {
    for (const [facet, said] of Object.entries(facts)) {
      said.forEach((one, at) => {
        if (!isUnexplained(one)) return;
        report('no-doubt', 'offers', id, ['facts', facet, at, 'certainty'], one.certainty);
      });
    }
  }
  const dated = [
    ...catalog.rules.map((record) => ({ kind: 'rules' as const, record })),
    ...catalog.targetGroups.map((record) => ({ kind: 'target-groups' as const, record })),
    ...catalog.provisions.map((record) => ({ kind: 'provisions' as const, record })),
  ];
  for (const { kind, record } of dated) {
    const { id, from, until, expected, certainty, during } = record;
    if (from !== undefined && until !== undefined && from > until) {
      report('reversed', kind, id, ['from'], `${from} > ${until}`);
    }
    if (until !== undefined && during === undefined) {
      report('no-during', kind, id, ['until'], until);
    }
    if (!expected) continue;
    if ((from !== undefined && expected.from <= from) || (until && expected.from > until)) {
      report('expected-outside', kind, id, ['expected', 'from'], expected.from);
    }
    if (CERTAINTIES.indexOf(expected.certainty) <= CERTAINTIES.indexOf(certainty)) {
      report('expected-not-lower', kind, id, ['expected', 'certainty'], expected.certainty);
    }
  }
}

/** Whether a statement is not sure, and does not say why. */
function isUnexplained<T extends Pick<Checked, 'certainty' | 'doubt'>>(
  one: T,
): one is T & { certainty: Certainty } {
  if (one.certainty === undefined) return false;
  return one.certainty !== 'bekraeftet' && one.doubt === undefined;
}
