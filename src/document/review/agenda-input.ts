/** What the agenda of a meeting about many plans is made of, and its words. */
import type { Catalog, ISODate, OverviewRow, Review, Verdict } from '../../core/index.ts';
import type { PointKind, SharedPoint } from './agenda-points.ts';
import type { Field } from '../parts/doc.ts';
import { link } from '../parts/inline.ts';
import type { Counted } from '../words/shapes.ts';

type Text =
  | ('documentTitle' | 'subject' | 'header' | 'footer' | 'notesTitle' | 'madeLabel' | 'note')
  | ('plansLabel' | 'kommunerLabel' | 'first' | 'firstShared' | 'firstIntro' | 'firstCaption')
  | ('firstNone' | 'plan' | 'why' | 'shared' | 'sharedIntro' | 'sharedCaption' | 'code')
  | ('codeAndTitle' | 'point' | 'kind' | 'count' | 'inPlans' | 'all' | 'allBut' | 'each')
  | ('eachIntro' | 'eachNone' | 'others' | 'nothing' | 'uncheckedLine' | 'verdictLine')
  | ('questionLine' | 'limitLine' | 'sinceNone' | 'sinceColumn' | 'bullet' | 'whole')
  | ('unknownRole' | 'common' | 'commonIntro' | 'commonCaption' | 'commonNone' | 'task' | 'who')
  | ('overview' | 'overviewIntro' | 'overviewCaption');

/** Words of the agenda. */
export type AgendaWords = Record<Text, string> &
  Record<'since' | 'commonMore', Counted> & {
    keywords: readonly string[];
    reasons: Record<'broken' | 'verdicts' | 'remarks', Counted>;
    kinds: Record<PointKind, string>;
    fields: Record<
      PointKind | ('verdicts' | 'remarks' | 'shared' | 'unchecked' | 'limits' | 'since'),
      string
    >;
    columns: Record<PointKind | ('unchecked' | 'said' | 'shared'), string>;
    verdicts: Record<Verdict, string>;
  };

/** What an agenda is made of. Plain data: it can be sent to a worker. */
export type AgendaInput = {
  /** In the order they are to be taken. */
  rows: readonly OverviewRow[];
  /** What each plan is called, by edition. */
  names: ReadonlyMap<string, string>;
  /** What members said, by edition. */
  reviews: ReadonlyMap<string, Review>;
  catalog: Catalog;
  words: AgendaWords;
  /** The day whose rules the rows speak of. */
  on: ISODate;
  /** When the paper is made, `YYYY-MM-DDTHH:mm:ssZ`. */
  made: string;
};

/** An agenda on its way: what comes back in several plans, and what each plan has to itself. */
export type Agenda = AgendaInput & {
  points: readonly SharedPoint[];
  /** The plans that have a part of their own, with its fields. */
  parts: ReadonlyMap<OverviewRow, Field[]>;
};

/** What a plan is called, leading to its own part where it has one. */
export function planLink({ names, parts }: Agenda, row: OverviewRow) {
  const name = names.get(row.edition) ?? row.title;
  return parts.has(row) ? link(`#plan-${row.edition}`, name) : name;
}
