import { describe, expect, it } from 'vitest';
import type { Condition, ConditionWords, Scope } from '../../src/core/index.ts';
import { conditionInWords, exampleInWords, inOneLine, SCOPES } from '../../src/core/index.ts';
import { question, smallCatalog } from './small-catalog.ts';

const members = (name: string) => ({
  every: `every ${name}`,
  some: `some ${name}`,
  none: `no ${name}`,
  many: `${name}s`,
});
const pair = (holds: string, fails: string) => ({ holds, fails });
const scopes = Object.fromEntries(
  SCOPES.map((scope) => [
    scope,
    {
      every: `each ${scope}`,
      thing: `the ${scope}`,
      whose: `the ${scope}'s`,
      at: `at the ${scope}`,
    },
  ]),
) as ConditionWords['scopes'];

/** Words that show how a condition was read, so that no test depends on the site's. */
const words: ConditionWords = {
  yes: 'yes',
  no: 'no',
  quoted: '[{text}]',
  numbered: '{name}#{number}',
  all: 'ALL:',
  any: 'ANY:',
  both: '{a} AND {b}',
  either: '{a} OR {b}',
  inLine: '{text} <{parts}>',
  between: '; ',
  plus: ' + ',
  comma: ', ',
  withUnit: '{number} {unit}',
  weeks: 'weeks',
  compare: {
    is: pair('{a} = {b}', '{a} != {b}'),
    includes: pair('{a} has {b}', '{a} lacks {b}'),
    overlaps: pair('{a} shares with {b}', '{a} shares nothing with {b}'),
    atLeast: pair('{a} >= {b}', '{a} < {b}'),
    atMost: pair('{a} <= {b}', '{a} > {b}'),
    before: pair('{a} before {b}', '{a} not before {b}'),
    after: pair('{a} after {b}', '{a} not after {b}'),
    record: pair('{a} is {b}', '{a} is not {b}'),
    traits: pair('{a} marked {b}', '{a} not marked {b}'),
    answeredWith: pair('{a} answered {b}', '{a} not answered {b}'),
  },
  answered: {
    answer: pair('{a} given', '{a} not given'),
    known: pair('{a} known', '{a} not known'),
  },
  quantified: { plain: '{things}: {what}', where: '{things} where {where}: {what}' },
  limit: 'limit {label}',
  count: { plain: 'number of {things}', where: 'number of {things} where {where}' },
  sum: {
    plain: 'sum of {value} over {things}',
    where: 'sum of {value} over {things} where {where}',
  },
  weeksBetween: 'weeks {from} to {until}',
  weekHours: { all: 'hours of {week}', some: 'hours of {week} on {activities}', hours: 'h' },
  week: {
    hour: 'h',
    hours: 'h',
    activity: '{label} {hours} {days}',
    sameDays: '{first}..{last}',
    total: '= {hours}',
    and: '&',
  },
  staircase: {
    whole: 'steps of {units} ({steps}, least {least})',
    first: '1 per {per} to {upTo}',
    next: 'then 1 per {per} to {upTo}',
    rest: '1 per {per}',
    nextRest: 'then 1 per {per}',
  },
  facts: {
    record: '{thing}',
    traits: '{thing}',
    status: '{whose} status',
    area: '{whose} area',
    from: '{whose} first day',
    until: '{whose} last day',
    weeks: '{whose} weeks',
    name: '{whose} name',
    seasons: '{whose} seasons',
    settings: '{whose} settings',
    manners: '{whose} manners',
    needs: '{whose} needs',
    established: '{thing} tæller',
  },
  status: { valgt: 'chosen', fravalgt: 'declined' },
  scopes,
  collections: {
    targetGroups: members('group'),
    workplaces: members('workplace'),
    tasks: members('task'),
    declinedTasks: members('declined task'),
    agreements: members('agreement'),
    measures: members('measure'),
    consultations: members('consultation'),
    actions: members('action'),
    steps: members('step'),
    approvals: members('approval'),
  },
  own: { tasks: members('task of its own'), agreements: members('agreement of its own') },
  traits: { 'under-tredive': 'under thirty', ude: 'out of doors' },
  library: { vinter: 'winter' },
  example: {
    day: 'On {date}.',
    period: 'From {from} to {until}.',
    record: '{thing} is {title}.',
    answer: '{question} = {value}.',
    limit: 'limit {label} = {value}.',
    nothing: 'Nothing.',
  },
};

