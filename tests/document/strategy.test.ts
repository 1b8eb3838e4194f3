/** The strategy: every answer in its place, drafts told as drafts, and the annexes it refers to. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assess,
  fill,
  findQuestion,
  formatDate,
  newPlan,
  optionsOf,
  readFile,
  readWeek,
  setKommune,
  setPeriod,
  setTaskStatus,
  type Answers,
  type Plan,
  type Scope,
} from '../../src/core/index.ts';
import { ANNEXES, annexTitle } from '../../src/document/index.ts';
import { subjectOf, thingsOf } from '../../src/document/parts/subject.ts';
import { answerText } from '../../src/document/parts/values.ts';
import { agreementOf, answer, catalog, example, ON, stamp, strategyOf, words } from './papers.ts';
import { allBlocks, flat, headings, plain, tableWith, textsOf } from './reading.ts';
import { sound } from './sound.ts';

const whole = { scope: 'plan', id: null } as const;

function emptyPlan(): Plan {
  const period = { from: '2026-01-01', until: '2026-12-31' };
  return newPlan(stamp, { kommune: null, period, title: '', content: '' });
}

/** Every answer about the wanted things that the assessment calls answered, in words. */
function answersInWords(plan: Plan, wanted: (scope: Scope) => boolean): string[] {
  const assessment = assess(plan, catalog, ON);
  const subject = subjectOf(plan, assessment, catalog, words);
  return assessment.questions.flatMap(({ state, place }) => {
    const thing = thingsOf(subject, place.scope).find(({ id }) => id === place.id);
    const question = findQuestion(catalog, place.scope, place.question)?.question;
    const value = thing?.answers[place.question]?.value;
    if (
      !wanted(place.scope) ||
      state !== 'answered' ||
      question === undefined ||
      value === undefined ||
      value === null
    ) {
      return [];
    }
    // A week is a table; its numbers have a suite of their own.
    if (question.type === 'week' && Array.isArray(value)) {
      const { lines } = readWeek(value);
      return optionsOf(catalog, question)
        .filter(({ id }) => lines.some(({ activity }) => activity === id))
        .map(({ label }) => label);
    }
    if (Array.isArray(value)) return value.map((slug) => answerText(subject, question, [slug]));
    return answerText(subject, question, value).split('\n');
  });
}

