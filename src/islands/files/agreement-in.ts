/** An agreement or a briefing that comes in as a file of its own. Fetched when one does. */
import {
  copyPlan,
  fill,
  joinAgreement,
  planOfAgreement,
  type AgreementFile,
  type BriefingFile,
  type FilledField,
} from '../../core/index.ts';
import { stamp, type Store } from '../../storage/index.ts';
import { deskWords } from '../../texts/desk.ts';
import type { Session } from '../plan/session.svelte.ts';

/** Lays what was written in a paper before the reader; false when nothing was. */
type OfferIt = (fields: readonly FilledField[], name: string) => Promise<boolean>;
type Say = (text: string, isBad?: boolean) => void;

/** An agreement joins the plan it came from, or opens as a small plan of its own. */
export async function takeAgreement(
  session: Session,
  store: Store,
  { file, fields }: { file: AgreementFile; fields: readonly FilledField[] },
  { say, offer }: { say: Say; offer: OfferIt },
): Promise<void> {
  const words = deskWords.file;
  const { name } = file.agreement;
  const home = await store.load(file.plan.edition);
  if (home.ok) {
    session.use(home.plan, home.base);
    // What someone wrote in it meets the plan as it is now, not as it was when the paper left.
    const isHere = home.plan.agreements.some(({ id }) => id === file.agreement.id);
    if (isHere && (await offer(fields, name))) return;
    session.edit((plan, at) => joinAgreement(plan, file, at), { apart: true });
    say(fill(words.agreementJoined, { title: name }));
  } else {
    session.use(copyPlan(planOfAgreement(file), name, stamp()), null);
    say(words.agreementAlone);
  }
  await offer(fields, name);
}

/** A briefing holds nothing but what was written in it: it needs the plan of its agreement. */
export async function takeBriefing(
  session: Session,
  store: Store,
  { file, fields }: { file: BriefingFile; fields: readonly FilledField[] },
  { say, offer }: { say: Say; offer: OfferIt },
): Promise<void> {
  const { filledWords } = await import('./filled.ts');
  const home = await store.load(file.edition);
  const about = home.ok ? home.plan.agreements.find(({ id }) => id === file.agreement) : undefined;
  if (!home.ok || !about) {
    say(home.ok ? filledWords.noAgreement : filledWords.noPlan, true);
    return;
  }
  session.use(home.plan, home.base);
  if (!(await offer(fields, about.name))) say(filledWords.nothing);
}
