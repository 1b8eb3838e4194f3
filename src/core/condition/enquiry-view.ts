/** What is asked about outside every plan, seen as a thing; apart, because no plan needs it. */
import type { Catalog } from '../content/content.ts';
import { newPlan } from '../plan/edition.ts';
import type { Answers } from '../plan/plan.ts';
import { NOTHING, type View, viewOf } from './view.ts';

/** Answers that belong to no plan, as the one thing of a plan with nothing in it. */
export function enquiryView(answers: Answers, catalog: Catalog): View {
  const period = { from: null, until: null };
  const stamp = { now: '', newId: (): string => '' };
  const view = viewOf(newPlan(stamp, { kommune: null, period, title: '', content: '' }), catalog);
  view.things.enquiry.push({ ...NOTHING, scope: 'enquiry', id: null, answers });
  return view;
}
