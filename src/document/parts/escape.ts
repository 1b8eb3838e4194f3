/** Text as it stands in HTML, so that nothing in it is markup. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with every letter that means something in HTML written out. */
export function escape(value: string): string {
  return value.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
}
