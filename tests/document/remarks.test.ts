/** A member's remarks as a paper: whose they are, what is judged, and beside each text what is said of it. */
import { describe, expect, it } from 'vitest';
import {
  assess,
  fill,
  findQuestion,
  inspect,
  ofVoice,
  readFile,
  setStatement,
  WHOLE,
  type Plan,
  type Spot,
} from '../../src/core/index.ts';
import { differenceInlines } from '../../src/document/review/remarks-difference.ts';
import { REMARKS_ATTACHMENT, type Doc } from '../../src/document/index.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { openFile } from '../../src/storage/open.ts';
import { readAttachments } from '../../src/document/pdf/embed.ts';
import { answer, catalog, example, MADE, ON, words } from './papers.ts';
import { CONDITIONS, faultsOf } from './pdf/check/conditions.ts';
import { lostLetters } from './pdf/check/letters.ts';
import { Opened } from './pdf/check/opened.ts';
import { HARD_TEXTS } from './pdf/plans.ts';
import { fonts } from './pdf/sample.ts';
import { allBlocks, headings, plain } from './reading.ts';
import { Member, PURPOSE, together } from './reviews.ts';
import { sound } from './sound.ts';

const { review: own } = words;
const { member } = own;
const task = (plan: Plan): Spot => ({ scope: 'task', id: plan.tasks[0]?.id ?? '' });

/** The tables of remarks, row by row, as what stands left and right. */
function rows(doc: Doc): { left: string; right: string }[] {
  const said = (content: unknown) =>
    [...JSON.stringify(content).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)]
      .map(([, text]) => JSON.parse(text ?? '""') as string)
      .join('');
  return allBlocks(doc.blocks).flatMap((block) =>
    block.type === 'table' && block.head.length === 2
      ? block.rows.map(([left, right]) => ({
          left: said(left?.content),
          right: said(right?.content),
        }))
      : [],
  );
}

