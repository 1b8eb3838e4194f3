/** A plan laid out as a reviewer reads it: decisions first, then focus points, tasks, agreements and annexes. */
import type { Assessment, QuestionState } from '../assess/assessment.ts';
import type { Form } from '../content/content.ts';
import type { InspectedPart, InspectedSection } from './inspection.ts';
import { INSPECTED_PARTS } from './inspection.ts';
import { spotOfPoint } from './inspect-answers.ts';
import { countOf } from '../assess/questions.ts';
import type { Spot } from './review-format.ts';
import { holderOf } from './review-places.ts';
import { spotKey, WHOLE } from './spot.ts';
import { isChosen, type Thing, type View } from '../condition/view.ts';
import type { Scope } from '../content/vocabulary.ts';

/** Where the things of each kind are read; those of the others with the focus point they repeat under. */
const PART_OF: Partial<Record<Scope, InspectedPart>> = {
  'target-group': 'decisions',
  task: 'tasks',
  workplace: 'agreements',
  agreement: 'agreements',
  approval: 'agreements',
};

type Laid = { sections: InspectedSection[]; sectionOf: (spot: Spot) => string };

/** The sections in order, and the way from a spot to the section that holds it. */
export function sectionsInspected(view: View, assessment: Assessment): Laid {
  const states = new Map<string, QuestionState[]>();
  for (const state of assessment.questions) {
    const { scope, id } = state.place;
    const key = spotKey({ scope, id });
    const list = states.get(key);
    if (list) list.push(state);
    else states.set(key, [state]);
  }
  const sections = [whole(), ...ofFocusPoints(view, states), ...ofThings(view, states)].sort(
    (a, b) => INSPECTED_PARTS.indexOf(a.part) - INSPECTED_PARTS.indexOf(b.part),
  );
  addChecklist(view, assessment, sections);
  const holding = new Map<string, string>();
  for (const { key, questions, spot } of sections) {
    holding.set(spotKey(spot), key);
    for (const one of questions) holding.set(spotKey(one.spot), key);
  }
  const sectionOf = (spot: Spot): string =>
    holding.get(spotKey(spot)) ??
    holding.get(spotKey({ scope: spot.scope, id: spot.id })) ??
    holding.get(spotKey(sectionAsking(view, spot))) ??
    holding.get(spotKey(holderOf(view.plan, spot))) ??
    spotKey(WHOLE);
  return { sections, sectionOf };
}

/** The section of a question of the plan that is asked no more, or is hidden. */
function sectionAsking(view: View, { scope, question }: Spot): Spot {
  const asked = scope === 'plan' ? view.index.asked.plan.get(question ?? '') : undefined;
  return asked ? { scope: 'plan', id: null, section: asked.section } : WHOLE;
}

const made = (
  spot: Spot,
  part: InspectedPart,
  more: Partial<InspectedSection>,
): InspectedSection => ({
  key: spotKey(spot),
  part,
  owner: '',
  ownerTitle: '',
  asked: [],
  title: '',
  spot,
  declined: false,
  questions: [],
  counts: countOf([]),
  checklist: [],
  observations: [],
  ...more,
});

/** The plan itself, with what is decided outside every question: title, period and limits. Its words are the reader's. */
const whole = (): InspectedSection => made(WHOLE, 'decisions', {});

function asked(view: View, scope: Scope, states: readonly QuestionState[]) {
  const questions = states.flatMap(({ place, state, weight }) => {
    const one = view.index.asked[scope].get(place.question);
    if (state === 'hidden' || !one) return [];
    const spot: Spot = { scope, id: place.id, question: place.question };
    return [{ spot, question: one.question, state, weight }];
  });
  return { questions, counts: countOf(states) };
}

function ofFocusPoints(view: View, states: ReadonlyMap<string, QuestionState[]>) {
  const own = states.get(spotKey(WHOLE)) ?? [];
  return view.catalog.focusPoints.flatMap(({ id, title, sections }) =>
    sections.flatMap((section) => {
      const read = asked(
        view,
        'plan',
        own.filter((state) => state.section === section.id),
      );
      if (read.questions.length === 0) return [];
      const spot: Spot = { scope: 'plan', id: null, section: section.id };
      const named = { owner: id, ownerTitle: title, title: section.title, asked: [section.id] };
      return [made(spot, 'focus-points', { ...named, ...read })];
    }),
  );
}

/** The things, kind by kind in the order of the parts; an approval is read with its agreement. */
function ofThings(view: View, states: ReadonlyMap<string, QuestionState[]>): InspectedSection[] {
  const order: Scope[] = [
    ...(['target-group', 'task', 'agreement', 'workplace', 'measure'] as const),
    ...(['consultation', 'action', 'step'] as const),
  ];
  return order.flatMap((scope) => {
    const form = view.catalog.forms.find((one) => one.scope === scope);
    if (!form) return [];
    const things = view.things[scope];
    // What was declined is read last among its kind.
    return [...things.filter(isChosen), ...things.filter((thing) => !isChosen(thing))].map(
      (thing) => ofThing(view, thing, form, states),
    );
  });
}

function ofThing(
  view: View,
  thing: Thing,
  form: Form,
  states: ReadonlyMap<string, QuestionState[]>,
): InspectedSection {
  const { scope, id, name } = thing;
  const spot: Spot = { scope, id };
  const under =
    scope === 'agreement'
      ? (view.approvalsOf.get(id ?? '') ?? []).map((approval) =>
          asked(
            view,
            'approval',
            states.get(spotKey({ scope: 'approval', id: approval.id })) ?? [],
          ),
        )
      : [];
  const own = asked(view, scope, states.get(spotKey(spot)) ?? []);
  return made(spot, PART_OF[scope] ?? 'annexes', {
    owner: form.id,
    ownerTitle: form.title,
    asked: form.sections.map((section) => section.id),
    title: name.trim() === '' ? form.singular : name,
    declined: !isChosen(thing),
    counts: own.counts,
    questions: [...own.questions, ...under.flatMap(({ questions }) => questions)],
  });
}

/** Puts each point of the checklists where the question that answers it is read; else where its focus point begins. */
function addChecklist(view: View, { checklist }: Assessment, sections: InspectedSection[]): void {
  const status = new Map(checklist.map((state) => [`${state.focusPoint}/${state.point}`, state]));
  for (const { id, checklist: points } of view.catalog.focusPoints) {
    for (const point of points) {
      const state = status.get(`${id}/${point.id}`);
      const { question } = spotOfPoint(view.catalog, point);
      const section = question && view.index.asked.plan.get(question)?.section;
      const holder =
        sections.find(({ owner, asked: slugs }) => owner === id && slugs.includes(section ?? '')) ??
        sections.find(({ owner }) => owner === id);
      if (state && holder) holder.checklist.push({ ...state, text: point.text });
    }
  }
}
