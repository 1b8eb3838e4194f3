/** The part of the `hyphen` package that is used here. */
declare module 'hyphen' {
  export type Patterns = object;
  /** A function that puts the hyphen character where the patterns allow a break. */
  export default function createHyphenator(
    patterns: Patterns,
    options: { hyphenChar: string; minWordLength: number },
  ): (text: string) => string;
}

declare module 'hyphen/patterns/da.js' {
  import type { Patterns } from 'hyphen';
  const patterns: Patterns;
  export default patterns;
}