const catalog = smallCatalog();
const say = (condition: Condition, scope: Scope = 'plan'): string =>
  inOneLine(conditionInWords(condition, scope, catalog, words), words);

const maal: Condition = { answered: { answer: 'maal' } };
const samarbejder: Condition = { is: [{ answer: 'samarbejde' }, true] };
const iParker: Condition = { includes: [{ answer: 'hvor' }, 'parker'] };

/** Every kind of condition and operand, what it is asked of, and how it is said. */
const ROWS: [string, Condition, Scope, string][] = [
  ['a yes', samarbejder, 'plan', '[samarbejde] = [yes]'],
  ['a no', { is: [{ answer: 'samarbejde' }, false] }, 'plan', '[samarbejde] = [no]'],
  [
    'an option by its label',
    { is: [{ answer: 'slags' }, 'statslig'] },
    'workplace',
    '[slags] = [Statslig]',
  ],
  ['a record chosen among', iParker, 'plan', '[hvor] has [Parker]'],
  ['a number', { atLeast: [{ answer: 'pladser' }, 1234.5] }, 'agreement', '[pladser] >= 1.234,5'],
  [
    'a day',
    { before: [{ fact: 'from' }, '2025-01-01'] },
    'agreement',
    "the agreement's first day before 1. januar 2025",
  ],
  [
    'a later day',
    { after: [{ fact: 'until' }, '2025-01-01'] },
    'plan',
    "the plan's last day after 1. januar 2025",
  ],
  ['weeks', { atMost: [{ fact: 'weeks' }, 13] }, 'agreement', "the agreement's weeks <= 13 weeks"],
  ['a given answer', maal, 'plan', '[maal] given'],
  ['a known fact', { answered: { fact: 'from' } }, 'agreement', "the agreement's first day known"],
  [
    'another thing’s answer',
    { is: [{ answer: 'slags', of: 'workplace' }, 'kommunal'] },
    'agreement',
    '[slags] at the workplace = [Kommunal]',
  ],
  [
    'the record a thing was chosen from',
    { is: [{ fact: 'record' }, 'unge'] },
    'target-group',
    'the target-group is [Unge]',
  ],
  [
    'lists that share something',
    { overlaps: [{ fact: 'traits' }, { answer: 'hvor', of: 'plan' }] },
    'task',
    'the task shares with [hvor] at the plan',
  ],
  [
    'a season',
    { includes: [{ fact: 'seasons' }, 'vinter'] },
    'task',
    "the task's seasons has [winter]",
  ],
  ['a mark', { includes: [{ fact: 'traits' }, 'ude'] }, 'task', 'the task marked [out of doors]'],
  ['an area', { is: [{ fact: 'area' }, 'huse'] }, 'task', "the task's area = [Huse]"],
  ['a status', { is: [{ fact: 'status' }, 'fravalgt'] }, 'task', "the task's status = [declined]"],
  ['a name', { is: [{ fact: 'name' }, 'Park'] }, 'workplace', "the workplace's name = [Park]"],
  [
    'a limit',
    { atMost: [{ answer: 'ansatte' }, { limit: 'eget-loft' }] },
    'workplace',
    '[ansatte] <= limit [Loft]',
  ],
  ['a count', { atLeast: [{ count: 'targetGroups' }, 1] }, 'plan', 'number of groups >= 1'],
  [
    'a count of some',
    { atLeast: [{ count: 'tasks', where: { is: [{ answer: 'ekstra' }, true] } }, 2] },
    'plan',
    'number of tasks where [ekstra] = [yes] >= 2',
  ],
  [
    'a sum',
    { atMost: [{ sum: 'agreements', value: { answer: 'pladser' } }, 5] },
    'plan',
    'sum of [pladser] over agreements <= 5',
  ],
  [
    'a sum over its own',
    {
      atMost: [
        {
          sum: 'agreements',
          value: { answer: 'pladser' },
          where: { is: [{ answer: 'hoert' }, true] },
        },
        5,
      ],
    },
    'workplace',
    'sum of [pladser] over agreement of its owns where [hoert] = [yes] <= 5',
  ],
  [
    'an addition',
    { atMost: [{ add: [{ answer: 'pladser' }, 2] }, 5] },
    'agreement',
    '[pladser] + 2 <= 5',
  ],
  [
    'weeks between',
    { atMost: [{ weeksBetween: [{ fact: 'from' }, { fact: 'until' }] }, 2] },
    'plan',
    "weeks the plan's first day to the plan's last day <= 2 weeks",
  ],
  [
    'a staircase',
    {
      atMost: [
        { answer: 'pladser' },
        {
          staircase: { answer: 'ansatte', of: 'workplace' },
          steps: [
            { upTo: 50, per: 5 },
            { upTo: 80, per: 8 },
            { upTo: null, per: 10 },
          ],
          least: 1,
        },
      ],
    },
    'agreement',
    '[pladser] <= steps of [ansatte] at the workplace (1 per 5 to 50, then 1 per 8 to 80, then 1 per 10, least 1)',
  ],
  [
    'a staircase of one step',
    { atLeast: [{ staircase: 7, steps: [{ upTo: null, per: 3 }], least: 0 }, 2] },
    'plan',
    'steps of 7 (1 per 3, least 0) >= 2',
  ],
  [
    'two that both hold',
    { all: [maal, samarbejder] },
    'plan',
    '[maal] given AND [samarbejde] = [yes]',
  ],
  [
    'two of which one holds',
    { any: [maal, samarbejder] },
    'plan',
    '[maal] given OR [samarbejde] = [yes]',
  ],
  ['one alone', { all: [maal] }, 'plan', '[maal] given'],
  [
    'three',
    { all: [maal, samarbejder, iParker] },
    'plan',
    'ALL: <[maal] given; [samarbejde] = [yes]; [hvor] has [Parker]>',
  ],
  [
    'lists in lists',
    { any: [{ all: [maal, samarbejder] }, iParker] },
    'plan',
    'ANY: <[maal] given AND [samarbejde] = [yes]; [hvor] has [Parker]>',
  ],
  [
    'answered and answered so',
    { all: [{ answered: { answer: 'samarbejde' } }, samarbejder] },
    'plan',
    '[samarbejde] answered [yes]',
  ],
  [
    'its denial',
    { not: { all: [{ answered: { answer: 'samarbejde' } }, samarbejder] } },
    'plan',
    '[samarbejde] not answered [yes]',
  ],
  ['a denial', { not: samarbejder }, 'plan', '[samarbejde] != [yes]'],
  ['a denial denied', { not: { not: samarbejder } }, 'plan', '[samarbejde] = [yes]'],
  [
    'a denial of all',
    { not: { all: [maal, samarbejder] } },
    'plan',
    '[maal] not given OR [samarbejde] != [yes]',
  ],
  [
    'a denial of any',
    { not: { any: [maal, samarbejder] } },
    'plan',
    '[maal] not given AND [samarbejde] != [yes]',
  ],
  [
    'a denial of a bound',
    { not: { atLeast: [{ answer: 'pladser' }, 3] } },
    'agreement',
    '[pladser] < 3',
  ],
  [
    'every one',
    { every: 'targetGroups', satisfies: { answered: { answer: 'hvornaar' } } },
    'plan',
    'every group: [hvornaar] given',
  ],
  [
    'every one of some',
    {
      every: 'targetGroups',
      satisfies: { answered: { answer: 'hvornaar' } },
      where: { includes: [{ fact: 'traits' }, 'under-tredive'] },
    },
    'plan',
    'every group where the target-group marked [under thirty]: [hvornaar] given',
  ],
  [
    'some one of its own',
    { some: 'tasks', satisfies: { includes: [{ fact: 'traits' }, 'ude'] } },
    'agreement',
    'some task of its own: the task marked [out of doors]',
  ],
  [
    'not every one',
    { not: { every: 'targetGroups', satisfies: { answered: { answer: 'hvornaar' } } } },
    'plan',
    'some group: [hvornaar] not given',
  ],
  [
    'not some one',
    { not: { some: 'targetGroups', satisfies: { is: [{ fact: 'record' }, 'unge'] } } },
    'plan',
    'no group: the target-group is [Unge]',
  ],
  [
    'a list asked of members',
    {
      every: 'tasks',
      satisfies: {
        any: [
          { is: [{ answer: 'ekstra' }, true] },
          { answered: { answer: 'hvorfor-ekstra' } },
          { is: [{ answer: 'slags', of: 'workplace' }, 'kommunal'] },
        ],
      },
    },
    'agreement',
    'every task of its own: ANY: <[ekstra] = [yes]; [hvorfor-ekstra] given; [slags] at the workplace = [Kommunal]>',
  ],
];

