/** Reads a content folder whole: every file parsed, held against its schema, put in order, its references followed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
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
  danishOrder,
  focusPointSchema,
  formSchema,
  measureSchema,
  municipalitySchema,
  offerSchema,
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
import type { Fault } from './faults.ts';
import { closestBranch, misfit, UNKNOWN_FIELD, wordsOf, YAML_FAULT } from './issue-words.ts';
import { PROBLEM_WORDS } from './problem-words.ts';
import { lineOf, type Path, type Written } from './written.ts';

/** Where a question was written: a supplement's stands in another file than the section it joined. */
type Origins = Map<Question, { source: Written; path: Path }>;

export type LoadedCatalog = {
  catalog: Content;
  examples: Map<string, RuleExamples>;
  /** Words for one and the same, group by group: the search's. */
  synonyms: string[][];
  /** What the content is numbered as; `null` in a folder that says nothing of it. */
  numbered: ContentVersion | null;
};

export class Reading {
  readonly faults: Fault[] = [];
  readonly #folder: string;
  readonly #sources = new Map<string, Written>();
  readonly #origins: Origins = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  load(): LoadedCatalog {
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
    // References can be followed only where every file has its shape.
    if (this.faults.length === 0) {
      for (const problem of checkCatalog(catalog, examples)) this.#report(problem, catalog);
    }
    return { catalog, examples, synonyms: this.#file('synonymer', synonymsSchema) ?? [], numbered };
  }

  #files(kind: ProblemKind): Written[] {
    const folder = join(this.#folder, kind);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => this.#parse(join(folder, name), kind, name.slice(0, -'.yaml'.length)));
  }

  #parse(path: string, kind: ProblemKind, id: string): Written {
    const lines = new LineCounter();
    const text = readFileSync(path, 'utf8').normalize('NFC');
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const file = join('content', relative(this.#folder, path)).replaceAll('\\', '/');
    const source: Written = { file, kind, id, document, lines };
    this.#sources.set(`${kind}/${id}`, source);
    for (const error of [...document.errors, ...document.warnings]) {
      const { line } = lines.linePos(error.pos[0]);
      this.faults.push({ file, line, field: '', text: `${YAML_FAULT} (${error.message})` });
    }
    return source;
  }

  #records<T extends { id: string }>(kind: ProblemKind, schema: z.ZodMiniType<T>): Map<T, Written> {
    return this.#validate(this.#files(kind), schema);
  }

  #validate<T>(sources: readonly Written[], schema: z.ZodMiniType<T>): Map<T, Written> {
    const records = new Map<T, Written>();
    for (const source of sources) {
      if (source.document.errors.length > 0) continue;
      const written: unknown = source.document.toJS();
      const value = isRecord(written) ? { id: source.id, ...written } : written;
      if (isRecord(value) && value['id'] !== source.id) {
        this.#fault(
          source,
          ['id'],
          `Filens navn er postens id. Skriv "${source.id}", eller slet linjen.`,
        );
      }
      const read = schema.safeParse(value);
      if (read.success) records.set(read.data, source);
      else for (const issue of read.error.issues) this.#issue(source, issue, []);
    }
    return records;
  }

  #municipalities(): Catalog['municipalities'] {
    const all = this.#file('kommuner', z.array(municipalitySchema)) ?? [];
    return all.sort((a, b) => danishOrder(a.name, b.name));
  }

  /** A file that stands alone in the folder; `null` when there is none, or it is not as it should be. */
  #file<T>(kind: ProblemKind, schema: z.ZodMiniType<T>): T | null {
    const path = join(this.#folder, `${kind}.yaml`);
    if (!existsSync(path)) return null;
    const source = this.#parse(path, kind, '');
    const read = schema.safeParse(source.document.toJS());
    if (read.success) return read.data;
    for (const issue of read.error.issues) this.#issue(source, issue, []);
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
      this.#fault(source, ['section'], `Ingen sektion hedder "${supplement.section}".`);
      return;
    }
    supplement.questions.forEach((question, at) => {
      this.#origins.set(question, { source, path: ['questions', at] });
    });
    const after = section.questions.findIndex(({ id }) => id === supplement.after);
    if (supplement.after !== undefined && after === -1) {
      const text = `Sektionen "${section.id}" har intet spørgsmål "${supplement.after}".`;
      this.#fault(source, ['after'], text);
    }
    const at = after === -1 ? section.questions.length : after + 1;
    section.questions.splice(at, 0, ...supplement.questions);
  }

  #report({ code, kind, record, path, detail }: CatalogProblem, catalog: Content): void {
    const text = PROBLEM_WORDS[code].replaceAll('{}', detail);
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

  #issue(source: Written, issue: z.core.$ZodIssue, above: Path): void {
    const path = [...above, ...issue.path];
    if (issue.code === 'invalid_union') {
      const closest = closestBranch(issue);
      if (closest) for (const inner of closest) this.#issue(source, inner, path);
      else this.#fault(source, path, misfit(issue, source.document.getIn(path)));
    } else if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) this.#fault(source, [...path, key], UNKNOWN_FIELD);
    } else {
      this.#fault(source, path, wordsOf(issue, !source.document.hasIn(path)));
    }
  }

  #fault(source: Written | undefined, path: Path, text: string, file = ''): void {
    const line = source ? lineOf(source, path) : null;
    this.faults.push({ file: source?.file ?? file, line, field: path.map(String).join('.'), text });
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
