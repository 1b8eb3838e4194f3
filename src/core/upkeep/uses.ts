/** Where the records of the register are used: the way from a statement to the questions and records that build on it. */
import type { Collection, Condition, Fact, Operand, Scope } from '../content/condition.ts';
import type { Catalog, Content, Question, TargetGroup } from '../content/content.ts';
import { findQuestion, questionsOf } from '../content/lookup.ts';
import { SCOPE_OF } from '../condition/collect.ts';
import { SCOPES } from '../content/vocabulary.ts';
import { walk } from '../content/walk.ts';

/** A question on a kind of thing. */
export type AskedOn = { scope: Scope; question: string };

/** Slugs of what uses a record, in the order of the content; the questions in the order they are asked. */
export type Uses = {
  questions: AskedOn[];
  rules: string[];
  tasks: string[];
  provisions: string[];
  changes: string[];
  /** The records of its own kind that came after it. */
  after: string[];
};

/** What uses each rule, target group and provision, by slug. */
export type AllUses = Record<'rules' | 'targetGroups' | 'provisions', Map<string, Uses>>;

/** Finds what uses each of them, through conditions, lists of options and what records name. */
export function usesOf(content: Content): AllUses {
  const { rules, targetGroups, provisions, tasks, changes } = content;
  const readings = rules.map((rule) => {
    const conditions = rule.applies ? [rule.applies, rule.requires] : [rule.requires];
    const asked = conditions.map((condition) => readingOf(condition, rule.scope));
    const named = rule.question ? [{ scope: rule.scope, question: rule.question }] : [];
    return {
      rule,
      questions: present(content, [...asked.flatMap(({ answers }) => answers), ...named]),
      groups: asked.flatMap(({ groups }) => groups),
    };
  });
  const touching = (kind: keyof AllUses, slug: string): string[] =>
    changes.filter(({ touches }) => touches?.[kind]?.includes(slug)).map(({ id }) => id);
  const after = (list: readonly { id: string; replaces?: string | undefined }[], slug: string) =>
    list.filter(({ replaces }) => replaces === slug).map(({ id }) => id);
  const chosenAt = everyQuestion(content).map(({ scope, question }) => ({
    asked: { scope, question: question.id },
    isList: question.optionsFrom === 'targetGroups',
    groups: question.shown ? readingOf(question.shown, scope).groups : [],
  }));

  return {
    rules: new Map(
      readings.map(({ rule: { id }, questions }) => [
        id,
        {
          questions,
          rules: [],
          tasks: tasks.filter(({ care }) => care?.some(({ rule }) => rule === id)).map(idOf),
          provisions: provisions.filter((provision) => provision.rules?.includes(id)).map(idOf),
          changes: touching('rules', id),
          after: after(rules, id),
        },
      ]),
    ),
    targetGroups: new Map(
      targetGroups.map((group) => [
        group.id,
        {
          questions: chosenAt
            .filter(({ isList, groups }) => isList || groups.some((wanted) => isIn(group, wanted)))
            .map(({ asked }) => asked),
          rules: readings
            .filter(({ groups }) => groups.some((wanted) => isIn(group, wanted)))
            .map(({ rule }) => rule.id),
          tasks: [],
          provisions: [],
          changes: touching('targetGroups', group.id),
          after: [],
        },
      ]),
    ),
    provisions: new Map(
      provisions.map(({ id, rules: own = [] }) => [
        id,
        {
          questions: present(
            content,
            readings
              .filter(({ rule }) => own.includes(rule.id))
              .flatMap(({ questions }) => questions),
          ),
          rules: rules.map(idOf).filter((slug) => own.includes(slug)),
          tasks: [],
          provisions: [],
          changes: touching('provisions', id),
          after: after(provisions, id),
        },
      ]),
    ),
  };
}

const idOf = ({ id }: { id: string }): string => id;

/** A target group as a condition asks for it: by its slug or by a trait. */
type Wanted = { fact: Fact; value: string };

const isIn = ({ id, traits }: TargetGroup, { fact, value }: Wanted): boolean =>
  fact === 'record' ? value === id : fact === 'traits' && traits.includes(value);

/** The answers and target groups that a condition on a thing of `scope` asks for, inside collections too. */
function readingOf(condition: Condition, scope: Scope): { answers: AskedOn[]; groups: Wanted[] } {
  const answers: AskedOn[] = [];
  const groups: Wanted[] = [];
  const scopeAt = (of: Scope | undefined, [innermost]: readonly Collection[]): Scope =>
    of ?? (innermost ? SCOPE_OF[innermost] : scope);
  walk(condition, {
    operand: (operand, { inside }) => {
      if (typeof operand === 'object' && 'answer' in operand) {
        answers.push({ scope: scopeAt(operand.of, inside), question: operand.answer });
      }
    },
    condition: (part, { inside }) => {
      const pair: readonly Operand[] =
        'is' in part
          ? part.is
          : 'includes' in part
            ? part.includes
            : 'overlaps' in part
              ? part.overlaps
              : [];
      const fact = pair.find(isFact);
      if (fact === undefined || scopeAt(fact.of, inside) !== 'target-group') return;
      for (const value of pair) {
        if (typeof value === 'string') groups.push({ fact: fact.fact, value });
      }
    },
  });
  return { answers, groups };
}

const isFact = (operand: Operand): operand is Extract<Operand, { fact: Fact }> =>
  typeof operand === 'object' && 'fact' in operand;

const everyQuestion = (catalog: Catalog): { scope: Scope; question: Question }[] =>
  SCOPES.flatMap((scope) =>
    questionsOf(catalog, scope).map(({ question }) => ({ scope, question })),
  );

/** The questions by their present slugs, each once, in the order they are asked. */
function present(catalog: Catalog, asked: readonly AskedOn[]): AskedOn[] {
  const wanted = new Set(
    asked.map(({ scope, question }) => findQuestion(catalog, scope, question)?.question),
  );
  return everyQuestion(catalog)
    .filter(({ question }) => wanted.has(question))
    .map(({ scope, question }) => ({ scope, question: question.id }));
}
