/** The example's sandbox: filled when it is entered, emptied when it is left. Loaded only there. */
import { fill, NO_HISTORY, type Plan } from '../../core/index.ts';
import { currentPlan, openFile, openStore, type Store } from '../../storage/index.ts';
import { deskWords } from '../../texts/desk.ts';
import { keptHistory } from './kept-history.ts';
import type { Session } from './session.svelte.ts';
import { address, WORKING } from '../page/site.ts';
import { entersAfresh, leaveSpace, stayInSpace } from '../page/space.ts';

/** The example plan, as published; `null` when it cannot be fetched. */
async function loadExample(): Promise<Plan | null> {
  const response = await fetch(address('data/eksempel-kommune.nyttestrategi.json')).catch(
    () => null,
  );
  const read = response?.ok ? await openFile(await response.blob()) : null;
  return read?.ok && read.kind === 'plan' ? read.plan : null;
}

/** Puts the example in the sandbox when it is entered anew, or is not there. False: it could not be fetched. */
export async function prepareExample(store: Store): Promise<boolean> {
  const edition = currentPlan.get('example');
  if (!entersAfresh() && edition !== null && (await store.load(edition)).ok) return true;
  await store.empty();
  currentPlan.set(null, 'example');
  const example = await loadExample();
  const copied = example && (await store.addCopy(example, example.title));
  if (!copied?.ok) return false;
  currentPlan.set(copied.plan.edition, 'example');
  return true;
}

/** Forgets what was done in the sandbox, and goes to the reader's own plans. */
export async function closeExample(session: Session): Promise<void> {
  const edition = session.plan?.edition;
  session.leave();
  if (edition !== undefined) keptHistory.set(edition, NO_HISTORY);
  await session.store?.empty();
  goHome();
}

/** Makes the example, as it was changed here, a plan of the reader's own, and goes to it. False: it was not saved. */
export async function copyToOwn(session: Session): Promise<boolean> {
  await session.flush();
  if (!session.plan) return false;
  const copied = await addToOwn(session, session.plan);
  if (!copied) return false;
  await closeExample(session);
  return true;
}

/** Has the links that the page was built with stay in the sandbox: a new tab shall be in it as well. */
export function keepLinksInside(): void {
  const root = new URL(address('')).pathname;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('main a[href]')) {
    const isWorking =
      link.pathname.startsWith(root) && WORKING.test(link.pathname.slice(root.length));
    const isWithin = link.getAttribute('href')?.startsWith('#');
    if (isWorking && link.origin === location.origin && !isWithin)
      link.href = stayInSpace(new URL(link.href)).href;
  }
}

async function addToOwn(session: Session, plan: Plan): Promise<boolean> {
  const own = await openStore({ space: 'own' });
  const copied = await own.addCopy(plan, fill(deskWords.desk.copyTitle, { title: plan.title }));
  if (copied.ok) {
    // The plan is there whatever comes of its figures.
    const { copyFigures } = await import('../figures/figures-example.ts');
    await copyFigures(session, own, copied.plan.id);
  }
  own.close();
  if (copied.ok) currentPlan.set(copied.plan.edition, 'own');
  return copied.ok;
}

function goHome(): void {
  const home = new URL(address('plan/'));
  leaveSpace();
  home.search = '';
  location.assign(home);
}
