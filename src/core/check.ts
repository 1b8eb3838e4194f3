/** What the schemas cannot see in a catalog: that its records fit together. Problems are data; words come later. */
import { checkConditions } from './check-conditions.ts';
import { checkExamples, type RuleExamples } from './check-examples.ts';
import { type Scope, SCOPES } from './condition.ts';
import { type Catalog, CERTAINTIES, type Rule, type Section, type SourceRef } from './content.ts';
import type { CatalogProblem, ProblemKind, Report } from './problem.ts';

type Known = { id: string; formerly?: string[] | undefined };

/** Every problem of a catalog: references to nothing, slugs used twice, order, dates, conditions, and examples that do not give what they say. */
export function checkCatalog(
  catalog: Catalog,
  examples: ReadonlyMap<string, RuleExamples>,
): CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  const report: Report = (code, kind, record, path, detail = '') => {
    problems.push({ code, kind, record, path, detail });
  };
  checkSlugs(catalog, report);
  checkQuestions(catalog, report);
  checkFocusPoints(catalog, report);
  checkReferences(catalog, report);
  checkSources(catalog, report);
  checkDates(catalog, report);
  for (const rule of catalog.rules) checkRule(rule, catalog, report);
  checkConditions(catalog, report);
  // Examples are tried only on a catalog whose conditions make sense.
  if (problems.length === 0) checkExamples(catalog, examples, report);
  else checkExamplesExist(catalog, examples, report);
  return problems;
}

function checkExamplesExist(
  catalog: Catalog,
  examples: ReadonlyMap<string, RuleExamples>,
  report: Report,
): void {
  for (const { id } of catalog.rules) {
    if (!examples.has(id)) report('no-examples', 'rules', id, ['examples']);
  }
}

/** The lists of a catalog by the folder that holds their files. */
export function recordsByKind(catalog: Catalog): [ProblemKind, readonly Known[]][] {
  return [
    ['focus-points', catalog.focusPoints],
    ['forms', catalog.forms],
    ['target-groups', catalog.targetGroups],
    ['areas', catalog.areas],
    ['tasks', catalog.tasks],
    ['rules', catalog.rules],
    ['measures', catalog.measures],
    ['cases', catalog.cases],
    ['terms', catalog.terms],
    ['sources', catalog.sources],
  ];
}

/** Reports each slug that a list uses twice, former ones included. */
function checkUnique(
  list: readonly (Known & { at?: (string | number)[]; owner?: [ProblemKind, string] })[],
  kind: ProblemKind,
  report: Report,
): void {
  const seen = new Set<string>();
  for (const { id, formerly = [], at = ['id'], owner } of list) {
    for (const slug of [id, ...formerly]) {
      const [where, record] = owner ?? [kind, id];
      if (seen.has(slug)) report('duplicate', where, record, at, slug);
      seen.add(slug);
    }
  }
}

function checkSlugs(catalog: Catalog, report: Report): void {
  for (const [kind, records] of recordsByKind(catalog)) checkUnique(records, kind, report);
  const words = catalog.terms.flatMap(({ id, term, also = [] }) =>
    [term, ...also].map((word) => ({
      id: word.toLowerCase(),
      at: ['term'],
      owner: ['terms', id] as [ProblemKind, string],
    })),
  );
  checkUnique(words, 'terms', report);
  checkUnique(
    catalog.municipalities.map(({ code, name }) => ({
      id: code,
      at: ['code'],
      owner: ['kommuner', name] as [ProblemKind, string],
    })),
    'kommuner',
    report,
  );
}

type Owner = { kind: ProblemKind; scope: Scope; id: string; sections: Section[] };

/** Focus points and forms alike, as what owns sections. */
function owners(catalog: Catalog): Owner[] {
  return [
    ...catalog.focusPoints.map(({ id, sections }): Owner => ({
      kind: 'focus-points',
      scope: 'plan',
      id,
      sections,
    })),
    ...catalog.forms.map(({ id, scope, sections }): Owner => ({
      kind: 'forms',
      scope,
      id,
      sections,
    })),
  ];
}

function checkQuestions(catalog: Catalog, report: Report): void {
  const all = owners(catalog);
  checkUnique(
    all.flatMap(({ kind, id, sections }) =>
      sections.map((section, at) => ({
        id: section.id,
        at: ['sections', at, 'id'],
        owner: [kind, id] as [ProblemKind, string],
      })),
    ),
    'forms',
    report,
  );
  const questions = all.flatMap(({ kind, id, scope, sections }) =>
    sections.flatMap((section, s) =>
      section.questions.map((question, q) => ({
        ...question,
        scope,
        at: ['sections', s, 'questions', q],
        owner: [kind, id] as [ProblemKind, string],
      })),
    ),
  );
  for (const scope of SCOPES) {
    checkUnique(
      questions.filter((question) => question.scope === scope),
      'forms',
      report,
    );
    const forms = catalog.forms.filter((form) => form.scope === scope);
    for (const { id } of forms.slice(1)) report('second-form', 'forms', id, ['scope'], scope);
  }
  for (const { type, options, optionsFrom, min, max, at, owner } of questions) {
    const [kind, record] = owner;
    const isChoice = type === 'choice' || type === 'choices';
    const given = [options, optionsFrom].filter((source) => source !== undefined).length;
    if (given !== (isChoice ? 1 : 0)) report('options', kind, record, [...at, 'options'], type);
    const place = { at: [...at, 'options'], owner };
    checkUnique(
      (options ?? []).map((option) => ({ ...option, ...place })),
      kind,
      report,
    );
    if (min !== undefined && max !== undefined && min > max) {
      report('reversed', kind, record, [...at, 'min'], `${String(min)} > ${String(max)}`);
    }
  }
}

