/** What has been chosen of two colleagues' versions and is not saved yet: survives a reload, in this tab. */
import { tabMemory } from '../page/memory.ts';

const PREFIX = 'nyttestrategi-flet:';
export type Choice = 'mine' | 'theirs' | 'both';

export const keptChoices = {
  get(file: string): Record<string, Choice> {
    const kept = tabMemory.get(PREFIX + file);
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, Choice>) : {};
  },
  set(file: string, choices: Readonly<Record<string, Choice>>): void {
    tabMemory.set(PREFIX + file, choices);
  },
};
