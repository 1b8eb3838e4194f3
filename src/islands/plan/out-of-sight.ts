/** While someone types, what is out of sight costs the letters nothing, and keeps its size, so that nothing moves. */

/** What is passed over as one when it is out of sight. */
const PARTS = '.section, .item section, .field, .item-group';
/** A field is left by a click: all is laid out again when the click has ended. In milliseconds. */
const CLICK = 300;

let passedOver: Element[] = [];
let end: ReturnType<typeof setTimeout> | undefined;

/** A letter is typed. Only what has been laid out is passed over: what comes later has no size to keep. */
export function passOver(): void {
  clearTimeout(end);
  if (passedOver.length > 0) return;
  passedOver = [...document.querySelectorAll(`[data-ready] :is(${PARTS})`)].filter((each) =>
    each.checkVisibility(),
  );
  for (const each of passedOver) each.setAttribute('data-laid', '');
}

function layOut(): void {
  clearTimeout(end);
  end = setTimeout(() => {
    for (const each of passedOver) each.removeAttribute('data-laid');
    passedOver = [];
  }, CLICK);
}
// The field is left, or the window has another size.
addEventListener('focusout', layOut);
addEventListener('resize', layOut);
