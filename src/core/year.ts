/** From one year to the next: a new edition begun from the last, and how each section of it stands to what was carried over. */
import { answerTo, isFilled } from './answers.ts';
import type { Place } from './assessment.ts';
import { comparePlans, type Compared } from './compare.ts';
import type { Catalog } from './content.ts';
import { changed, LIST_OF, type Stamp } from './edit.ts';
import { isHidden } from './evaluate.ts';
import { indexOf, type Standing } from './lookup.ts';
import type { Answers, Period, Plan } from './plan.ts';
import { nfc, textHash } from './text.ts';
import { isChosen, type Thing, type View, viewOf } from './view.ts';
import { SCOPES } from './vocabulary.ts';

/** A section of the plan or of one of its things, as one text: what `carried` is keyed by. */
export function sectionKey({ scope, id }: Place, section: string): string {
  return `${scope}/${id ?? ''}/${section}`;
}

/**
 * How a section stands to last year's. `to-confirm`: as it was carried over, and nobody has said that it still holds.
 * `unchanged`: as it was, and confirmed. `changed`: some answer in it is another.
 */
export type YearMark = 'unchanged' | 'to-confirm' | 'changed';

/** Hashes worked out already: answers that are not touched keep their identity, and so their hash. */
const hashes = new WeakMap<Answers, Map<Standing, string | null>>();

/** The hash of a section's answers, worked out once for each value of them. */
function sectionHash(answers: Answers, standing: Standing): string | null {
  const known = hashes.get(answers) ?? new Map<Standing, string | null>();
  hashes.set(answers, known);
  const before = known.get(standing);
  if (before !== undefined) return before;
  const hash = hashOf(answers, standing);
  known.set(standing, hash);
  return hash;
}

/** The answers of a section as one hash; `null` when there are none. What is asked anew and not answered changes nothing. */
function hashOf(answers: Answers, { asked }: Standing): string | null {
  const given = asked.flatMap(({ question }): [string, unknown][] => {
    const value = answerTo(answers, question)?.value;
    // The first slug a question had stays the same when it is given another.
    return isFilled(value) ? [[question.formerly?.[0] ?? question.id, value]] : [];
  });
  return given.length === 0 ? null : textHash(Object.fromEntries(given));
}

type SectionOf = { key: string; thing: Thing; standing: Standing };

/** Every section of every thing in the plan; those of declined tasks are asked about by nobody. */
function sectionsOf({ things, index }: View): SectionOf[] {
  return SCOPES.flatMap((scope) =>
    things[scope].filter(isChosen).flatMap((thing) =>
      index.sections[scope].map((standing) => ({
        key: sectionKey(thing, standing.section),
        thing,
        standing,
      })),
    ),
  );
}

/**
 * Next year's plan, begun from this one: same lineage, new edition. What belongs to the year that went stays
 * behind: consultations, what came of the goals, and agreements that have ended before the new period, with their approvals; and of
 * the plan's own answers those that are of an edition. Each section that has answers is carried over, to be confirmed.
 */
export function nextEdition(
  plan: Plan,
  given: {
    period: Period;
    title: string;
    catalog: Catalog;
    /** The goals that it begins with; none unless said otherwise. */
    goals?: Plan['followUp'];
  },
  stamp: Stamp,
): Plan {
  const { newId, now } = stamp;
  const { period, title, catalog, goals = [] } = given;
  const isOver = (until: string | null): boolean =>
    until !== null && period.from !== null && until < period.from;
  const agreements = plan.agreements.filter((agreement) => !isOver(agreement.period.until));
  const going = new Set(agreements.map(({ id }) => id));
  const next: Plan = {
    ...plan,
    edition: newId(),
    basedOn: plan.edition,
    title: nfc(title),
    period,
    answers: withoutEdition(plan.answers, catalog),
    agreements,
    approvals: plan.approvals.filter(({ agreement }) => going.has(agreement)),
    consultations: [],
    followUp: goals,
    tombstones: {},
    revision: { id: newId(), parents: [] },
    changed: now,
  };
  const carried = sectionsOf(viewOf(next, catalog)).flatMap(({ key, thing, standing }) => {
    const hash = sectionHash(thing.answers, standing);
    return hash === null ? [] : [[key, { hash, confirmed: false }] as const];
  });
  return { ...next, carried: Object.fromEntries(carried) };
}

/** The plan's answers but for those that are of the edition they were given in. */
function withoutEdition(answers: Answers, catalog: Catalog): Answers {
  const { asked } = indexOf(catalog);
  const kept = Object.entries(answers).filter(
    ([slug]) => asked.plan.get(slug)?.question.ofEdition !== true,
  );
  return kept.length === Object.keys(answers).length ? answers : Object.fromEntries(kept);
}

/** How each section that was carried over stands, in asking order; those that are not asked now, and new ones, are not in it. */
export function yearMarks(plan: Plan, catalog: Catalog): Map<string, YearMark> {
  if (!plan.carried) return new Map();
  const view = viewOf(plan, catalog);
  return new Map(
    sectionsOf(view).flatMap(({ key, thing, standing }): [string, YearMark][] => {
      const mark = markOf(plan, key, thing.answers, standing);
      const isAsked = mark && standing.asked.some((asked) => !isHidden(view, thing, asked));
      return isAsked ? [[key, mark]] : [];
    }),
  );
}

/** How one section stands; `null` when it was not carried over. */
export function yearMark(
  plan: Plan,
  catalog: Catalog,
  { scope, id }: Place,
  section: string,
): YearMark | null {
  const standing = indexOf(catalog).sections[scope].find((one) => one.section === section);
  if (!standing || scope === 'enquiry') return null;
  const things: readonly { id: string; answers: Answers }[] =
    scope === 'plan' ? [] : plan[LIST_OF[scope]];
  const answers =
    scope === 'plan' ? plan.answers : things.find((thing) => thing.id === id)?.answers;
  return answers ? markOf(plan, sectionKey({ scope, id }, section), answers, standing) : null;
}

function markOf(
  { carried }: Plan,
  key: string,
  answers: Answers,
  standing: Standing,
): YearMark | null {
  const entry = carried && Object.hasOwn(carried, key) ? carried[key] : undefined;
  if (!entry) return null;
  if (sectionHash(answers, standing) !== entry.hash) return 'changed';
  return entry.confirmed ? 'unchanged' : 'to-confirm';
}

/** The plan where a section carried over, by its `sectionKey`, is said to hold still. */
export function confirmSection(plan: Plan, key: string, stamp: Stamp): Plan {
  const { carried } = plan;
  const entry = carried && Object.hasOwn(carried, key) ? carried[key] : undefined;
  if (!entry || entry.confirmed) return plan;
  return changed(plan, { carried: { ...carried, [key]: { ...entry, confirmed: true } } }, stamp);
}

/** What has changed since last year's edition, as a reader sees it. */
export function changesSince(previous: Plan, plan: Plan, catalog: Catalog): Compared[] {
  return comparePlans(previous, plan, catalog);
}
