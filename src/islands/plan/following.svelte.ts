/** Whether this tab writes in the open plan, or follows another that does. Loaded with the save bar. */
import { createPen, type Pen, type PenState } from '../../storage/index.ts';
import type { Session } from './session.svelte.ts';

/** What is written in a plan's fields; a search or a filter is not. */
const FIELDS = '.field[id^="q-"], #fakta';

export class Following {
  state = $state<PenState>('free');
  /** How many times something was tried while another tab writes. */
  tried = $state(0);
  readonly #session: Session;
  #pen: Pen | null = null;
  #edition: string | null = null;

  constructor(session: Session) {
    this.#session = session;
    document.addEventListener('visibilitychange', this.#rest);
    // The next page of this tab finds the pen free; what is not saved yet is in the journal.
    addEventListener('pagehide', () => this.#pen?.lay());
    for (const kind of ['beforeinput', 'click', 'keydown', 'mousedown', 'paste', 'drop'])
      document.addEventListener(kind, this.#guard, { capture: true });
  }

  /** After the plan was opened, edited or saved. */
  follow(): void {
    const session = this.#session;
    const { saving, space, plan } = session;
    if (!plan || session.store?.state !== 'disk') return;
    if (plan.edition !== this.#edition) {
      this.#pen?.close();
      this.#edition = plan.edition;
      this.#become('free');
      this.#pen = createPen({
        space,
        edition: plan.edition,
        onChange: this.#become,
        flush: () => session.flush(),
      });
    }
    if (saving?.is === 'unsaved' || saving?.is === 'saving') void this.#pen?.use();
    if (saving?.is === 'saved') this.#rest();
  }

  /** Takes the pen here. */
  async take(): Promise<void> {
    await this.#pen?.take();
  }

  readonly #become = (state: PenState): void => {
    this.state = state;
    this.#session.held = state === 'theirs';
  };

  /** A tab that nobody looks at, and that has saved, puts the pen down. */
  readonly #rest = (): void => {
    if (document.visibilityState === 'hidden' && this.#session.saving?.is === 'saved')
      this.#pen?.lay();
  };

  /** Nothing is written in a field while another tab writes: it would only look as if. */
  readonly #guard = (event: Event): void => {
    if (this.state !== 'theirs' || !(event.target instanceof Element)) return;
    if (!event.target.closest(FIELDS) || !isWriting(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.tried += 1;
  };
}

/** Whether the event would change what the field holds, rather than move in it or open something. */
function isWriting(event: Event): boolean {
  const target = event.target as Element;
  const isChoice = target.matches(
    'input[type=radio], input[type=checkbox], select, label, label *',
  );
  switch (event.type) {
    case 'beforeinput':
    case 'paste':
    case 'drop':
      return true;
    case 'click':
      return isChoice || target.closest('button') !== null;
    case 'mousedown':
      return target.closest('select') !== null;
    default:
      return (
        isChoice && !/^(Tab|Shift|Escape|Control|Alt|Meta|F\d+)/.test((event as KeyboardEvent).key)
      );
  }
}
