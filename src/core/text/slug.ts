/** Names as file names and addresses. */
import { nfc } from './text.ts';

const FOLDED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' };

/** Text in letters every file system knows: `Ærø Kommune` is `aeroe-kommune`; empty when nothing is left. */
export function slugOf(text: string): string {
  return nfc(text)
    .toLowerCase()
    .replace(/[æøåß]/g, (letter) => FOLDED[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
