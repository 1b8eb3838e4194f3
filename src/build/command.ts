/** What the commands share: how help is asked for, and which day it is where they run. */
import type { ISODate } from '../core/index.ts';

const HELP = ['--hjaelp', '--help', '-h'];

/** Whether what was typed asks how the command is used. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.some((arg) => HELP.includes(arg));

/** The day of a moment by the machine's own clock, not the one in Greenwich. */
export function localDay(now: Date): ISODate {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
