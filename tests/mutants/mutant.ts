/** A mutant: one named promise of the house, and one way of breaking it that a test must catch. */

/** `broken` stands where `text` stood, which is found exactly once in `file`; a test of `suite` must then fail. */
export type Mutant = {
  promise: string;
  file: string;
  text: string;
  broken: string;
  suite: string;
};

/** Mutants of one file that one suite must catch: each promise with the text that keeps it and the text that does not. */
export function breaking(
  file: string,
  suite: string,
  promises: Readonly<Record<string, readonly [text: string, broken: string]>>,
): Mutant[] {
  return Object.entries(promises).map(([promise, [text, broken]]) => ({
    promise,
    file,
    text,
    broken,
    suite,
  }));
}

/** The source with the mutant's text broken; what is wrong with the mutant when that cannot be done. */
export function breakSource(
  source: string,
  { text, broken }: Mutant,
): { ok: true; source: string } | { ok: false; problem: string } {
  const times = text === '' ? 0 : source.split(text).length - 1;
  if (times !== 1) {
    return { ok: false, problem: `its text stands ${times} times in the file, not once` };
  }
  const changed = source.replace(text, () => broken);
  if (changed === source) return { ok: false, problem: 'it breaks nothing' };
  return { ok: true, source: changed };
}
