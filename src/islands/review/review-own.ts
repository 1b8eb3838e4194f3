/** What this browser remembers of the one who reviews: the role, which voice is theirs, and whether keys are on. */
import { rootOf } from '../../storage/space.ts';
import { browserMemory } from '../page/memory.ts';

/** Apart from the keys of the journals, so that none is taken for one. */
const KEY = `${rootOf('own')}:laeser`;

export type Own = {
  role: string;
  /** The id of one's own voice, by edition. */
  voices: Readonly<Record<string, string>>;
  /** Single keys do something. */
  keys: boolean;
};

const NOTHING: Own = { role: '', voices: {}, keys: false };

export const own = {
  get(): Own {
    return { ...NOTHING, ...(browserMemory.get(KEY) as Partial<Own> | null) };
  },
  set(change: Partial<Own>): void {
    browserMemory.set(KEY, { ...own.get(), ...change });
  },
};
