/** Walking through a plan under review: which section one is in, and the next of what one looks for. */
import { tick } from 'svelte';
import { openAround } from '../page/site.ts';

const SECTION = '[data-section]';

/** What was in focus last among what is read; the bar that one walks by is no such place. */
let last: Element | null = null;

/** Notes where the reader is. */
export function noteFocus({ target }: FocusEvent): void {
  if (target instanceof Element && target.closest(SECTION)) last = target;
}

const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return element.isConnected && bottom > 0 && top < innerHeight;
};

/** Less than a screen away: a browser scrolls a little when the bar, which lies over the page, takes the focus. */
const isNear = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return element.isConnected && bottom > -innerHeight && top < 2 * innerHeight;
};

/** Where the reader is: what has focus, or had it last, while it is near; else the first section in view. */
function here(): Element | null {
  if (last && isNear(last)) return last;
  return [...document.querySelectorAll(SECTION)].find(isInView) ?? null;
}

/** The section that the reader is in. */
export function sectionHere(): HTMLElement | null {
  return here()?.closest<HTMLElement>(SECTION) ?? null;
}

/** The next, or the one before, of the elements that `selector` names and `wanted` wants, from where the reader is. */
export function nextOf(
  selector: string,
  direction: 1 | -1,
  wanted: (element: HTMLElement) => boolean = () => true,
): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(selector)].filter(wanted);
  const from = here();
  if (!from) return all.at(direction === 1 ? 0 : -1) ?? null;
  const { DOCUMENT_POSITION_FOLLOWING, DOCUMENT_POSITION_PRECEDING, DOCUMENT_POSITION_CONTAINS } =
    Node;
  const side = direction === 1 ? DOCUMENT_POSITION_FOLLOWING : DOCUMENT_POSITION_PRECEDING;
  const there = all.filter((element) => {
    const position = from.compareDocumentPosition(element);
    return (position & side) !== 0 && (position & DOCUMENT_POSITION_CONTAINS) === 0;
  });
  return there.at(direction === 1 ? 0 : -1) ?? null;
}

/** What one walks to: what the machine sees, and what someone has said. */
export type Kind = 'finding' | 'said';

/**
 * The next, or the one before, of a kind. Where it lies in something folded, that is folded out first by `unfold`, which
 * is given the key of its section.
 */
export async function nextOfKind(
  kind: Kind,
  direction: 1 | -1,
  unfold: (section: string) => void,
): Promise<HTMLElement | null> {
  const next = nextOf(`[data-${kind}], [data-folds~=${kind}]`, direction);
  const section = next?.dataset['folds'] === undefined ? null : next.closest<HTMLElement>(SECTION);
  if (!section) return next;
  unfold(section.dataset['section'] ?? '');
  await tick();
  const within = [...section.querySelectorAll<HTMLElement>(`[data-${kind}]`)];
  return within.at(direction === 1 ? 0 : -1) ?? null;
}

/** Brings the element into view with what it is folded into, and puts the focus on it, or on its heading. */
export function land(element: HTMLElement): void {
  openAround(element);
  element.scrollIntoView({ block: 'start' });
  const heading = element.matches(SECTION)
    ? element.querySelector<HTMLElement>(
        element instanceof HTMLDetailsElement ? 'summary' : 'h3, h4',
      )
    : null;
  (heading ?? element).focus({ preventScroll: true });
}
