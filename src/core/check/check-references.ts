/** The references of a catalog checked: every slug that a record names is that of a record, and no source goes unnamed. */
import { owners } from './check-questions.ts';
import { recordsByKind } from './records.ts';
import type { Content, Kinds, SourceRef } from '../content/content.ts';
import type { ProblemKind, Report } from '../content/problem.ts';

/** Reports records that name others which are not there, or themselves. */
export function checkReferences(catalog: Content, report: Report): void {
  const has = (records: readonly { id: string }[]): ((slug: string) => boolean) => {
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
  checkKinds(catalog, report);
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

/** Reports sources that are not there, wherever in a record they are named, and addresses that are not secure. */
export function checkSources(catalog: Content, report: Report): void {
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

/** What records are sorted under is listed. */
function checkKinds({ kinds, tasks, measures, offers }: Content, report: Report): void {
  const isListed = (list: keyof Kinds, slug: string) => kinds[list].some(({ id }) => id === slug);
  for (const { id, needs = [] } of tasks) {
    needs.forEach((need, at) => {
      if (!isListed('needs', need)) report('unknown-kind', 'tasks', id, ['needs', at], need);
    });
  }
  for (const { id, kind } of measures) {
    if (!isListed('measures', kind)) report('unknown-kind', 'measures', id, ['kind'], kind);
  }
  for (const { id, facts } of offers) {
    for (const facet of Object.keys(facts)) {
      if (!isListed('comparison', facet)) {
        report('unknown-kind', 'offers', id, ['facts', facet], facet);
      }
    }
  }
}
