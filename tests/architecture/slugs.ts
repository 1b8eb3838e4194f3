/** The slugs of content that core must not know. */
import { parse } from 'yaml';
import { NAMED_IN_CONTENT } from './table.ts';

/** The names of the records' files, and the ids of the questions in them. */
export function slugsOf(files: Map<string, string>): Set<string> {
  const slugs = new Set<string>();
  for (const [path, text] of files) {
    const [top, kind = '', name = ''] = path.split('/');
    if (top !== 'content' || !NAMED_IN_CONTENT.includes(kind) || !name.endsWith('.yaml')) continue;
    slugs.add(name.replace(/\.yaml$/, ''));
    collectQuestions(parse(text), slugs);
  }
  return slugs;
}

function collectQuestions(value: unknown, slugs: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'questions' && Array.isArray(inner)) {
      for (const question of inner as { id?: unknown }[]) {
        if (typeof question.id === 'string') slugs.add(question.id);
      }
    }
    collectQuestions(inner, slugs);
  }
}
