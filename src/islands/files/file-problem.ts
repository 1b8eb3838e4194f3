/** Why a file could not be opened, in a sentence. The words are many: who opens no file does without them. */
import { fill } from '../../core/index.ts';
import type { FileProblem } from '../../storage/problem.ts';
import { fileProblemWords } from '../../texts/file-problems.ts';

export function fileProblemText({ code, path, limit }: FileProblem): string {
  return fill(fileProblemWords[code], { path: path ?? '', limit: limit ?? '' });
}
