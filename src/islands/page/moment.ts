/** A moment as the reader's clock shows it, and as files say when they were made. */

/** The hour and minute of a moment. */
export function timeOf(moment: string): string {
  return new Date(moment).toLocaleTimeString('da-DK', { hour: '2-digit', minute: '2-digit' });
}

/** When a file that is made now was made, `YYYY-MM-DDTHH:mm:ssZ`. */
export function madeNow(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
