/** The figures as they are typed: shown at once, saved in a breath, taken back step by step, and never over another tab's. */
import { noFigures, takingBack, withRows, type RowChange } from '../../core/follow-up/edit-rows.ts';
import { namesIn } from '../../core/follow-up/csv-out.ts';
import type { Figures } from '../../core/follow-up/rows.ts';
import { changeFigures, hearFigures } from '../../storage/figures.ts';
import { stamp } from '../../storage/index.ts';
import { readOf } from './figures.ts';
import type { Session } from '../plan/session.svelte.ts';

/** Why nothing could be read or saved. */
type BookProblem = 'full' | 'blocked' | 'failed' | 'damaged' | 'newer';
type BookSaving =
  | { is: 'none' }
  | { is: 'saving' }
  | { is: 'saved'; at: string }
  | { is: 'failed'; why: BookProblem };

/** Milliseconds of rest after a digit before it is saved. */
const REST = 400;

/** A step: what takes it back, and the one row that was typed in, if it was typed. */
type Step = { back: readonly RowChange[]; typed: string | null };

export class FigureBook {
  figures = $state.raw<Figures>(noFigures(''));
  /** The record could not be read when the page was opened. */
  problem = $state<BookProblem | null>(null);
  saving = $state.raw<BookSaving>({ is: 'none' });
  ready = $state(false);
  /** What was just done, for those who hear the page. */
  said = $state('');
  /** Another tab has changed something since. */
  others = $state(0);
  #done = $state.raw<readonly Step[]>([]);
  #undone = $state.raw<readonly Step[]>([]);

  readonly #session: Session;
  /** Changes that are shown and not yet saved, by key. */
  #waiting = new Map<string, RowChange>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<boolean> = Promise.resolve(true);

  constructor(session: Session) {
    this.#session = session;
  }

  /** Reads what is kept, and listens to other tabs until the given function is called. */
  open(): () => void {
    const { store, plan } = this.#session;
    void this.#read();
    const unhear = store && plan ? hearFigures(store, plan.id, () => void this.#follow()) : null;
    return () => {
      unhear?.();
      void this.flush();
    };
  }

  async #read(): Promise<void> {
    const read = await readOf(this.#session);
    if (read.ok) this.#show(read.figures);
    else this.problem = problemOf(read.reason);
    this.ready = true;
  }

  async #follow(): Promise<void> {
    await this.#read();
    this.others += 1;
  }

  /** What is kept, with what is not yet saved on top. */
  #show(kept: Figures): void {
    this.figures = this.#with(kept, [...this.#waiting.values()]);
  }

  #with(figures: Figures, changes: readonly RowChange[]): Figures {
    return changes.length === 0
      ? figures
      : withRows(figures, changes, this.#names(changes), stamp().now);
  }

  /** What the ids in the changed rows are called now. */
  #names(changes: readonly RowChange[]): Record<string, string> {
    const { plan, catalog } = this.#session;
    if (!plan || !catalog) return {};
    const names = namesIn(plan, catalog);
    const ids = changes.flatMap(({ row }) =>
      row ? [row.agreement, row.workplace, row.area, row.targetGroup] : [],
    );
    return Object.fromEntries(
      [...new Set(ids)].flatMap((id) => {
        const name = names.get(id);
        return name === undefined ? [] : [[id, name]];
      }),
    );
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Changes rows, and saves them; `typing`: more digits may come to the same row. */
  change(changes: readonly RowChange[], { typing = false } = {}): void {
    const [first] = changes;
    if (!first) return;
    const typed = typing ? first.key : null;
    const back = takingBack(this.figures, changes);
    const isMore = typed !== null && this.#done.at(-1)?.typed === typed;
    if (!isMore) this.#done = [...this.#done, { back, typed }];
    this.#undone = [];
    this.#apply(changes, typing ? REST : 0);
  }

  /** Writes all of the changes at once, or none: nothing is shown before it is kept. False: nothing has changed. */
  async bring(changes: readonly RowChange[], names: Record<string, string>): Promise<boolean> {
    const { store, plan } = this.#session;
    if (!store || !plan || !(await this.flush())) return false;
    const back = takingBack(this.figures, changes);
    const { now } = stamp();
    const kept = await changeFigures(store, plan.id, (figures) =>
      withRows(figures, changes, names, now),
    );
    if (!kept.ok) return false;
    this.#done = [...this.#done, { back, typed: null }];
    this.#undone = [];
    this.#show(kept.figures);
    this.saving = { is: 'saved', at: now };
    return true;
  }

  undo(): void {
    const step = this.#done.at(-1);
    if (!step) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, { back: takingBack(this.figures, step.back), typed: null }];
    this.#apply(step.back, 0);
  }

  redo(): void {
    const step = this.#undone.at(-1);
    if (!step) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, { back: takingBack(this.figures, step.back), typed: null }];
    this.#apply(step.back, 0);
  }

  #apply(changes: readonly RowChange[], rest: number): void {
    for (const change of changes) this.#waiting.set(change.key, change);
    this.figures = this.#with(this.figures, changes);
    this.saving = { is: 'saving' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), rest);
  }

  /** Saves what waits; false when it could not be. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<boolean> {
    const { store, plan } = this.#session;
    const changes = [...this.#waiting.values()];
    if (changes.length === 0) return true;
    if (!store || !plan) return false;
    this.#waiting = new Map();
    const names = this.#names(changes);
    const { now } = stamp();
    const kept = await changeFigures(store, plan.id, (figures) =>
      withRows(figures, changes, names, now),
    );
    if (kept.ok) {
      this.problem = null;
      this.#show(kept.figures);
      if (this.#waiting.size === 0) this.saving = { is: 'saved', at: now };
      return true;
    }
    // What came since goes before what could not be saved.
    const since = this.#waiting;
    this.#waiting = new Map([...changes.map((change) => [change.key, change] as const), ...since]);
    this.saving = { is: 'failed', why: problemOf(kept.reason) };
    return false;
  }
}

function problemOf(reason: string): BookProblem {
  const known = ['full', 'blocked', 'damaged', 'newer'] as const;
  return known.find((each) => each === reason) ?? 'failed';
}