describe('a week in words', () => {
  const withWeek = smallCatalog();
  withWeek.forms[0]?.sections[0]?.questions.push(
    question('uge', { type: 'week', options: [{ id: 'arbejde', label: 'Arbejde' }] }),
  );
  const said = (condition: Condition) =>
    conditionInWords(condition, 'target-group', withWeek, words).text;

  it('is said with its hours, and what they are spent on', () => {
    const whole = { weekHours: { answer: 'uge' } };
    expect(said({ atMost: [whole, 37] })).toBe('hours of [uge] <= 37 h');
    expect(said({ atLeast: [{ ...whole, activities: ['arbejde'] }, 6] })).toBe(
      'hours of [uge] on [Arbejde] >= 6 h',
    );
  });

  it('is said in an example as a reader would say it', () => {
    const example = {
      name: 'uge',
      on: '2026-03-01',
      answers: { 'target-group': { uge: ['mandag arbejde 7.5', 'tirsdag arbejde 7'] } },
    };
    expect(exampleInWords(example, 'target-group', withWeek, words)).toContain(
      '[uge] = [Arbejde 14,5 h mandag & tirsdag. = 14,5 h].',
    );
  });
});

describe('a condition in words', () => {
  it.each(ROWS)('says %s', (_, condition, scope, said) => {
    expect(say(condition, scope)).toBe(said);
  });

  it('keeps a list as a list, each point by itself', () => {
    const { text, parts } = conditionInWords(
      { all: [maal, samarbejder, iParker] },
      'plan',
      catalog,
      words,
    );
    expect(text).toBe('ALL:');
    expect(parts.map((part) => part.text)).toEqual([
      '[maal] given',
      '[samarbejde] = [yes]',
      '[hvor] has [Parker]',
    ]);
  });

  it('names a question with its number', () => {
    const numbered = conditionInWords(
      maal,
      'plan',
      catalog,
      words,
      (scope, { id }) => `${scope}.${id}`,
    );
    expect(numbered.text).toBe('[maal]#plan.maal given');
  });

  it('writes units for many, and the number alone for one', () => {
    const withUnit = smallCatalog();
    const [form] = withUnit.forms.filter(({ scope }) => scope === 'agreement');
    form?.sections[0]?.questions.push(question('timer', { type: 'number', unit: 'hours' }));
    const at = (hours: number): string =>
      conditionInWords({ atMost: [{ answer: 'timer' }, hours] }, 'agreement', withUnit, words).text;
    expect(at(37)).toBe('[timer] <= 37 hours');
    expect(at(1)).toBe('[timer] <= 1');
  });
});

