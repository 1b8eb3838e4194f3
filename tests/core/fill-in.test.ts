/** Answers in the fields of a paper: what a field shows, what it gives back, and how it meets a plan that has moved on. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerInFields,
  cleanPaste,
  fillIn,
  type FilledField,
  formParts,
  partsOfName,
  PRIVATE_FORM,
  readBriefing,
  takeFilled,
  type AnswerValue,
  type Plan,
  type Question,
} from '../../src/core/index.ts';
import { type Scenario, stamps, start } from '../scenario.ts';
import { question, section, smallCatalog } from './small-catalog.ts';

const options = ['hold', 'enkelt', 'begge'].map((id) => ({ id, label: id }));
const ASKED: Question[] = [
  question('om', { type: 'longtext' }),
  question('hvem'),
  question('antal', { type: 'number', min: 0, max: 60 }),
  question('dag', { type: 'date' }),
  question('ja-nej', { type: 'yesno' }),
  question('slags-plads', { type: 'choice', options }),
  question('flere', { type: 'choices', options }),
];
const catalog = smallCatalog();
catalog.forms.find(({ scope }) => scope === 'agreement')?.sections.push(section('felter', ASKED));
const stamp = stamps('felt');

const asked = (slug: string): Question => {
  const found = ASKED.find(({ id }) => id === slug);
  if (!found) throw new Error(slug);
  return found;
};

/** A value of the question's type, in the form in which the site keeps it. */
const valueFor = ({ type }: Question): fc.Arbitrary<AnswerValue> => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const text = fc.string({ unit: 'grapheme', maxLength: 200 }).map((one) => cleanPaste(one).trim());
  const ids = options.map(({ id }) => id);
  switch (type) {
    case 'number':
      return fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 100);
    case 'date':
      return day;
    case 'yesno':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...ids);
    case 'choices':
      return fc.subarray(ids, { minLength: 1 });
    case 'longtext':
      return text.filter((one) => one !== '');
    default:
      return text.map((one) => one.replace(/\s*\n\s*/g, ' ')).filter((one) => one !== '');
  }
};

const inFields = (one: Question, value: AnswerValue) =>
  answerInFields(
    one,
    new Map(formParts('aftale01', one, value).map((part) => [part.option, part.value])),
  );

describe('an answer in the fields of a form', () => {
  it('comes out as it went in, whatever its type', () => {
    const types = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...ASKED).chain((one) => fc.tuple(fc.constant(one), valueFor(one))),
        ([one, value]) => {
          types.add(one.type);
          expect(inFields(one, value).value).toEqual(value);
          expect(inFields(one, null)).toEqual({ value: null, problem: null });
        },
      ),
    );
    expect(types.size).toBe(ASKED.length);
  });

  it('has a name of its own for each field, made of the thing and the question', () => {
    const names = ASKED.flatMap((one) => formParts('aftale01', one, null)).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(partsOfName('aftale01/ja-nej/nej')).toEqual({
      thing: 'aftale01',
      question: 'ja-nej',
      option: 'nej',
    });
    expect(partsOfName('aftale01')).toBeNull();
    expect(partsOfName(`${PRIVATE_FORM}/uddannelse`)).toBeNull();
  });

  it.each([
    ['antal', '1.250,5', 'too-large'],
    ['antal', 'fem', 'wrong-type'],
    ['antal', '-1', 'too-small'],
    ['dag', 'i morgen', 'not-a-date'],
    ['dag', '31. februar 2026', 'not-a-date'],
  ])('says what is wrong with %s when "%s" is written', (slug, written, code) => {
    expect(answerInFields(asked(slug), new Map([[null, written]])).problem?.code).toBe(code);
  });

  it.each(['2/3 2026', '2. marts 2026', '02-03-2026'])('reads the day in "%s"', (written) => {
    const { value } = answerInFields(asked('dag'), new Map([[null, written]]));
    expect(value).toBe('2026-03-02');
  });

  it('is no answer when both yes and no are ticked', () => {
    const ticked = new Map([
      ['ja', 'true'],
      ['nej', 'true'],
    ]);
    expect(answerInFields(asked('ja-nej'), ticked).problem?.code).toBe('two-boxes');
  });
});

