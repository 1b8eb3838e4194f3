/** What the schemas cannot see in a catalog: that its records fit together. Problems are data; words come later. */
import { checkConditions } from './check-conditions.ts';
import { checkDates } from './check-dates.ts';
import { checkExamples, checkExamplesExist, type RuleExamples } from './check-examples.ts';
import { checkIndicators } from './check-indicators.ts';
import { checkPromises } from './check-promises.ts';
import { checkFocusPoints, checkQuestions, checkUnique, owners } from './check-questions.ts';
import { checkReasons } from './check-reasons.ts';
import { checkReferences, checkSources } from './check-references.ts';
import { recordsByKind } from './records.ts';
import type { Content, Rule } from '../content/content.ts';
import type { CatalogProblem, ProblemKind, Report } from '../content/problem.ts';

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
  checkExamplesExist(catalog, examples, report);
  return problems;
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
  for (const [list, kinds] of Object.entries(catalog.kinds)) {
    const all = kinds.map(({ id }, at) => ({
      id,
      at: [list, at, 'id'],
      owner: ['slags', 'slags'] as [ProblemKind, string],
    }));
    checkUnique(all, 'slags', report);
  }
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
