/** The states of a plan that can be compared: the plan now, its restore points, other years, and a file. */
import { fill, formatDate, type Plan } from '../../core/index.ts';
import type { RestorePoint } from '../../storage/index.ts';
import { deskWords } from '../../texts/desk.ts';
import { versionWords } from '../../texts/versions.ts';
import { tabMemory } from '../page/memory.ts';
import { timeOf } from '../page/moment.ts';
import { dayOf } from '../page/today.ts';
import type { Session } from '../plan/session.svelte.ts';

/** A state under the name it has in the address. `load` gives `null` when it is here no more. */
export type Source = { id: string; label: string; load: () => Promise<Plan | null> };

export const NOW = 'nu';
export const FILE = 'fil';
export const pointSource = (key: string): string => `punkt-${key}`;
const editionSource = (edition: string): string => `udgave-${edition}`;

const words = versionWords;

/** What a restore point is called: its name, or what it was put aside for, and when. */
export function pointName({ name, reason, at }: RestorePoint): string {
  return name ?? `${words.points.reason[reason]}, ${momentText(at)}`;
}

/** A moment by the reader's own clock. */
export function momentText(at: string): string {
  return fill(words.points.at, { date: formatDate(dayOf(at)), time: timeOf(at) });
}

/** Everything the open plan can be compared with that is kept here, the plan itself first. */
export async function sourcesOf(session: Session): Promise<Source[]> {
  const { plan, store } = session;
  if (!plan || !store) return [];
  const [points, listed] = await Promise.all([store.restorePoints(plan.edition), store.list()]);
  const editions = listed.ok
    ? listed.plans.filter(({ id, edition }) => id === plan.id && edition !== plan.edition)
    : [];
  return [
    { id: NOW, label: words.compare.now, load: () => Promise.resolve(session.plan) },
    ...(points.ok ? points.points : [])
      .filter(({ title }) => title !== null)
      .map((point) => ({
        id: pointSource(point.key),
        label: pointName(point),
        load: async () => {
          const read = await store.openRestorePoint(point.key);
          return read.ok ? read.plan : null;
        },
      })),
    ...editions.map(({ edition, title, period }) => ({
      id: editionSource(edition),
      label: fill(words.compare.edition, {
        title: `${title || deskWords.desk.untitled} ${period.from?.slice(0, 4) ?? ''}`.trim(),
      }),
      load: async () => {
        const read = await store.load(edition);
        return read.ok ? read.plan : null;
      },
    })),
  ];
}

const KEPT_FILE = 'nyttestrategi-sammenlign';

/** The file that is compared with: in this tab, until another is. Too large a one is gone with the page. */
export const comparedFile = {
  get(): Plan | null {
    return tabMemory.get(KEPT_FILE) as Plan | null;
  },
  set(plan: Plan): void {
    tabMemory.set(KEPT_FILE, plan);
  },
};