describe('a strategy', () => {
  const doc = strategyOf(example());

  const missingFrom = (text: string, answers: readonly string[]): string[] =>
    answers
      .map((value) => flat(value.replace(/^\s*([-–•*]|\d+\.)\s+/, '')))
      .filter((value) => !text.includes(value));

  /** What an agreement's own paper says: its answers, its approvals' and its workplace's. */
  const OWN: readonly Scope[] = ['approval', 'agreement', 'workplace'];

  it('shows every answered question but those that stand in the papers of the agreements', () => {
    const answers = answersInWords(example(), (scope) => !OWN.includes(scope));
    expect(answers.length).toBeGreaterThan(400);
    expect(missingFrom(plain(doc), answers)).toEqual([]);
  });

  it('leaves the answers of agreements, their workplaces and their approvals to their own papers', () => {
    const answers = answersInWords(example(), (scope) => OWN.includes(scope));
    expect(answers.length).toBeGreaterThan(300);
    const papers = example().agreements.map((_, at) => plain(agreementOf(example(), at)));
    expect(missingFrom([plain(doc), ...papers].join('\n'), answers)).toEqual([]);
  });

  it('keeps the answers of a workplace that no agreement is with', () => {
    const [workplace] = example().workplaces;
    const place = { scope: 'workplace', id: workplace?.id ?? '' } as const;
    const plan = answer(
      example(),
      { ...place, question: 'opgaver-i-dag' },
      'Vi fejer selv pladsen.',
    );
    expect(plain(strategyOf(plan))).not.toContain('Vi fejer selv pladsen.');
    const alone = { ...plan, agreements: [], approvals: [] };
    expect(plain(strategyOf(alone))).toContain('Vi fejer selv pladsen.');
  });

  it('puts the heading of a question over its answer, not the question', () => {
    const { question } = findQuestion(catalog, 'plan', 'samspil-med-andre-tilbud') ?? {};
    const titles = headings(doc).map(({ text }) => text);
    expect(titles).toContain(question?.heading);
    expect(plain(doc)).not.toContain(question?.text);
  });

  it('never shows a hidden answer, on paper or in its data', () => {
    const [workplace] = example().workplaces;
    const place = { scope: 'workplace', id: workplace?.id ?? '' } as const;
    // Without an agreement what is answered of a workplace is told in the strategy itself.
    const alone = { ...example(), agreements: [], approvals: [] };
    const plan = answer(alone, { ...place, question: 'de-minimis-euro' }, 987654);
    const hidden = assess(plan, catalog, ON).questions.filter(({ state }) => state === 'hidden');
    expect(hidden.map(({ place: { question } }) => question)).toContain('de-minimis-euro');
    const paper = strategyOf(plan);
    expect(plain(paper)).not.toContain('987.654');
    expect(paper.attachments[0]?.text).not.toContain('987654');
    expect(JSON.stringify(plan)).toContain('987654');
  });

  it('stands in the order of the focus points, then agreements, then annexes', () => {
    const chapters = headings(doc).filter(({ level }) => level === 1);
    const points = catalog.focusPoints.map(({ id }) => words.strategy.chapters[id]);
    // There is no year before, nobody has reviewed it, and it comes without figures.
    const absent: readonly string[] = ['changes', 'remarks', 'follow-up'];
    const there = ANNEXES.filter((id) => !absent.includes(id));
    const annexes = there.map((id) => annexTitle(words, id));
    expect(chapters.map(({ text }) => text)).toEqual([
      words.strategy.brief,
      ...[...points, words.strategy.agreements].map(
        (title, index) => `${String(index + 1)}. ${title ?? ''}`,
      ),
      ...annexes.map((title, index) => `Bilag ${'ABCDEFGHIJ'.charAt(index)}. ${title}`),
    ]);
  });

  it('keeps the asking order within a section', () => {
    const [point] = catalog.focusPoints;
    const asked = (point?.sections ?? []).flatMap(({ questions }) =>
      questions.filter(({ type }) => type === 'longtext').map(({ heading }) => heading),
    );
    const shown = headings(doc).filter(({ level }) => level === 3);
    const order = shown.map(({ text }) => asked.indexOf(text)).filter((index) => index >= 0);
    expect(order.length).toBeGreaterThan(10);
    expect(order.slice(0, 12)).toEqual([...order.slice(0, 12)].sort((a, b) => a - b));
  });

  it('lists chosen tasks by area with how often, where and why they are extra', () => {
    const area = catalog.areas.find(({ id }) => id === 'omsorg')?.title ?? '';
    const [head, first] = tableWith(doc, fill(words.strategy.tasksCaption, { area }));
    const asked = words.overview.task.map((slug) => findQuestion(catalog, 'task', slug));
    expect(head).toEqual([words.things.task.name, ...asked.map((one) => one?.question.heading)]);
    expect(first?.slice(0, 2)).toEqual(['Vask af havemøbler på plejecentret', 'Tre gange om året']);
  });

  it('lists declined tasks with the reason for each', () => {
    const rows = tableWith(doc, words.strategy.declinedCaption).slice(1);
    expect(rows).toHaveLength(4);
    expect(rows.every(([, , reason]) => (reason ?? '').length > 20)).toBe(true);
  });

  it('names each agreement with its tasks and its days', () => {
    const rows = tableWith(doc, words.things.agreement.caption);
    expect(rows[2]).toEqual([
      'Plejecentret Søbredden',
      'Vask af havemøbler på plejecentret\nEkstra gåture med beboere\nEkstra sang og spil om eftermiddagen: gøre salen klar',
      '1. september 2026 – 25. juni 2027',
      'Godkendt',
      'Nytteindsats',
      '2 pladser',
    ]);
  });

  it('says what is open, where, why and what to do', () => {
    const { question } = findQuestion(catalog, 'agreement', 'tr-orienteret-dato') ?? {};
    const { advice } = catalog.rules.find(({ id }) => id === 'orienteret-foer-start') ?? {};
    const where = fill(words.rules.openItem, {
      status: words.status['god-praksis'].open,
      names: 'Sansehaven på Eksempel Sygehus',
    });
    const questions = fill(words.quoted, { text: question?.heading ?? '' });
    const why = fill(words.rules.openBy, { questions });
    expect(plain(doc)).toContain(`${where} ${why} ${advice ?? ''}`);
  });

  it('shows every rule that applied with result, certainty and numbered sources', () => {
    const tried = assess(example(), catalog, ON).findings.filter(
      ({ status }) => status !== 'not-applicable',
    );
    const tables = doc.blocks.filter((block) => block.type === 'table');
    const text = textsOf({ ...doc, blocks: tables }).join('\n');
    for (const { rule } of tried) expect(text).toContain(rule.title);
    for (const { certainty } of tried) expect(text).toContain(words.certainty[certainty]);
    expect(text).toMatch(/Kilde \d+/);
  });

  it('gives the address of every source readable on paper', () => {
    const list = doc.blocks.findLast((block) => block.type === 'list' && block.ordered);
    const text = textsOf({ ...doc, blocks: list === undefined ? [] : [list] }).join('\n');
    const used = new Set(
      assess(example(), catalog, ON)
        .findings.filter(({ status }) => status !== 'not-applicable')
        .flatMap(({ rule }) => rule.sources.map(({ source }) => source)),
    );
    for (const { id, title, address } of catalog.sources.filter((source) => used.has(source.id))) {
      expect(text, id).toContain(title);
      expect(text, id).toContain(address ?? title);
    }
  });

  it('tells what is not confirmed and where to look it up', () => {
    const callout = allBlocks(doc.blocks).find(
      (block) => block.type === 'callout' && block.title === words.rules.unconfirmed,
    );
    const text = plain({ ...doc, blocks: callout === undefined ? [] : [callout] });
    const group = catalog.targetGroups.find(({ id }) => id === 'kontanthjaelp-jobparat');
    expect(text).toContain(group?.title);
    expect(text).toContain(words.rules.lawSite);
  });

  it('says what a rule that is not met says now, and only that it is met of the others', () => {
    const { findings } = assess(example(), catalog, ON);
    const open = new Set(findings.filter(({ status }) => status === 'open').map((f) => f.rule.id));
    const shown = tableWith(doc, words.rules.unsettled).map(([title]) => title);
    for (const { id, title, now } of catalog.rules) {
      expect(shown.includes(title)).toBe(open.has(id));
      if (open.has(id)) expect(plain(doc)).toContain(flat(now));
    }
    expect(open.size).toBeGreaterThan(0);
  });

  it('names each target group with its certainty, the day it was checked and its sources', () => {
    const rows = tableWith(doc, words.rules.groups).slice(1);
    expect(rows).toHaveLength(example().targetGroups.length);
    for (const [, basis] of rows) expect(basis).toMatch(/ekræftet\. Kontrolleret .* Kilde \d+/);
  });

  it('says of every point of the checklist whether it is covered, what is not first, and counts', () => {
    const lacking = answer(example(), { ...whole, question: 'styregruppe' }, null);
    const paper = strategyOf(lacking);
    const { checklistCaption, checklistStates } = words.strategy;
    const lacks: string[] = [];
    for (const { title, checklist } of catalog.focusPoints) {
      const of = String(checklist.length);
      const captions = checklist.map((_, n) => fill(checklistCaption, { title, of, n: String(n) }));
      const all = fill(checklistCaption, { title, of, n: of });
      const caption = [...captions, all].find((each) => plain(paper).includes(each)) ?? '';
      const rows = tableWith(paper, caption).slice(1);
      expect(rows.map(([point]) => point).sort()).toEqual(checklist.map(({ text }) => text).sort());
      const uncovered = rows.filter(([, state]) => state !== checklistStates.covered);
      expect(caption).toBe(
        fill(checklistCaption, { title, of, n: String(rows.length - uncovered.length) }),
      );
      expect(rows.slice(0, uncovered.length)).toEqual(uncovered);
      lacks.push(...uncovered.map(([point = '']) => point));
    }
    expect(lacks).toHaveLength(1);
  });

  it('names the rules that have ended, with their last day', () => {
    const { title = '' } = catalog.rules.find(({ id }) => id === 'hoejst-13-uger') ?? {};
    const until = formatDate('2024-12-31');
    expect(plain(doc)).toContain(fill(words.rules.endedItem, { title, until }));
  });

  it('carries the plan, and the plan comes out again', () => {
    const [data] = doc.attachments;
    expect(data?.name).toBe('plan.nyttestrategi.json');
    const read = readFile(data?.text ?? '');
    expect(read).toEqual({ ok: true, kind: 'plan', plan: example() });
  });

  it('is the same value for the same input', () => {
    expect(strategyOf(example())).toEqual(doc);
  });
});

