/** An agreement’s way to being approved, as its own paper and the strategy tell it. */
import { describe, expect, it } from 'vitest';
import {
  addAgreement,
  addPlace,
  agreementFile,
  basisIn,
  fill,
  findQuestion,
  type Plan,
  progressIn,
  setAnswer,
  tally,
} from '../../src/core/index.ts';
import type { Doc } from '../../src/document/index.ts';
import { agreementOf, answer, catalog, example, ON, stamp, strategyOf, words } from './papers.ts';
import { allBlocks, plain } from './reading.ts';

const signers = (doc: Doc): string[] =>
  allBlocks(doc.blocks).flatMap((block) =>
    block.type === 'signatures' ? block.lines.map(({ role }) => role) : [],
  );

/** The example with an agreement for an area and two workplaces under it, and the place of a question at the first. */
function wide(): Plan {
  const { tasks, workplaces } = example();
  const ids = tasks.filter(({ status }) => status === 'valgt').map(({ id }) => id);
  const parts = { name: 'Det grønne', workplace: null, area: 'teknik-og-miljoe', tasks: ids };
  const plan = addAgreement(example(), parts, stamp);
  const agreement = plan.agreements.at(-1)?.id ?? '';
  return workplaces.slice(0, 2).reduce((before, { id: workplace }) => {
    return addPlace(before, { agreement, workplace }, ['Leder', 'Tillidsrepræsentant'], stamp);
  }, plan);
}
const LAST = example().agreements.length;

describe('the way to an approved agreement', () => {
  it('says of each step its answer and date, and what is missing', () => {
    const plan = wide();
    const own = plan.approvals.filter(
      ({ agreement, workplace }) => agreement === plan.agreements[LAST]?.id && workplace === null,
    );
    const place = { scope: 'approval' as const, id: own[0]?.id ?? '' };
    const dated = answer(plan, { ...place, question: 'godkendelse-dato' }, '2026-02-03');
    const done = answer(dated, { ...place, question: 'godkendelse-udfald' }, 'godkendt');
    const shown = plain(agreementOf(done, LAST));
    const { awaits } = words.agreement;
    expect(shown).toContain(`${own[0]?.name ?? '?'} Godkendt, 3. februar 2026 `);
    expect(shown).toContain(`${own[1]?.name ?? '?'} ${awaits} `);
    const half = plain(agreementOf(dated, LAST));
    const outcome = findQuestion(catalog, 'approval', 'godkendelse-udfald')?.question.heading;
    expect(half).toContain(`${outcome ?? '?'}: ${awaits.toLowerCase()}, 3. februar 2026`);
  });

  it('of an area has each workplace’s own, and a line for each who signs there', () => {
    const plan = wide();
    const [one, two] = plan.workplaces;
    const led = answer(
      plan,
      { scope: 'workplace', id: one?.id ?? '', question: 'leder-funktion' },
      'Områdeleder',
    );
    const doc = agreementOf(led, LAST);
    for (const { name } of [one, two].filter((each) => each !== undefined)) {
      const title = fill(words.agreement.localRoute, { name });
      const at = doc.blocks.findIndex((block) => block.type === 'heading' && block.text === title);
      const steps = doc.blocks[at + 1];
      expect(steps?.type === 'field-list' && steps.fields.map(({ label }) => label)).toEqual([
        'Leder',
        'Tillidsrepræsentant',
      ]);
    }
    expect(signers(doc)).toHaveLength(5);
    expect(signers(doc)[0]).toContain(`Områdeleder (${one?.name ?? ''})`);
    const tasks = agreementFile(plan, plan.agreements[LAST]?.id ?? '')?.tasks;
    const said = JSON.stringify(tasks);
    const others = plan.workplaces.slice(2).filter(({ name }) => !said.includes(name));
    expect(others).toHaveLength(2);
    for (const { name } of others) expect(plain(doc)).not.toContain(name);
  });
});

describe('an agreement whose approval rests on what has changed', () => {
  it('says so in its own paper and in the strategy', () => {
    const plan = example();
    const agreement = plan.agreements[0];
    const place = { scope: 'agreement' as const, id: agreement?.id ?? '', question: 'godkendt' };
    const basis = basisIn(plan, catalog, place);
    const approved = setAnswer(plan, place, true, 1, stamp, basis);
    const { shakenTitle } = words.agreement;
    expect(plain(agreementOf(approved, 0))).not.toContain(shakenTitle);
    const task = {
      scope: 'task' as const,
      id: agreement?.tasks[0] ?? '',
      question: 'normeret-niveau',
    };
    const changed = answer(approved, task, 'Nu står opgaven i driftsplanen.');
    expect(plain(agreementOf(changed, 0))).toContain(shakenTitle);
    const status = words.agreement.progress.established;
    expect(plain(strategyOf(changed))).toContain(fill(words.agreement.shakenStatus, { status }));
    expect(plain(strategyOf(approved))).not.toContain(
      fill(words.agreement.shakenStatus, { status }),
    );
  });
});

describe('the strategy in short', () => {
  it('counts only approved agreements as agreements, and says what is on its way', () => {
    const { counts } = words.strategy;
    const shown = (plan: Plan): string => plain(strategyOf(plan));
    const progress = progressIn(example(), catalog, 'agreement', ON).values();
    const { established, coming } = tally(progress);
    expect([established, coming]).toEqual([3, 3]);
    const said = (more: number): string =>
      `${fill(counts.agreements.many, { n: established })} ${words.and} ${fill(counts.comingAgreements.many, { n: coming + more })}`;
    expect(shown(example())).toContain(said(0));
    expect(shown(wide())).toContain(said(1));
  });
});
