/** The papers that workplaces, shop stewards and citizens get: what each says, asks and carries, whatever the plan. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementFile,
  findQuestion,
  partsOfName,
  type Plan,
  PRIVATE_FORM,
  readBriefing,
  readFile,
} from '../../src/core/index.ts';
import { type Block, type Doc, PAPER_OF } from '../../src/document/index.ts';
import { anySteps, planOfSteps } from '../core/any-plan.ts';
import { lix as lixOf } from '../site/lix.ts';
import { answer, catalog, example, words } from './papers.ts';
import { allBlocks, headings, plain, textsOf } from './reading.ts';
import { OF_AGREEMENT, paperAt, paperOf } from './work-papers.ts';

const CARE_HOME = 1;
const PARK = 0;

const placeOf = (plan: Plan, index: number, question: string) =>
  ({ scope: 'agreement', id: plan.agreements[index]?.id ?? '', question }) as const;
const without = (plan: Plan, index: number, ...slugs: string[]): Plan =>
  slugs.reduce((next, slug) => answer(next, placeOf(plan, index, slug), null), plan);

const fields = (doc: Doc) => allBlocks(doc.blocks).filter((block) => block.type === 'form-field');
const fieldNames = (doc: Doc): string[] => fields(doc).map(({ name }) => name);

/** Headings that nothing stands under: the next block is a heading of the same level or a higher, or none. */
function emptyHeadings(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'heading') return [];
    const next = blocks[at + 1];
    const isEmpty = next === undefined || (next.type === 'heading' && next.level <= block.level);
    return isEmpty ? [block.text] : [];
  });
}

const pictureOf = (alt: string) => ({
  alt,
  width: 10,
  height: 10,
  data: { form: 'outlines' as const, outlines: [] },
});

describe('a briefing to the shop steward', () => {
  it('says the duty in the register’s own words, with its date and how sure it is', async () => {
    const text = plain(await paperAt('briefing', example(), CARE_HOME));
    const rule = catalog.rules.find(({ id }) => id === words.briefing.rule);
    expect(text).toContain(rule?.now.trim());
    expect(text).toContain(words.certainty.bekraeftet);
    expect(text).toContain('Kontrolleret 21. november 2026');
    expect(text).toContain(rule?.expected?.note);
    expect(text).not.toContain(words.briefing.ruleNotHere);
  });

  it('says that the duty is none where the rule does not apply', async () => {
    const text = plain(await paperAt('briefing', example(), PARK));
    expect(text).toContain(words.briefing.ruleNotHere);
  });

  it('asks the questions of the agreement that both answer, with the answers there are', async () => {
    const plan = without(example(), CARE_HOME, 'tr-bemaerkninger');
    const id = plan.agreements[CARE_HOME]?.id ?? '';
    const doc = await paperOf('briefing', plan, id);
    const own = fields(doc).filter(({ name }) => name.startsWith(`${id}/`));
    expect(own.map(({ name, value }) => [name.slice(id.length + 1), value])).toEqual([
      ['tr-orienteret/ja', 'true'],
      ['tr-orienteret/nej', ''],
      ['tr-orienteret-dato', '10. august 2026'],
      ['praktisk-gennemfoerelse-droeftet/ja', 'true'],
      ['praktisk-gennemfoerelse-droeftet/nej', ''],
      [
        'droeftelsens-emner',
        'Grænsen til plejen, antal pladser ad gangen, og hvem deltageren ringer til.',
      ],
      ['tr-bemaerkninger', ''],
    ]);
  });

  it('has ticks and signatures that are never taken for answers', async () => {
    const doc = await paperAt('briefing', example(), CARE_HOME);
    const topics = fieldNames(doc).filter((name) => name.includes('-emner-'));
    expect(topics).toHaveLength(words.briefing.topics.length);
    for (const name of topics) expect(partsOfName(name)).toBeNull();
    const lines = doc.blocks.flatMap((block) => (block.type === 'signatures' ? block.lines : []));
    for (const { id } of lines) expect(id).not.toContain('/');
  });

  it('asks nothing that is hidden', async () => {
    const names = fieldNames(await paperAt('briefing', example(), PARK));
    expect(names.some((name) => name.includes('tr-orienteret'))).toBe(false);
    expect(names.some((name) => name.endsWith('/tr-bemaerkninger'))).toBe(true);
  });

  it('carries which agreement it belongs to, and nothing of it', async () => {
    const plan = example();
    const { attachments } = await paperAt('briefing', plan, CARE_HOME);
    expect(attachments.map(({ name }) => name)).toEqual(['orientering.nyttestrategi.json']);
    const text = attachments[0]?.text ?? '';
    expect(readBriefing(text)).toMatchObject({
      kind: 'briefing',
      id: plan.id,
      edition: plan.edition,
      agreement: plan.agreements[CARE_HOME]?.id,
    });
    expect(text).not.toContain('Søbredden');
  });
});

