/** The letter that asks a party: what is sent and asked, by when and to where; and the consultation inside it. */
import { describe, expect, it } from 'vitest';
import { assess, readFile, type Plan } from '../../src/core/index.ts';
import { LETTER_ATTACHMENT, paperDoc } from '../../src/document/index.ts';
import { start } from '../scenario.ts';
import { answer, catalog, docOf, example, MADE, ON, pagesOf, words } from './papers.ts';
import { wordyPlan } from './plans.ts';
import { plain } from './reading.ts';
import { sound } from './sound.ts';

const { letter, digest } = words;
const letterOf = (plan: Plan, at = 0) =>
  docOf(plan, 'consultation-letter', { id: plan.consultations[at]?.id ?? '' });
const asking = (answers: Record<string, string> = {}) =>
  start(catalog, { on: ON }).note('consultation', 'FOA').answerThe('consultation', answers).plan;

describe('the letter of consultation', () => {
  it('says whom it is to, when to answer, and where to', async () => {
    const plan = asking({ svarfrist: '2026-04-13', 'svar-til': 'Den fælles postkasse' });
    const doc = await letterOf(plan);
    sound(doc);
    const text = plain(doc);
    expect(text).toContain(`${letter.to} FOA`);
    expect(text).toContain(`${letter.deadline} 13. april 2026`);
    expect(text).toContain(`${letter.address} Den fælles postkasse`);
    expect(text).not.toContain(letter.draftTitle);
    expect(doc.header).not.toContain(words.draft);
  });

  it('is not ready without a deadline or an address, and names what is missing', async () => {
    const doc = await letterOf(asking({ svarfrist: '2026-04-13' }));
    sound(doc);
    const text = plain(doc);
    expect(text).toContain(letter.draftTitle);
    expect(text).toContain(`Der mangler svar på »${letter.address}«.`);
    expect(text).toContain(`${letter.address} ${digest.unanswered}`);
    expect(doc.header).toContain(words.draft);
  });

  it('asks what the kommune wants to hear, and what every party is asked when that is nothing', async () => {
    const own = plain(await letterOf(asking({ 'bedt-om': '- Hvor går grænsen hos jer?' })));
    expect(own).toContain('Hvor går grænsen hos jer?');
    expect(own).toContain(letter.asksAlways);
    const text = plain(await letterOf(asking()));
    for (const question of letter.asksPlain) expect(text).toContain(question);
  });

  it('says nothing of what the party, or another, has answered', async () => {
    const text = JSON.stringify((await letterOf(example())).blocks);
    expect(text).not.toContain('Organisationerne bakker op');
    expect(text).not.toContain('malerarbejde');
  });

  it('fits a page for the example, and two for a plan of endless texts', async () => {
    for (const at of example().consultations.keys()) {
      expect(pagesOf(await letterOf(example(), at))).toBe(1);
    }
    const wordy = await letterOf(wordyPlan());
    sound(wordy);
    expect(pagesOf(wordy)).toBeLessThanOrEqual(2);
  });

  it('carries the consultation and no more of the plan', async () => {
    const plan = example();
    const [data, ...others] = (await letterOf(plan, 1)).attachments;
    expect(others).toEqual([]);
    expect(data?.name).toBe(LETTER_ATTACHMENT);
    const { id, edition, consultations } = plan;
    expect(JSON.parse(data?.text ?? '')).toEqual({
      format: 'nyttestrategi',
      version: 2,
      kind: 'consultation',
      id,
      edition,
      consultation: consultations[1],
    });
    expect(readFile(data?.text ?? '')).toEqual({ ok: false, problem: { code: 'consultation' } });
  });

  it('leaves a hidden answer out of its data', async () => {
    const [party] = example().consultations;
    const place = { scope: 'consultation', id: party?.id ?? '' } as const;
    const plan = answer(example(), { ...place, question: 'aftalt' }, null);
    const hidden = assess(plan, catalog, ON).questions.filter(
      ({ place: at, state }) => at.id === party?.id && state === 'hidden',
    );
    expect(hidden.map(({ place: { question } }) => question)).toContain('aftalt-frist');
    const [data] = (await letterOf(plan)).attachments;
    expect(data?.text).not.toContain('aftalt-frist');
    expect(JSON.stringify(plan.consultations[0])).toContain('aftalt-frist');
  });

  it('is none of a party that the plan does not have', async () => {
    const plan = example();
    const assessment = assess(plan, catalog, ON);
    const input = { plan, assessment, catalog, words, made: MADE };
    expect(await paperDoc({ kind: 'consultation-letter', id: 'findes-ikke' }, input)).toBeNull();
  });
});
