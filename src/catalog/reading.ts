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
  type CatalogProblem,
  checkCatalog,
  checkFileSchema,
  type ContentVersion,
  contentVersionSchema,
  checkOpenPoints,
  danishOrder,
  focusPointSchema,
  formSchema,
  measureSchema,
  municipalitySchema,
  offerSchema,
  type OpenPoint,
  openPointSchema,
  indicatorSchema,
  type ProblemKind,
  provisionSchema,
  reasonSchema,
  type Question,
  RULE_KINDS,
  type Rule,
  type RuleExamples,
  ruleFileSchema,
  SCOPES,
  sourceSchema,
  type Supplement,
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
import { didYouMean } from './nearest.ts';
import { problemWords } from './problem-words.ts';
import { proseOf } from './prose.ts';
import { homeOf } from './schemas.ts';
import { textFaults } from './text-faults.ts';
import type { Path, Written } from './written.ts';
import type { Yaml } from './yaml.ts';

/** Where a question was written: a supplement's stands in another file than the section it joined. */
type Origins = Map<Question, { source: Written; path: Path }>;

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
  readonly #sources = new Map<string, Written>();
  readonly #origins: Origins = new Map();

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
    for (const [record, source] of [...focusPoints, ...forms]) this.#remember(record, source);
    for (const [supplement, source] of supplements) {
      this.#join(supplement, source, [...focusPoints.keys(), ...forms.keys()]);
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
    };
    const openPoints = inOrder(this.#records('open-points', openPointSchema));
    // References can be followed only where every file has its shape.
    if (this.faults.length === 0) {
      for (const problem of checkCatalog(catalog, examples)) this.#report(problem, catalog);
      for (const problem of checkOpenPoints(openPoints, catalog)) this.#report(problem, catalog);
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
    for (const source of found) this.#sources.set(`${kind}/${source.id}`, source);
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
        this.#fault(source, ['id'], say('id', source.id));
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
      else this.#fault(source, [], say('home', `content/${home}/`));
    }
    return records;
  }

  #municipalities(): Catalog['municipalities'] {
    const all = this.#file('kommuner', z.array(municipalitySchema)) ?? [];
    return all.sort((a, b) => danishOrder(a.name, b.name));
  }

  /** What has one file to itself; `null` where there is none, or where it has faults. */
  #file<T>(kind: 'kommuner' | 'synonymer' | 'version', schema: z.ZodMiniType<T>): T | null {
    const name = `${kind}.yaml`;
    if (!existsSync(join(this.#folder, name))) return null;
    const source = parsed(this.#folder, name, kind, this.faults);
    this.#sources.set(`${kind}/`, source);
    if (!source.isYaml) return null;
    const read = schema.safeParse(source.document.toJS());
    if (read.success) return read.data;
    this.faults.push(...faultsOf(source, schema, read.error.issues));
    return null;
  }

  #remember(record: { sections: { questions: Question[] }[] }, source: Written): void {
    record.sections.forEach(({ questions }, s) => {
      questions.forEach((question, q) => {
        this.#origins.set(question, { source, path: ['sections', s, 'questions', q] });
      });
    });
  }

  /** Puts the questions of a supplement into the section they name, after the question they name. */
  #join(
    supplement: Supplement,
    source: Written,
    owners: readonly { sections: { id: string; questions: Question[] }[] }[],
  ): void {
    const section = owners
      .flatMap(({ sections }) => sections)
      .find(({ id }) => id === supplement.section);
    if (!section) {
      const meant = didYouMean(
        supplement.section,
        owners.flatMap(({ sections }) => sections.map(({ id }) => id)),
      );
      this.#fault(source, ['section'], say('section', supplement.section) + meant);
      return;
    }
    supplement.questions.forEach((question, at) => {
      this.#origins.set(question, { source, path: ['questions', at] });
    });
    const after = section.questions.findIndex(({ id }) => id === supplement.after);
    if (supplement.after !== undefined && after === -1) {
      const asked = section.questions.map(({ id }) => id);
      const text = say('after', section.id, supplement.after) + didYouMean(supplement.after, asked);
      this.#fault(source, ['after'], text);
    }
    const at = after === -1 ? section.questions.length : after + 1;
    section.questions.splice(at, 0, ...supplement.questions);
  }

  #report({ code, kind, record, path, detail }: CatalogProblem, catalog: Content): void {
    const text = problemWords(code, detail, catalog);
    if (kind === 'kommuner') {
      const at = catalog.municipalities.findIndex(({ name }) => name === record);
      this.#fault(this.#sources.get('kommuner/'), [at, ...path], `${record}: ${text}`);
      return;
    }
    const [sections, s, questions, q, ...rest] = path;
    if (sections === 'sections' && questions === 'questions') {
      const owner = [...catalog.focusPoints, ...catalog.forms].find(({ id }) => id === record);
      const question = owner?.sections[Number(s)]?.questions[Number(q)];
      const origin = question && this.#origins.get(question);
      if (origin) {
        this.#fault(origin.source, [...origin.path, ...rest], text);
        return;
      }
    }
    this.#fault(this.#sources.get(`${kind}/${record}`), path, text, `content/${kind}/`);
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

  #fault(source: Written | undefined, path: Path, text: string, file = ''): void {
    if (source) this.faults.push(faultAt(source, path, text));
    else this.faults.push({ file, line: null, field: path.map(String).join('.'), text });
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
