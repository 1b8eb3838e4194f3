/** Where everything in a content folder was written: what is found wrong later is told of in its own file, on its own line. */
import type { CatalogProblem, Content, Question } from '../core/index.ts';
import type { Fault } from './faults.ts';
import { faultAt } from './issues.ts';
import { problemWords } from './problem-words.ts';
import type { Path, Written } from './written.ts';

export class Origins {
  readonly #files = new Map<string, Written>();
  /** A supplement's question stands in another file than the section it joined. */
  readonly #questions = new Map<Question, { source: Written; path: Path }>();

  file(source: Written): void {
    this.#files.set(`${source.kind}/${source.id}`, source);
  }

  questions(questions: readonly Question[], source: Written, path: Path): void {
    questions.forEach((question, at) => {
      this.#questions.set(question, { source, path: [...path, at] });
    });
  }

  /** A problem that shows when references are followed, as a fault where it was written. */
  faultOf({ code, kind, record, path, detail }: CatalogProblem, catalog: Content): Fault {
    const text = problemWords(code, detail, catalog);
    if (kind === 'kommuner') {
      const at = catalog.municipalities.findIndex(({ name }) => name === record);
      const source = this.#files.get('kommuner/kommuner');
      return told(source, [at, ...path], `${record}: ${text}`, '');
    }
    const [sections, s, questions, q, ...rest] = path;
    if (sections === 'sections' && questions === 'questions') {
      const owner = [...catalog.focusPoints, ...catalog.forms].find(({ id }) => id === record);
      const question = owner?.sections[Number(s)]?.questions[Number(q)];
      const origin = question && this.#questions.get(question);
      if (origin) return faultAt(origin.source, [...origin.path, ...rest], text);
    }
    return told(this.#files.get(`${kind}/${record}`), path, text, `content/${kind}/`);
  }
}

/** A fault in a file, or in the folder where the file is gone. */
function told(source: Written | undefined, path: Path, text: string, folder: string): Fault {
  if (source) return faultAt(source, path, text);
  return { file: folder, line: null, field: path.map(String).join('.'), text };
}
