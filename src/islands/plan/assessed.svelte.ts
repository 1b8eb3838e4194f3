/** The assessment of the open plan, asked for when the plan or the day changes, and looked up by place. */
import {
  assess,
  placeKey,
  type Assessment,
  type Catalog,
  type Finding,
  type ISODate,
  type Place,
  type Plan,
  type QuestionState,
} from '../../core/index.ts';
import { countsByThing, findingsByPlace, NO_COUNT, type Counted } from './by-place.ts';
import type { Thing } from './things.ts';

const NONE: Finding[] = [];

/** What the rules are asked of; `null` while nothing is open. */
export type Asked = { plan: Plan; catalog: Catalog; today: ISODate } | null;

export class Assessed {
  /** What the rules took to be asked the last time, in milliseconds. */
  effort = 0;
  readonly #asked: () => Asked;
  readonly whole: Assessment | null = $derived.by(() => {
    const asked = this.#asked();
    if (!asked) return null;
    const started = performance.now();
    const assessment = assess(asked.plan, asked.catalog, asked.today);
    this.effort = performance.now() - started;
    return assessment;
  });
  readonly #questions: Map<string, QuestionState> = $derived(
    new Map(this.whole?.questions.map((state) => [placeKey(state.place), state])),
  );
  readonly #counts: Map<string, Counted> = $derived(countsByThing(this.whole?.questions ?? []));
  readonly #findings: Map<string, Finding[]> = $derived(
    findingsByPlace(this.whole?.findings ?? []),
  );

  constructor(asked: () => Asked) {
    this.#asked = asked;
  }

  stateOf(place: Place): QuestionState | undefined {
    return this.#questions.get(placeKey(place));
  }

  /** How many of a thing's questions are answered, of those that matter: the optional ones are not counted. */
  countsOf({ scope, id }: Thing): Counted {
    return this.#counts.get(placeKey({ scope, id })) ?? NO_COUNT;
  }

  findingsAt(place: Place): Finding[] {
    return this.#findings.get(placeKey(place)) ?? NONE;
  }
}
