/** What of the task library is open and searched for: survives a reload, in this tab and in the address. */
import { tabMemory } from '../page/memory.ts';

const KEY = 'nyttestrategi-opgaver';
const QUERY = 'soeg';

/** Areas whose suggestions are open, and those of which all are shown. */
type OpenAreas = { open: string[]; all: string[] };

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

export const openAreas = {
  get(): OpenAreas {
    const kept = tabMemory.get(KEY) as Partial<Record<keyof OpenAreas, unknown>> | null;
    return { open: strings(kept?.open), all: strings(kept?.all) };
  },
  set(areas: OpenAreas): void {
    tabMemory.set(KEY, areas);
  },
};

/** What is searched for, as the address has it. */
export const searched = {
  get(): string {
    return new URL(location.href).searchParams.get(QUERY) ?? '';
  },
  set(query: string): void {
    const url = new URL(location.href);
    if (query === '') url.searchParams.delete(QUERY);
    else url.searchParams.set(QUERY, query);
    history.replaceState(history.state, '', url);
  },
};