describe('a draft', () => {
  const cleared = answer(example(), { ...whole, question: 'formaal' }, null);

  it('is marked, says how much is missing and lists it', () => {
    const doc = strategyOf(cleared);
    expect(doc.blocks[0]).toMatchObject({ type: 'title-page', mark: words.draft });
    expect(plain(doc)).toContain(fill(words.strategy.counts.questions.one, { n: 1 }));
    const section = catalog.focusPoints[0]?.sections[0];
    expect(tableWith(doc, words.strategy.missingObligatory).slice(1)).toEqual([
      [section?.title, section?.questions[0]?.heading],
    ]);
  });

  it('lists nothing as missing when nothing obligatory is', () => {
    const titles = headings(strategyOf(example())).map(({ text }) => text);
    expect(titles).not.toContain(words.strategy.missing);
  });

  it('does not ask about declined tasks', () => {
    const { tasks } = example();
    const declined = tasks.filter(({ status }) => status === 'fravalgt').map(({ name }) => name);
    const rows = tableWith(strategyOf(cleared), words.strategy.missingRecommended);
    for (const [where] of rows) expect(declined).not.toContain(where);
  });
});

describe('answers nobody asks for any more', () => {
  it('are shown as they stand', () => {
    const [task] = example().tasks;
    const odd: Answers = { 'gammelt-spoergsmaal': { value: 'Bevar mig', revision: 1 } };
    const plan = {
      ...example(),
      tasks: example().tasks.map((item) =>
        item.id === task?.id ? { ...item, answers: { ...item.answers, ...odd } } : item,
      ),
      targetGroups: [
        ...example().targetGroups,
        { id: 'ukendt-gruppe', order: 99, answers: {}, record: 'en-gruppe-der-er-vaek' },
      ],
    };
    const text = plain(strategyOf(plan));
    expect(text).toContain('gammelt-spoergsmaal: Bevar mig');
    expect(text).toContain('en-gruppe-der-er-vaek (udgået)');
  });
});

