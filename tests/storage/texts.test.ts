import { describe, expect, it } from 'vitest';
import file from '../../content/texts/file-problems.json' with { type: 'json' };
import records from '../../content/texts/problems.json' with { type: 'json' };
import recovered from '../../content/texts/recovered.json' with { type: 'json' };
import saving from '../../content/texts/saving.json' with { type: 'json' };
import {
  FILE_PROBLEMS,
  RECORD_PROBLEMS,
  RECOVERIES,
  SAVE_PROBLEMS,
  STORE_PROBLEMS,
} from '../../src/storage/index.ts';

const problems = { file, ...records, ...saving, recovered };

const groups = {
  file: FILE_PROBLEMS,
  record: RECORD_PROBLEMS,
  save: SAVE_PROBLEMS,
  store: STORE_PROBLEMS,
  // What was simply put in is not spoken of.
  recovered: RECOVERIES.filter((outcome) => outcome !== 'replayed'),
} as const;

describe('the words for what can go wrong', () => {
  it('are one for every code, and no more', () => {
    const codes = Object.entries(groups).map(([group, list]) => [group, [...list].sort()]);
    const words = Object.entries(problems).map(([group, list]) => [
      group,
      Object.keys(list).sort(),
    ]);
    expect(words).toEqual(codes);
  });

  it('are whole sentences, with no place to fill but those a problem has', () => {
    for (const [group, texts] of Object.entries(problems)) {
      for (const [code, text] of Object.entries(texts)) {
        expect(text, `${group}.${code}`).toMatch(/^\p{Lu}.+\.$/u);
        const places = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(places, `${group}.${code}`).toEqual(
          code === 'damaged-at' ? ['path'] : code === 'too-large' ? ['limit'] : [],
        );
      }
    }
  });
});
