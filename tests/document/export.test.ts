/** The command `npm run export`: the files it writes, and what it says when it cannot. */
import { mkdtemp, readdir, readFile as readBytes, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/build/export-command.ts';
import { agreementFile, fill, LIST_OF, readFile, type Plan } from '../../src/core/index.ts';
import { PAPER_OF, paperFile, type PaperKind } from '../../src/document/index.ts';
import { readAttachments } from '../../src/document/pdf/embed.ts';
import { paperWords as paper } from '../../src/texts/paper.ts';
import { asked, reviewBy } from '../core/reviews.ts';
import { answer, catalog, EXAMPLE, example, ON } from './papers.ts';
import { unzipped, wordsOf } from './unzipped.ts';

const NOW = new Date('2026-03-02T09:00:00Z');

describe('npm run export', () => {
  let folder = '';
  /** All that the command makes of the example: made once. */
  let ofExample: Awaited<ReturnType<typeof command>>;
  const examplePapers = () => join(folder, 'ud', 'her');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'export-'));
    ofExample = await command(EXAMPLE, examplePapers(), '--on', ON);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  /** Runs the command and gives its exit code and what it said. */
  async function command(...args: string[]) {
    const said: string[] = [];
    const complained: string[] = [];
    const code = await run(
      args,
      NOW,
      (line) => said.push(line),
      (line) => complained.push(line),
    );
    return { code, said, complained };
  }

  async function dataIn(file: string) {
    const found = await readAttachments(new Uint8Array(await readBytes(file)));
    if (!found.ok) throw new Error(found.code);
    return readFile(found.files[0]?.text ?? '');
  }

  /** The names of all files of a plan, by what they are of; those of things are numbered. */
  function namesOf(plan: Plan, wanted: (of: string) => boolean): string[] {
    const kinds = (Object.keys(PAPER_OF) as PaperKind[]).filter((kind) => wanted(PAPER_OF[kind]));
    return kinds
      .flatMap((kind) => {
        const of = PAPER_OF[kind];
        const stems =
          of === 'plan'
            ? [paperFile(kind)]
            : plan[LIST_OF[of]].map((_, at) => `${paperFile(kind)}-${String(at + 1)}`);
        const endings = kind === 'strategy' || kind === 'agreement' ? ['pdf', 'docx'] : ['pdf'];
        return stems.flatMap((stem) => endings.map((ending) => `${stem}.${ending}`));
      })
      .concat(wanted('plan') ? ['opgaver.csv', 'aftaler.csv', 'datoer.ics'] : [])
      .sort();
  }

  it('writes every paper of the plan and of its things, and each opens again as what it was made from', async () => {
    const out = examplePapers();
    const { code, said, complained } = ofExample;
    expect({ code, complained }).toEqual({ code: 0, complained: [] });
    const names = namesOf(example(), () => true);
    expect(names).toEqual(expect.arrayContaining(['strategi.pdf', 'aftale-1.pdf', 'aftale-6.pdf']));
    expect((await readdir(out)).sort()).toEqual(names);
    expect(said).toHaveLength(names.length);
    expect(await dataIn(join(out, 'strategi.pdf'))).toEqual({
      ok: true,
      kind: 'plan',
      plan: example(),
    });
    const agreement = await dataIn(join(out, 'aftale-2.pdf'));
    const file = agreementFile(example(), example().agreements[1]?.id ?? '');
    expect(agreement).toEqual({ ok: true, kind: 'agreement', file });
    for (const [name, begins] of [
      ['strategi.docx', 'PK'],
      ['aftale-2.docx', 'PK'],
      ['opgaver.csv', '\ufeff'],
      ['aftaler.csv', '\ufeff'],
      ['datoer.ics', 'BEGIN:VCALENDAR'],
    ] as const) {
      const text = (await readBytes(join(out, name))).toString('utf8');
      expect(text.startsWith(begins), name).toBe(true);
    }
  });

  it('says what has changed since the edition before, when that is given', async () => {
    const before = join(folder, 'sidste-aar.nyttestrategi.json');
    const aim = { scope: 'plan', id: null, question: 'formaal' } as const;
    await writeFile(before, JSON.stringify(answer(example(), aim, 'Det gamle formål.')));
    const out = join(folder, 'aendret');
    const made = await command(EXAMPLE, out, '--on', ON, '--forrige', before);
    expect(made).toMatchObject({ code: 0, complained: [] });
    const word = unzipped(new Uint8Array(await readBytes(join(out, 'strategi.docx'))));
    expect(wordsOf(word.get('word/document.xml')?.text ?? '')).toContain('Det gamle formål.');
    const other = join(folder, 'en-anden.nyttestrategi.json');
    await writeFile(other, JSON.stringify({ ...example(), id: 'en-anden-plan' }));
    expect(await command(EXAMPLE, out, '--forrige', other)).toMatchObject({
      code: 1,
      complained: [fill(paper.export.otherPlan, { file: other })],
    });
  });

  describe('given what reviewers wrote', () => {
    const plan = example();
    const remark = { at: asked('formaal'), text: 'Hvor mange borgere regner I med?' };
    const reviewIn = async (name: string, of: Plan, text = remark.text) => {
      const file = join(folder, name);
      const review = reviewBy(of, catalog, 'Medlem', [{ ...remark, text }]);
      await writeFile(file, JSON.stringify(review));
      return file;
    };
    const strategyIn = async (out: string) => {
      const word = unzipped(new Uint8Array(await readBytes(join(out, 'strategi.docx'))));
      return wordsOf(word.get('word/document.xml')?.text ?? '');
    };

    it('tells it in the strategy, of as many as are named', async () => {
      const one = await reviewIn('en.gennemgang.json', plan);
      const two = await reviewIn('to.gennemgang.json', plan, 'Hvem har ansvaret?');
      const out = join(folder, 'gennemgaaet');
      const made = await command(
        EXAMPLE,
        out,
        '--on',
        ON,
        '--gennemgang',
        one,
        '--gennemgang',
        two,
      );
      expect(made).toMatchObject({ code: 0, complained: [] });
      const said = await strategyIn(out);
      for (const part of [paper.remarks.title, remark.text, 'Hvem har ansvaret?'])
        expect(said).toContain(part);
    });

    it('refuses what is no review, and one of another plan', async () => {
      const out = join(folder, 'ingen');
      const { noReview, otherReview } = paper.export;
      const refused = (file: string) => command(EXAMPLE, out, '--gennemgang', file);
      expect(await refused(EXAMPLE)).toMatchObject({
        code: 1,
        complained: [fill(noReview, { file: EXAMPLE })],
      });
      const file = await reviewIn('anden.gennemgang.json', { ...plan, id: 'en-anden-plan' });
      expect(await refused(file)).toMatchObject({
        code: 1,
        complained: [fill(otherReview, { file })],
      });
      expect(await command(file, out)).toMatchObject({
        code: 1,
        complained: [fill(paper.export.problems.review, { file })],
      });
      expect(await command(EXAMPLE, out, '--gennemgang')).toMatchObject({ code: 2 });
      await expect(readdir(out)).rejects.toThrow();
    });
  });

  it('tells how it is used', async () => {
    const said = [paper.export.usage, ...paper.export.help];
    expect(await command('--hjaelp')).toEqual({ code: 0, said, complained: [] });
  });

  it('takes a strategy as PDF for its plan, and gives the same papers', async () => {
    const first = examplePapers();
    const again = join(folder, 'again');
    expect(await command(join(first, 'strategi.pdf'), again, '--on', ON)).toMatchObject({
      code: 0,
    });
    for (const name of await readdir(first)) {
      const [one, other] = [await readBytes(join(first, name)), await readBytes(join(again, name))];
      expect(one.equals(other), name).toBe(true);
    }
  });

  it('writes only the papers of the agreement for an agreement alone', async () => {
    const file = join(folder, 'aftale.nyttestrategi.json');
    const agreement = agreementFile(example(), example().agreements[2]?.id ?? '');
    await writeFile(file, JSON.stringify(agreement));
    const out = join(folder, 'en');
    expect(await command(file, out)).toMatchObject({ code: 0 });
    const alone = { ...example(), agreements: example().agreements.slice(0, 1) };
    expect((await readdir(out)).sort()).toEqual(namesOf(alone, (of) => of === 'agreement'));
  });

  it.each([
    ['', 'empty'],
    ['{"format":"nyttestrategi","version":1,', 'cut-short'],
    ['hej', 'not-json'],
    ['{"format":"andet"}', 'not-ours'],
    ['{"format":"nyttestrategi","version":99,"kind":"plan"}', 'newer'],
    ['{"format":"nyttestrategi","version":1,"kind":"plan"}', 'damaged'],
    ['%PDF-1.7 men ikke mere', 'not-pdf'],
  ] as const)('says in Danish what is wrong with %j, and writes nothing', async (text, problem) => {
    const file = join(folder, 'daarlig.json');
    await writeFile(file, text);
    const out = join(folder, 'intet');
    const { code, complained } = await command(file, out);
    expect(code).toBe(1);
    const start = paper.export.problems[problem].split('{path}')[0] ?? '';
    expect(complained[0]).toContain(start.replace('{file}', file));
    await expect(readdir(out)).rejects.toThrow();
  });

  it('says how to write the command when it is wrong', async () => {
    const { usage } = paper.export;
    expect(await command()).toEqual({ code: 2, said: [], complained: [usage] });
    expect(await command(EXAMPLE)).toEqual({ code: 2, said: [], complained: [usage] });
    expect(await command(EXAMPLE, folder, '--fejl')).toMatchObject({ code: 2 });
    expect(await command(EXAMPLE, folder, '--forrige')).toMatchObject({ code: 2 });
    expect(await command(EXAMPLE, folder, '--on', '2026-02-30')).toMatchObject({ code: 2 });
    expect(await command('findes-ikke.json', folder)).toMatchObject({ code: 1 });
    expect(await command(EXAMPLE, join(EXAMPLE, 'x'))).toMatchObject({ code: 1 });
  });
});
