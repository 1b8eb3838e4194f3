/** Things that an answer calls for: a party named as one to talk to calls for a talk with it. */
import type { Place } from '../plan/place.ts';
import type { Catalog, ISODate, Option } from '../content/content.ts';
import { isHidden } from '../condition/evaluate.ts';
import { givenAnswer } from '../plan/answers.ts';
import type { Plan } from '../plan/plan.ts';
import { isRetired } from '../content/retired.ts';
import { viewOf } from '../condition/view.ts';
import { SCOPES, type Scope } from '../content/vocabulary.ts';

/** A kind of thing, as an option of the question that says which kind each is. */
export type Kind = {
  option: Option;
  /** The question of the thing that says its kind, and its revision. */
  question: string;
  revision: number;
  /** How many there are of it. */
  count: number;
  /** The chosen options that call for it, and where they were chosen; empty when none is. */
  calledBy: { label: string; place: Place }[];
};

/** The kinds of things that questions may call for in a scope: how many there are, and which answers call for them. */
export function kindsOf(plan: Plan, catalog: Catalog, scope: Scope, on: ISODate): Kind[] {
  const view = viewOf(plan, catalog);
  const callers = SCOPES.flatMap((from) =>
    view.index.sections[from]
      .flatMap((standing) => standing.asked)
      .filter(({ question }) => question.calls?.scope === scope && !isRetired(question, on))
      .map((asked) => ({ from, asked, by: asked.question.calls?.question ?? '' })),
  );
  return [...new Set(callers.map(({ by }) => by))].flatMap((slug) => {
    const kind = view.index.asked[scope].get(slug)?.question;
    if (!kind) return [];
    const present = view.things[scope].map(({ answers }) => givenAnswer(view.index, answers, kind));
    return (kind.options ?? []).map((option): Kind => {
      const calledBy = callers
        .filter(({ by }) => by === slug)
        .flatMap(({ from, asked }) =>
          view.things[from].flatMap((thing) => {
            if (isHidden(view, thing, asked)) return [];
            const chosen = [givenAnswer(view.index, thing.answers, asked.question)].flat();
            const place = { scope: from, id: thing.id, question: asked.question.id };
            return (asked.question.options ?? [])
              .filter(({ id, calls }) => calls === option.id && chosen.includes(id))
              .map(({ label }) => ({ label, place }));
          }),
        );
      const count = present.filter((value) => value === option.id).length;
      return { option, question: kind.id, revision: kind.revision, count, calledBy };
    });
  });
}