function checkFocusPoints(catalog: Catalog, report: Report): void {
  const numbers = catalog.focusPoints.map(({ number }) => number);
  for (const { id, number } of catalog.focusPoints) {
    const isOnce = numbers.filter((other) => other === number).length === 1;
    if (!isOnce || ![1, 2, 3, 4].includes(number)) {
      report('focus-point-number', 'focus-points', id, ['number'], String(number));
    }
  }
  for (const number of [1, 2, 3, 4]) {
    if (!numbers.includes(number)) {
      report('focus-point-missing', 'focus-points', '', ['number'], String(number));
    }
  }
  checkUnique(
    catalog.focusPoints.flatMap((point) =>
      point.checklist.map(({ id }, at) => ({
        id,
        at: ['checklist', at, 'id'],
        owner: ['focus-points', point.id] as [ProblemKind, string],
      })),
    ),
    'focus-points',
    report,
  );
  const questions = (scope: string): string[] =>
    owners(catalog)
      .filter((owner) => owner.scope === scope)
      .flatMap(({ sections }) => sections.flatMap((section) => section.questions))
      .map(({ id }) => id);
  for (const point of catalog.focusPoints) {
    point.repeats?.forEach((scope, at) => {
      if (!catalog.forms.some((form) => form.scope === scope)) {
        report('unknown-form', 'focus-points', point.id, ['repeats', at], scope);
      }
    });
    const reachable = ['plan', ...(point.repeats ?? [])].flatMap(questions);
    point.checklist.forEach(({ question }, at) => {
      if (question !== undefined && !reachable.includes(question)) {
        const path = ['checklist', at, 'question'];
        report('unknown-question', 'focus-points', point.id, path, question);
      }
    });
  }
}

function checkReferences(catalog: Catalog, report: Report): void {
  const has = (records: readonly Known[]): ((slug: string) => boolean) => {
    const slugs = new Set(records.map(({ id }) => id));
    return (slug) => slugs.has(slug);
  };
  const [isArea, isRule, isFocusPoint] = [
    has(catalog.areas),
    has(catalog.rules),
    has(catalog.focusPoints),
  ];
  for (const { id, area, care } of catalog.tasks) {
    if (!isArea(area)) report('unknown-area', 'tasks', id, ['area'], area);
    care?.forEach(({ rule }, at) => {
      if (!isRule(rule)) report('unknown-rule', 'tasks', id, ['care', at, 'rule'], rule);
    });
  }
  for (const { id, focusPoints } of catalog.cases) {
    focusPoints.forEach((slug, at) => {
      if (!isFocusPoint(slug)) {
        report('unknown-focus-point', 'cases', id, ['focusPoints', at], slug);
      }
    });
  }
  for (const { id, replaces } of catalog.rules) {
    if (replaces !== undefined && (!isRule(replaces) || replaces === id)) {
      report('unknown-rule', 'rules', id, ['replaces'], replaces);
    }
  }
}

function checkSources(catalog: Catalog, report: Report): void {
  const known = new Set(catalog.sources.map(({ id }) => id));
  const check = (value: unknown, kind: ProblemKind, record: string, path: (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (key === 'sources' && Array.isArray(part)) {
        (part as SourceRef[]).forEach(({ source }, at) => {
          if (!known.has(source)) report('unknown-source', kind, record, [...here, at], source);
        });
      } else check(part, kind, record, here);
    }
  };
  for (const [kind, records] of recordsByKind(catalog)) {
    for (const record of records) check(record, kind, record.id, []);
  }
  for (const { id, address } of catalog.sources) {
    if (address !== undefined && !address.startsWith('https://')) {
      report('not-https', 'sources', id, ['address'], address);
    }
  }
}

function checkDates(catalog: Catalog, report: Report): void {
  const dated = [
    ...catalog.rules.map((record) => ({ kind: 'rules' as const, record })),
    ...catalog.targetGroups.map((record) => ({ kind: 'target-groups' as const, record })),
  ];
  for (const { kind, record } of dated) {
    const { id, from, until, expected, certainty, doubt } = record;
    if (from !== undefined && until !== undefined && from > until) {
      report('reversed', kind, id, ['from'], `${from} > ${until}`);
    }
    if (certainty !== 'bekraeftet' && doubt === undefined) {
      report('no-doubt', kind, id, ['certainty'], certainty);
    }
    if (!expected) continue;
    if ((from !== undefined && expected.from <= from) || (until && expected.from > until)) {
      report('expected-outside', kind, id, ['expected', 'from'], expected.from);
    }
    if (CERTAINTIES.indexOf(expected.certainty) <= CERTAINTIES.indexOf(certainty)) {
      report('expected-not-lower', kind, id, ['expected', 'certainty'], expected.certainty);
    }
  }
}

function checkRule(rule: Rule, catalog: Catalog, report: Report): void {
  const { id, kind, limit, question, scope } = rule;
  if ((kind === 'egen-graense') !== (limit !== undefined)) {
    report('limit-mismatch', 'rules', id, ['limit'], kind);
  }
  const isAsked = owners(catalog).some(
    (owner) =>
      owner.scope === scope &&
      owner.sections.some((section) => section.questions.some((one) => one.id === question)),
  );
  if (question !== undefined && !isAsked) {
    report('unknown-question', 'rules', id, ['question'], question);
  }
}
