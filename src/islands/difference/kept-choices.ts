/** What has been chosen of two colleagues' versions and is not saved yet: survives a reload, in this tab. */

const PREFIX = 'nyttestrategi-flet:';
export type Choice = 'mine' | 'theirs' | 'both';

export const keptChoices = {
  get(file: string): Record<string, Choice> {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + file) ?? '{}');
      return typeof kept === 'object' && kept !== null ? (kept as Record<string, Choice>) : {};
    } catch {
      return {};
    }
  },
  set(file: string, choices: Readonly<Record<string, Choice>>): void {
    try {
      sessionStorage.setItem(PREFIX + file, JSON.stringify(choices));
    } catch {
      // Refused or full: the choices stand until the page is left.
    }
  },
};
