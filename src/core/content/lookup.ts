/** Finding things in a catalog by slug, former slugs included. Indexed once per catalog value. */
import type { Slugged } from './record.ts';
import { SCOPES, type Scope } from './vocabulary.ts';
import type {
  Area,
  Catalog,
  Measure,
  Option,
  Question,
  Rule,
  TargetGroup,
  Task,
} from './content.ts';

/** A question where it is asked: the section, and the focus point or form that owns the section. */
export type Asked = { question: Question; section: string; owner: string };

/** A section where it stands: which things have it, and the focus point or form that owns it. */
export type AskedSection = { section: string; owner: string; asked: Asked[] };

/** A catalog prepared for look-up; every map holds former slugs beside the present ones. */
export type CatalogIndex = {
  sections: Record<Scope, AskedSection[]>;
  asked: Record<Scope, Map<string, Asked>>;
  /** For a question with options: the present slug of each option by present or former slug. */
  options: Map<Question, Map<string, string>>;
  targetGroups: Map<string, TargetGroup>;
  areas: Map<string, Area>;
  tasks: Map<string, Task>;
  measures: Map<string, Measure>;
  rules: Map<string, Rule>;
};

const indexes = new WeakMap<Catalog, CatalogIndex>();

/** The index of a catalog; made at the first call and kept as long as the catalog value is. */
export function indexOf(catalog: Catalog): CatalogIndex {
  let index = indexes.get(catalog);
  if (!index) {
    index = buildIndex(catalog);
    indexes.set(catalog, index);
  }
  return index;
}

/** A value for each scope. */
export function perScope<T>(make: (scope: Scope) => T): Record<Scope, T> {
  return Object.fromEntries(SCOPES.map((scope) => [scope, make(scope)])) as Record<Scope, T>;
}

function bySlug<T extends Slugged>(records: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const record of records) for (const former of record.formerly ?? []) map.set(former, record);
  for (const record of records) map.set(record.id, record);
  return map;
}

function buildIndex(catalog: Catalog): CatalogIndex {
  const sections = perScope((): AskedSection[] => []);
  const owners = [
    ...catalog.focusPoints.map((point) => ({ ...point, scope: 'plan' as const })),
    ...catalog.forms,
  ];
  for (const owner of owners) {
    for (const section of owner.sections) {
      const place = { section: section.id, owner: owner.id };
      const asked = section.questions.map((question) => ({ question, ...place }));
      sections[owner.scope].push({ ...place, asked });
    }
  }
  const asked = perScope((scope) => {
    const map = new Map<string, Asked>();
    const all = sections[scope].flatMap((standing) => standing.asked);
    for (const one of all) for (const former of one.question.formerly ?? []) map.set(former, one);
    for (const one of all) map.set(one.question.id, one);
    return map;
  });
  const records = {
    targetGroups: bySlug(catalog.targetGroups),
    areas: bySlug(catalog.areas),
    tasks: bySlug(catalog.tasks),
    measures: bySlug(catalog.measures),
    rules: bySlug(catalog.rules),
  };
  const options = new Map<Question, Map<string, string>>();
  for (const { question } of Object.values(sections)
    .flat()
    .flatMap((standing) => standing.asked)) {
    if (question.type !== 'choice' && question.type !== 'choices') continue;
    const known: Iterable<[string, Slugged]> = question.optionsFrom
      ? records[question.optionsFrom]
      : (question.options ?? []).map((option) => [option.id, option]);
    options.set(question, new Map([...known].map(([slug, { id }]) => [slug, id])));
  }
  return { sections, asked, options, ...records };
}

/** The questions of a kind of thing in asking order, each with its section. */
export function questionsOf(catalog: Catalog, scope: Scope): Asked[] {
  return indexOf(catalog).sections[scope].flatMap((standing) => standing.asked);
}

/** The question with that slug, present or former, on that kind of thing. */
export function findQuestion(catalog: Catalog, scope: Scope, slug: string): Asked | undefined {
  return indexOf(catalog).asked[scope].get(slug);
}

/** The records that things are chosen from, by the kind of thing. */
type ChosenRecords = { 'target-group': TargetGroup; task: Task; measure: Measure };
/** A record that things are chosen from. */
export type ChosenRecord = ChosenRecords[keyof ChosenRecords];
/** The record that a kind of thing is chosen from; `never` for one that is chosen from none. */
type RecordOf<S extends Scope> = S extends keyof ChosenRecords ? ChosenRecords[S] : never;

/** The record that a target group, task or measure of a plan was chosen from, by present or former slug. */
export function recordOf<S extends Scope>(
  catalog: Catalog,
  scope: S,
  slug: string,
): RecordOf<S> | undefined;
export function recordOf(catalog: Catalog, scope: Scope, slug: string): ChosenRecord | undefined {
  const index = indexOf(catalog);
  if (scope === 'target-group') return index.targetGroups.get(slug);
  if (scope === 'task') return index.tasks.get(slug);
  if (scope === 'measure') return index.measures.get(slug);
  return undefined;
}

/** The rule with that slug, present or former. */
export function findRule(catalog: Catalog, slug: string): Rule | undefined {
  return indexOf(catalog).rules.get(slug);
}

/** The options of a question: its own, or the records its options come from. Empty for other types. */
export function optionsOf(catalog: Catalog, question: Question): Option[] {
  if (question.optionsFrom === undefined) return question.options ?? [];
  return catalog[question.optionsFrom].map(({ id, title }) => ({ id, label: title }));
}
