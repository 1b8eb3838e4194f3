/** The files that the guide for content shows, as a reader would write them. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const GUIDE = readFileSync('content/README.md', 'utf8');

export type Shown = { file: string; text: string };

const blocks = (heading: string): Shown[] =>
  [...GUIDE.matchAll(new RegExp(`\`\`\`yaml\\n# ${heading}content/(\\S+)\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, file = '', text = '']) => ({ file, text }),
  );

/** New files, by their place in content/, and lines to add to a file. */
export const SHOWN = blocks('');
export const ADDED = blocks('tilføj i ');

/** Writes files into a content folder, as new ones or at the end of what is there. */
export function write(content: string, files: readonly Shown[], added: readonly Shown[] = []): void {
  for (const { file, text } of files) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  for (const { file, text } of added) appendFileSync(join(content, file), text);
}