describe("a member's remarks", () => {
  it('say whose they are, what was read, and that they are not the council’s', async () => {
    const doc = await new Member('Medlem for lønmodtagerne').judge(WHOLE, 'boer-forbedres').paper();
    sound(doc);
    const text = plain(doc);
    expect(text).toContain(member.lead);
    expect(text).toContain(`${member.from} Medlem for lønmodtagerne`);
    expect(text).toContain(`${own.overall} ${own.verdicts['boer-forbedres']}`);
    expect(text).toContain(example().revision.id.slice(0, 8));
    expect(text).toContain(member.none);
  });

  it('count the sections as the screen does: what was declined is outside', async () => {
    const plan = example();
    const { sections } = inspect(plan, catalog, ON);
    const declined = sections.filter((section) => section.declined);
    const counted = sections.filter((section) => !section.declined);
    expect(declined.length).toBeGreaterThan(0);
    const reader = new Member('Medlem');
    const judged = [...declined, ...counted.slice(0, 2)];
    for (const { spot } of judged) reader.judge(spot, 'boer-forbedres');
    expect(plain(await reader.paper())).toContain(
      fill(member.judgedIntro.many, { n: 2, of: counted.length }),
    );
  });

  it('stand beside the text they concern', async () => {
    const doc = await new Member('A').remark(PURPOSE, { text: 'Skriv, hvem der vinder.' }).paper();
    sound(doc);
    const [row, ...others] = rows(doc);
    expect(others).toEqual([]);
    expect(row?.left).toContain(String(example().answers['formaal']?.value).slice(0, 60));
    expect(row?.right).toBe('Skriv, hvem der vinder.');
  });

  it('quote a choice and a day in words', async () => {
    const plan = example();
    const asked = assess(plan, catalog, ON).questions.filter(({ state }) => state === 'answered');
    const typed = (type: string) => {
      const found = asked.find(
        ({ place }) =>
          place.scope === 'plan' &&
          findQuestion(catalog, 'plan', place.question)?.question.type === type,
      );
      if (!found) throw new Error(`The example has no ${type}`);
      return { scope: 'plan', id: null, question: found.place.question } as const;
    };
    const doc = await new Member('A')
      .remark(typed('choice'), { text: 'Om valget' })
      .remark(typed('date'), { text: 'Om dagen' })
      .paper();
    const slug = plan.answers[typed('choice').question]?.value;
    const left = rows(doc).map((row) => row.left);
    expect(left.some((text) => text.endsWith(`\n${String(slug)}`))).toBe(false);
    expect(left.join(' ')).toMatch(/\d+\. [a-z]+ 20\d\d/);
  });

  it('show a suggested wording as what goes and what comes, in words', () => {
    const said = differenceInlines(
      own,
      'Vi mødes hver uge på torvet.',
      'Vi mødes hver dag på torvet.',
    );
    expect(JSON.stringify(said)).toContain('[slettes: uge]');
    expect(JSON.stringify(said)).toContain('[indsættes: dag]');
    const unlike = differenceInlines(own, 'Vi mødes.', 'Noget helt andet skal stå her.');
    expect(unlike).toEqual([{ type: 'text', text: 'Noget helt andet skal stå her.' }]);
  });

  it('come in the order in which a plan is reviewed, each section under its name', async () => {
    const plan = example();
    const doc = await new Member('A')
      .remark(task(plan), { text: 'Om opgaven' })
      .remark(PURPOSE, { text: 'Om formålet' })
      .remark(WHOLE, { text: 'Om det hele' })
      .paper();
    sound(doc);
    expect(rows(doc).map(({ right }) => right)).toEqual([
      'Om det hele',
      'Om formålet',
      'Om opgaven',
    ]);
    expect(headings(doc).map(({ text }) => text)).toContain(plan.tasks[0]?.name);
  });

  it('tell that the text is another now, and keep what was read', async () => {
    const writer = new Member('A').remark(PURPOSE, { text: 'Kort og godt.' });
    const later = answer(example(), PURPOSE, 'Noget nyt.');
    const [row] = rows(await writer.paper({ plan: later }));
    expect(row?.left).toContain(String(example().answers['formaal']?.value).slice(0, 60));
    expect(row?.left).toContain(own.changedText);
  });

  it('keep a remark on what is no longer in the plan', async () => {
    const plan = example();
    const writer = new Member('A').remark(task(plan), { text: 'Om opgaven' });
    const doc = await writer.paper({ plan: { ...plan, tasks: [], agreements: [] } });
    sound(doc);
    expect(headings(doc).map(({ text }) => text)).toContain(own.gone);
    expect(plain(doc)).toContain('Om opgaven');
  });

  it('carry that voice alone, and open again as it', async () => {
    const [one, other] = [new Member('A'), new Member('B')];
    one.judge(WHOLE, 'i-orden').remark(PURPOSE, { text: 'Mit', suggestion: 'Kortere.' });
    other.judge(WHOLE, 'boer-forbedres').remark(PURPOSE, { text: 'Fremmed ord' });
    one.review = setStatement(together(one, other), WHOLE, 'Rådets ord', {
      now: MADE,
      newId: String,
    });
    const doc = await one.paper();
    expect(doc.attachments.map(({ name }) => name)).toEqual([REMARKS_ATTACHMENT]);
    expect(plain(doc) + (doc.attachments[0]?.text ?? '')).not.toMatch(/Fremmed ord|Rådets ord/);
    const { bytes } = await renderPdf(doc, fonts);
    const opened = await openFile(new Blob([bytes as Uint8Array<ArrayBuffer>]), readAttachments);
    expect(opened).toEqual({
      ok: true,
      kind: 'review',
      review: ofVoice(one.review, one.voice),
      from: 'pdf',
    });
  });

  it('can be made without data', async () => {
    expect((await new Member('A').paper({ data: false })).attachments).toEqual([]);
  });

  it('never quote an answer that is hidden, in text or data', async () => {
    const plan = example();
    const spots = assess(plan, catalog, ON).questions.filter(({ state }) => state === 'hidden');
    const spot = spots.find(({ place }) => place.scope === 'plan')?.place;
    if (!spot) throw new Error('Nothing is hidden in the example');
    const secret = answer(plan, spot, 'Det skjulte svar');
    const writer = new Member('A', secret).remark(
      { scope: spot.scope, id: spot.id, question: spot.question },
      { text: 'Min bemærkning', suggestion: 'Det skjulte svar og mere' },
    );
    expect(JSON.stringify(writer.review)).toContain('"text":"Det skjulte svar"');
    const doc = await writer.paper();
    expect(plain(doc)).toContain('Min bemærkning');
    expect(plain(doc)).toContain(own.hiddenText);
    expect(doc.attachments[0]?.text).not.toContain('"text":"Det skjulte svar"');
    expect(readFile(doc.attachments[0]?.text ?? '').ok).toBe(true);
  });

  it('never quote what is formed like a CPR number', async () => {
    const plan = answer(example(), PURPOSE, 'Ring om 010190-1234.');
    const doc = await new Member('A', plan)
      .remark(PURPOSE, { text: 'Fjern nummeret', suggestion: 'Ring om sagen.' })
      .paper();
    expect(plain(doc) + (doc.attachments[0]?.text ?? '')).not.toContain('010190');
    expect(plain(doc)).toContain(words.changes.withheld);
  });

  it('hold what the machine saw only when that is asked for', async () => {
    const writer = new Member('A');
    expect(plain(await writer.paper())).not.toContain(member.seen);
    const doc = await writer.paper({ seen: true });
    sound(doc);
    expect(plain(doc)).toContain(member.seen);
  });

  it('are whole and heard rightly, however many and however long', async () => {
    const plan = example();
    const writer = new Member('Medlem for arbejdsgiverne', plan).judge(WHOLE, 'har-et-spoergsmaal');
    const asked = assess(plan, catalog, ON).questions.filter(({ state }) => state === 'answered');
    for (const [at, { place }] of asked.slice(0, 60).entries()) {
      const { scope, id, question } = place;
      const text = Object.values(HARD_TEXTS)[at % Object.keys(HARD_TEXTS).length];
      writer.remark(
        { scope, id, question },
        { text: text ?? '', suggestion: at % 3 ? null : (text ?? '') },
      );
    }
    const doc = await writer.paper({ seen: true });
    sound(doc);
    const opened = new Opened((await renderPdf(doc, fonts)).bytes);
    expect(await faultsOf(opened, CONDITIONS)).toEqual([]);
    expect(await lostLetters(doc, opened)).toEqual([]);
  }, 600_000);
});
