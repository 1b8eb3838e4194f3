/**
 * A reader who works out what a report does not say. Everything is read from the report's tables: no part of the code that
 * hides anything is asked. The reader knows where nobody was, that the books are kept, and every mean to its last digit.
 */
import type { Dimension } from '../../../src/core/content/indicator.ts';
import { quartersBetween } from '../../../src/core/follow-up/quarter.ts';
import type { Report, ReportRow } from '../../../src/core/follow-up/report.ts';
import type { FollowUpRow } from '../../../src/core/follow-up/rows.ts';
import { ENDINGS } from '../../../src/core/content/counted.ts';
import { table } from './cases.ts';

/** So many times an unknown. */
export type Sum = Map<number, number>;
export type Equation = { of: Sum; is: number };
/** A count that somebody could ask for: what it is called, and what it really is. */
export type Question = Equation & { name: string };

type Unknown = { kind: string; row: FollowUpRow; value: number };
const SPLITS = ['target-group', 'area', 'workplace'] as const;
const KINDS = ['started', ...ENDINGS] as const;
const valueOf = (row: FollowUpRow, dimension: Dimension): string =>
  dimension === 'time'
    ? row.quarter
    : { 'target-group': row.targetGroup, area: row.area, workplace: row.workplace }[dimension];
const placeOf = (row: FollowUpRow): string => SPLITS.map((each) => valueOf(row, each)).join(' ');

export class Reader {
  readonly unknowns: Unknown[] = [];
  readonly equations: Equation[] = [];
  readonly rows: FollowUpRow[];
  readonly last: string;

