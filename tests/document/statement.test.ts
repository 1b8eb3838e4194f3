/** The council's statement as a paper: its own words, how many say what, and who stands against the rest. */
import { describe, expect, it } from 'vitest';
import {
  fill,
  inspect,
  remarksIn,
  setDissent,
  setStatement,
  WHOLE,
  type Review,
} from '../../src/core/index.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import { STATEMENT_ATTACHMENT } from '../../src/document/index.ts';
import { catalog, example, MADE, ON, words } from './papers.ts';
import { CONDITIONS, faultsOf } from './pdf/check/conditions.ts';
import { lostLetters } from './pdf/check/letters.ts';
import { Opened } from './pdf/check/opened.ts';
import { HARD_TEXTS } from './pdf/plans.ts';
import { fonts } from './pdf/sample.ts';
import { headings, plain, tableWith } from './reading.ts';
import { Member, paperOf, PURPOSE, together } from './reviews.ts';
import { sound } from './sound.ts';

const { council, verdicts } = words.review;
const SECTION = inspect(example(), catalog, ON).sections.find(
  ({ part }) => part === 'focus-points',
);
const spot = SECTION?.spot ?? WHOLE;
const statementOf = (review: Review) => paperOf({ kind: 'statement', review }, example());
const saying = (review: Review, text: string) =>
  setStatement(review, WHOLE, text, { now: MADE, newId: String });

