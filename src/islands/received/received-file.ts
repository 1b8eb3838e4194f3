/** A review comes in as a file: kept beside the plan it is of, whichever plan is open. Fetched when one is dropped. */
import { cprInText, fill, listed, remarksIn, type Review } from '../../core/index.ts';
import { deskWords } from '../../texts/desk.ts';
import { receivedWords } from '../../texts/review-receive.ts';
import { receivedAt } from './received.svelte.ts';
import type { Session } from '../plan/session.svelte.ts';
import { address } from '../page/site.ts';

const words = receivedWords.file;

/** What is said of a file, and where the remarks in it are read. */
export type Told = { text: string; bad: boolean; link: { href: string; text: string } | null };

/** Keeps the review, and says what it brought. */
export async function takeReview(session: Session, review: Review, name: string): Promise<Told> {
  const brought = await receivedAt(session).bringIn(review);
  if (!brought) return { text: fill(words.failed, { name }), bad: true, link: null };
  const { note, link } = await whereabouts(session, review);
  const parts = [brought.fresh ? broughtText(review, name) : fill(words.again, { name }), note];
  if (textsOf(review).some((text) => cprInText(session.plan, text).length > 0))
    parts.push(words.cpr);
  return { text: parts.filter(Boolean).join(' '), bad: false, link };
}

function broughtText(review: Review, name: string): string {
  const given = Object.values(review.voices).map(({ role }) => role.trim() || words.noRole);
  const roles = listed([...new Set(given)]) || words.noRole;
  const n = remarksIn(review).length;
  if (n === 0) return fill(words.gotVerdicts, { name, roles });
  return fill(n === 1 ? words.got.one : words.got.many, { name, n, roles });
}

/** Which plan it belongs to, when that is not the open one, and where it is read. */
async function whereabouts(
  { plan, store }: Session,
  { plan: { id, edition, title } }: Review,
): Promise<{ note: string; link: Told['link'] }> {
  const page = address('plan/bemaerkninger/');
  if (plan?.id === id) {
    const note = plan.edition === edition ? '' : words.other;
    return { note, link: { href: page, text: words.see } };
  }
  const home = await store?.load(edition);
  if (!home?.ok) return { note: words.absent, link: null };
  const called = { title: home.plan.title || title || deskWords.desk.untitled };
  const href = new URL(page);
  href.searchParams.set('plan', edition);
  const link = { href: href.href, text: fill(words.seeOther, called) };
  return { note: fill(words.otherPlan, called), link };
}

/** Every text in a review that someone has typed. */
export function textsOf({ voices, remarks, statements, outcomes }: Review): string[] {
  return [
    ...Object.values(voices).map(({ role }) => role),
    ...Object.values(remarks).flatMap(({ text, suggestion }) => [text, suggestion ?? '']),
    ...Object.values(statements).map(({ text }) => text),
    ...Object.values(outcomes).map(({ reason }) => reason),
  ];
}
