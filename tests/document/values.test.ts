/** Answers, counts, periods and long texts as a reader sees them. */
import { describe, expect, it } from 'vitest';
import { questionSchema, type AnswerValue, type Question } from '../../src/core/index.ts';
import { prose } from '../../src/document/parts/inline.ts';
import {
  answerText,
  counted,
  listed,
  periodText,
  phrase,
  quantity,
} from '../../src/document/parts/values.ts';
import { catalog, words } from './papers.ts';

const subject = { catalog, words };

function question(more: Partial<Question>): Question {
  return questionSchema.parse({
    id: 'q',
    text: 'Hvad?',
    heading: 'Hvad',
    type: 'text',
    weight: 'valgfri',
    revision: 1,
    ...more,
  });
}

describe('an answer in words', () => {
  const options = [
    { id: 'a', label: 'Første' },
    { id: 'b', label: 'Anden, lidt længere' },
  ];
  it.each([
    [{ type: 'text' }, '  Hej ', 'Hej'],
    [{ type: 'number', unit: 'timer' }, 1, '1 time'],
    [{ type: 'number', unit: 'timer' }, 2.5, '2,5 timer'],
    [{ type: 'number' }, 12345, '12.345'],
    [{ type: 'date' }, '2026-01-02', '2. januar 2026'],
    [{ type: 'yesno' }, true, words.yes],
    [{ type: 'yesno' }, false, words.no],
    [{ type: 'choice', options }, 'a', 'Første'],
    [{ type: 'choices', options }, ['a', 'b'], 'Første; Anden, lidt længere'],
    [{ type: 'choice', options }, 'c', 'c (udgået)'],
    [{ type: 'choices', optionsFrom: 'areas' }, ['omsorg', 'andre'], 'Omsorg, Andre opgaver'],
    [{ type: 'pnumber' }, '9900000011', '9900000011'],
    [{ type: 'longtext' }, '- Hvor går grænsen?', 'Hvor går grænsen?'],
    [{ type: 'longtext' }, 'Spørg:\n- Hvor?\n* Hvem?', 'Spørg:\n• Hvor?\n• Hvem?'],
    [{ type: 'longtext' }, 'Ikke-faglært - eller anden', 'Ikke-faglært - eller anden'],
    [{ type: 'text' }, '- 5', '- 5'],
  ] as [Partial<Question>, NonNullable<AnswerValue>, string][])(
    '%j with %j is "%s"',
    (kind, value, expected) => {
      expect(answerText(subject, question(kind), value)).toBe(expected);
    },
  );
});

describe('small words', () => {
  it('counts in Danish', () => {
    const { tasks } = words.strategy.counts;
    expect([0, 1, 2].map((n) => counted(tasks, n))).toEqual([
      'ingen opgaver',
      '1 opgave',
      '2 opgaver',
    ]);
    expect(quantity(words, 1, 'liter')).toBe('1 liter');
  });

  it('joins names', () => {
    expect(phrase(words, [])).toBe('');
    expect(phrase(words, ['a', 'b', 'c'])).toBe('a, b og c');
    expect(listed(['a', 'b'])).toBe('a, b');
  });

  it('says a year once when both days are in it', () => {
    expect(periodText(words, { from: '2026-01-01', until: '2026-12-31' })).toBe(
      '1. januar – 31. december 2026',
    );
    expect(periodText(words, { from: '2025-12-01', until: '2026-01-31' })).toBe(
      '1. december 2025 – 31. januar 2026',
    );
    expect(periodText(words, { from: '2026-01-01', until: null })).toBe('Fra 1. januar 2026');
    expect(periodText(words, { from: null, until: '2026-01-01' })).toBe(
      'Til og med 1. januar 2026',
    );
    expect(periodText(words, { from: null, until: null })).toBe(words.periodNone);
  });
});

describe('a long text', () => {
  const kinds = (written: string) => prose(written).map((block) => block.type);

  it('becomes paragraphs where a line is empty, and keeps single line breaks', () => {
    expect(prose('En\nto\n\n\nTre')).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'En\nto' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Tre' }] },
    ]);
  });

  it('becomes a list where lines begin with a dash', () => {
    expect(kinds('Først:\n- a\n• b\nSlut')).toEqual(['paragraph', 'list', 'paragraph']);
    expect(kinds('-5 grader')).toEqual(['paragraph']);
  });

  it('becomes an ordered list where lines are numbered from 1, never from a date', () => {
    expect(prose('1. a\n2. b')).toMatchObject([{ type: 'list', ordered: true, items: [{}, {}] }]);
    expect(kinds('1. januar begynder vi.')).toEqual(['paragraph']);
    expect(kinds('3. a\n4. b')).toEqual(['paragraph']);
    expect(kinds('1. a\n2. b\n5. c')).toEqual(['list', 'paragraph']);
  });
});
