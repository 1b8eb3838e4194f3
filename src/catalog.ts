/** The one loader: content/ becomes one checked Catalog value, or one error that lists every problem, in Danish. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
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
  danishOrder,
  focusPointSchema,
  formSchema,
  measureSchema,
  municipalitySchema,
  offerSchema,
  type ProblemCode,
  type ProblemKind,
  provisionSchema,
  reasonSchema,
  type Question,
  RULE_KINDS,
  type Rule,
  type RuleExamples,
  ruleFileSchema,
  type Scope,
  SCOPES,
  sourceSchema,
  type Supplement,
  supplementSchema,
  synonymsSchema,
  targetGroupSchema,
  taskSchema,
  termsOfQuestion,
  termSchema,
  textHash,
} from './core/index.ts';

type Path = readonly PropertyKey[];
/** A content file, parsed and still knowing on which line everything stands. */
type Source = {
  file: string;
  kind: ProblemKind;
  id: string;
  document: Document;
  lines: LineCounter;
};
type Fault = { file: string; line: number | null; field: string; text: string };
/** Where a question was written: a supplement's stands in another file than the section it joined. */
type Origins = Map<Question, { source: Source; path: Path }>;

export type LoadedCatalog = {
  catalog: Content;
  examples: Map<string, RuleExamples>;
  /** Words for one and the same, group by group: the search's. */
  synonyms: string[][];
};

/** What `loadCatalog` throws: its message lists every fault with file, line, field and how to mend it. */
export class CatalogError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    const lines = faults.map(({ file, line, field, text }) => {
      const place = [
        file,
        line === null ? '' : `linje ${String(line)}`,
        field && `felt "${field}"`,
      ];
      return `- ${place.filter((part) => part !== '').join(', ')}: ${text}`;
    });
    super(`Indholdet i content/ har ${countOf(faults.length)}:\n${lines.join('\n')}`);
    this.name = 'CatalogError';
    this.faults = faults;
  }
}

const countOf = (faults: number): string => (faults === 1 ? '1 fejl' : `${String(faults)} fejl`);

const loadedBefore = new Map<string, { stamp: string; loaded: LoadedCatalog }>();

/**
 * Reads, validates, merges, orders and checks everything in a content folder; the project's own when none is named.
 * While no file there has changed, the same value comes back.
 */
export function loadCatalog(folder: string = contentFolder()): LoadedCatalog {
  const stamp = stampOf(folder);
  const before = loadedBefore.get(folder);
  if (before?.stamp === stamp) return before.loaded;
  const reading = new Reading(folder);
  const loaded = reading.load();
  if (reading.faults.length > 0) throw new CatalogError(inPlace(reading.faults));
  loadedBefore.set(folder, { stamp, loaded });
  return loaded;
}

/** Faults as an editor goes through them: file by file, from the top. */
function inPlace(faults: readonly Fault[]): Fault[] {
  const place = ({ file, line }: Fault): string => `${file} ${String(line ?? 0).padStart(6, '0')}`;
  return [...faults].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
}

/** The names, sizes and times of the content files: different when one of them is. */
function stampOf(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name));
      return `${name}:${String(size)}:${String(mtimeMs)}`;
    })
    .join('\n');
}

/**
 * The catalog as the file that islands fetch, without what is only read or asked on a page, the library's own words on a
 * task included; the name changes with the content.
 */
export function publishCatalog(catalog: Content): { name: string; json: string } {
  const { cases, offers, terms, provisions, changes, ...rest } = catalog;
  const rules = rest.rules.filter(isOfPlans);
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
  const published = { ...rest, focusPoints, forms, rules, tasks, reasons };
  // A source that only unpublished records name stays on their pages.
  const named = JSON.stringify({ ...published, sources: [] });
  const sources = rest.sources.filter(({ id }) => named.includes(`"source":"${id}"`));
  const json = JSON.stringify({ ...published, sources }, (key, value: unknown) =>
    ONLY_ON_PAGES.has(key) ? undefined : value,
  );
  return { name: `catalog.${catalog.version}.json`, json };
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

/** The nearest folder above this module, in the source or bundled, that has content/ in it. */
function contentFolder(): string {
  let here = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(here, 'content', 'kommuner.yaml'))) {
    const above = dirname(here);
    if (above === here) return 'content';
    here = above;
  }
  return join(here, 'content');
}

class Reading {
  readonly faults: Fault[] = [];
  readonly #folder: string;
  readonly #sources = new Map<string, Source>();
  readonly #origins: Origins = new Map();

  constructor(folder: string) {
    this.#folder = folder;
  }

