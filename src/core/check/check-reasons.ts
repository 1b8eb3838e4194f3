/** Reasons for suggesting a task, checked against the catalog: what they name is there to be named. */
import type { Catalog } from '../content/content.ts';
import { indexOf } from '../content/lookup.ts';
import type { Report } from '../content/problem.ts';

/** Reports every reason that names options of what is no choice of several in the plan. */
export function checkReasons(catalog: Catalog, report: Report): void {
  const { asked } = indexOf(catalog);
  for (const { id, names } of catalog.reasons) {
    if (!names || !('options' in names)) continue;
    const question = asked.plan.get(names.options)?.question;
    const at = ['names', 'options'];
    if (question?.id !== names.options)
      report('unknown-question', 'reasons', id, at, names.options);
    else if (question.type !== 'choices') {
      report('wrong-type', 'reasons', id, at, `${question.id}: ${question.type}`);
    }
  }
}
