/** Plans of ordinary size, one for each kommune: 20 tasks, 10 agreements at as many workplaces, every question answered. */
import {
  addAgreement,
  addTargetGroup,
  addWorkplace,
  type Catalog,
  chooseTask,
  newPlan,
  type Plan,
} from '../../src/core/index.ts';
import { stamps } from '../scenario.ts';
import { answered } from './largest.ts';

const TASKS = 20;
const AGREEMENTS = 10;
const PERIOD = { from: '2026-01-01', until: '2026-12-31' };

/** The same plans every time; each kommune chooses its own run of the library's tasks. */
export function ordinaryPlans(catalog: Catalog): Plan[] {
  return catalog.municipalities.map(({ code, name }, at) => {
    const stamp = stamps(`k${code}`);
    const { version: content } = catalog;
    const title = `Nytteindsats i ${name}`;
    const begun = newPlan(stamp, { kommune: { code, name }, period: PERIOD, title, content });
    const groups = catalog.targetGroups.filter((_, index) => (index + at) % 3 === 0);
    let plan = groups.reduce((so, { id }) => addTargetGroup(so, id, stamp), begun);
    const library = catalog.tasks.filter(({ retired }) => retired === undefined);
    for (let index = 0; index < TASKS; index += 1) {
      const task = library[(at * 7 + index) % library.length];
      if (task) plan = chooseTask(plan, { record: task.id, name: task.title }, stamp);
    }
    const chosen = plan.tasks.map(({ id }) => id);
    for (let index = 0; index < AGREEMENTS; index += 1) {
      const place = `Arbejdsplads ${String(index + 1)}`;
      plan = addWorkplace(plan, place, stamp);
      const workplace = plan.workplaces.at(-1)?.id ?? null;
      const tasks = chosen.slice(index * 2, index * 2 + 2);
      plan = addAgreement(
        plan,
        { name: `Aftale ${place}`, workplace, tasks, period: PERIOD },
        stamp,
      );
    }
    return answered(plan, catalog);
  });
}
