/** The catalog as it leaves for the browser. */
import { type Content, type Question, type Scope, termsOfQuestion } from '../core/index.ts';

/**
 * The catalog as the file that islands fetch, without what is only read or asked on a page, the library's own words on a
 * task included; the name changes with the content.
 */
export function publishCatalog(catalog: Content): { name: string; json: string } {
  const { cases, offers, terms, provisions, changes, indicators, kinds, ...rest } = catalog;
  const rules = rest.rules
    .filter(isOfPlans)
    // That the catalogue had the rule is told of; what it said is read in the register.
    .map(({ statements, ...rule }) =>
      rule.catalogue === undefined ? rule : { ...rule, catalogue: '' },
    );
  const targetGroups = rest.targetGroups.map(
    // What a group was called, and what the catalogue said of it, is told on its page.
    ({ statements, catalogue, formerNames, ...group }) => group,
  );
  const measures = rest.measures.map(({ doneBy, ...measure }) => measure);
  const forms = rest.forms.filter(isOfPlans).map((form) => ({
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => withWords(question, terms)),
    })),
  }));
  const tasks = rest.tasks.map(
    // What a task stands on is told on its page.
    ({ catalogue, before, settle, related, sources, checked, certainty, doubt, ...task }) => task,
  );
  const reasons = rest.reasons.map(({ title, ...reason }) => reason);
  // The guidance of a focus point is read on its page, which carries it as text.
  const focusPoints = rest.focusPoints.map(({ why, how, who, considerations, ...point }) => point);
  const published = { ...rest, focusPoints, forms, targetGroups, rules, tasks, reasons, measures };
  // A source that only unpublished records name stays on their pages.
  const named = JSON.stringify({ ...published, sources: [] });
  const sources = rest.sources
    .filter(({ id }) => named.includes(`"source":"${id}"`))
    .map(({ note, ...source }) => source);
  const json = JSON.stringify({ ...published, sources }, (key, value: unknown) =>
    ONLY_ON_PAGES.has(key) ? undefined : value,
  );
  const hash = catalog.version.replace(/^.*\+/, '');
  return { name: `catalog.${hash}.json`, json };
}

/** A question with the glossary's words that it uses; those of focus points come with their pages. */
function withWords(question: Question, terms: Content['terms']): Question & { words?: unknown } {
  const words = termsOfQuestion(question, terms);
  return words.length > 0 ? { ...question, words } : question;
}

/** Whether a form or rule is one that plans are made with. */
const isOfPlans = ({ scope }: { scope: Scope }): boolean => scope !== 'enquiry';

/** Optional fields of records that no island and no paper shows. */
const ONLY_ON_PAGES = new Set(['keywords', 'during']);
