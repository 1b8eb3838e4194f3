/** The case for the committee: what is asked to be decided, on what grounds, on two pages. */
import { describe, expect, it } from 'vitest';
import { assess, basisIn, fill, findQuestion, setAnswer, type Plan } from '../../src/core/index.ts';
import { triedRules } from '../../src/document/parts/findings.ts';
import { subjectOf } from '../../src/document/parts/subject.ts';
import { start } from '../scenario.ts';
import { answer, catalog, docOf, example, ON, pagesOf, stamp, words } from './papers.ts';
import { EDGES } from './plans.ts';
import { headings, plain } from './reading.ts';
import { sound } from './sound.ts';

const { committee } = words;
const whole = { scope: 'plan', id: null } as const;
const caseOf = (plan: Plan, on = ON) => docOf(plan, 'committee', { on });
const begin = () => start(catalog, { on: ON });

/** The items of the proposal. */
async function proposed(plan: Plan, on = ON): Promise<string[]> {
  const list = (await caseOf(plan, on)).blocks.find(
    (block) => block.type === 'list' && block.ordered,
  );
  if (list?.type !== 'list') throw new Error('No proposal');
  return list.items.map(({ content: [part] }) => (part?.type === 'text' ? part.text : ''));
}

describe('the case for the committee', () => {
  it.each(EDGES)('is two pages at most, of %s', async (_, make) => {
    const plan = make();
    for (const on of ['2024-06-01', ON, '2027-02-01']) {
      const doc = await caseOf(plan, on);
      sound(doc);
      expect(pagesOf(doc)).toBeLessThanOrEqual(2);
      expect(doc.attachments).toEqual([]);
    }
  });

  it('has the parts a case has, in their order', async () => {
    expect(headings(await caseOf(example())).map(({ text }) => text)).toEqual([
      committee.heading,
      committee.summary,
      committee.proposal,
      committee.case,
      committee.hearing,
      committee.economy,
      committee.law,
      committee.process,
      committee.annexes,
    ]);
  });

  it('asks for approval of a whole strategy, and of a draft only for a discussion', async () => {
    expect((await proposed(example()))[0]).toContain('godkender strategien');
    const draft = answer(example(), { ...whole, question: 'formaal' }, null);
    const items = await proposed(draft);
    expect(items[0]).toContain('drøfter udkastet');
    expect(items.join(' ')).not.toContain('godkender');
    expect((await caseOf(draft)).header).toContain(words.draft);
  });

  describe('of a strategy that is adopted', () => {
    const after = '2026-06-10';
    const { adoption } = words;
    const adopted = (plan: Plan): Plan => {
      const dated = answer(plan, { ...whole, question: adoption.answers.on }, '2026-06-09');
      const by = answer(dated, { ...whole, question: adoption.answers.by }, 'Byrådet');
      const place = { ...whole, question: adoption.answers.adopted };
      return setAnswer(by, place, true, 1, stamp, basisIn(by, catalog, place));
    };

    it('asks to take note of it, not to approve it again', async () => {
      const plan = adopted(example());
      const items = await proposed(plan, after);
      expect(items[0]).toBe(fill(committee.noteAdopted, { how: '9. juni 2026 af Byrådet' }));
      expect(items.join(' ')).not.toMatch(/godkender|høringssvar/);
      const doc = await caseOf(plan, after);
      expect(doc.header).toContain('Vedtaget 9. juni 2026');
      expect(plain(doc)).toContain('Strategien er vedtaget 9. juni 2026 af Byrådet.');
      expect((await proposed(plan, '2026-06-08'))[0]).toContain('godkender strategien');
    });

    it('asks to approve what has changed since, and to settle what it lacks', async () => {
      const changed = answer(
        adopted(example()),
        { ...whole, question: 'formaal' },
        'Et nyt formål',
      );
      const items = await proposed(changed, after);
      const heading = findQuestion(catalog, 'plan', 'formaal')?.question.heading ?? '?';
      expect(items[1]).toBe(fill(committee.approveChanges, { questions: heading }));
      expect(plain(await caseOf(changed, after))).toContain(adoption.shakenTitle);
      const lacking = answer(adopted(example()), { ...whole, question: 'formaal' }, null);
      const missing = fill(words.strategy.counts.questions.one, { n: 1 });
      expect(await proposed(lacking, after)).toContain(fill(committee.settleMissing, { missing }));
    });
  });

  it('asks only for what the plan gives reason to ask', async () => {
    expect(await proposed(example())).toHaveLength(5);
    const items = await proposed(begin().plan);
    expect(items.join(' ')).not.toMatch(/grænser|høringssvar|gennemgået/);
  });

  it('is addressed to the committee that the plan names, when it names one', async () => {
    expect(plain(await caseOf(example()))).toContain(
      fill(committee.proposalIntro, { committee: 'Beskæftigelsesudvalget' }),
    );
    const two = begin()
      .note('consultation', 'Socialudvalget')
      .answerThe('consultation', { 'slags-part': 'politisk-udvalg' })
      .note('consultation', 'Teknisk udvalg')
      .answerThe('consultation', { 'slags-part': 'politisk-udvalg' });
    expect(plain(await caseOf(two.plan))).toContain(
      fill(committee.proposalIntro, { committee: committee.committee }),
    );
  });

  it('puts the parties that disagree first, and does not count the committee among them', async () => {
    const doc = await caseOf(example());
    const at = doc.blocks.findIndex((b) => b.type === 'heading' && b.text === committee.hearing);
    const list = doc.blocks[at + 1];
    const names = list?.type === 'list' ? list.items.map(({ content: [name] }) => name) : [];
    expect(JSON.stringify(names[0])).toContain('Erhvervsrådet');
    expect(JSON.stringify(names)).not.toContain('Beskæftigelsesudvalget');
    expect(plain(doc)).toContain(fill(committee.heard.many, { n: 5 }));
    expect(plain(doc)).toContain(fill(committee.disagreeing.one, { n: 1 }));
  });

  it('says of a party that has not answered that it has not', async () => {
    const { plan } = begin().note('consultation', 'FOA');
    expect(plain(await caseOf(plan))).toContain(`FOA. ${committee.notHeard}`);
  });

  it('says so when the plan says nothing of the money, or that it is elsewhere', async () => {
    expect(plain(await caseOf(begin().plan))).toContain(committee.economyUnsaid);
    const out = begin().answerPlan({ 'oekonomi-med': false }).plan;
    expect(plain(await caseOf(out))).toContain(committee.economyOut);
    const empty = begin().answerPlan({ 'oekonomi-med': true }).plan;
    expect(plain(await caseOf(empty))).toContain(committee.economyEmpty);
  });

  it('never calls a rule confirmed that is not confirmed over the whole period', async () => {
    const plan = example();
    const subject = subjectOf(plan, assess(plan, catalog, ON), catalog, words);
    const law = triedRules(subject).filter(({ rule }) =>
      ['vaernsregel', 'betingelse'].includes(rule.kind),
    );
    const unsure = law.filter(({ certainty }) => certainty !== 'bekraeftet');
    expect(unsure.length).toBeGreaterThan(5);
    const text = plain(await caseOf(plan));
    const labels = [committee.confirmedNow, committee.unconfirmed].map((label) =>
      text.indexOf(`${label}:`),
    );
    expect(Math.min(...labels)).toBeGreaterThan(0);
    const from = text.indexOf(`${committee.confirmed}:`);
    const said = from < 0 ? '' : text.slice(from, labels[0]);
    for (const { rule } of unsure) expect(said).not.toContain(rule.title);
    const late = text.slice(labels[1]);
    for (const { rule } of law) {
      if (rule.certainty === 'bekraeftet') expect(late).not.toContain(rule.title);
    }
  });

  it('says that no days are set when none are', async () => {
    expect(plain(await caseOf(begin().plan))).toContain(committee.noProcess);
    const { plan } = begin().answerPlan({ 'naeste-revision': '2026-11-02' });
    expect(plain(await caseOf(plan))).toContain('2. november 2026');
  });
});
