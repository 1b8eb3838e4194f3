import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activitiesIn,
  answerProblem,
  type AnswerValue,
  checkCatalog,
  type Condition,
  type Content,
  daysShown,
  evaluate,
  hoursIn,
  isAnswerTo,
  type Question,
  readHours,
  readWeek,
  viewOf,
  WEEKDAYS,
  type WeekLine,
  type Week,
  weekLine,
  weekProblem,
  weekText,
} from '../../src/core/index.ts';
import { start } from '../scenario.ts';
import { question, section, smallCatalog } from './small-catalog.ts';

const options = [
  { id: 'arbejde', label: 'Arbejde' },
  { id: 'soegning', label: 'Søgning' },
];
const weekQuestion = (more: Partial<Question> = {}): Question =>
  question('uge', { type: 'week', options, ...more });

/** Five days, thirty-seven hours, four days of one thing and one of another. */
const FULL = [
  'mandag arbejde 7.5',
  'tirsdag arbejde 7.5',
  'onsdag arbejde 7.5',
  'torsdag arbejde 7.5',
  'fredag soegning 7',
];

const anyLine: fc.Arbitrary<WeekLine> = fc.record({
  day: fc.constantFrom(...WEEKDAYS),
  activity: fc.constantFrom('arbejde', 'soegning', 'andet'),
  hours: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
});
const anyLines = fc.array(anyLine, { maxLength: 14 });

const written = ({ lines, unread }: Week): string[] => [
  ...lines.map(({ day, activity, hours }) => weekLine(day, activity, hours)),
  ...unread,
];

describe('a week', () => {
  it('is read from its lines and written back the same', () => {
    expect(readWeek(FULL).lines[0]).toEqual({ day: 'mandag', activity: 'arbejde', hours: 7.5 });
    fc.assert(
      fc.property(anyLines, (lines) => {
        const week = { lines, unread: [] };
        expect(readWeek(written(week))).toEqual(week);
      }),
    );
  });

  it.each(['', 'mandag', 'mandag arbejde', 'mandag arbejde 0', 'lørdag arbejde 2', 'x arbejde 2'])(
    'keeps the line »%s«, that it cannot read, apart and whole',
    (line) => {
      const week = readWeek([...FULL, line]);
      expect(week.lines).toHaveLength(5);
      expect(week.unread).toEqual([line]);
      expect(written(week)).toEqual([...FULL, line]);
      expect(weekProblem([...FULL, line])).toEqual({ code: 'unread-line', line });
    },
  );

  it('counts hours in whole quarters, with comma or point', () => {
    expect(['7', '7,5', '7.25', '0.25'].map(readHours)).toEqual([7, 7.5, 7.25, 0.25]);
    expect(['0', '7,4', '-1', '7,5 t', '1e2', ' ', ''].map(readHours)).toEqual(
      Array.from({ length: 7 }, () => null),
    );
  });

  it('has a whole that its days add up to, and its activities', () => {
    let several = 0;
    fc.assert(
      fc.property(anyLines, (lines) => {
        const whole = hoursIn(lines);
        const days = WEEKDAYS.map((day) => hoursIn(lines, { day }));
        const done = activitiesIn(lines, options).map((id) => hoursIn(lines, { activities: [id] }));
        const sum = (parts: number[]) => parts.reduce((a, b) => a + b, 0);
        expect(sum(days)).toBe(whole);
        expect(sum(done)).toBe(whole);
        if (new Set(lines.map(({ day, activity }) => `${day} ${activity}`)).size < lines.length)
          several += 1;
      }),
    );
    // Several lines of one day and activity are what a sum is for.
    expect(several).toBeGreaterThan(10);
  });

  it('comes to the same in whatever order its lines stand', () => {
    const shuffled = anyLines.chain((lines) =>
      fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
    );
    let moved = 0;
    fc.assert(
      fc.property(shuffled, ([lines, others]) => {
        if (lines.some((line, at) => others[at] !== line)) moved += 1;
        for (const day of WEEKDAYS)
          for (const { id } of options)
            expect(hoursIn(others, { day, activities: [id] })).toBe(
              hoursIn(lines, { day, activities: [id] }),
            );
        expect(daysShown(others)).toEqual(daysShown(lines));
      }),
    );
    expect(moved).toBeGreaterThan(10);
  });

  it('has no day longer than a day', () => {
    expect(weekProblem(['mandag arbejde 20', 'mandag soegning 4'])).toBeNull();
    expect(weekProblem(['mandag arbejde 20', 'mandag soegning 4.25'])).toEqual({
      code: 'day-too-long',
      day: 'mandag',
      hours: 24.25,
    });
  });

  it('shows the weekend when something stands on it', () => {
    expect(daysShown(readWeek(FULL).lines)).toHaveLength(5);
    expect(daysShown(readWeek(['soendag arbejde 2']).lines)).toEqual([
      ...WEEKDAYS.slice(0, 5),
      'soendag',
    ]);
  });

  it('is said in one line, activity by activity, with days and sum', () => {
    const words = {
      hour: 'time',
      hours: 'timer',
      activity: '{label} {hours} ({days})',
      sameDays: '{first}-{last}',
      total: 'i alt {hours}',
      and: 'og',
    };
    expect(weekText(FULL, options, words)).toBe(
      'Arbejde 30 timer (mandag-torsdag). Søgning 7 timer (fredag). i alt 37 timer',
    );
    expect(
      weekText(['loerdag soegning 1', 'mandag soegning 1.25', 'noget andet'], options, words),
    ).toBe('Søgning 2,25 timer (mandag og lørdag). noget andet. i alt 2,25 timer');
    expect(weekText(['tirsdag udgaaet 1'], options, words)).toContain('udgaaet 1 time (tirsdag)');
  });
});