describe('a project description', () => {
  it('has the parts of the template in their order, and the way to approval before the signatures', async () => {
    const doc = await paperAt('project', example(), CARE_HOME);
    const titles = headings(doc).filter(({ level }) => level === 2);
    const own = words.project;
    expect(titles.map(({ text }) => text)).toEqual(
      [
        own.workplace.title,
        own.tasks,
        own.displacement,
        own.staff.title,
        own.places.title,
        own.conditions.title,
        own.route,
        words.agreement.open,
        words.agreement.signatures,
      ].map((title, at) => `${String(at + 1)}. ${title}`),
    );
  });

  it('names the workplaces where an agreement for an area has several', async () => {
    const plan = example();
    const wide = plan.agreements.findIndex(({ area }) => area !== null);
    const file = agreementFile(plan, plan.agreements[wide]?.id ?? '');
    const text = plain(await paperAt('project', plan, wide));
    expect(file?.places?.length).toBeGreaterThan(1);
    for (const { name } of file?.places ?? []) expect(text).toContain(name);
  });

  it('is a draft while an obligatory answer is missing', async () => {
    const plan = without(example(), CARE_HOME, 'antal-pladser');
    expect(plain(await paperAt('project', plan, CARE_HOME))).toContain(words.project.draftTitle);
    expect(plain(await paperAt('project', example(), CARE_HOME))).not.toContain(
      words.project.draftTitle,
    );
  });

  it('carries the agreement alone, without hidden answers', async () => {
    const plan = answer(example(), placeOf(example(), PARK, 'tr-orienteret'), true);
    const { attachments } = await paperAt('project', plan, PARK);
    const read = readFile(attachments[0]?.text ?? '');
    if (!read.ok || read.kind !== 'agreement') throw new Error('Not an agreement');
    expect(read.file.agreement.id).toBe(plan.agreements[PARK]?.id);
    expect(read.file.agreement.answers).not.toHaveProperty('tr-orienteret');
  });
});

describe('the way of working with a target group', () => {
  it('shows every answer of the group, and what the law says with its date', async () => {
    const plan = example();
    for (const group of plan.targetGroups) {
      const doc = await paperOf('workflow', plan, group.id);
      const text = plain(doc);
      const record = catalog.targetGroups.find(({ id }) => id === group.record);
      expect(text).toContain(record?.now.replace(/\s+/g, ' ').trim());
      expect(text).toContain('Kontrolleret');
      for (const [slug, { value }] of Object.entries(group.answers)) {
        if (findQuestion(catalog, 'target-group', slug)?.question.type === 'longtext') {
          expect(text).toContain(String(value).replace(/\s+/g, ' ').trim());
        }
      }
      expect(doc.attachments).toEqual([]);
    }
  });

  it('says so when nothing is written of it', async () => {
    const plan = example();
    const bare = {
      ...plan,
      targetGroups: plan.targetGroups.map((group) => ({ ...group, answers: {} })),
    };
    const doc = await paperOf('workflow', bare, plan.targetGroups[0]?.id ?? '');
    expect(plain(doc)).toContain(words.workflowSheet.none);
  });
});

describe('a fact sheet', () => {
  it('is easy to read in its own words, and with those of the example', async () => {
    const { workplaceLabel: _, ...own } = words.factSheet;
    const said = [own.lead, own.hurt, ...own.talkItems.map((item) => `${own.talk} ${item}.`)];
    expect(lixOf(said.join('\n'))).toBeLessThan(28);
    for (const [at] of example().agreements.entries()) {
      const doc = await paperAt('fact-sheet', example(), at);
      expect(lixOf(textsOf(doc).join('\n'))).toBeLessThan(45);
    }
  });

  it('carries nothing, has no fields, and leaves lines to write on by hand', async () => {
    const doc = await paperAt('fact-sheet', example(), CARE_HOME);
    expect(doc.attachments).toEqual([]);
    expect(fields(doc)).toEqual([]);
    const lines = doc.blocks.filter((block) => block.type === 'signatures');
    expect(lines.length).toBe(words.factSheet.agreedLines.length);
    for (const each of lines) expect(each.fillable).not.toBe(true);
  });

  it('shows the kommune’s picture and sketch of the place, each only in its own agreement’s', async () => {
    const plan = example();
    const id = plan.agreements[CARE_HOME]?.id ?? '';
    const pictures = {
      [`agreement:${id}:place`]: pictureOf('Plejecentret set fra vejen'),
      [`agreement:${id}:sketch`]: pictureOf('Vejen fra stoppestedet'),
    };
    const shown = async (index: number) =>
      (await paperAt('fact-sheet', plan, index, { pictures })).blocks.flatMap((block) =>
        block.type === 'picture' ? [block.picture.alt] : [],
      );
    expect(await shown(CARE_HOME)).toEqual([
      'Plejecentret set fra vejen',
      'Vejen fra stoppestedet',
    ]);
    expect(await shown(PARK)).toEqual([]);
  });

  it('leaves out an answer that says nothing to the citizen', async () => {
    const label = words.factSheet.parts.flatMap(({ rows }) => rows).find(({ not }) => not)?.label;
    expect(plain(await paperAt('fact-sheet', example(), CARE_HOME))).toContain(label);
    expect(plain(await paperAt('fact-sheet', example(), PARK))).not.toContain(label);
  });
});

