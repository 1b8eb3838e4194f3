/** What a paper came back with and nobody has chosen about yet: survives a reload, in this tab. */
import type { FilledField } from '../../core/index.ts';
import { tabMemory } from '../page/memory.ts';

const PREFIX = 'nyttestrategi-udfyldt:';

/** `edition`: of the plan that the answers are for; `name`: what the paper is called. */
export type Offer = { edition: string; name: string; fields: readonly FilledField[] };

const isField = (field: unknown): field is FilledField => {
  if (typeof field !== 'object' || field === null) return false;
  const { name, value, exported } = field as Partial<Record<keyof FilledField, unknown>>;
  return (
    typeof name === 'string' &&
    typeof value === 'string' &&
    (exported === null || typeof exported === 'string')
  );
};

export const keptFilled = {
  /** The offer to the plan's edition; `null` when there is none, or none that can be read. */
  get(edition: string): Offer | null {
    const kept = tabMemory.get(PREFIX + edition) as Partial<Record<keyof Offer, unknown>> | null;
    const { name, fields } = kept ?? {};
    if (typeof name !== 'string' || !Array.isArray(fields) || !fields.every(isField)) return null;
    return { edition, name, fields };
  },
  set({ edition, name, fields }: Offer): void {
    tabMemory.set(PREFIX + edition, { name, fields });
  },
  remove(edition: string): void {
    tabMemory.set(PREFIX + edition, null);
  },
};
