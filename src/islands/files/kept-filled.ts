/** What a paper came back with and nobody has chosen about yet: survives a reload, in this tab. */
import type { FilledField } from '../../core/index.ts';

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
    try {
      const kept = JSON.parse(sessionStorage.getItem(PREFIX + edition) ?? 'null') as Partial<
        Record<keyof Offer, unknown>
      > | null;
      const { name, fields } = kept ?? {};
      if (typeof name !== 'string' || !Array.isArray(fields) || !fields.every(isField)) return null;
      return { edition, name, fields };
    } catch {
      return null;
    }
  },
  set({ edition, name, fields }: Offer): void {
    try {
      sessionStorage.setItem(PREFIX + edition, JSON.stringify({ name, fields }));
    } catch {
      // Refused or full: the offer stands until the page is left.
    }
  },
  remove(edition: string): void {
    try {
      sessionStorage.removeItem(PREFIX + edition);
    } catch {
      // What was never kept is not there either.
    }
  },
};
