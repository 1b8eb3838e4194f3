/** The example's figures: published as a file beside the example, and read as any file of figures is. */
import { withRows } from '../../core/follow-up/edit-rows.ts';
import { importOf, readFiguresCsv } from '../../core/follow-up/csv-in.ts';
import { changeFigures, readFigures, type FiguresResult } from '../../storage/figures.ts';
import { stamp, type Store } from '../../storage/index.ts';
import { figuresWords } from '../../texts/figures.ts';
import { figuresOf } from './figures.ts';
import type { Session } from '../plan/session.svelte.ts';
import { address } from '../page/site.ts';

/** Puts the example's figures in the sandbox; `null` when they cannot be had. */
export async function exampleFigures(session: Session): Promise<FiguresResult | null> {
  const { plan, store, catalog } = session;
  if (!plan || !store || !catalog) return null;
  const response = await fetch(address('data/eksempel-kommune-tal.csv')).catch(() => null);
  const bytes = response?.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  const before = await readFigures(store, plan.id);
  if (!bytes || !before.ok) return null;
  const { columns: words } = figuresWords;
  const read = readFiguresCsv(bytes, {
    ...{ plan, catalog, words, kept: before.figures },
    today: null,
    former: true,
  });
  const changes = read.ok ? importOf(read, read.wrong) : null;
  if (!read.ok || !changes) return null;
  return changeFigures(store, plan.id, (kept) =>
    kept.rows.length > 0 ? kept : withRows(kept, changes, read.names, stamp().now),
  );
}

/** Gives a plan of another store the figures of the open one. */
export async function copyFigures(session: Session, to: Store, plan: string): Promise<void> {
  const figures = await figuresOf(session);
  if (figures.rows.length > 0) await changeFigures(to, plan, () => figures);
}
