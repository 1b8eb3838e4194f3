/** What journals hold that the store does not: brought in once, when the store is opened and there is any. */
import type { Plan } from '../core/index.ts';
import { putAside, removedKey } from './aside.ts';
import type { Access } from './backing.ts';
import type { JournalEntry } from './journal.ts';
import * as reader from './reader.ts';
import { attempt, isFailure, type Failure, type RECOVERIES } from './problem.ts';
import { contentHash, planRecord, textOf } from './record.ts';
import type { Room } from './room.ts';

export type Recovery = { edition: string; outcome: (typeof RECOVERIES)[number] };

/**
 * What is to become of an entry. `contained`: the stored plan has it already.
 * `leave`: written by a newer version of the site, which will take it.
 */
type Verdict = 'contained' | 'replay' | 'aside' | 'leave';

/** Brings every journal entry in; the newest first, so that older ones of its line are known by it. */
export async function recover(room: Room): Promise<Recovery[]> {
  const recovered: Recovery[] = [];
  for (const entry of room.journal.entries(reader)) {
    const { edition } = entry;
    const seen = await attempt(() =>
      room.backing.run('readonly', ['plans', 'restorePoints'], (access) => judge(access, entry)),
    );
    const verdict = isFailure(seen) || seen === 'contained' ? seen : await settle(room, entry);
    if (verdict === 'contained') {
      room.journal.settle(entry);
    } else if (isFailure(verdict)) {
      if (seen !== 'replay' || room.waiting.has(edition)) continue;
      const plan = planIn(entry);
      if (plan) room.waiting.set(edition, plan);
      recovered.push({ edition, outcome: 'waiting' });
    } else if (verdict !== 'leave') {
      // In memory the next page finds it in the journal again: there is nothing new to tell.
      if (!room.backing.durable) continue;
      room.journal.settle(entry);
      recovered.push({ edition, outcome: verdict === 'replay' ? 'replayed' : 'aside' });
    }
  }
  return recovered;
}

/** Judges once more and acts, in one transaction. */
async function settle(room: Room, entry: JournalEntry): Promise<Verdict | Failure> {
  const verdict = await attempt(() =>
    room.backing.run('readwrite', ['plans', 'restorePoints'], async (access) => {
      const judged = await judge(access, entry);
      const plan = planIn(entry);
      if (judged === 'replay' && plan) {
        const { edition } = plan;
        const replaced = entry.keep ? await access.get('plans', edition) : undefined;
        if (replaced !== undefined) {
          await putAside(access, room, { edition, reason: 'replaced', text: textOf(replaced) });
        }
        await access.put('plans', planRecord(plan, room.now()));
      }
      if (judged === 'aside') {
        const text = plan ? JSON.stringify(plan) : entry.text;
        await putAside(access, room, { edition: entry.edition, reason: 'unsaved', text });
      }
      return judged;
    }),
  );
  const plan = planIn(entry);
  if (verdict === 'replay' && plan) {
    room.tell({ edition: plan.edition, revision: plan.revision.id });
  }
  return verdict;
}

async function judge(access: Access, entry: JournalEntry): Promise<Verdict> {
  const mine = planIn(entry);
  if (!mine) {
    const newer = !entry.content.ok && entry.content.problem.code === 'newer';
    return newer ? 'leave' : entry.text === '' ? 'contained' : 'aside';
  }
  const raw = await access.get('plans', entry.edition);
  if (raw === undefined) {
    const removed = await access.get('restorePoints', removedKey(entry.edition));
    return removed === undefined ? 'replay' : 'aside';
  }
  const stored = reader.readRecordWhole(raw);
  return stored.ok ? compare(stored.plan, mine, entry.batch) : 'aside';
}

/** By revision ids alone, so that an entry met twice is brought in once. */
function compare(stored: Plan, mine: Plan, batch: string): Verdict {
  const line = [stored.revision.id, ...stored.revision.parents];
  if (line.includes(mine.revision.id) || line.includes(batch)) return 'contained';
  if (mine.revision.parents.includes(stored.revision.id)) return 'replay';
  return contentHash(stored) === contentHash(mine) ? 'contained' : 'aside';
}

function planIn({ content, edition }: JournalEntry): Plan | null {
  return content.ok && content.kind === 'plan' && content.plan.edition === edition
    ? content.plan
    : null;
}
