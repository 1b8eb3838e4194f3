/** The questions of a catalog checked: their slugs, their options, and the focus points that hold them. */
import { type Scope, SCOPES } from '../content/condition.ts';
import type { Catalog, Section } from '../content/content.ts';
import type { Slugged } from '../content/record.ts';
import type { ProblemKind, Report } from '../content/problem.ts';
import { SCOPE_OF } from '../condition/collect.ts';
import { readWeek, weekProblem } from '../plan/week.ts';

/** Reports each slug that a list uses twice, former ones included. */
export function checkUnique(
  list: readonly (Slugged & { at?: (string | number)[]; owner?: [ProblemKind, string] })[],
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

type Owner = { kind: ProblemKind; scope: Scope; id: string; sections: Section[] };

/** Focus points and forms alike, as what owns sections. */
export function owners(catalog: Catalog): Owner[] {
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

/** Reports questions that clash, or whose type and options do not go together. */
export function checkQuestions(catalog: Catalog, report: Report): void {
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
  const isAsked = (scope: Scope, slug: string): boolean =>
    questions.some((question) => question.scope === scope && question.id === slug);
  for (const { id, scope, restsOn = [], at, owner } of questions) {
    restsOn.forEach(({ answer, of = scope, each }, r) => {
      const on = each === undefined ? of : SCOPE_OF[each];
      if (!isAsked(on, answer) || (on === scope && answer === id)) {
        report('unknown-question', ...owner, [...at, 'restsOn', r, 'answer'], answer);
      }
    });
  }
  for (const { type, options, optionsFrom, presets, min, max, at, owner } of questions) {
    const [kind, record] = owner;
    const isWeek = type === 'week';
    const isChoice = type === 'choice' || type === 'choices' || isWeek;
    const given = [options, optionsFrom].filter((source) => source !== undefined).length;
    if (given !== (isChoice ? 1 : 0)) report('options', kind, record, [...at, 'options'], type);
    const place = { at: [...at, 'options'], owner };
    checkUnique(
      (options ?? []).map((option) => ({ ...option, ...place })),
      kind,
      report,
    );
    if (isWeek && optionsFrom !== undefined) {
      report('options', kind, record, [...at, 'optionsFrom'], type);
    }
    (presets ?? []).forEach(({ value }, p) => {
      const path = [...at, 'presets', p, 'value'];
      const problem = isWeek ? weekProblem(value) : ({ code: 'no-week' } as const);
      if (problem) report('bad-preset', kind, record, path, problem.code);
      for (const { activity } of readWeek(value).lines) {
        const isOption = options?.some(({ id }) => id === activity) ?? false;
        if (!isOption) report('unknown-option', kind, record, path, activity);
      }
    });
    if (min !== undefined && max !== undefined && min > max) {
      report('reversed', kind, record, [...at, 'min'], `${String(min)} > ${String(max)}`);
    }
  }
}

/** Reports focus points out of number, of which there is at least one, and checklists that point to nothing. */
export function checkFocusPoints(catalog: Catalog, report: Report): void {
  const numbers = catalog.focusPoints.map(({ number }) => number);
  const due = Array.from({ length: Math.max(1, numbers.length) }, (_, at) => at + 1);
  for (const { id, number } of catalog.focusPoints) {
    const isOnce = numbers.filter((other) => other === number).length === 1;
    if (!isOnce || !due.includes(number)) {
      report('focus-point-number', 'focus-points', id, ['number'], String(number));
    }
  }
  for (const number of due) {
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
