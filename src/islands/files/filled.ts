/** What a filled paper brings, as the desk asks for it: fetched when a paper with fields is opened. */
import {
  fill,
  fillIn,
  type Catalog,
  type FilledField,
  type Plan,
  type RefusedAnswer,
} from '../../core/index.ts';
import { stamp } from '../../storage/index.ts';
import { filledWords as words } from '../../texts/filled.ts';
import { problemOf } from '../field/answers.ts';
import { thingName } from '../plan/things.ts';

export { filledWords } from '../../texts/filled.ts';

/** Whether the fields hold anything that the plan should be asked about. */
export function bringsAnything(
  plan: Plan,
  fields: readonly FilledField[],
  catalog: Catalog,
): boolean {
  const { taken, conflicts, refused, unknown } = fillIn(plan, fields, catalog, stamp());
  return taken.length + conflicts.length + refused.length + unknown > 0;
}

/** Why an answer was left where it is, in a sentence that says where. */
export function refusalText(plan: Plan, catalog: Catalog, refused: RefusedAnswer): string {
  const { place, question, problem, written } = refused;
  const why =
    problem.code === 'cpr'
      ? words.cpr
      : problem.code === 'two-boxes'
        ? words.twoBoxes
        : [problemOf(question, refused.value), fill(words.written, { text: written })]
            .filter(Boolean)
            .join(' ');
  const name = thingName(plan, catalog, place);
  return fill(words.refused, { question: question.heading, name, why });
}
