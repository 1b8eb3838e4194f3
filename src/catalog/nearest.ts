/** What someone may have meant by a word that is not known: the known one that is spelled most like it. */

/** The known word that it takes the fewest letters to reach, when it is few enough for a slip. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor((word.length + 1) / 3));
  const near = [...new Set(known)]
    .map((other) => ({ other, far: distance(word.toLowerCase(), other.toLowerCase()) }))
    .filter(({ other, far }) => far <= most && other !== word);
  return near.sort((a, b) => a.far - b.far)[0]?.other;
}

/** The question that follows a fault, when there is one to ask. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const meant = nearest(word, known);
  return meant === undefined ? '' : ` Mente du "${meant}"?`;
}

/** Letters put in, taken out or put for another (Levenshtein), row by row. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  [...one].forEach((letter, at) => {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const same = letter === other[to - 1] ? 0 : 1;
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same));
    }
    row = next;
  });
  return row[other.length] ?? 0;
}
