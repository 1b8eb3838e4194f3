/** Everything the site asks, requires and tells, as numbered points in the order of proof-reading. */
import {
  AREA_WEIGHT,
  danishOrder,
  fill,
  formatDate,
  formatNumber,
  type Content,
  type RuleExamples,
} from '../../core/index.ts';
import { checkWords } from '../../texts/check.ts';
import { Sayer, standing, told, type Group, type Part } from './_point.ts';
import { numbersOf, ownersOf, questionsOf } from './_questions.ts';
import { checks, rules } from './_rules.ts';

const words = checkWords;

/** The page of each part: addresses are for good. */
const SLUGS: Record<keyof typeof words.parts, string> = {
  questions: 'spoergsmaal',
  checklist: 'tjekliste',
  rules: 'regler',
  checks: 'sammenhaeng',
  groups: 'maalgrupper',
  provisions: 'oplysninger',
  measures: 'virkemidler',
  reasons: 'grunde',
  marks: 'maerker',
};

/** The parts, a page each; those with nothing to tell are left out. Questions are numbered by focus point or form, everything else right through its kind. */
export function partsOf(content: Content, examples: ReadonlyMap<string, RuleExamples>): Part[] {
  const owners = ownersOf(content);
  const numbers = numbersOf(owners);
  const sayer = new Sayer(content, (scope, { id }) => numbers.get(`${scope}/${id}`));
  const groups: Record<keyof typeof words.parts, Group[]> = {
    questions: owners.map((owner) => questionsOf(owner, numbers, content, sayer)),
    checklist: checklists(content, sayer),
    rules: rules(content, examples, sayer),
    checks: checks(content, examples, sayer),
    groups: targetGroups(content, sayer),
    provisions: provisions(content, sayer),
    measures: measures(content, sayer),
    reasons: reasonsFor(content, sayer),
    marks: marks(content),
  };
  const kinds = Object.keys(groups) as (keyof typeof groups)[];
  const parts = kinds.map((kind) => ({
    slug: SLUGS[kind],
    title: words.parts[kind],
    intro: fill(words.intros[kind], { area: AREA_WEIGHT }),
    groups: groups[kind].filter(({ sections }) => sections.some(({ points }) => points.length > 0)),
  }));
  return parts.filter(({ groups: told }) => told.length > 0);
}

/** The first and last number under a heading. */
export function rangeOf({ sections }: Group): string {
  const numbers = sections.flatMap(({ points }) => points.map(({ number }) => number));
  return fill(words.range, { first: numbers[0] ?? '', last: numbers.at(-1) ?? '' });
}

function checklists({ focusPoints }: Content, sayer: Sayer): Group[] {
  return focusPoints.map(({ id, number, title, checklist }) => ({
    id: `tjekliste-${id}`,
    title: fill(words.owner, { number, title }),
    sections: [
      {
        points: checklist.map((item, at) => ({
          id: `tjek-${item.id}`,
          number: `T${number}.${at + 1}`,
          slug: item.id,
          title: item.text,
          told: told([
            ['covered', sayer.say(item.covered, 'plan')],
            ['sources', sayer.sources(item.sources)],
          ]),
        })),
      },
    ],
  }));
}

const marksInWords = (traits: readonly string[]): string =>
  Object.entries(words.words.traits)
    .filter(([trait]) => traits.includes(trait))
    .map(([, label]) => label)
    .join(', ');

function targetGroups(content: Content, sayer: Sayer): Group[] {
  const points = content.targetGroups.map((group, at) => ({
    id: `gruppe-${group.id}`,
    number: `M${at + 1}`,
    slug: group.id,
    title: group.title,
    told: [
      ...standing(group),
      ...told([
        ['conditions', group.conditions],
        ['formerNames', group.formerNames?.join(', ')],
        ['marks', marksInWords(group.traits)],
        ['sources', sayer.sources(group.sources)],
        ['checked', formatDate(group.checked)],
      ]),
    ],
  }));
  return [{ id: 'alle-maalgrupper', sections: [{ points }] }];
}

function provisions(content: Content, sayer: Sayer): Group[] {
  const topics: Record<string, string> = words.topic;
  const used = [...new Set(content.provisions.map(({ topic }) => topic))];
  const inOrder = [
    ...Object.keys(topics).filter((topic) => used.includes(topic)),
    ...used.filter((topic) => !Object.hasOwn(topics, topic)),
  ];
  let count = 0;
  return inOrder.map((topic) => ({
    id: `emne-${topic}`,
    title: topics[topic] ?? topic,
    sections: [
      {
        points: content.provisions
          .filter((provision) => provision.topic === topic)
          .map((provision) => ({
            id: `oplysning-${provision.id}`,
            number: `O${++count}`,
            slug: provision.id,
            title: provision.title,
            told: [
              ...standing(provision),
              ...told([
                [
                  'duty',
                  provision.duty &&
                    fill(words.duty, {
                      who: words.who[provision.duty.who],
                      when: provision.duty.when,
                    }),
                ],
                ['sources', sayer.sources(provision.sources)],
                ['checked', formatDate(provision.checked)],
              ]),
            ],
          })),
      },
    ],
  }));
}

function measures(content: Content, sayer: Sayer): Group[] {
  const points = content.measures.map((measure, at) => ({
    id: `virkemiddel-${measure.id}`,
    number: `V${at + 1}`,
    slug: measure.id,
    title: measure.title,
    told: told([
      ['summary', measure.summary],
      ['sources', sayer.sources(measure.sources)],
    ]),
  }));
  return [{ id: 'alle-virkemidler', sections: [{ points }] }];
}

/** What makes a task suggested, with the condition that each reason stands on. */
function reasonsFor(content: Content, sayer: Sayer): Group[] {
  const points = content.reasons.map((reason, at) => ({
    id: `grund-${reason.id}`,
    number: `G${at + 1}`,
    slug: reason.id,
    title: reason.title,
    told: told([
      [
        'weight',
        fill(reason.suggests ? words.reasonSuggests : words.reasonRanks, {
          weight: formatNumber(reason.weight),
        }),
      ],
      ['when', sayer.say(reason.when, 'task')],
      [
        'because',
        reason.because.replace('{named}', words.reasonNamed).replace('{area}', words.reasonArea),
      ],
    ]),
  }));
  return [{ id: 'alle-grunde', sections: [{ points }] }];
}

/** What rules and questions may ask of a target group or a task, and which ones have it. */
function marks({ targetGroups, tasks }: Content): Group[] {
  const titled = (records: { title: string; traits: string[] }[], mark: string): string =>
    records
      .filter(({ traits }) => traits.includes(mark))
      .map(({ title }) => title)
      .sort(danishOrder)
      .join('; ');
  const points = Object.entries(words.words.traits).map(([mark, label], at) => ({
    id: `maerke-${mark}`,
    number: `K${at + 1}`,
    slug: mark,
    title: label.charAt(0).toUpperCase() + label.slice(1),
    told: told([
      ['onGroups', titled(targetGroups, mark)],
      ['onTasks', titled(tasks, mark)],
    ]),
  }));
  return [{ id: 'alle-maerker', sections: [{ points }] }];
}
