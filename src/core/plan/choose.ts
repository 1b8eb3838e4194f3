/** Choices: target groups, measures and tasks from the content's records, and the kommune's own limits. */
import { changed, mapItem, newItem, nextOrder, type Stamp } from './edit.ts';
import { buried } from './edit-things.ts';
import type { Plan } from './plan.ts';
import { nfc } from '../text/text.ts';

/** Adds a target group from its record; one that is there already is not added twice. */
export function addTargetGroup(plan: Plan, record: string | null, stamp: Stamp): Plan {
  return addChosen(plan, 'targetGroups', record, stamp);
}

/** Adds a measure from its record; one that is there already is not added twice. */
export function addMeasure(plan: Plan, record: string | null, stamp: Stamp): Plan {
  return addChosen(plan, 'measures', record, stamp);
}

function addChosen(
  plan: Plan,
  key: 'targetGroups' | 'measures',
  record: string | null,
  stamp: Stamp,
): Plan {
  const list = plan[key];
  if (record !== null && list.some((item) => item.record === record)) return plan;
  return changed(plan, { [key]: [...list, { ...newItem(list, stamp), record }] }, stamp);
}

/** A task of the library, by the title it has there. */
type LibraryTask = { record: string; name: string };

/** Chooses a task of the library: adds it, or takes back that it was declined. */
export function chooseTask(plan: Plan, { record, name }: LibraryTask, stamp: Stamp): Plan {
  return putTask(plan, { record, name, status: 'valgt' }, stamp);
}

/** Declines a task of the library, with the reason; a chosen one keeps its answers, should it be chosen again. */
export function declineTask(
  plan: Plan,
  { record, name }: LibraryTask,
  reason: string,
  stamp: Stamp,
): Plan {
  return putTask(plan, { record, name, status: 'fravalgt', reason: nfc(reason) }, stamp);
}

/** Adds a task of the kommune's own, chosen. */
export function addOwnTask(plan: Plan, name: string, stamp: Stamp): Plan {
  return putTask(plan, { record: null, name, status: 'valgt' }, stamp);
}

type TaskStatus = Plan['tasks'][number]['status'];

function putTask(
  plan: Plan,
  task: { record: string | null; name: string; status: TaskStatus; reason?: string },
  stamp: Stamp,
): Plan {
  const { record, name, status, reason } = task;
  const there = record === null ? undefined : plan.tasks.find((item) => item.record === record);
  if (there) return setTaskStatus(plan, there.id, status, reason ?? there.reason, stamp);
  const added = { ...newItem(plan.tasks, stamp), record, name: nfc(name), status };
  return changed(plan, { tasks: [...plan.tasks, { ...added, reason: reason ?? '' }] }, stamp);
}

/** Chooses or declines a task that is in the plan, with the reason. */
export function setTaskStatus(
  plan: Plan,
  id: string,
  status: TaskStatus,
  reason: string,
  stamp: Stamp,
): Plan {
  const because = nfc(reason);
  const tasks = mapItem(plan.tasks, id, (task) =>
    task.status === status && task.reason === because ? task : { ...task, status, reason: because },
  );
  return changed(plan, { tasks }, stamp);
}

/** Sets the kommune's own limit of a rule, or with `null` takes it away. */
export function setLimit(plan: Plan, record: string, value: number | null, stamp: Stamp): Plan {
  const there = plan.limits.find((limit) => limit.record === record);
  if (value === null) {
    if (!there) return plan;
    const limits = plan.limits.filter((limit) => limit !== there);
    return changed(plan, { limits, tombstones: buried(plan.tombstones, there.id, stamp) }, stamp);
  }
  if (there) {
    const limits = mapItem(plan.limits, there.id, (limit) =>
      limit.value === value ? limit : { ...limit, value },
    );
    return changed(plan, { limits }, stamp);
  }
  const limit = { id: stamp.newId(), order: nextOrder(plan.limits), record, value };
  return changed(plan, { limits: [...plan.limits, limit] }, stamp);
}
