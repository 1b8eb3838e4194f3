/** What keeps a plan beyond this browser's own room: its promise to last, and files. Loaded when there is a plan. */
import * as drive from './drive-file.ts';
import type { Plan } from '../core/index.ts';
import { askToLast, holdsWork, lasting, type Lasting } from './lasting.ts';
import { smallStorage } from './local.ts';
import type { LastFile } from './record.ts';
import type { Room } from './room.ts';

export { holdsWork };
export type { DriveFile, FileHandle } from './drive-file.ts';

export type Keeping = {
  /** Asks the browser, once for all, to keep what lies here, the first time a plan holds real work. */
  last(plan: Plan): Promise<Lasting>;
  /** When the plan was last fetched or written as a file. */
  lastFile(edition: string): Promise<LastFile | null>;
  driveFile(edition: string): Promise<drive.DriveFile | null>;
  chooseFile(edition: string, handle: drive.FileHandle | null): Promise<boolean>;
  /** Writes the plan to the file chosen for it. */
  writeFile(chosen: drive.DriveFile, plan: Plan): Promise<drive.Written>;
};

const ASKED = 'nyttestrategi:bedt-om-plads';

/** Whether the browser has been asked before; it remembers that it is now. */
function isAskedBefore(now: boolean): boolean {
  try {
    const local = smallStorage('localStorage');
    const before = local?.getItem(ASKED) === '1';
    if (now) local?.setItem(ASKED, '1');
    return before;
  } catch {
    return false;
  }
}

export function keepingIn(room: Room): Keeping {
  return {
    async last(plan) {
      const isTime = holdsWork(plan) && room.backing.durable;
      if (isAskedBefore(isTime)) return lasting(true);
      if (!isTime) return lasting(false);
      return askToLast();
    },
    lastFile: (edition) => drive.lastFile(room, edition),
    driveFile: (edition) => drive.driveFile(room, edition),
    chooseFile: async (edition, handle) => (await drive.chooseFile(room, edition, handle)).ok,
    writeFile: (chosen, plan) => drive.writeFile(room, chosen, plan),
  };
}