  load(): LoadedCatalog {
    const focusPoints = this.#records('focus-points', focusPointSchema);
    const formFiles = this.#files('forms');
    const isSupplement = (source: Source): boolean => source.document.has('section');
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
    const catalog: Content = {
      version: textHash(content),
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
    };
    // References can be followed only where every file has its shape.
    if (this.faults.length === 0) {
      for (const problem of checkCatalog(catalog, examples)) this.#report(problem, catalog);
    }
    return { catalog, examples, synonyms: this.#synonyms() };
  }

  #files(kind: ProblemKind): Source[] {
    const folder = join(this.#folder, kind);
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => this.#parse(join(folder, name), kind, name.slice(0, -'.yaml'.length)));
  }

  #parse(path: string, kind: ProblemKind, id: string): Source {
    const lines = new LineCounter();
    const text = readFileSync(path, 'utf8').normalize('NFC');
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const file = join('content', relative(this.#folder, path)).replaceAll('\\', '/');
    const source: Source = { file, kind, id, document, lines };
    this.#sources.set(`${kind}/${id}`, source);
    for (const error of [...document.errors, ...document.warnings]) {
      const { line } = lines.linePos(error.pos[0]);
      this.faults.push({ file, line, field: '', text: `${YAML_FAULT} (${error.message})` });
    }
    return source;
  }

  #records<T extends { id: string }>(kind: ProblemKind, schema: z.ZodMiniType<T>): Map<T, Source> {
    return this.#validate(this.#files(kind), schema);
  }

  #validate<T>(sources: readonly Source[], schema: z.ZodMiniType<T>): Map<T, Source> {
    const records = new Map<T, Source>();
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
    const path = join(this.#folder, 'kommuner.yaml');
    if (!existsSync(path)) return [];
    const source = this.#parse(path, 'kommuner', '');
    const read = z.array(municipalitySchema).safeParse(source.document.toJS());
    if (read.success) return read.data.sort((a, b) => danishOrder(a.name, b.name));
    for (const issue of read.error.issues) this.#issue(source, issue, []);
    return [];
  }

  #synonyms(): string[][] {
    if (!existsSync(join(this.#folder, 'synonymer.yaml'))) return [];
    const source = this.#parse(join(this.#folder, 'synonymer.yaml'), 'synonymer', '');
    const read = synonymsSchema.safeParse(source.document.toJS());
    if (read.success) return read.data;
    for (const issue of read.error.issues) this.#issue(source, issue, []);
    return [];
  }

  #remember(record: { sections: { questions: Question[] }[] }, source: Source): void {
    record.sections.forEach(({ questions }, s) => {
      questions.forEach((question, q) => {
        this.#origins.set(question, { source, path: ['sections', s, 'questions', q] });
      });
    });
  }

  /** Puts the questions of a supplement into the section they name, after the question they name. */
  #join(
    supplement: Supplement,
    source: Source,
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
    const text = WORDS[code].replaceAll('{}', detail);
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

  #issue(source: Source, issue: z.core.$ZodIssue, above: Path): void {
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

  #fault(source: Source | undefined, path: Path, text: string, file = ''): void {
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

/** The line of a field; of the nearest thing around it when the field itself is missing. */
function lineOf({ document, lines }: Source, path: Path): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}

/** Of the ways a value could have been right, the one it comes nearest to: the one whose faults lie deepest. */
function closestBranch({ errors }: z.core.$ZodIssueInvalidUnion): z.core.$ZodIssue[] | undefined {
  const depth = (issues: readonly z.core.$ZodIssue[]): number =>
    Math.max(0, ...issues.map(({ path }) => path.length));
  const known = errors.filter(
    (issues) => !issues.some(({ code, path }) => code === 'unrecognized_keys' && path.length === 0),
  );
  const candidates = known.filter((issues) => depth(issues) > 0);
  return candidates.sort((a, b) => depth(b) - depth(a))[0];
}

/** Words for a value that is none of the forms a union has, naming the fields that the forms begin with. */
function misfit({ errors }: z.core.$ZodIssueInvalidUnion, written: unknown): string {
  const known = errors.flatMap((issues) =>
    issues.flatMap(({ code, path }) =>
      code !== 'unrecognized_keys' && path.length === 1 ? path.map(String) : [],
    ),
  );
  const names = isMap(written) ? written.items.map(({ key }) => `"${String(key)}"`) : [];
  const what = names.length > 0 ? names.join(', ') : 'Værdien';
  return `${what} passer ikke her. Her kan stå: ${[...new Set(known)].join(', ')}.`;
}

const UNKNOWN_FIELD = 'Feltet kendes ikke. Ret navnet, eller slet det.';
const YAML_FAULT = 'Filen er ikke gyldig YAML. Se efter indrykning, kolon og anførselstegn';

const TYPES: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'et tal',
  int: 'et helt tal',
  boolean: 'true eller false',
  array: 'en liste',
  object: 'felter med navn og værdi',
};

function wordsOf(issue: z.core.$ZodIssue, isMissing: boolean): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing
        ? `Feltet mangler. Her skal stå ${TYPES[issue.expected] ?? issue.expected}.`
        : `Her skal stå ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `Her kan stå: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return 'Her mangler noget: feltet må ikke være tomt.';
    case 'invalid_format':
      return (
        FORMATS[issue.format] ??
        (issue.message === UNWORDED ? 'Teksten har ikke den rette form.' : issue.message)
      );
    default:
      return issue.message === UNWORDED ? 'Værdien har ikke den rette form.' : issue.message;
  }
}