describe('an example in words', () => {
  it('says the day, the period, what was chosen, answered and set', () => {
    const example = {
      name: 'whatever',
      on: '2026-03-01',
      period: { from: '2026-01-01', until: '2026-12-31' },
      records: { 'target-group': 'unge' },
      answers: {
        agreement: { pladser: 2, hoert: false },
        workplace: { slags: 'kommunal' },
        plan: { hvor: ['parker', 'huse'], maal: 'En sætning.' },
      },
      limits: { 'eget-loft': 5 },
    } as const;
    const writable = structuredClone(example) as unknown as Parameters<typeof exampleInWords>[0];
    expect(exampleInWords(writable, 'agreement', catalog, words)).toEqual([
      'On 1. marts 2026.',
      'From 1. januar 2026 to 31. december 2026.',
      'The target-group is [Unge].',
      '[pladser] = 2.',
      '[hoert] = [no].',
      '[slags] at the workplace = [Kommunal].',
      '[hvor] at the plan = [Parker], [Huse].',
      '[maal] at the plan = [En sætning].',
      'limit [Loft] = 5.',
    ]);
  });

  it('says so when nothing was answered', () => {
    expect(exampleInWords({ name: 'x', on: '2026-03-01' }, 'plan', catalog, words)).toEqual([
      'On 1. marts 2026.',
      'Nothing.',
    ]);
  });
});
