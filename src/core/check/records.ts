/** The records of a catalog, kind by kind, as what is checked of all of them alike. */
import type { Content } from '../content/content.ts';
import type { ProblemKind } from '../content/problem.ts';
import type { Slugged } from '../content/record.ts';
import type { Certainty } from '../content/vocabulary.ts';

/** What every record has, and how sure it is where it says so. */
export type Checked = Slugged & { certainty?: Certainty; doubt?: string | undefined };

/** The lists of a catalog by the folder that holds their files. */
export function recordsByKind(catalog: Content): [ProblemKind, readonly Checked[]][] {
  return [
    ['focus-points', catalog.focusPoints],
    ['forms', catalog.forms],
    ['target-groups', catalog.targetGroups],
    ['areas', catalog.areas],
    ['reasons', catalog.reasons],
    ['tasks', catalog.tasks],
    ['rules', catalog.rules],
    ['checks', catalog.checks],
    ['measures', catalog.measures],
    ['cases', catalog.cases],
    ['offers', catalog.offers],
    ['terms', catalog.terms],
    ['provisions', catalog.provisions],
    ['changes', catalog.changes],
    ['indicators', catalog.indicators],
    ['sources', catalog.sources],
  ];
}