describe('what has changed since it was chosen', () => {
  const { agreementLabel, tasksLabel, periodLabel, things } = words;

  it('leaves a task that was declined later out of its agreements', () => {
    const [agreement] = example().agreements;
    const [gone] = example().tasks.filter(({ id }) => agreement?.tasks.includes(id));
    if (!agreement || !gone) throw new Error('The example has no agreement with a task');
    const doc = strategyOf(setTaskStatus(example(), gone.id, 'fravalgt', '', stamp));
    const [head, row] = tableWith(doc, things.agreement.caption);
    expect(head?.slice(0, 3)).toEqual([agreementLabel, tasksLabel, periodLabel]);
    expect(row?.[1]).not.toContain(gone.name);
    const places = tableWith(doc, words.strategy.agreedPlaces);
    expect(places[1]?.at(-1)).toBe(String(agreement.tasks.length - 1));
    expect(places[1]?.[2]).toContain(words.agreement.progress.established);
  });

  it('knows an own limit by the former slug of its rule', () => {
    const known = structuredClone(catalog);
    const [limit] = example().limits;
    const rule = known.rules.find(({ id }) => id === limit?.record);
    if (!rule?.limit) throw new Error('The example has no limit');
    const { id } = rule;
    for (const other of known.rules) if (other.replaces === id) other.replaces = 'nyt-navn';
    Object.assign(rule, { id: 'nyt-navn', formerly: [id] });
    const labels = tableWith(strategyOf(example(), ON, known), words.strategy.limitsCaption);
    expect(labels.map(([label]) => label)).toContain(rule.limit.label);
  });

  it('names the rule that came after an ended one only while that rule has not ended itself', () => {
    const known = structuredClone(catalog);
    const next = known.rules.find(({ replaces, from }) => replaces !== undefined && from);
    const old = known.rules.find(({ id }) => id === next?.replaces);
    if (!next || !old?.until) throw new Error('No rule came after another');
    const values = { title: old.title, until: formatDate(old.until) };
    const after = fill(words.rules.endedReplaced, {
      ...values,
      next: fill(words.quoted, { text: next.title }),
    });
    expect(plain(strategyOf(example(), ON, known))).toContain(after);
    next.until = '2025-12-31';
    const text = plain(strategyOf(example(), ON, known));
    expect(text).not.toContain(after);
    expect(text).toContain(fill(words.rules.endedItem, values));
  });
});

