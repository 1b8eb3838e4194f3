/** What the page does under the reader's hands: links pressed again, long fields brought into view, letters made cheap. Fetched when the plan is there. */
import { passOver } from './out-of-sight.ts';

/** Attends to the page. `follow`: goes where the address points. */
export function attend(follow: () => void): void {
  // A link to where the address already points changes nothing that the browser would tell of.
  addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.hash && link.href === location.href) follow();
  });
  // A long field brings only its caret into view by itself; the save bar would lie over the rest.
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: 'nearest' });
  });
  // Only what is typed comes letter after letter.
  addEventListener('input', ({ target }) => {
    if (target instanceof Element && target.matches('textarea, [type="text"]')) passOver();
  });
}