describe('a competence form', () => {
  it('asks only in fields that are known as a citizen’s own, and carries nothing', async () => {
    const doc = await paperAt('competences', example(), CARE_HOME);
    const names = fieldNames(doc);
    expect(names.length).toBeGreaterThan(15);
    expect(names.every((name) => name.startsWith(`${PRIVATE_FORM}/`))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(doc.attachments).toEqual([]);
    expect(fields(doc).every(({ value }) => value === '')).toBe(true);
  });
});

describe('an agreement that its workplace has yet to answer', () => {
  const filled = (doc: Doc): string[] => fieldNames(doc);

  it('has fields for what the workplace answers and nobody has answered, and for nothing else', async () => {
    const plan = without(example(), CARE_HOME, 'arbejdstid', 'arbejdstoej', 'kontakt-i-kommunen');
    const id = plan.agreements[CARE_HOME]?.id ?? '';
    expect(filled(await paperOf('agreement', plan, id))).toEqual([
      `${id}/arbejdstid`,
      `${id}/arbejdstoej`,
    ]);
    expect(headings(await paperOf('agreement', plan, id)).map(({ text }) => text)).toContainEqual(
      expect.stringContaining(words.agreement.fill),
    );
    const whole = await paperAt('agreement', example(), CARE_HOME);
    expect(filled(whole)).toEqual([]);
    expect(plain(whole)).not.toContain(words.agreement.fillIntro);
  });

  it('asks the workplace and the tasks too, each under its own name', async () => {
    const plan = example();
    const bare: Plan = {
      ...plan,
      workplaces: plan.workplaces.map((item) => ({ ...item, answers: {} })),
      tasks: plan.tasks.map((item) => ({ ...item, answers: {} })),
    };
    const names = filled(await paperAt('agreement', bare, CARE_HOME));
    const { workplace = '', tasks = [] } = plan.agreements[CARE_HOME] ?? {};
    expect(names).toContain(`${workplace ?? ''}/p-nummer`);
    for (const task of tasks) expect(names).toContain(`${task}/normeret-niveau`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('names only questions that are asked', () => {
    const { asked } = words.agreement;
    for (const [scope, slugs] of Object.entries(asked)) {
      for (const slug of slugs) {
        const found = findQuestion(catalog, scope as keyof typeof asked, slug);
        expect(found?.question.retired, slug).toBeUndefined();
        expect(found, slug).toBeDefined();
      }
    }
    const picked = [
      ...words.briefing.asked.map((slug) => ['agreement', slug] as const),
      ...words.factSheet.parts.flatMap(({ rows }) =>
        rows.map(({ of, question }) => [of as 'task', question] as const),
      ),
      ...[words.briefing.plannedPicked, words.project.displacementPicked].flatMap((each) =>
        Object.entries(each).flatMap(([of, slugs]) =>
          slugs.map((slug) => [of as 'task', slug] as const),
        ),
      ),
      ...[
        words.project.workplace,
        words.project.staff,
        words.project.places,
        words.project.conditions,
      ]
        .flatMap(({ picked: each }) => Object.entries(each))
        .flatMap(([of, slugs]) => slugs.map((slug) => [of as 'task', slug] as const)),
    ];
    for (const [scope, slug] of picked)
      expect(findQuestion(catalog, scope, slug), slug).toBeDefined();
  });
});

describe('each of these papers', () => {
  it('is whole for any plan: no heading alone, and no field twice', async () => {
    const seen = { papers: 0, fields: 0, filled: 0 };
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        const plan = planOfSteps(catalog, steps);
        const papers = [
          ...plan.agreements.flatMap(({ id }) => OF_AGREEMENT.map((kind) => ({ kind, id }))),
          ...plan.targetGroups.map(({ id }) => ({ kind: 'workflow' as const, id })),
        ];
        for (const { kind, id } of papers) {
          const doc = await paperOf(kind, plan, id);
          expect(emptyHeadings(doc.blocks)).toEqual([]);
          const names = fieldNames(doc);
          expect(new Set(names).size).toBe(names.length);
          seen.papers += 1;
          seen.fields += names.length;
          seen.filled += fields(doc).filter(({ value }) => value !== '').length;
        }
      }),
      { numRuns: 25 },
    );
    expect(seen.papers).toBeGreaterThan(20);
    expect(seen.fields).toBeGreaterThan(100);
    expect(seen.filled).toBeGreaterThan(0);
  });

  it('is none when the plan does not have what it is of', async () => {
    const plan = example();
    for (const kind of [...OF_AGREEMENT, 'workflow'] as const) {
      expect(PAPER_OF[kind]).not.toBe('plan');
      await expect(paperOf(kind, plan, 'findes-ikke')).rejects.toThrow();
    }
  });

  it('leaves its data at home when asked to', async () => {
    for (const kind of ['briefing', 'project'] as const) {
      expect((await paperAt(kind, example(), CARE_HOME, { data: false })).attachments).toEqual([]);
    }
  });
});