describe('a strategy of any plan', () => {
  it('is whole for an empty plan: a draft without empty tables or lists', () => {
    const doc = strategyOf(emptyPlan());
    sound(doc);
    expect(doc.blocks[0]).toMatchObject({ title: words.noKommune, mark: words.draft });
    expect(plain(doc)).toContain(words.strategy.emptyFocusPoint);
  });

  it('calls a kommune whose name is blank what it calls none', () => {
    const doc = strategyOf({ ...emptyPlan(), kommune: { code: null, name: ' ' } });
    expect(doc.blocks[0]).toMatchObject({ title: words.noKommune });
    expect(doc.author).toBe(words.noKommune);
  });

  it('is sound whatever part of the answers is given', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }), (keep) => {
        let at = 0;
        const some = (answers: Answers): Answers =>
          Object.fromEntries(Object.entries(answers).filter(() => keep[(at += 1) % 200] === true));
        const full = example();
        const plan: Plan = {
          ...full,
          answers: some(full.answers),
          targetGroups: full.targetGroups.map((item) => ({ ...item, answers: some(item.answers) })),
          workplaces: full.workplaces.map((item) => ({ ...item, answers: some(item.answers) })),
          tasks: full.tasks.map((item) => ({ ...item, answers: some(item.answers) })),
          agreements: full.agreements.map((item) => ({ ...item, answers: some(item.answers) })),
        };
        sound(strategyOf(plan));
      }),
      { numRuns: 25 },
    );
  });

  it('says the period and the kommune as the plan has them', () => {
    const named = setKommune(emptyPlan(), { code: '326', name: 'Kalundborg' }, stamp);
    const plan = setPeriod(named, { from: '2026-07-01', until: '2027-06-30' }, stamp);
    const [title] = strategyOf(plan).blocks;
    expect(title).toMatchObject({
      title: 'Kalundborg',
      facts: [{ value: '1. juli 2026 – 30. juni 2027' }, {}, {}, {}],
    });
  });
});
