/** Reads a content folder whole: every file parsed, held against its schema, put in order, its references followed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import {
  areaSchema,
  caseSchema,
  type Catalog,
  type Check,
  changeSchema,
  type Content,
  checkCatalog,
  checkFileSchema,
  type ContentVersion,
  contentVersionSchema,
  checkOpenPoints,
  danishOrder,
  focusPointSchema,
  formSchema,
  measureSchema,
  NO_KINDS,
  municipalitySchema,
  offerSchema,
  type OpenPoint,
  openPointSchema,
  indicatorSchema,
  kindsSchema,
  type ProblemKind,
  provisionSchema,
  reasonSchema,
  RULE_KINDS,
  type Rule,
  type RuleExamples,
  ruleFileSchema,
  SCOPES,
  sourceSchema,
  supplementSchema,
  synonymsSchema,
  targetGroupSchema,
  taskSchema,
  termSchema,
  textHash,
} from '../core/index.ts';
import { say } from './fault-words.ts';
import type { Fault } from './faults.ts';
import { filesOf, parsed, strayFiles } from './files.ts';
import { faultAt, faultsOf } from './issues.ts';
import { Origins } from './origins.ts';
import { problemWords } from './problem-words.ts';
import { proseOf } from './prose.ts';
import { homeOf } from './schemas.ts';
import { joined } from './supplements.ts';
import { textFaults } from './text-faults.ts';
import type { Written } from './written.ts';
import type { Yaml } from './yaml.ts';

export type LoadedCatalog = {
  catalog: Content;
  examples: Map<string, RuleExamples>;
  /** Words for one and the same, group by group: the search's. */
  synonyms: string[][];
  /** What the content is numbered as; `null` in a folder that says nothing of it. */
  numbered: ContentVersion | null;
  /** What is still to be looked up in the law, in order: no page but the keeper's tells of it. */
  openPoints: OpenPoint[];
};

export class Reading {
  readonly faults: Fault[] = [];
  readonly #folder: string;
  readonly #isWhole: boolean;
  readonly #origins = new Origins();

  /** `isWhole`: whether the folder must have every word, or has some to lay over the house's. */
  constructor(folder: string, isWhole: boolean) {
    this.#folder = folder;
    this.#isWhole = isWhole;
  }