describe("the council's statement", () => {
  it('puts the council’s own words first, and says who they rest on', async () => {
    const members = [new Member('Medlem for lønmodtagerne'), new Member('Medlem for KL')];
    for (const member of members) member.judge(WHOLE, 'i-orden');
    const doc = await statementOf(saying(together(...members), 'Vi er enige i retningen.'));
    sound(doc);
    const text = plain(doc);
    expect(text).toContain(`${council.statement} Vi er enige i retningen.`);
    expect(tableWith(doc, council.whoCaption).slice(1)).toEqual([
      ['Medlem for KL', verdicts['i-orden'], '0'],
      ['Medlem for lønmodtagerne', verdicts['i-orden'], '0'],
    ]);
    expect(doc.header).not.toContain('Udkast');
    expect(text).toContain('Alle 2, der har vurderet, siger »i orden«.');
  });

  it('shows dissent as dissent, with how many and who', async () => {
    const many = ['A', 'B', 'C', 'D', 'E'].map((role) => new Member(role).judge(spot, 'i-orden'));
    const few = [new Member('F'), new Member('G')].map((one) => one.judge(spot, 'boer-forbedres'));
    few[0]?.remark(spot, { text: 'Det holder ikke.' });
    const doc = await statementOf(together(...many, ...few));
    sound(doc);
    const text = plain(doc);
    expect(text).toContain('7 har vurderet: 5 siger »i orden« og 2 siger »bør forbedres«.');
    expect(text).toContain('Et mindretal (2 af 7) mener: »bør forbedres«. Det er: F og G.');
    expect(text).toContain('F (mindretal)');
    expect(text).not.toContain('A (mindretal)');
  });

  it('lets one member’s words stand as dissent, beside the council’s and under the member’s role', async () => {
    const members = ['A', 'B', 'C'].map((role) => new Member(role).judge(spot, 'i-orden'));
    members[0]?.remark(PURPOSE, { text: 'Vi er med.' });
    members[2]?.remark(PURPOSE, {
      text: 'Formålet er for snævert.',
      suggestion: 'Et bredt formål.',
    });
    const review = together(...members);
    const apart = remarksIn(review).find(({ text }) => text.startsWith('Formålet'));
    const id = apart?.id ?? '';
    const doc = await statementOf(setDissent(review, id, true, { now: MADE, newId: String }));
    sound(doc);
    const text = plain(doc);
    expect(text).toContain(fill(council.apartBy, { roles: 'C' }));
    expect(text).toContain('C (mindretal)');
    expect(text).not.toContain('A (mindretal)');
    const title = SECTION?.title ?? '';
    const [, [, dissent = ''] = []] = tableWith(doc, fill(council.apartCaption, { title }));
    expect(dissent).toContain('Formålet er for snævert.');
    expect(dissent).toContain('Et bredt formål.');
    const [, ...others] = tableWith(doc, fill(words.review.caption, { title }));
    expect(others.flat().join()).toContain('Vi er med.');
    expect(others.flat().join()).not.toContain('for snævert');
    // Taken back, they stand among the others again.
    const back = setDissent(review, id, false, { now: MADE, newId: String });
    expect(plain(await statementOf(back))).not.toContain(council.apart);
  });

  it('calls nobody a minority where no verdict has the most', async () => {
    const two = [
      new Member('A').judge(spot, 'i-orden'),
      new Member('B').judge(spot, 'boer-forbedres'),
    ];
    const text = plain(await statementOf(together(...two)));
    expect(text).toContain(council.divided);
    expect(text).not.toContain(council.dissentTitle);
  });

  it('does not count a verdict that was taken back, nor a voice that says nothing', async () => {
    const one = new Member('A').judge(spot, 'i-orden');
    const back = new Member('B').judge(spot, 'boer-forbedres').judge(spot, null);
    const doc = await statementOf(together(one, back));
    expect(tableWith(doc, council.whoCaption)).toHaveLength(2);
    expect(plain(doc)).toContain(council.aloneTitle);
    expect(plain(doc)).not.toContain('bør forbedres');
  });

  it('is a draft until more than one has spoken, and the council has words of its own', async () => {
    const [one, other] = [
      new Member('A').judge(spot, 'i-orden'),
      new Member('B').judge(spot, 'i-orden'),
    ];
    expect((await statementOf(saying(one.review, 'Vi.'))).header).toContain('Udkast');
    expect((await statementOf(together(one, other))).header).toContain('Udkast');
    expect((await statementOf(saying(together(one, other), 'Vi.'))).header).not.toContain('Udkast');
  });

  it('tells whose each remark is, and has a line to sign on for each', async () => {
    const members = ['A', 'B'].map((role) =>
      new Member(`Medlem ${role}`).remark(PURPOSE, { text: `Ord fra ${role}` }),
    );
    const doc = await statementOf(together(...members));
    sound(doc);
    const text = plain(doc);
    expect(text).toMatch(/Medlem A Ord fra A Medlem B Ord fra B/);
    // The text that both speak of stands once.
    const quoted = String(example().answers['formaal']?.value).slice(0, 40);
    expect(text.split(quoted)).toHaveLength(2);
    const lines = doc.blocks.flatMap((block) => (block.type === 'signatures' ? block.lines : []));
    expect(lines.map(({ role }) => role)).toEqual([council.chair, 'Medlem A', 'Medlem B']);
  });

  it('carries the review of all', async () => {
    const review = saying(
      together(new Member('A').judge(spot, 'i-orden'), new Member('B').judge(WHOLE, 'i-orden')),
      'Vi.',
    );
    const doc = await statementOf(review);
    expect(doc.attachments.map(({ name }) => name)).toEqual([STATEMENT_ATTACHMENT]);
    expect(JSON.parse(doc.attachments[0]?.text ?? '')).toEqual(review);
  });

  it('can be made of a review in which nobody has spoken', async () => {
    const doc = await statementOf(new Member('A').review);
    sound(doc);
    expect(plain(doc)).toContain(council.lead.none);
  });

  it('is whole and heard rightly, whatever is written', async () => {
    const plan = example();
    const members = Object.values(HARD_TEXTS).map((text, at) =>
      new Member(text.slice(0, 300), plan)
        .judge(spot, at < 2 ? 'boer-forbedres' : 'i-orden')
        .remark(PURPOSE, { text, suggestion: text }),
    );
    const doc = await statementOf(saying(together(...members), HARD_TEXTS.longAnswer));
    sound(doc);
    expect(headings(doc).length).toBeGreaterThan(4);
    const opened = new Opened((await renderPdf(doc, fonts)).bytes);
    expect(await faultsOf(opened, CONDITIONS)).toEqual([]);
    expect(await lostLetters(doc, opened)).toEqual([]);
  }, 600_000);
});
