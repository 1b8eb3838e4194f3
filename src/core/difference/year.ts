/** From one year to the next: how each section of an edition stands to what was carried over from the last. */
import { answerTo, isFilled } from '../plan/answers.ts';
import { answersAt, type Place } from '../plan/place.ts';
import { comparePlans, type Compared } from './compare.ts';
import type { Catalog } from '../content/content.ts';
import { own } from '../plan/entries.ts';
import { changed, type Stamp } from '../plan/edit.ts';
import { isHidden } from '../condition/evaluate.ts';
import { indexOf, type AskedSection } from '../content/lookup.ts';
import type { Answers, Plan } from '../plan/plan.ts';
import { textHash } from '../text/text.ts';
import { isChosen, type Thing, type View, viewOf } from '../condition/view.ts';
import { SCOPES } from '../content/vocabulary.ts';

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
const hashes = new WeakMap<Answers, Map<AskedSection, string | null>>();

/** The hash of a section's answers, worked out once for each value of them. */
export function sectionHash(answers: Answers, standing: AskedSection): string | null {
  const known = hashes.get(answers) ?? new Map<AskedSection, string | null>();
  hashes.set(answers, known);
  const before = known.get(standing);
  if (before !== undefined) return before;
  const hash = hashOf(answers, standing);
  known.set(standing, hash);
  return hash;
}

/** The answers of a section as one hash; `null` when there are none. What is asked anew and not answered changes nothing. */
function hashOf(answers: Answers, { asked }: AskedSection): string | null {
  const given = asked.flatMap(({ question }): [string, unknown][] => {
    const value = answerTo(answers, question)?.value;
    // The first slug a question had stays the same when it is given another.
    return isFilled(value) ? [[question.formerly?.[0] ?? question.id, value]] : [];
  });
  return given.length === 0 ? null : textHash(Object.fromEntries(given));
}

export type SectionOf = { key: string; thing: Thing; standing: AskedSection };

/** Every section of every thing in the plan; those of declined tasks are asked about by nobody. */
export function sectionsOf({ things, index }: View): SectionOf[] {
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
  if (!standing) return null;
  const answers = answersAt(plan, { scope, id });
  return answers ? markOf(plan, sectionKey({ scope, id }, section), answers, standing) : null;
}

function markOf(
  { carried }: Plan,
  key: string,
  answers: Answers,
  standing: AskedSection,
): YearMark | null {
  const entry = own(carried, key);
  if (!entry) return null;
  if (sectionHash(answers, standing) !== entry.hash) return 'changed';
  return entry.confirmed ? 'unchanged' : 'to-confirm';
}

/** The plan where a section carried over, by its `sectionKey`, is said to hold still. */
export function confirmSection(plan: Plan, key: string, stamp: Stamp): Plan {
  const { carried } = plan;
  const entry = own(carried, key);
  if (!entry || entry.confirmed) return plan;
  return changed(plan, { carried: { ...carried, [key]: { ...entry, confirmed: true } } }, stamp);
}

/** What has changed since last year's edition, as a reader sees it. */
export function changesSince(previous: Plan, plan: Plan, catalog: Catalog): Compared[] {
  return comparePlans(previous, plan, catalog);
}
