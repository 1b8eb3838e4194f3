/** Puts what was pasted into a field, made plain; fetched when someone pastes. */
import { cleanPaste } from '../../core/index.ts';

type Commanded = { execCommand?: (command: string, ui: boolean, text: string) => boolean };

/** Inserts the text at the caret as one step; in a field of one line as one line. */
export function insertPasted(field: HTMLInputElement | HTMLTextAreaElement, pasted: string): void {
  const cleaned = cleanPaste(pasted);
  const isLine = field instanceof HTMLInputElement;
  const text = isLine ? cleaned.trim().replace(/\s*\n\s*/g, ' ') : cleaned;
  // The old command is the only one that keeps the browser's own undo; where it is gone, the text goes in all the same.
  if (document.activeElement === field) {
    if ((document as Commanded).execCommand?.('insertText', false, text)) return;
  }
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
