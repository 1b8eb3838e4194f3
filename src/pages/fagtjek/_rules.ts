/** The rules and checks of the proof-reading page: what each is tried on, what it requires, and the examples it is tried with. */
import {
  exampleInWords,
  fill,
  formatDate,
  formatNumber,
  RULE_KINDS,
  type Check,
  type Content,
  type Rule,
  type RuleExamples,
} from '../../core/index.ts';
import { checkWords } from '../../texts/check.ts';
import { siteWords } from '../../texts/site.ts';
import {
  opened,
  scopeWords,
  standing,
  told,
  type Group,
  type Point,
  type Sayer,
} from './_point.ts';

const words = checkWords;

/** The rules, kind by kind. */
export function rules(
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
  const { limit } = rule;
  const said = (list: RuleExamples['met'] | undefined) => examplesInWords(rule, list, content);
  return [
    ...standing(rule),
    ...told([
      ['appliesTo', appliesTo(rule, sayer)],
      ['requires', sayer.say(rule.requires, rule.scope)],
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

/** What is looked for besides the rules: that the answers of a plan hang together. */
export function checks(
  content: Content,
  examples: ReadonlyMap<string, RuleExamples>,
  sayer: Sayer,
): Group[] {
  const points = content.checks.map((check, at): Point => {
    const { met, broken } = examples.get(check.id) ?? { met: [], broken: [] };
    return {
      id: `sammenhaeng-${check.id}`,
      number: `H${at + 1}`,
      slug: check.id,
      title: check.title,
      told: told([
        ['appliesTo', appliesTo(check, sayer)],
        ['requires', sayer.say(check.requires, check.scope)],
        ['adviceIfNot', check.advice],
        ['met', examplesInWords(check, met, content)],
        ['unmet', examplesInWords(check, broken, content)],
        ['sources', sayer.sources(check.sources)],
      ]),
    };
  });
  return [{ id: 'alle-sammenhaenge', sections: [{ points }] }];
}

type Tried = Pick<Check, 'scope' | 'applies'>;

function appliesTo({ scope, applies }: Tried, sayer: Sayer) {
  const thing = scopeWords[scope]?.every ?? scope;
  return applies
    ? opened(words.applies.when, { thing }, sayer.say(applies, scope))
    : fill(words.applies.every, { thing });
}

function examplesInWords(
  { scope }: Tried,
  list: RuleExamples['met'] | undefined,
  content: Content,
): string[] {
  return (list ?? []).map((example) =>
    [`${example.name}.`, ...exampleInWords(example, scope, content, words.words)].join(' '),
  );
}