describe('a week as an answer', () => {
  it('says something when one line of it can be read', () => {
    expect(isAnswerTo(weekQuestion(), FULL)).toBe(true);
    expect(isAnswerTo(weekQuestion(), ['vrøvl', 'mandag arbejde 2'])).toBe(true);
    expect(isAnswerTo(weekQuestion(), ['vrøvl'])).toBe(false);
    expect(isAnswerTo(weekQuestion(), 'mandag arbejde 2')).toBe(false);
  });

  it('has its problem told at its field', () => {
    expect(answerProblem(weekQuestion(), FULL)).toBeNull();
    expect(answerProblem(weekQuestion(), ['vrøvl'])?.code).toBe('unread-line');
    expect(answerProblem(weekQuestion(), 'vrøvl')?.code).toBe('wrong-type');
  });
});

describe('the hours of a week', () => {
  const catalog = (): Content => {
    const small = smallCatalog();
    small.focusPoints[0]?.sections.push(section('ugen', [weekQuestion()]));
    return small;
  };
  const tried = (value: AnswerValue, condition: Condition): string => {
    const scenario = start(catalog()).answerPlan({ uge: value });
    const view = viewOf(scenario.plan, scenario.catalog);
    return evaluate(condition, { view, things: view.things.plan }).verdict;
  };
  const atMost = (hours: number, activities?: string[]): Condition => ({
    atMost: [{ weekHours: { answer: 'uge' }, ...(activities && { activities }) }, hours],
  });

  it('are compared as a number, at the boundary', () => {
    expect(tried(FULL, atMost(37))).toBe('holds');
    expect(tried([...FULL, 'fredag arbejde 0.25'], atMost(37))).toBe('fails');
  });

  it('can be those of some activities', () => {
    expect(tried(FULL, atMost(7, ['soegning']))).toBe('holds');
    expect(tried(FULL, atMost(29, ['arbejde']))).toBe('fails');
    expect(tried(FULL, atMost(36, ['arbejde', 'soegning']))).toBe('fails');
  });

  it('are open while the week is not laid', () => {
    expect(tried(null, atMost(37))).toBe('open');
    expect(tried(['vrøvl'], atMost(37))).toBe('open');
  });

  it('are at least those of the lines that can be read', () => {
    expect(tried([...FULL, 'fredag arbejde mange'], atMost(36))).toBe('fails');
    expect(tried([...FULL, 'fredag arbejde mange'], atMost(37))).toBe('open');
  });

  const problems = (change: (catalog: Content) => void): string[] => {
    const changed = catalog();
    change(changed);
    return checkCatalog(changed, new Map())
      .map(({ code }) => code)
      .filter((code) => code !== 'no-examples');
  };
  const covered = (condition: Condition) => (changed: Content) => {
    const [point] = changed.focusPoints[0]?.checklist ?? [];
    if (point) point.covered = condition;
  };

  it('are asked of a week alone, and of activities that it has', () => {
    expect(problems(covered(atMost(37)))).toEqual([]);
    expect(problems(covered({ atMost: [{ weekHours: { answer: 'maal' } }, 3] }))).toEqual([
      'wrong-type',
    ]);
    expect(problems(covered({ atMost: [{ weekHours: { answer: 'x' } }, 3] }))).toEqual([
      'unknown-question',
    ]);
    expect(problems(covered(atMost(3, ['hvile'])))).toEqual(['unknown-option']);
  });

  it.each([
    ['a week that can be read', FULL, []],
    ['what is no week', ['en hel uge'], ['bad-preset']],
    ['a day that is too long', ['mandag arbejde 25'], ['bad-preset']],
    ['an activity that is no option', ['mandag hvile 2'], ['unknown-option']],
  ])('are suggested with %s', (_, value, expected) => {
    const suggest = (changed: Content) => {
      changed.focusPoints[0]?.sections.push(
        section('forslag', [
          { ...weekQuestion({ presets: [{ label: 'A', value }] }), id: 'anden' },
        ]),
      );
    };
    expect(problems(suggest)).toEqual(expected);
  });

  it('are suggested for a week alone', () => {
    const suggest = (changed: Content) => {
      changed.focusPoints[0]?.sections.push(
        section('forslag', [question('tekst', { presets: [{ label: 'A', value: FULL }] })]),
      );
    };
    expect(problems(suggest)).toContain('bad-preset');
  });
});
