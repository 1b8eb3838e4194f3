/** Working the wizard by keys alone: Tab to a place, type, choose, and answer what is asked on the way there. */
import { expect, type Locator, type Page } from '@playwright/test';
import { ready } from './wizard.ts';

/** What the reader has to say, by question: a text or a number to type, or how far down the choice stands. */
export type Answers = Readonly<Record<string, string | number>>;

/** What has focus, as far as answering goes. */
type Stop = {
  there: boolean;
  /** The element looked for stands earlier on the page. */
  behind: boolean;
  /** Stops in a row on the way that are neither the element nor anything to fill in: passed without a look. */
  idle: number;
  field: string;
  control: 'text' | 'radio' | 'checkbox' | 'other';
  numeric: boolean;
  obligatory: boolean;
  filled: boolean;
};

/** More Tabs than any page has stops. */
const MOST = 900;

/** Goes by Tab, or back by Shift and Tab, until the element has focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await walkTo(page, target, () => Promise.resolve(false));
}

/** Goes to a link, a button or a heading that opens, and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a text field and types. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** On to the next part of the plan, by the link that ends the page. */
export async function goOn(page: Page): Promise<void> {
  const before = page.url();
  await press(page, page.locator('main nav .button-primary'));
  await page.waitForURL((url) => url.href !== before);
  await ready(page);
}

/**
 * Goes by Tab until the element has focus, and answers on the way what must be answered and what there is an
 * answer to. Every text typed is added to `typed`.
 */
export async function answerTo(
  page: Page,
  target: Locator,
  answers: Answers,
  typed: string[],
): Promise<void> {
  await walkTo(page, target, async (stop) => {
    const slug = slugOf(stop.field, answers);
    const given = slug === undefined ? undefined : answers[slug];
    if (stop.filled || stop.control === 'other') return false;
    if (given === undefined && !stop.obligatory) return false;
    if (stop.control === 'text') {
      const text = String(given ?? (stop.numeric ? 2 : `Vi har aftalt ${stop.field.slice(-12)}`));
      // Every letter has its key in the campaigns, and in `typing`; here the first one, and the rest come at once.
      const keys = stop.numeric || process.env['SOAK'] ? text.length : 1;
      await page.keyboard.type(text.slice(0, keys));
      if (keys < text.length) await page.keyboard.insertText(text.slice(keys));
      if (!stop.numeric) typed.push(text);
      return true;
    }
    await page.keyboard.press('Space');
    if (stop.control === 'radio') {
      for (let down = 0; down < Number(given ?? 0); down++) await page.keyboard.press('ArrowDown');
    }
    return true;
  });
}

async function walkTo(
  page: Page,
  target: Locator,
  at: (stop: Stop) => Promise<boolean>,
): Promise<void> {
  await expect(target).toHaveCount(1);
  let element = await target.elementHandle();
  for (let stops = 0; stops < MOST; stops++) {
    const stop = await element.evaluate(whatHasFocus);
    if (stop.there) return;
    // An answer may bring another element forth; to find it by its words takes longer than all the rest.
    if (await at(stop)) element = await target.elementHandle();
    const key = stop.behind ? 'Shift+Tab' : 'Tab';
    await Promise.all(Array.from({ length: stop.idle + 1 }, () => page.keyboard.press(key)));
  }
  throw new Error(`The keyboard does not reach ${String(target)}.`);
}

/** The question that a field asks, of those there is an answer to. */
function slugOf(field: string, answers: Answers): string | undefined {
  return Object.keys(answers)
    .filter((slug) => field === `q-${slug}` || field.endsWith(`-${slug}`))
    .toSorted((a, b) => b.length - a.length)[0];
}

function whatHasFocus(target: Element): Stop {
  const active = document.activeElement;
  const field = active?.closest('.field[id^="q-"]');
  const box = active instanceof HTMLInputElement ? active : null;
  const isText =
    active instanceof HTMLTextAreaElement || (box !== null && /^(text|date)$/.test(box.type));
  const isChoice = box?.type === 'radio' || box?.type === 'checkbox';
  const behind = Boolean(
    (active?.compareDocumentPosition(target) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING,
  );
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, select, summary'),
  ].filter((each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility());
  if (behind) stops.reverse();
  const from = active instanceof HTMLElement ? stops.indexOf(active) : -1;
  const ahead = from === -1 || box ? [] : stops.slice(from + 1);
  const look = ahead.findIndex(
    (each) => each === target || each.matches('input, textarea, select'),
  );
  return {
    there: active === target,
    behind,
    idle: Math.max(0, look),
    field: field?.id ?? '',
    control: !field ? 'other' : isText ? 'text' : isChoice ? (box.type as 'radio') : 'other',
    numeric: box?.type === 'date' || Boolean(box?.inputMode),
    obligatory: field?.querySelector('.weight')?.textContent === '(Skal med)',
    filled: isText
      ? (active as HTMLInputElement).value !== ''
      : Boolean(field?.querySelector('input:checked')),
  };
}
