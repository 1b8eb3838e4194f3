/** Everything the site asks, requires and tells, as numbered points in the order of the proof-reading page. */
import {
  AREA_WEIGHT,
  danishOrder,
  exampleInWords,
  fill,
  formatDate,
  formatNumber,
  optionsOf,
  RULE_KINDS,
  type Content,
  type Question,
  type Rule,
  type RuleExamples,
  type Scope,
  type Section,
  weekText,
} from '../../core/index.ts';
import { checkWords } from '../../texts/check.ts';
import { siteWords } from '../../texts/site.ts';
import {
  opened,
  Sayer,
  scopeWords,
  standing,
  told,
  type Group,
  type Part,
  type Point,
} from './_point.ts';

const words = checkWords;

/** The parts of the page. Questions are numbered by focus point or form, everything else right through its kind. */
export function partsOf(content: Content, examples: ReadonlyMap<string, RuleExamples>): Part[] {
  const owners = ownersOf(content);
  const numbers = numbersOf(owners);
  const sayer = new Sayer(content, (scope, { id }) => numbers.get(`${scope}/${id}`));
  const groups: Record<keyof typeof words.parts, Group[]> = {
    questions: owners.map((owner) => questionsOf(owner, numbers, content, sayer)),
    checklist: checklists(content, sayer),
    rules: rules(content, examples, sayer),
    groups: targetGroups(content, sayer),
    provisions: provisions(content, sayer),
    measures: measures(content, sayer),
    reasons: reasonsFor(content, sayer),
    marks: marks(content),
  };
  const kinds = Object.keys(groups) as (keyof typeof groups)[];
  return kinds.map((kind) => ({
    id: kind,
    title: words.parts[kind],
    intro: fill(words.intros[kind], { area: AREA_WEIGHT }),
    groups: groups[kind].filter(({ sections }) => sections.some(({ points }) => points.length > 0)),
  }));
}

/** A focus point or a form, with its place among them. */
type Owner = { id: string; title: string; scope: Scope; sections: Section[]; number: number };

function ownersOf({ focusPoints, forms }: Content): Owner[] {
  const all = [...focusPoints.map((point) => ({ ...point, scope: 'plan' as const })), ...forms];
  return all.map(({ id, title, scope, sections }, at) => {
    return { id, title, scope, sections, number: at + 1 };
  });
}

function numbersOf(owners: readonly Owner[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { scope, sections, number } of owners) {
    sections
      .flatMap(({ questions }) => questions)
      .forEach(({ id }, at) => numbers.set(`${scope}/${id}`, `S${number}.${at + 1}`));
  }
  return numbers;
}

function questionsOf(
  { id, title, scope, sections, number }: Owner,
  numbers: ReadonlyMap<string, string>,
  content: Content,
  sayer: Sayer,
): Group {
  const point = (question: Question): Point => ({
    id: `${id}-${question.id}`,
    number: numbers.get(`${scope}/${question.id}`) ?? '',
    slug: question.id,
    title: question.heading,
    told: told([
      ['question', question.text],
      ['answer', `${words.weight[question.weight]}. ${typeInWords(question)}.`],
      ['options', optionsInWords(question, content)],
      ['shown', question.shown && opened(words.shownWhen, {}, sayer.say(question.shown, scope))],
      ['help', question.help],
      ['why', question.why],
      ['example', question.example],
      ['presets', presetsInWords(question)],
      ['sources', sayer.sources(question.sources)],
    ]),
  });
  return {
    id: `del-${id}`,
    title: fill(words.owner, { number, title }),
    sections: sections.map((section) => ({
      title: section.title,
      points: section.questions.map(point),
    })),
  };
}

function typeInWords({ type, unit, min, max }: Question): string {
  const name =
    unit === undefined ? words.type[type] : fill(words.unit, { type: words.type[type], unit });
  if (min === undefined) return name;
  return max === undefined
    ? fill(words.least, { type: name, min: formatNumber(min) })
    : fill(words.between, { type: name, min: formatNumber(min), max: formatNumber(max) });
}

/** The weeks that a question suggests, each with what it comes to. */
function presetsInWords({ presets, options = [] }: Question): string[] | undefined {
  return presets?.map(
    ({ label, value }) => `${label}: ${weekText(value, options, words.words.week)}`,
  );
}

function optionsInWords(question: Question, content: Content): string | string[] | undefined {
  if (question.optionsFrom) {
    return fill(words.optionsFromAll, { records: words.optionsFrom[question.optionsFrom] });
  }
  return optionsOf(content, question).map(({ label, help }) =>
    help === undefined ? label : fill(words.optionHelp, { label, help: help.replace(/\.$/, '') }),
  );
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

function rules(
  content: Content,
  examples: ReadonlyMap<string, RuleExamples>,
  sayer: Sayer,
): Group[] {
  const numbers = new Map(content.rules.map(({ id }, at) => [id, `R${at + 1}`]));
  const point = (rule: Rule): Point => ({
    id: `regel-${rule.id}`,
    number: numbers.get(rule.id) ?? '',
    slug: rule.id,
    title: rule.title,
    told: ruleInWords(rule, examples.get(rule.id), content, sayer),
  });
  return RULE_KINDS.map((kind) => ({
    id: `regler-${kind}`,
    title: siteWords.ruleKind[kind],
    sections: [{ points: content.rules.filter((rule) => rule.kind === kind).map(point) }],
  }));
}

function ruleInWords(
  rule: Rule,
  examples: RuleExamples | undefined,
  content: Content,
  sayer: Sayer,
) {
  const { scope, applies, limit } = rule;
  const thing = scopeWords[scope]?.every ?? scope;
  const said = (list: RuleExamples['met'] | undefined): string[] =>
    (list ?? []).map((example) =>
      [`${example.name}.`, ...exampleInWords(example, scope, content, words.words)].join(' '),
    );
  return [
    ...standing(rule),
    ...told([
      [
        'appliesTo',
        applies
          ? opened(words.applies.when, { thing }, sayer.say(applies, scope))
          : fill(words.applies.every, { thing }),
      ],
      ['requires', sayer.say(rule.requires, scope)],
      ['days', words.looksAt[rule.looksAt]],
      [
        'limit',
        limit && fill(words.limitOf, { ...limit, suggestion: formatNumber(limit.suggestion) }),
      ],
      ['advice', rule.advice],
      ['met', said(examples?.met)],
      ['broken', said(examples?.broken)],
      ['sources', sayer.sources(rule.sources)],
      ['checked', formatDate(rule.checked)],
    ]),
  ];
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
