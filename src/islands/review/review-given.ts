/** When one's remarks on an edition were last taken out of this browser, and how far they had come by then. */
import { rootOf } from '../../storage/space.ts';
import { browserMemory } from '../page/memory.ts';

/** `at`: by the clock. `changed`: of the review that was taken out, so that a clock moved back hides nothing. */
type GivenOut = { at: string; changed: string };

// Apart from the keys of the journals, so that none is taken for one.
const keyOf = (edition: string): string => `${rootOf('own')}:afleveret:${edition}`;

export const givenOut = {
  get(edition: string): GivenOut | null {
    const kept = browserMemory.get(keyOf(edition)) as Partial<
      Record<keyof GivenOut, unknown>
    > | null;
    const { at, changed } = kept ?? {};
    return typeof at === 'string' && typeof changed === 'string' ? { at, changed } : null;
  },
  set(edition: string, given: GivenOut): void {
    browserMemory.set(keyOf(edition), given);
  },
};
