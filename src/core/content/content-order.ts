/** Which of two states of the content is the later; apart from the schema, because reviews are merged without it. */

/** The name as the alphabet sorts it: each number of `1.10.0+hash` as wide as the next; a bare hash, from before numbering, first. */
const sortable = (content: string): string => {
  const number = /^\d+\.\d+\.\d+(?=\+|$)/.exec(content)?.[0] ?? '';
  return `${number.replaceAll(/\d+/g, (part) => part.padStart(9, '0'))} ${content}`;
};

/** Of two names of content, as a catalog's `version` is written, the later: 1.10.0 follows 1.9.0. Whoever asks gets the same. */
export const laterContent = (a: string, b: string): string =>
  sortable(a) < sortable(b) ? b : a;
