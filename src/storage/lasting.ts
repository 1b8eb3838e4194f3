/** Whether the browser will keep what lies here when it runs short of room. Loaded when there is something to keep. */
import type { Plan } from '../core/index.ts';

/** `kept`: the browser has promised. `refused`: it may throw it out. `unasked`: it has not been asked. `unknown`: it cannot be. */
export type Lasting = 'kept' | 'refused' | 'unasked' | 'unknown';

/** So many answers are work that someone would miss. */
const SOME = 3;

/** Whether the plan holds real work: some answers, or a task that was chosen. */
export function holdsWork(plan: Plan): boolean {
  const given = Object.values(plan.answers).filter(({ value }) => value !== null);
  return given.length >= SOME || plan.tasks.length > 0;
}

/** What the browser says now, without being asked for anything. */
export async function lasting(asked: boolean): Promise<Lasting> {
  try {
    const manager = managerHere();
    if (!manager) return 'unknown';
    if (await manager.persisted()) return 'kept';
    return asked ? 'refused' : 'unasked';
  } catch {
    return 'unknown';
  }
}

/** Milliseconds that a browser is given to answer. Firefox asks the reader, who may leave the question standing. */
const PATIENCE = 1_000;

/** Asks the browser to keep what lies here, unless it has promised already. `unasked` while it has not answered. */
export async function askToLast(): Promise<Lasting> {
  try {
    const manager = managerHere();
    if (!manager) return 'unknown';
    if (await manager.persisted()) return 'kept';
    const none = new Promise<null>((resolve) => {
      setTimeout(resolve, PATIENCE, null);
    });
    const answer = await Promise.race([manager.persist(), none]);
    if (answer === null) return 'unasked';
    return answer ? 'kept' : 'refused';
  } catch {
    return 'unknown';
  }
}

/** Missing in an old browser, and on a host without https. */
function managerHere(): StorageManager | null {
  const manager = (navigator as { storage?: StorageManager }).storage;
  return typeof manager?.persist === 'function' ? manager : null;
}
