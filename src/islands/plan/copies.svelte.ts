/** How the open plan is kept beyond this browser's own room: its promise, the last file, and a file on the drive. */
import { fill } from '../../core/index.ts';
import type { DriveFile, FileHandle, Keeping } from '../../storage/index.ts';
import { planFile } from '../../storage/index.ts';
import { keepingWords } from '../../texts/keeping.ts';
import { dayOf } from '../page/today.ts';
import type { Session } from './session.svelte.ts';

type Lasting = keyof typeof keepingWords.lasting;
type Problem = keyof typeof keepingWords.problem;
type Picker = (options: {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}) => Promise<FileHandle>;

/** Milliseconds from a save until the file is written, and from a failed writing until the next try. */
const REST = 2_000;
const AGAIN = 30_000;
/** A copy older than so many days is spoken of in the save bar. */
const OLD = 7;

const all = new WeakMap<Session, Copies>();
/** The copies of the session's plan: the same ones for every part of the page. */
export function copiesOf(session: Session): Copies {
  const copies = all.get(session) ?? new Copies(session);
  all.set(session, copies);
  return copies;
}

export class Copies {
  lasting = $state<Lasting | null>(null);
  /** When the plan was last a file, and in which revision; `null` when it never was. */
  last = $state.raw<{ at: string; revision: string } | null>(null);
  file = $state.raw<DriveFile | null>(null);
  /** When the file on the drive was last written by this page. */
  wroteAt = $state<string | null>(null);
  problem = $state<Problem | null>(null);
  readonly #session: Session;
  #keeping: Keeping | null = null;
  #edition: string | null = null;
  /** The revision in the store, when the last file is old: what is being edited bears an older one. */
  #revision = $state<string | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #dirty = false;

  constructor(session: Session) {
    this.#session = session;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden' && this.#dirty) void this.write();
    });
  }

  /** After the plan was opened, saved or taken out as a file. */
  async follow(): Promise<void> {
    const { store, plan, space } = this.#session;
    if (!store || !plan || space !== 'own') return;
    const keeping = (this.#keeping ??= await store.keeping());
    if (!keeping) return;
    const { edition } = plan;
    if (edition !== this.#edition) {
      this.#edition = edition;
      this.wroteAt = this.problem = null;
      this.file = await keeping.driveFile(edition);
    }
    this.lasting = await keeping.last(plan);
    const last = await keeping.lastFile(edition);
    if (this.file) this.#soon(REST);
    else if (last && this.#daysSince(last.at) >= OLD) {
      // Read only when it is asked for: this follows every save.
      const stored = await store.load(edition);
      this.#revision = stored.ok ? stored.plan.revision.id : null;
    }
    this.last = last;
  }

  /** How long ago the plan was a file, in words. */
  get age(): string {
    if (!this.last) return keepingWords.never;
    const days = this.#daysSince(this.last.at);
    if (days < 1) return keepingWords.today;
    return days === 1 ? keepingWords.yesterday : fill(keepingWords.days, { days });
  }

  /** The last file is so old that it is worth a word, or there is none though the plan holds work. */
  get isOld(): boolean {
    if (!this.last) return this.lasting !== null && this.lasting !== 'unasked';
    return this.last.revision !== this.#revision && this.#daysSince(this.last.at) >= OLD;
  }

  #daysSince(at: string): number {
    return Math.round((Date.parse(this.#session.today) - Date.parse(dayOf(at))) / 86_400_000);
  }

  /** Whether the browser can write to a file that the reader has chosen. */
  get canChoose(): boolean {
    return pickerHere() !== null;
  }

  /** Lets the reader choose the file, and writes it. */
  async choose(): Promise<void> {
    const session = this.#session;
    const picker = pickerHere();
    if (!picker || !this.#keeping || (await session.holdsBack())) return;
    const plan = session.forPaper();
    if (!plan) return;
    const handle = await picker({
      suggestedName: planFile(plan).name,
      types: [{ description: 'JSON', accept: { 'application/json': ['.json'] } }],
    }).catch(() => null);
    if (!handle) return;
    if (!(await this.#keeping.chooseFile(plan.edition, handle))) {
      this.problem = 'notKept';
      return;
    }
    await session.flush();
    await session.noteFile(plan);
    this.file = await this.#keeping.driveFile(plan.edition);
    await this.write();
  }

  /** Forgets the file; what lies in it stays. */
  async stop(): Promise<void> {
    if (!this.#edition || !(await this.#keeping?.chooseFile(this.#edition, null))) return;
    clearTimeout(this.#timer);
    this.#dirty = false;
    this.file = this.problem = this.wroteAt = null;
  }

  /** Asks for the permission that was lost; the browser wants a press of a button for it. */
  async allow(): Promise<void> {
    await this.file?.handle.requestPermission?.({ mode: 'readwrite' }).catch(() => undefined);
    await this.write();
  }

  #soon(milliseconds: number): void {
    this.#dirty = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.write(), milliseconds);
  }

  /** Writes what is saved to the file; never in the way of saving, and one writing at a time. */
  async write(): Promise<void> {
    const { store, cpr } = this.#session;
    const [keeping, edition] = [this.#keeping, this.#edition];
    if (!store || !keeping || edition === null || this.#busy) return;
    if (cpr.length > 0) {
      this.problem = 'held';
      return;
    }
    this.#busy = true;
    this.#dirty = false;
    clearTimeout(this.#timer);
    try {
      // Another tab may have written it since.
      const chosen = await keeping.driveFile(edition);
      const stored = await store.load(edition);
      if (!chosen || !stored.ok) return;
      if (chosen.revision === stored.plan.revision.id) {
        this.problem = null;
        return;
      }
      const written = await keeping.writeFile(chosen, stored.plan);
      this.problem = written.ok ? null : written.reason;
      if (written.ok) this.wroteAt = written.at;
      else if (written.reason === 'broken' || written.reason === 'gone') this.#soon(AGAIN);
      this.file = await keeping.driveFile(edition);
      this.last = await keeping.lastFile(edition);
    } finally {
      this.#busy = false;
    }
  }
}

function pickerHere(): Picker | null {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: Picker };
  return showSaveFilePicker ? (options) => showSaveFilePicker.call(window, options) : null;
}
