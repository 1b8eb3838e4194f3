/** What the schemas cannot see in a catalog: that its records fit together. Problems are data; words come later. */
import { checkConditions } from './check-conditions.ts';
import { checkExamples, type RuleExamples } from './check-examples.ts';
import { checkIndicators } from './check-indicators.ts';
import { checkReasons } from './check-reasons.ts';
import { checkFocusPoints, checkQuestions, checkUnique, owners } from './check-questions.ts';
import { checkPromises } from './check-promises.ts';
import {
  type Certainty,
  type Content,
  CERTAINTIES,
  type Rule,
  type SourceRef,
} from '../content/content.ts';
import type { CatalogProblem, ProblemKind, Report } from '../content/problem.ts';

type Known = {
  id: string;
  formerly?: string[] | undefined;
  certainty?: Certainty;
  doubt?: string | undefined;
};

/** Every problem of a catalog: references to nothing, slugs used twice, order, dates, conditions, and examples that do not give what they say. */
export function checkCatalog(
  catalog: Content,
  examples: ReadonlyMap<string, RuleExamples>,
): CatalogProblem[] {
  const problems: CatalogProblem[] = [];
  const report: Report = (code, kind, record, path, detail = '') => {
    problems.push({ code, kind, record, path, detail });
  };
  checkSlugs(catalog, report);
  checkQuestions(catalog, report);
  checkFocusPoints(catalog, report);
  checkPromises(catalog, report);
  checkReferences(catalog, report);
  checkReasons(catalog, report);
  checkIndicators(catalog, report);
  checkSources(catalog, report);
  checkDates(catalog, report);
  for (const rule of catalog.rules) checkRule(rule, catalog, report);
  for (const check of catalog.checks) checkField('checks', check, catalog, report);
  checkConditions(catalog, report);
  // Examples are tried only on a catalog whose conditions make sense.
  if (problems.length === 0) checkExamples(catalog, examples, report);
  else checkExamplesExist(catalog, examples, report);
  return problems;
}

function checkExamplesExist(
  catalog: Content,
  examples: ReadonlyMap<string, RuleExamples>,
  report: Report,
): void {
  for (const { id } of catalog.rules) {
    if (!examples.has(id)) report('no-examples', 'rules', id, ['examples']);
  }
  for (const { id } of catalog.checks) {
    if (!examples.has(id)) report('no-examples', 'checks', id, ['examples']);
  }
}

/** The lists of a catalog by the folder that holds their files. */
function recordsByKind(catalog: Content): [ProblemKind, readonly Known[]][] {
  return [
    ['focus-points', catalog.focusPoints],
    ['forms', catalog.forms],
    ['target-groups', catalog.targetGroups],
    ['areas', catalog.areas],
    ['reasons', catalog.reasons],
    ['tasks', catalog.tasks],
    ['rules', catalog.rules],
    ['checks', catalog.checks],
    ['measures', catalog.measures],
    ['cases', catalog.cases],
    ['offers', catalog.offers],
    ['terms', catalog.terms],
    ['provisions', catalog.provisions],
    ['changes', catalog.changes],
    ['indicators', catalog.indicators],
    ['sources', catalog.sources],
  ];
}

