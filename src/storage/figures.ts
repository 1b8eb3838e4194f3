/** The figures of the follow-up, beside the plans and never in them: one record for each lineage. Loaded where figures are. */
import { noFigures } from '../core/follow-up/edit-rows.ts';
import type { Figures } from '../core/follow-up/rows.ts';
import type { Kept } from './backing.ts';
import { checksum } from './checksum.ts';
import { attempt, type RecordFailure } from './problem.ts';
import { field, keyOf, textOf } from './record.ts';
import type { Store } from './store.ts';

/** The version of the record that this site writes. */
const VERSION = 1;
/** What other tabs are told has changed: no edition of a plan is called so. */
const told = (plan: string): string => `figures:${plan}`;

export type FiguresResult = { ok: true; figures: Figures } | RecordFailure;

/** The figures of a plan's lineage, by its id; none counted when there is no record. */
export function readFigures(store: Store, plan: string): Promise<FiguresResult> {
  return attempt(async () => {
    const raw = await store.room.backing.run('readonly', ['figures'], (access) =>
      access.get('figures', plan),
    );
    return figuresIn(raw, plan);
  });
}

/**
 * Reads, changes and writes in one transaction, so that two tabs never write over each other. `change` is asked of what
 * is kept, and must not wait. A record that is spoilt is set aside under another key, and one of a newer site is left.
 */
export function changeFigures(
  store: Store,
  plan: string,
  change: (kept: Figures) => Figures,
): Promise<FiguresResult> {
  const { room } = store;
  return attempt(async () => {
    const result = await room.backing.run(
      'readwrite',
      ['figures'],
      async (access): Promise<FiguresResult> => {
        const raw = await access.get('figures', plan);
        const read = figuresIn(raw, plan);
        if (!read.ok && read.reason !== 'damaged') return read;
        const figures = { ...change(read.ok ? read.figures : noFigures(plan)), plan };
        if (!read.ok)
          await access.put('figures', { ...(raw as Kept), key: `damaged:${plan}:${room.newId()}` });
        await access.put('figures', recordOf(figures));
        return { ok: true, figures };
      },
    );
    if (result.ok) room.tell({ edition: told(plan), revision: result.figures.changed });
    return result;
  });
}

/** Hears that another tab has changed the lineage's figures. */
export function hearFigures(store: Store, plan: string, listener: () => void): () => void {
  return store.onChange(({ edition }) => {
    if (edition === told(plan)) listener();
  });
}

/** The record's text as it lies, for figures that cannot be read. */
export function rawFigures(
  store: Store,
  plan: string,
): Promise<{ ok: true; text: string } | RecordFailure> {
  return attempt(async () => {
    const raw = await store.room.backing.run('readonly', ['figures'], (access) =>
      access.get('figures', plan),
    );
    return raw === undefined
      ? { ok: false as const, reason: 'missing' as const, detail: plan }
      : { ok: true as const, text: textOf(raw) };
  });
}

/** All that is kept: the figures that can be read and hold a row, and the texts of records that cannot. */
export function allFigures(
  store: Store,
): Promise<{ ok: true; figures: Figures[]; damaged: string[] } | RecordFailure> {
  return attempt(async () => {
    const raws = await store.room.backing.run('readonly', ['figures'], (access) =>
      access.all('figures'),
    );
    const reads = raws.map((raw) => ({ raw, read: figuresIn(raw, keyOf(raw)) }));
    return {
      ok: true as const,
      figures: reads.flatMap(({ read }) =>
        read.ok && read.figures.rows.length > 0 ? [read.figures] : [],
      ),
      damaged: reads.flatMap(({ raw, read }) => (read.ok ? [] : [textOf(raw)])),
    };
  });
}

function recordOf(figures: Figures): Kept {
  const text = JSON.stringify(figures);
  return { key: figures.plan, text, sum: checksum(text) } as Kept;
}

/** What lies as this site wrote it, by its sum, was checked when it came in. */
function figuresIn(raw: unknown, plan: string): FiguresResult {
  if (raw === undefined) return { ok: true, figures: noFigures(plan) };
  const text = field(raw, 'text');
  const damaged = { ok: false as const, reason: 'damaged' as const, detail: plan };
  if (typeof text !== 'string' || field(raw, 'sum') !== checksum(text)) return damaged;
  try {
    const figures = JSON.parse(text) as Figures;
    const version: number = figures.version;
    if (version > VERSION) return { ok: false, reason: 'newer', detail: String(version) };
    return version === VERSION && figures.plan === plan ? { ok: true, figures } : damaged;
  } catch {
    return damaged;
  }
}