/** What the schemas say of a fault when they have no words of their own for it. */
const UNWORDED = 'Invalid input';
const FORMATS: Readonly<Record<string, string>> = {
  date: 'Skriv datoen som ÅÅÅÅ-MM-DD.',
  url: 'Skriv en hel adresse, der begynder med https://.',
};

const WORDS: Readonly<Record<ProblemCode, string>> = {
  duplicate: '"{}" er brugt før. Vælg et andet.',
  'second-form': 'Der er allerede et skema for "{}". Læg spørgsmålene i det, eller brug "section".',
  options:
    'Et spørgsmål af typen "{}" har options eller optionsFrom, når der skal vælges, og ellers ingen af dem.',
  'bad-preset':
    'Forslaget er ikke en uge: {}. Skriv linjer som "mandag nytteindsats 7.5", højst 24 timer om dagen.',
  reversed: 'Det første ligger efter det sidste: {}.',
  'focus-point-number': 'Fokuspunkterne har numrene 1 til 4, hvert én gang. {} passer ikke.',
  'focus-point-missing': 'Der mangler et fokuspunkt med nummer {}.',
  'unknown-form': 'Der er intet skema for "{}".',
  'unknown-question':
    'Spørgsmålet "{}" findes ikke her. Brug det nuværende id på et spørgsmål i samme skema.',
  'unknown-area': 'Området "{}" findes ikke i content/areas/.',
  'unknown-rule': 'Reglen "{}" findes ikke i content/rules/.',
  'unknown-focus-point': 'Fokuspunktet "{}" findes ikke i content/focus-points/.',
  'unknown-target-group': 'Målgruppen "{}" findes ikke i content/target-groups/.',
  'unknown-provision': 'Bestemmelsen "{}" findes ikke i content/provisions/.',
  'unknown-term': 'Begrebet "{}" findes ikke i content/terms/, eller er det samme begreb.',
  'unknown-source': 'Kilden "{}" findes ikke i content/sources/.',
  'not-https': 'Adressen skal begynde med https://: {}',
  'no-doubt': 'Sikkerheden er "{}". Skriv under "doubt", hvad der er usikkert.',
  'no-during': 'Posten slutter {}. Skriv under "during", hvad der gjaldt indtil da.',
  'catalogue-mismatch':
    'En opgave fra kataloget har både "line" og "catalogue". Vores egne opgaver har ingen af dem.',
  'expected-outside': 'Den ventede ændring {} ligger uden for reglens egne datoer.',
  'expected-not-lower': 'Den ventede ændring skal gøre sikkerheden lavere. "{}" er den ikke.',
  'limit-mismatch':
    'En regel af slagsen "egen-graense" har "limit"; andre har det ikke. Her er slagsen "{}".',
  'out-of-reach': '"of: {}" kan ikke nås herfra.',
  'unknown-option': 'Spørgsmålet har ikke svarmuligheden "{}".',
  'wrong-type': 'Sammenligningen passer ikke til spørgsmålets type: {}.',
  'unknown-fact': 'Tingen har ikke oplysningen "{}".',
  'unknown-record': '"{}" findes ikke.',
  'unknown-trait': 'Ingen post har kendetegnet "{}" (traits).',
  'unknown-limit': 'Ingen regel med "limit" hedder "{}".',
  'bad-steps': 'Trinene (steps) skal stige, have per over 0, og kun det sidste må have upTo: null.',
  ring: 'Om "{}" vises, afhænger af spørgsmålet selv.',
  'no-examples': 'En regel skal have mindst ét eksempel, der opfylder den, og ét, der bryder den.',
  'example-answer': 'Eksemplet svarer på "{}", som ikke findes der.',
  'example-record': 'Eksemplet vælger "{}", som ikke findes.',
  'example-not-applicable':
    'Reglen gælder slet ikke i eksemplet: {}. Se på "on", "period", "applies" og "limits".',
  'example-not-met': 'Eksemplet skulle opfylde reglen, men gav: {}.',
  'example-not-broken': 'Eksemplet skulle bryde reglen, men gav: {}.',
};