  load(): LoadedCatalog {
    this.faults.push(...strayFiles(this.#folder), ...textFaults(this.#folder, this.#isWhole));
    const prose = proseOf(this.#folder, this.faults);
    const focusPoints = this.#records('focus-points', focusPointSchema);
    const formFiles = this.#files('forms');
    const isSupplement = (source: Written): boolean => source.document.has('section');
    const forms = this.#validate(
      formFiles.filter((one) => !isSupplement(one)),
      formSchema,
    );
    const supplements = this.#validate(formFiles.filter(isSupplement), supplementSchema);
    for (const [record, source] of [...focusPoints, ...forms]) {
      record.sections.forEach(({ questions }, at) => {
        this.#origins.questions(questions, source, ['sections', at, 'questions']);
      });
    }
    const sections = [...focusPoints.keys(), ...forms.keys()].flatMap((owner) => owner.sections);
    for (const [supplement, source] of supplements) {
      this.#origins.questions(supplement.questions, source, ['questions']);
      this.faults.push(...joined(supplement, source, sections));
    }
    const areas = inOrder(this.#records('areas', areaSchema));
    const areaOrder = new Map(areas.map(({ id }, at) => [id, at]));
    const examples = new Map<string, RuleExamples>();
    const rules = [...this.#records('rules', ruleFileSchema).keys()].map((file): Rule => {
      const { examples: own, ...rule } = file;
      examples.set(rule.id, own);
      return rule;
    });
    const checks = [...this.#records('checks', checkFileSchema).keys()].map((file): Check => {
      const { examples: own, ...check } = file;
      examples.set(check.id, own);
      return check;
    });
    const content: Omit<Catalog, 'version'> = {
      focusPoints: [...focusPoints.keys()].sort((a, b) => a.number - b.number),
      forms: [...forms.keys()].sort(by(({ scope }) => SCOPES.indexOf(scope))),
      targetGroups: inOrder(this.#records('target-groups', targetGroupSchema)),
      areas,
      reasons: inOrder(this.#records('reasons', reasonSchema)),
      tasks: inOrder(this.#records('tasks', taskSchema)).sort(
        by(({ area }) => areaOrder.get(area) ?? areas.length),
      ),
      rules: rules.sort(by(({ kind }) => RULE_KINDS.indexOf(kind))),
      checks,
      measures: inOrder(this.#records('measures', measureSchema)),
      sources: [...this.#records('sources', sourceSchema).keys()],
      municipalities: this.#municipalities(),
    };
    const numbered = this.#file('version', contentVersionSchema);
    const hash = textHash(content);
    const catalog: Content = {
      version: numbered ? `${numbered.version}+${hash}` : hash,
      ...content,
      cases: [...this.#records('cases', caseSchema).keys()],
      offers: inOrder(this.#records('offers', offerSchema)),
      terms: [...this.#records('terms', termSchema).keys()].sort((a, b) =>
        danishOrder(a.term, b.term),
      ),
      provisions: inOrder(this.#records('provisions', provisionSchema)),
      changes: [...this.#records('changes', changeSchema).keys()].sort((a, b) =>
        a.date < b.date ? -1 : 1,
      ),
      indicators: inOrder(this.#records('indicators', indicatorSchema)),
      kinds: this.#file('slags', kindsSchema) ?? NO_KINDS,
    };
    const openPoints = inOrder(this.#records('open-points', openPointSchema));
    // References can be followed only where every file has its shape.
    if (this.faults.length === 0) {
      const problems = [
        ...checkCatalog(catalog, examples),
        ...checkOpenPoints(openPoints, catalog),
      ];
      this.faults.push(...problems.map((problem) => this.#origins.faultOf(problem, catalog)));
      for (const { source, refs } of prose) this.#followed(source, refs, catalog);
    }
    return {
      catalog,
      examples,
      synonyms: this.#file('synonymer', synonymsSchema) ?? [],
      numbered,
      openPoints,
    };
  }

  #files(kind: ProblemKind): Written[] {
    const found = filesOf(this.#folder, kind, this.faults);
    for (const source of found) this.#origins.file(source);
    return found;
  }

  #records<T extends { id: string }>(kind: ProblemKind, schema: z.ZodMiniType<T>): Map<T, Written> {
    return this.#validate(this.#files(kind), schema);
  }

  #validate<T>(sources: readonly Written[], schema: z.ZodMiniType<T>): Map<T, Written> {
    const records = new Map<T, Written>();
    for (const source of sources) {
      if (!source.isYaml) continue;
      const written: unknown = source.document.toJS();
      const value = isRecord(written) ? { id: source.id, ...written } : written;
      if (isRecord(value) && value['id'] !== source.id) {
        this.faults.push(faultAt(source, ['id'], say('id', source.id)));
      }
      const read = schema.safeParse(value);
      if (read.success) {
        records.set(read.data, source);
        continue;
      }
      const isStrange = read.error.issues.some(
        ({ code, path }) => code === 'unrecognized_keys' && path.length === 0,
      );
      const home = isStrange ? homeOf(value, source.kind) : undefined;
      if (home === undefined) this.faults.push(...faultsOf(source, schema, read.error.issues));
      else this.faults.push(faultAt(source, [], say('home', `content/${home}/`)));
    }
    return records;
  }

  #municipalities(): Catalog['municipalities'] {
    const all = this.#file('kommuner', z.array(municipalitySchema)) ?? [];
    return all.sort((a, b) => danishOrder(a.name, b.name));
  }

  /** What has one file to itself; `null` where there is none, or where it has faults. */
  #file<T>(
    kind: 'kommuner' | 'synonymer' | 'slags' | 'version',
    schema: z.ZodMiniType<T>,
  ): T | null {
    const name = `${kind}.yaml`;
    if (!existsSync(join(this.#folder, name))) return null;
    const source = parsed(this.#folder, name, kind, this.faults);
    this.#origins.file(source);
    if (!source.isYaml) return null;
    const read = schema.safeParse(source.document.toJS());
    if (read.success) return read.data;
    this.faults.push(...faultsOf(source, schema, read.error.issues));
    return null;
  }

  /** A page names its sources as records do. */
  #followed(source: Yaml, refs: readonly { source: string }[], catalog: Content): void {
    const known = new Set(catalog.sources.map(({ id }) => id));
    refs.forEach(({ source: id }, at) => {
      if (known.has(id)) return;
      const text = problemWords('unknown-source', id, catalog);
      this.faults.push(faultAt(source, ['sources', at, 'source'], text));
    });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inOrder<T extends { order: number }>(records: ReadonlyMap<T, unknown>): T[] {
  return [...records.keys()].sort(by(({ order }) => order));
}

function by<T>(key: (record: T) => number): (a: T, b: T) => number {
  return (a, b) => key(a) - key(b);
}
