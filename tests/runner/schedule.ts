/** Runs tasks that wait for one another on a machine with so many cores. */

export type Task = {
  name: string;
  needs?: string[];
  after?: string[];
  cores: number;
};

/** How a task ended; `missing` when what it runs in is not on this machine. */
export type Ended = 'passed' | 'failed' | 'missing';

/** `not-run` when something it needs had not passed. */
export type Outcome = Ended | 'not-run';

/**
 * Starts each task as soon as what it waits for has ended and its cores are free, the first in the
 * list first. A task wider than the machine waits until it is alone. Names not in the list are not waited for.
 */
export async function schedule<T extends Task>(
  tasks: T[],
  cores: number,
  run: (task: T) => Promise<Ended>,
): Promise<Map<string, Outcome>> {
  const names = new Set(tasks.map(({ name }) => name));
  const outcomes = new Map<string, Outcome>();
  const waiting = [...tasks];
  const running = new Map<T, Promise<void>>();

  const width = (task: T) => Math.min(task.cores, cores);
  const ended = (list: string[] = []) =>
    list.every((name) => !names.has(name) || outcomes.has(name));
  const passed = (list: string[] = []) =>
    list.every((name) => !names.has(name) || outcomes.get(name) === 'passed');
  const free = () => cores - [...running.keys()].reduce((sum, task) => sum + width(task), 0);

  const start = (task: T) => {
    const ending = run(task).then(
      (outcome) => outcome,
      () => 'failed' as const,
    );
    running.set(
      task,
      ending.then((outcome) => {
        outcomes.set(task.name, outcome);
        running.delete(task);
      }),
    );
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const task of [...waiting]) {
      if (!ended(task.needs) || !ended(task.after)) continue;
      if (passed(task.needs) && width(task) > free()) continue;
      waiting.splice(waiting.indexOf(task), 1);
      if (passed(task.needs)) start(task);
      else outcomes.set(task.name, 'not-run');
    }
    if (running.size > 0) await Promise.race(running.values());
    else if (
      waiting.length > 0 &&
      !waiting.some((task) => ended(task.needs) && ended(task.after))
    ) {
      throw new Error(`Waiting for one another: ${waiting.map(({ name }) => name).join(', ')}`);
    }
  }
  return outcomes;
}
