/** One plan as it is being read: what is to be seen in it, what is said of each spot, and what is being written now. */
import {
  addRemark,
  changeRemark,
  inspect,
  remarksIn,
  remarkState,
  removeRemark,
  setVerdict,
  spotKey,
  standsAt,
  verdictOf,
  type Inspection,
  type InspectedSection,
  type Observation,
  type Plan,
  type Review,
  type Spot,
  type Told,
  type Verdict,
} from '../../core/index.ts';
import type { Store } from '../../storage/index.ts';
import type { ReviewDesk } from './review-desk.svelte.ts';
import { Notes } from './review-notes.svelte.ts';

/** What is being written: a remark that is there, or one that is there from its first letter on. */
export type Writing = { spot: Spot; suggests: boolean; rule: string | null; id: string | null };

const NONE: never[] = [];

export class Reading {
  readonly desk: ReviewDesk;
  readonly edition: string;
  readonly plan: Plan;
  readonly inspection: Inspection;
  readonly observations: ReadonlyMap<string, Observation>;
  readonly notes: Notes;
  writing = $state.raw<Writing | null>(null);
  /** The spots whose private note is open. */
  noting = $state.raw<ReadonlySet<string>>(new Set());
  /** The remark that was deleted last, until another is. */
  removed = $state.raw<Told | null>(null);

  readonly review: Review | undefined = $derived.by(() => this.desk.reviews.get(this.edition));
  readonly voice: string | null = $derived.by(() => this.desk.voiceIn(this.edition));
  readonly #remarks: ReadonlyMap<string, Told[]> = $derived.by(() => {
    const all = this.review ? remarksIn(this.review) : [];
    const bySpot = new Map<string, Told[]>();
    for (const remark of all) {
      const key = spotKey(remark.spot);
      bySpot.set(key, [...(bySpot.get(key) ?? []), remark]);
    }
    return bySpot;
  });

  constructor(desk: ReviewDesk, store: Store, plan: Plan) {
    this.desk = desk;
    this.plan = plan;
    this.edition = plan.edition;
    if (!desk.catalog) throw new Error('A plan is read with the catalog.');
    this.inspection = inspect(plan, desk.catalog, desk.today, desk.checks);
    this.observations = new Map(this.inspection.observations.map((one) => [one.key, one]));
    this.notes = new Notes(store, plan.edition);
  }

  /** The sections that want a verdict: what was declined is read, but not counted. */
  get judged(): InspectedSection[] {
    return this.inspection.sections.filter(({ declined }) => !declined);
  }

  remarksAt(spot: Spot): Told[] {
    return this.#remarks.get(spotKey(spot)) ?? NONE;
  }

  /** The spots of remarks that are shown nowhere: what they speak of is gone, or is asked no more. */
  readonly stray: Spot[] = $derived.by(() => {
    const shown = new Set(
      this.inspection.sections.flatMap(({ key, questions }) => [
        key,
        ...questions.map(({ spot }) => spotKey(spot)),
      ]),
    );
    return [...this.#remarks].flatMap(([key, [first]]) =>
      first && !shown.has(key) ? [first.spot] : [],
    );
  });

  stateOf(remark: Told): 'same' | 'changed' | 'gone' {
    return this.desk.catalog ? remarkState(remark, this.plan, this.desk.catalog) : 'same';
  }

  /** The text at the spot, which another wording can be suggested for; `null` when there is none. */
  textAt(spot: Spot): string | null {
    const { catalog } = this.desk;
    return catalog ? (standsAt(this.plan, catalog, spot)?.text ?? null) : null;
  }

  verdictAt(spot: Spot): Verdict | null {
    return this.review && this.voice ? verdictOf(this.review, this.voice, spot) : null;
  }

  judge(spot: Spot, verdict: Verdict | null): void {
    this.desk.edit(this.edition, (review, voice, at) =>
      setVerdict(review, voice, spot, verdict, at),
    );
  }

  /** What other voices judge the spot to be. */
  othersAt(spot: Spot): { role: string; verdict: Verdict }[] {
    const { review, voice: mine } = this;
    const key = spotKey(spot);
    return Object.values(review?.verdicts ?? {}).flatMap(({ voice, spot: at, verdict }) =>
      verdict !== null && voice !== mine && spotKey(at) === key
        ? [{ role: this.roleOf(voice), verdict }]
        : [],
    );
  }

  roleOf(voice: string): string {
    return this.review?.voices[voice]?.role ?? '';
  }

  begin(spot: Spot, { suggests = false, rule = null as string | null } = {}): void {
    this.finish();
    this.writing = { spot, suggests, rule, id: null };
  }

  change(remark: Told): void {
    this.finish();
    const { spot, rule, id } = remark;
    this.writing = { spot, rule, id, suggests: remark.suggestion !== null };
  }

  /** Writes in what is being written; the remark is there from the first letter. */
  write(words: { text?: string; suggestion?: string | null }): void {
    const { writing } = this;
    const { catalog } = this.desk;
    if (!writing || !catalog) return;
    const { spot, rule, id } = writing;
    this.desk.edit(this.edition, (review, voice, at) => {
      if (id !== null) return changeRemark(review, id, words, at);
      const quoted = standsAt(this.plan, catalog, spot) ?? { hash: '', text: null };
      const [next, made] = addRemark(review, { voice, spot, rule, quoted, ...words }, at);
      this.writing = { ...writing, id: made };
      return next;
    });
  }

  /** Ends the writing; a remark without a word is none. */
  finish(): void {
    const { writing } = this;
    this.writing = null;
    if (!writing?.id) return;
    const remark = this.review?.remarks[writing.id];
    if (!remark || remark.gone) return;
    if (remark.text.trim() === '' && remark.suggestion === null) this.#take(writing.id);
  }

  remove(remark: Told): void {
    this.writing = null;
    this.removed = remark;
    this.#take(remark.id);
  }

  /** What is taken back stays so in every merge: it comes again as a remark of its own. */
  restore(): void {
    const { removed } = this;
    this.removed = null;
    if (!removed) return;
    const { spot, quoted, text, suggestion, rule } = removed;
    this.desk.edit(this.edition, (review, voice, at) => {
      const [next] = addRemark(review, { voice, spot, quoted, text, suggestion, rule }, at);
      return next;
    });
  }

  #take(id: string): void {
    this.desk.edit(this.edition, (review, _, at) => removeRemark(review, id, at));
  }

  openNote(spot: Spot): void {
    this.noting = new Set([...this.noting, spotKey(spot)]);
  }
}
