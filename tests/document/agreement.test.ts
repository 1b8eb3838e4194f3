/** The workplace agreement: all that is agreed, what is missing, and who signs. */
import { describe, expect, it } from 'vitest';
import {
  agreementFile,
  assess,
  fill,
  findQuestion,
  planOfAgreement,
  readFile,
  type Plan,
} from '../../src/core/index.ts';
import { sectionsOf, subjectOf, thingsOf } from '../../src/document/parts/subject.ts';
import { answersOf } from '../../src/document/parts/things.ts';
import { answerText } from '../../src/document/parts/values.ts';
import { agreementOf, answer, catalog, example, ON, pagesOf, words } from './papers.ts';
import { allBlocks, plain, tableWith } from './reading.ts';

const CARE_HOME = 1;

function placeOf(plan: Plan, index: number, question: string) {
  return { scope: 'agreement', id: plan.agreements[index]?.id ?? '', question } as const;
}

describe('a workplace agreement', () => {
  const doc = agreementOf(example(), CARE_HOME);
  const text = plain(doc);

  it('shows every answer of the agreement, its workplace and its tasks, and no other workplace', () => {
    const file = agreementFile(example(), example().agreements[CARE_HOME]?.id ?? '');
    if (file === null) throw new Error('No agreement');
    const plan = planOfAgreement(file);
    const subject = subjectOf(plan, assess(plan, catalog, ON), catalog, words);
    for (const scope of ['workplace', 'task', 'agreement'] as const) {
      expect(sectionsOf(subject, scope).length).toBeGreaterThan(0);
      for (const thing of thingsOf(subject, scope)) {
        const answers = answersOf(subject, thing);
        expect(answers.length).toBeGreaterThan(5);
        for (const { question, value } of answers) {
          expect(text).toContain(question.heading);
          expect(text).toContain(answerText(subject, question, value));
        }
      }
    }
    const others = example().workplaces.filter(({ id }) => id !== file.workplace?.id);
    for (const { name } of others) expect(text).not.toContain(name);
  });

  it('says on the first page who, when, which tasks and the kommune’s own limits', () => {
    const facts = doc.blocks.find((block) => block.type === 'field-list');
    const shown = plain({ ...doc, blocks: facts === undefined ? [] : [facts] });
    expect(shown).toContain('Plejecentret Søbredden');
    expect(shown).toContain('1. september 2026 – 25. juni 2027 (43 uger)');
    expect(shown).toContain('Ekstra gåture med beboere');
    expect(shown).toContain('13 uger');
  });

  it('says once what is alike for all tasks, and shows the rest side by side', () => {
    const rows = tableWith(doc, words.agreement.tasksAnswers);
    expect(rows[0]).toHaveLength(4);
    expect(rows[0]).toContain('Ekstra gåture med beboere');
    const titles = rows.map(([title]) => title);
    expect(new Set(titles).size).toBe(titles.length);
    const of = (slug: string) => findQuestion(catalog, 'task', slug)?.question.heading ?? '?';
    expect(titles).toContain(of('normeret-niveau'));
    expect(titles).toContain(of('erstatter-hjaelp'));
    expect(titles).toContain(of('serviceniveau-hjaelp'));
    expect(titles).not.toContain(of('udfoeres-af-ansatte'));
    expect(text).toMatch(
      new RegExp(`${words.agreement.alike} [^.]*${of('udfoeres-af-ansatte')}: ${words.no}`),
    );
    for (const row of rows) expect(row.every((value) => value !== '')).toBe(true);
  });

  it('parts many tasks over tables of as many each', () => {
    const plan = example();
    const ids = plan.tasks.filter(({ status }) => status === 'valgt').map(({ id }) => id);
    const wide = plan.agreements.map((one) => ({ ...one, tasks: ids.slice(0, 4) }));
    const paper = agreementOf({ ...plan, agreements: wide }, CARE_HOME);
    const tables = paper.blocks.filter(
      (block) => block.type === 'table' && block.caption === words.agreement.tasksAnswers,
    );
    expect(tables.map((table) => table.type === 'table' && table.head.length)).toEqual([3, 3]);
  });

  it('follows the sections of the form, so that a new question is printed without new code', () => {
    const added = structuredClone(catalog);
    const section = added.forms.find(({ scope }) => scope === 'agreement')?.sections[0];
    section?.questions.push({
      id: 'nyt-spoergsmaal',
      text: 'Hvad er nyt?',
      heading: 'Noget nyt',
      type: 'text',
      weight: 'valgfri',
      revision: 1,
    });
    const place = placeOf(example(), CARE_HOME, 'nyt-spoergsmaal');
    const paper = agreementOf(answer(example(), place, 'Helt nyt'), CARE_HOME, ON, added);
    expect(plain(paper)).toContain('Noget nyt: Helt nyt');
  });

  it('says what is missing and is a draft until the obligatory questions are answered', () => {
    const place = placeOf(example(), CARE_HOME, 'tr-orienteret');
    const paper = agreementOf(answer(example(), place, null), CARE_HOME);
    const heading = findQuestion(catalog, 'agreement', 'tr-orienteret')?.question.heading ?? '';
    expect(plain(paper)).toContain(words.agreement.draftTitle);
    expect(plain(paper)).toContain(
      fill(words.agreement.missingItem, { place: 'Plejecentret Søbredden', question: heading }),
    );
    expect(text).not.toContain(words.agreement.draftTitle);
    expect(text).toContain(words.agreement.noOpen);
  });

  it('says that a confirmed rule is broken, and only then', () => {
    const place = placeOf(example(), CARE_HOME, 'tr-orienteret');
    const paper = agreementOf(answer(example(), place, false), CARE_HOME);
    const { title = '', advice = '' } =
      catalog.rules.find(({ id }) => id === 'orientering-af-tr') ?? {};
    expect(plain(paper)).toContain(`${title}. ${words.status.vaernsregel.broken}. ${advice}`);
    expect(plain(paper)).toContain(words.agreement.brokenTitle);
    expect(text).not.toContain(words.status.vaernsregel.broken);
    expect(text).not.toContain(words.agreement.brokenTitle);
  });

  it('asks nothing of a shop steward in a specially organised placement', () => {
    const paper = plain(agreementOf(example(), 0));
    const hidden = findQuestion(catalog, 'agreement', 'praktisk-gennemfoerelse-droeftet');
    expect(text).toContain(hidden?.question.heading);
    expect(paper).not.toContain(hidden?.question.heading);
  });

  it('is four pages at most, and its annex two', () => {
    for (const index of example().agreements.keys()) {
      const paper = agreementOf(example(), index);
      const end = paper.blocks.findIndex(({ type }) => type === 'page-break');
      expect(pagesOf({ ...paper, blocks: paper.blocks.slice(0, end) })).toBeLessThanOrEqual(4);
      expect(pagesOf({ ...paper, blocks: paper.blocks.slice(end + 1) })).toBeLessThanOrEqual(2);
    }
  });

  it('has a line to sign for each role, and no name', () => {
    const block = doc.blocks.find(({ type }) => type === 'signatures');
    const roles = block?.type === 'signatures' ? block.lines.map(({ role }) => role) : [];
    expect(roles).toHaveLength(words.agreement.signatureRoles.length);
    for (const [at, { role }] of words.agreement.signatureRoles.entries()) {
      expect(roles[at]?.startsWith(role)).toBe(true);
    }
    expect(roles[0]).toContain('Plejecentrets leder');
    const before = doc.blocks[doc.blocks.findIndex(({ type }) => type === 'signatures') - 1];
    expect(before).toMatchObject({ type: 'heading', text: words.agreement.signatures });
  });

  it('stands without the plan’s own questions and findings', () => {
    const planRules = catalog.rules.filter(({ scope }) => scope === 'plan');
    const shown = allBlocks(doc.blocks).flatMap((block) =>
      block.type === 'table' ? tableWith(doc, block.caption).map(([first]) => first) : [],
    );
    for (const { title } of planRules) expect(shown).not.toContain(title);
  });

  it('carries itself without hidden answers, and opens again alone', () => {
    const plan = answer(example(), placeOf(example(), 0, 'tr-orienteret'), true);
    const [data] = agreementOf(plan, 0).attachments;
    expect(data?.name).toBe('aftale.nyttestrategi.json');
    const read = readFile(data?.text ?? '');
    const full = agreementFile(plan, plan.agreements[0]?.id ?? '');
    if (!read.ok || read.kind !== 'agreement' || full === null) throw new Error('Not an agreement');
    expect(Object.keys(full.agreement.answers)).toContain('tr-orienteret');
    const { 'tr-orienteret': _hidden, ...rest } = full.agreement.answers;
    expect(read.file.agreement.answers).toEqual(rest);
    expect(read.file.tasks).toEqual(full.tasks);
  });

  it('calls a kommune whose name is blank what it calls none', () => {
    const paper = agreementOf({ ...example(), kommune: { code: null, name: ' ' } }, 0);
    expect(paper.author).toBe(words.noKommune);
    expect(plain(paper)).toContain(words.noKommune);
  });

  it('is a paper too when nothing is filled in', () => {
    const bare = {
      ...example(),
      agreements: example().agreements.map((item) => ({
        ...item,
        answers: {},
        workplace: null,
        tasks: [],
        period: { from: null, until: null },
      })),
    };
    const paper = plain(agreementOf(bare, 0));
    expect(paper).toContain(fill(words.agreement.leadNoWorkplace, { kommune: 'Eksempel Kommune' }));
    expect(paper).toContain(words.agreement.noTasks);
    expect(paper).toContain(words.periodNone);
  });
});