function checkSlugs(catalog: Content, report: Report): void {
  for (const [kind, records] of recordsByKind(catalog)) checkUnique(records, kind, report);
  // Their examples are kept together by slug.
  const rules = new Set(catalog.rules.map(({ id }) => id));
  for (const { id } of catalog.checks) {
    if (rules.has(id)) report('duplicate', 'checks', id, ['id'], id);
  }
  const words = catalog.terms.flatMap(({ id, term, also = [], forms = [] }) =>
    [term, ...also, ...forms].map((word) => ({
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

function checkReferences(catalog: Content, report: Report): void {
  const has = (records: readonly Known[]): ((slug: string) => boolean) => {
    const slugs = new Set(records.map(({ id }) => id));
    return (slug) => slugs.has(slug);
  };
  const [isArea, isRule, isFocusPoint] = [
    has(catalog.areas),
    has(catalog.rules),
    has(catalog.focusPoints),
  ];
  const [isTargetGroup, isProvision] = [has(catalog.targetGroups), has(catalog.provisions)];
  const isTask = has(catalog.tasks);
  for (const { id, area, care, line, catalogue, related } of catalog.tasks) {
    if ((line === undefined) !== (catalogue === undefined)) {
      report('catalogue-mismatch', 'tasks', id, ['catalogue'], line);
    }
    related?.forEach((slug, at) => {
      if (!isTask(slug) || slug === id) {
        report('unknown-record', 'tasks', id, ['related', at], slug);
      }
    });
    if (!isArea(area)) report('unknown-area', 'tasks', id, ['area'], area);
    care?.forEach(({ rule }, at) => {
      if (!isRule(rule)) report('unknown-rule', 'tasks', id, ['care', at, 'rule'], rule);
    });
  }
  const isAsked = has(
    owners(catalog).flatMap(({ sections }) => sections.flatMap(({ questions }) => questions)),
  );
  for (const { id, focusPoints, questions } of catalog.cases) {
    focusPoints.forEach((slug, at) => {
      if (!isFocusPoint(slug)) {
        report('unknown-focus-point', 'cases', id, ['focusPoints', at], slug);
      }
    });
    questions?.forEach((slug, at) => {
      if (!isAsked(slug)) report('unknown-question', 'cases', id, ['questions', at], slug);
    });
  }
  for (const { id, replaces } of catalog.rules) {
    if (replaces !== undefined && (!isRule(replaces) || replaces === id)) {
      report('unknown-rule', 'rules', id, ['replaces'], replaces);
    }
  }
  for (const { id, replaces, rules } of catalog.provisions) {
    if (replaces !== undefined && (!isProvision(replaces) || replaces === id)) {
      report('unknown-provision', 'provisions', id, ['replaces'], replaces);
    }
    rules?.forEach((slug, at) => {
      if (!isRule(slug)) report('unknown-rule', 'provisions', id, ['rules', at], slug);
    });
  }
  const terms = new Set(catalog.terms.map(({ id }) => id));
  for (const { id, see } of catalog.terms) {
    see?.forEach((slug, at) => {
      if (!terms.has(slug) || slug === id) report('unknown-term', 'terms', id, ['see', at], slug);
    });
  }
  const touched = [
    ['rules', isRule, 'unknown-rule'],
    ['targetGroups', isTargetGroup, 'unknown-target-group'],
    ['provisions', isProvision, 'unknown-provision'],
  ] as const;
  for (const { id, touches } of catalog.changes) {
    for (const [list, isKnown, code] of touched) {
      touches?.[list]?.forEach((slug, at) => {
        if (!isKnown(slug)) report(code, 'changes', id, ['touches', list, at], slug);
      });
    }
  }
}

function checkSources(catalog: Content, report: Report): void {
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

/** Whether a statement is not sure, and does not say why. */
function isUnexplained<T extends Pick<Known, 'certainty' | 'doubt'>>(
  one: T,
): one is T & { certainty: Certainty } {
  if (one.certainty === undefined) return false;
  return one.certainty !== 'bekraeftet' && one.doubt === undefined;
}

function checkDates(catalog: Content, report: Report): void {
  for (const [kind, records] of recordsByKind(catalog)) {
    for (const one of records) {
      if (isUnexplained(one)) report('no-doubt', kind, one.id, ['certainty'], one.certainty);
    }
  }
  for (const { id, facts } of catalog.offers) {
    for (const [facet, said] of Object.entries(facts)) {
      said.forEach((one, at) => {
        if (!isUnexplained(one)) return;
        report('no-doubt', 'offers', id, ['facts', facet, at, 'certainty'], one.certainty);
      });
    }
  }
  const dated = [
    ...catalog.rules.map((record) => ({ kind: 'rules' as const, record })),
    ...catalog.targetGroups.map((record) => ({ kind: 'target-groups' as const, record })),
    ...catalog.provisions.map((record) => ({ kind: 'provisions' as const, record })),
  ];
  for (const { kind, record } of dated) {
    const { id, from, until, expected, certainty, during } = record;
    if (from !== undefined && until !== undefined && from > until) {
      report('reversed', kind, id, ['from'], `${from} > ${until}`);
    }
    if (until !== undefined && during === undefined) {
      report('no-during', kind, id, ['until'], until);
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

function checkRule(rule: Rule, catalog: Content, report: Report): void {
  const { id, kind, limit } = rule;
  if ((kind === 'egen-graense') !== (limit !== undefined)) {
    report('limit-mismatch', 'rules', id, ['limit'], kind);
  }
  checkField('rules', rule, catalog, report);
}

/** The field a finding is shown at is one of the thing it is tried on. */
function checkField(
  of: 'rules' | 'checks',
  { id, question, scope }: Pick<Rule, 'id' | 'question' | 'scope'>,
  catalog: Content,
  report: Report,
): void {
  const isAsked = owners(catalog).some(
    (owner) =>
      owner.scope === scope &&
      owner.sections.some((section) => section.questions.some((one) => one.id === question)),
  );
  if (question !== undefined && !isAsked) {
    report('unknown-question', of, id, ['question'], question);
  }
}