/** An agreement, and its fields as they left with it. */
function sent(answers: Readonly<Record<string, AnswerValue>> = {}) {
  const scenario = start(catalog)
    .workplace('Parken')
    .agree('Aftalen', 'Parken')
    .answerThe('agreement', answers);
  return { scenario, id: scenario.id('agreement'), fields: fieldsOf(scenario.plan) };
}

function fieldsOf(plan: Plan): FilledField[] {
  return plan.agreements.flatMap(({ id, answers }) =>
    ASKED.flatMap((one) =>
      formParts(id, one, answers[one.id]?.value ?? null).map(({ name, value }) => ({
        name,
        value,
        exported: value,
      })),
    ),
  );
}

const written = (fields: FilledField[], values: Readonly<Record<string, string>>): FilledField[] =>
  fields.map((field) => {
    const slug = field.name.split('/').slice(1).join('/');
    return slug in values ? { ...field, value: values[slug] ?? '' } : field;
  });

const given = ({ plan }: Scenario, slug: string): AnswerValue | undefined =>
  plan.agreements[0]?.answers[slug]?.value;

describe('a filled paper and the plan it came from', () => {
  it('brings nothing when nobody wrote in it', () => {
    const { scenario, fields } = sent({ om: 'En tekst\nmed to linjer', antal: 4 });
    const found = fillIn(scenario.plan, fields, catalog, stamp);
    expect(found).toMatchObject({ taken: [], conflicts: [], refused: [], unknown: 0 });
  });

  it('leaves a text alone that another program has only broken into other lines', () => {
    const { scenario, fields } = sent({ om: 'En tekst\nmed to linjer' });
    const back = written(fields, { om: 'En tekst\rmed to  linjer' });
    expect(fillIn(scenario.plan, back, catalog, stamp).taken).toEqual([]);
  });

  it('brings what was written, in the type of the question', () => {
    const { scenario, fields } = sent();
    const back = written(fields, {
      om: 'Vi ordner bænke.',
      antal: '2,5',
      dag: '2. marts 2026',
      'ja-nej/nej': 'true',
      'flere/hold': 'true',
    });
    const found = fillIn(scenario.plan, back, catalog, stamp);
    expect(found.taken).toHaveLength(5);
    expect(found.conflicts).toEqual([]);
    scenario.plan = takeFilled(scenario.plan, found, () => 'mine', stamp);
    expect(['om', 'antal', 'dag', 'ja-nej', 'flere'].map((slug) => given(scenario, slug))).toEqual([
      'Vi ordner bænke.',
      2.5,
      '2026-03-02',
      false,
      ['hold'],
    ]);
    expect(fillIn(scenario.plan, back, catalog, stamp).taken).toEqual([]);
  });

  it('asks where the plan has moved on too, and takes the rest', () => {
    const { scenario, fields } = sent({ om: 'Før', antal: 4 });
    scenario.answerThe('agreement', { om: 'Vores' });
    const back = written(fields, { om: 'Deres', antal: '5' });
    const found = fillIn(scenario.plan, back, catalog, stamp);
    expect(found.taken.map(({ question: { id } }) => id)).toEqual(['antal']);
    expect(found.conflicts.map(({ at }) => at.at(-1))).toEqual(['om']);
    expect(found.conflicts[0]?.base).toMatchObject({ value: 'Før' });
    const mine = takeFilled(scenario.plan, found, () => 'mine', stamp);
    const theirs = takeFilled(scenario.plan, found, () => 'theirs', stamp);
    expect(mine.agreements[0]?.answers).toMatchObject({
      om: { value: 'Vores' },
      antal: { value: 5 },
    });
    expect(theirs.agreements[0]?.answers['om']?.value).toBe('Deres');
  });

  it('asks nothing where both wrote the same', () => {
    const { scenario, fields } = sent({ om: 'Før' });
    scenario.answerThe('agreement', { om: 'Ens' });
    const found = fillIn(scenario.plan, written(fields, { om: 'Ens' }), catalog, stamp);
    expect(found).toMatchObject({ taken: [], conflicts: [] });
  });

  it('takes a cleared field for a cleared answer', () => {
    const { scenario, fields } = sent({ om: 'Før' });
    const found = fillIn(scenario.plan, written(fields, { om: '' }), catalog, stamp);
    scenario.plan = takeFilled(scenario.plan, found, () => 'mine', stamp);
    expect(given(scenario, 'om')).toBeNull();
  });

  it('keeps out what is no answer, and what is formed like a CPR number', () => {
    const { scenario, fields } = sent();
    const back = written(fields, { antal: 'mange', om: 'Ring til 010190-1234', hvem: 'Formanden' });
    const found = fillIn(scenario.plan, back, catalog, stamp);
    expect(found.refused.map(({ problem, written: text }) => [problem.code, text])).toEqual([
      ['cpr', 'Ring til 010190-1234'],
      ['wrong-type', 'mange'],
    ]);
    scenario.plan = takeFilled(scenario.plan, found, () => 'theirs', stamp);
    expect(JSON.stringify(scenario.plan)).not.toContain('1234');
    expect(given(scenario, 'hvem')).toBe('Formanden');
  });

  it('counts what belongs to things or questions that the plan does not have', () => {
    const { scenario } = sent();
    const fields = [
      { name: 'en-anden-aftale/om', value: 'Nyt', exported: '' },
      { name: 'en-anden-aftale/hvem', value: '', exported: '' },
      { name: `${scenario.id('agreement')}/findes-ikke`, value: 'Nyt', exported: '' },
      { name: 'underskrift', value: 'Et navn', exported: '' },
    ];
    const found = fillIn(scenario.plan, fields, catalog, stamp);
    expect(found).toMatchObject({ taken: [], conflicts: [], unknown: 2 });
  });

  it('holds a file that does not say what it left with up against the plan', () => {
    const { scenario, fields } = sent({ om: 'Før' });
    const back = written(fields, { om: 'Efter' }).map((field) => ({ ...field, exported: null }));
    const found = fillIn(scenario.plan, back, catalog, stamp);
    expect(found.taken.map(({ now }) => now)).toEqual(['Efter']);
  });

  it('never loses an answer of the plan, whatever comes back and whatever is chosen', () => {
    const reached = { taken: 0, conflicts: 0, refused: 0 };
    const change = fc.record({
      slug: fc.constantFrom('om', 'hvem', 'antal', 'dag'),
      text: fc.constantFrom('', '3', '2/3 2026', 'Et ord', '010190-1234'),
    });
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (ours, theirs) => {
        const { scenario, fields } = sent({ om: 'Før', antal: 2 });
        for (const { slug, text } of ours)
          scenario.answerThe('agreement', { [slug]: text || null });
        const back = written(fields, Object.fromEntries(theirs.map((c) => [c.slug, c.text])));
        const found = fillIn(scenario.plan, back, catalog, stamp);
        const kept = takeFilled(scenario.plan, found, () => 'mine', stamp);
        const moved = new Set(found.taken.map(({ place }) => place.question));
        for (const [slug, answer] of Object.entries(scenario.plan.agreements[0]?.answers ?? {})) {
          if (!moved.has(slug)) expect(kept.agreements[0]?.answers[slug]).toEqual(answer);
        }
        reached.taken += found.taken.length;
        reached.conflicts += found.conflicts.length;
        reached.refused += found.refused.length;
      }),
    );
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(5);
  });
});

describe('what a briefing carries', () => {
  it.each(['', '{', '[]', '{"kind":"briefing"}', 'null', 'x'.repeat(2000)])(
    'is not found in %j',
    (text) => {
      expect(readBriefing(text)).toBeNull();
    },
  );
});