  constructor(rows: FollowUpRow[], report: Report) {
    this.rows = rows;
    this.last =
      rows
        .map(({ quarter }) => quarter)
        .sort()
        .at(-1) ?? '';
    for (const row of rows) {
      for (const kind of KINDS) this.#add({ kind, row, value: row[kind] });
    }
    for (const place of new Set(rows.map(placeOf))) {
      const of = rows.filter((row) => placeOf(row) === place);
      const gone = (row: FollowUpRow) => ENDINGS.reduce((sum, cause) => sum + row[cause], 0);
      const flow = of.reduce((sum, row) => sum + row.started - gone(row), 0);
      const left = of.find(({ quarter }) => quarter === this.last)?.active ?? 0;
      const [row] = of;
      if (row)
        this.#add({
          kind: 'before',
          row: { ...row, quarter: '' },
          value: left - flow,
        });
      if (left - flow < 0) throw new Error(`The books of ${place} are not kept`);
    }
    this.#read(report);
  }

  #add(unknown: Unknown): void {
    if (unknown.value > 0) this.unknowns.push(unknown);
  }

  /** The unknowns of those kinds in the rows. */
  #sum(kinds: readonly string[], isIn: (row: FollowUpRow) => boolean): Sum {
    const sum: Sum = new Map();
    this.unknowns.forEach(({ kind, row }, at) => {
      if (kinds.includes(kind) && isIn(row)) sum.set(at, 1);
    });
    return sum;
  }

  /** Those who are there on a quarter's last day: who was there before, and who has come and gone since. */
  #there(quarter: string, isIn: (row: FollowUpRow) => boolean): Sum {
    const sum: Sum = new Map();
    this.unknowns.forEach(({ kind, row }, at) => {
      if (row.quarter > quarter || !isIn(row)) return;
      sum.set(at, kind === 'before' || kind === 'started' ? 1 : -1);
    });
    return sum;
  }

  is(of: Sum): number {
    return [...of].reduce((sum, [at, times]) => sum + times * (this.unknowns[at]?.value ?? 0), 0);
  }

  #tell(of: Sum): void {
    this.equations.push({ of, is: this.is(of) });
  }

  #read(report: Report): void {
    for (const dimension of ['time', ...SPLITS] as const) {
      const counts = table(report, 'counts', dimension);
      const ended = table(report, 'ended', dimension);
      const there = table(report, 'there', dimension);
      const parts = [...counts.rows, ...(counts.total ? [counts.total] : [])];
      for (const part of parts) {
        const isIn = this.#isIn(part, counts.rows, dimension);
        KINDS.forEach((kind, at) => {
          if (typeof part.values[at] === 'number') this.#tell(this.#sum([kind], isIn));
        });
        const same = ({ id }: ReportRow): boolean => id === part.id;
        const [mean] = (part.id === 'total' ? ended.total : ended.rows.find(same))?.values ?? [];
        if (mean !== 'hidden') this.#tell(this.#sum(ENDINGS, isIn));
        const [now] = (part.id === 'total' ? there.total : there.rows.find(same))?.values ?? [];
        if (typeof now !== 'number') continue;
        if (dimension !== 'time') this.#tell(this.#there(this.last, isIn));
        else {
          const within = this.rows.filter(isIn).map(({ quarter }) => quarter);
          this.#tell(this.#there(within.sort().at(-1) ?? '', () => true));
        }
      }
    }
  }

  #isIn(part: ReportRow, rows: ReportRow[], dimension: Dimension): (row: FollowUpRow) => boolean {
    if (part.id === 'total') return () => true;
    if (part.id === 'rest') {
      const others = new Set(rows.map(({ id }) => id));
      return (row) => !others.has(valueOf(row, dimension));
    }
    if (dimension !== 'time') return (row) => valueOf(row, dimension) === part.id;
    const [first = '', last = first] = part.id.split('_');
    const quarters = /^\d{4}$/.test(first)
      ? quartersBetween(`${first}-1`, `${last}-4`)
      : quartersBetween(first, last);
    return ({ quarter }) => quarters.includes(quarter);
  }

  /** Every count of few that could be asked for, by any of what rows are kept by, alone and crossed. */
  questions(report: Report): Question[] {
    const rests = new Map(
      SPLITS.map((split) => [
        split,
        new Set(table(report, 'counts', split).rows.map(({ id }) => id)),
      ]),
    );
    // A thing itself, and, if it is put together with others, all of those.
    const names = (dimension: Dimension, row: FollowUpRow): string[] => {
      const own = valueOf(row, dimension);
      const listed = dimension === 'time' ? undefined : rests.get(dimension);
      return !listed || listed.has(own) || !listed.has('rest') ? [own] : [own, 'rest'];
    };
    const crossings = [[]] as Dimension[][];
    for (const one of ['time', ...SPLITS] as const)
      crossings.push(...crossings.map((some) => [...some, one]));
    const asked = new Map<string, Question>();
    const ask = (name: string, of: Sum): void => {
      const is = this.is(of);
      if (is >= 1 && is <= 4) asked.set(name, { name, of, is });
    };
    for (const crossing of crossings) {
      for (const row of this.rows) {
        let ways: string[][] = [[]];
        for (const dimension of crossing)
          ways = ways.flatMap((way) => names(dimension, row).map((name) => [...way, name]));
        for (const way of ways) {
          const isIn = (other: FollowUpRow, all: readonly Dimension[] = crossing): boolean =>
            crossing.every(
              (dimension, at) =>
                !all.includes(dimension) || names(dimension, other).includes(way[at] ?? ''),
            );
          const name = `${crossing.join('+')} ${way.join('+')}`;
          if (asked.has(`${name} started`) || asked.has(`${name} ended`)) continue;
          for (const kind of KINDS) ask(`${name} ${kind}`, this.#sum([kind], isIn));
          ask(`${name} ended`, this.#sum(ENDINGS, isIn));
          if (crossing.includes('time'))
            ask(
              `${name} there`,
              this.#there(row.quarter, (other) => isIn(other, SPLITS)),
            );
          else
            ask(
              `${name} before`,
              this.#sum(['before'], (other) => isIn(other)),
            );
        }
      }
    }
    return [...asked.values()];
  }
}
