/** Whatever is handed over at a door of the site is taken whole, or told of in a line and left outside. */
import { expect, it } from 'vitest';
import {
  fillIn,
  inspect,
  readFile,
  type Check,
  type FilledField,
  type Plan,
  type Review,
  type Stamp,
} from '../../src/core/index.ts';
import { takeAgreement, takeBriefing } from '../../src/islands/files/agreement-in.ts';
import { takeFile, type Line, type Meeting } from '../../src/islands/review/review-take.ts';
import { renderPdf } from '../../src/document/pdf/index.ts';
import type { Session } from '../../src/islands/plan/session.svelte.ts';
import { bringIn, openFile, takeIn } from '../../src/storage/index.ts';
import { whyInvalid } from '../../src/storage/reader.ts';
import { catalog, docOf, ON } from '../document/papers.ts';
import { fonts } from '../document/pdf/sample.ts';
import { campaign, type Chance, HANGS } from '../fuzz/campaign.ts';
import { CHECK_HARMS } from '../fuzz/checks.ts';
import { base, harmed, OURS } from '../fuzz/files.ts';
import { expectUnspoilt, stamp } from '../fuzz/oracles.ts';
import { BYTE_HARMS, CRAFTS } from '../fuzz/pdf.ts';
import { freshWorld, openTab, type World } from './world.ts';

/** What names a stranger gives to files: the way in for recommendations goes by the name. */
const NAMES = [
  ...['plan.nyttestrategi.json', 'svar.gennemgang.json', 'raad.yaml', 'RAAD.YML', 'raad.json'],
  ...['strategi.pdf', 'uden endelse', '.yaml', 'a.json.yml', '<img src=x onerror=ran()>.json'],
  ...['{navn}{path}.json', '../../etc/passwd', '\u202ejson.exe', `${'x'.repeat(5000)}.pdf`, ''],
];
/** Of the ways to write a PDF, those that cost no more than a moment. */
const DEAR = /bomb|without end|grow|back|many|long/;
const crafts = (Object.keys(CRAFTS) as (keyof typeof CRAFTS)[]).filter((name) => !DEAR.test(name));
const byteHarms = Object.keys(BYTE_HARMS) as (keyof typeof BYTE_HARMS)[];
const checkHarms = Object.keys(CHECK_HARMS);

/** More letters than any line should have to say of a file. */
const LONGEST = 1_000;

type Paper = { strategy: Uint8Array; agreement: Uint8Array };

/** The kinds of file that a door meets, from a stranger or from one of us. */
const KINDS: Readonly<Record<string, (chance: Chance, paper: Paper) => Uint8Array | string>> = {
  'ours, whole': (chance) => JSON.stringify(chance.pick(Object.values(OURS))),
  'ours, harmed': (chance) => harmed(chance, () => undefined),
  recommendations: (chance) => CHECK_HARMS[chance.pick(checkHarms)]?.(chance) ?? '',
  'a PDF by hand': (chance) => {
    const data = chance.pick([OURS.example, OURS.agreement, OURS.briefing]);
    return CRAFTS[chance.pick(crafts)](JSON.stringify(data), chance);
  },
  'a paper, harmed': (chance, paper) =>
    BYTE_HARMS[chance.pick(byteHarms)](chance.pick(Object.values(paper)), chance),
};
const kinds = Object.keys(KINDS);

function anyFile(chance: Chance, paper: Paper, tell: (what: string) => void): File {
  const name = chance.pick(NAMES);
  const kind = chance.pick(kinds);
  tell(kind);
  return new File([(KINDS[kind]?.(chance, paper) ?? '') as BlobPart], name);
}

/** A reviewer’s desk, which remembers what it was given. */
class Desk {
  plans = new Map<string, Plan>();
  reviews = new Map<string, Review>();
  checks: readonly Check[] = [];
  taken: string[] = [];
  readonly at: Meeting = {
    plan: (edition) => this.plans.get(edition),
    review: (edition) => this.reviews.get(edition),
    takePlan: (plan) => {
      this.taken.push('plan');
      this.plans.delete(plan.edition);
      this.plans.set(plan.edition, plan);
    },
    takeReview: (review) => {
      this.taken.push('review');
      this.reviews.delete(review.plan.edition);
      this.reviews.set(review.plan.edition, review);
      return Promise.resolve();
    },
    catalog,
    takeChecks: (checks) => {
      this.taken.push('checks');
      this.checks = checks;
    },
  };

  /** What was taken of one file is of one kind, once, and whole; what comes last in a list is what was taken last. */
  expectWhole(line: Line): void {
    expect(this.taken.length).toBeLessThanOrEqual(line.bad ? 0 : 1);
    const [plan, review] = [this.plans, this.reviews].map((all) => [...all.values()].at(-1));
    if (this.taken[0] === 'plan') expect(whyInvalid(plan as Plan)).toBeNull();
    if (this.taken[0] === 'review')
      expect(readFile(JSON.stringify(review))).toMatchObject({ ok: true, kind: 'review' });
    if (this.taken[0] === 'checks') inspect(base, catalog, ON, this.checks);
  }
}

const keptIn = (world: World): string => JSON.stringify([...world.local.entries]);

it(
  'a reviewer’s desk takes a file from a stranger whole, or says in a line why not and takes nothing',
  async () => {
    const world = freshWorld();
    const store = await openTab();
    const paper = await papers();
    let desk = new Desk();
    const tally = await campaign(0.1, 20260101, async (chance, counts) => {
      // Many files meet what came before them; now and then the desk is cleared.
      if (chance.below(40) === 0) desk = new Desk();
      desk.taken = [];
      const before = keptIn(world);
      const file = anyFile(chance, paper, (what) => {
        counts.add(what);
      });
      const line = await takeFile(file, desk.at);
      expectUnspoilt();
      expect(line.name).toBe(file.name);
      expect(line.text.trim()).not.toBe('');
      expect(line.text.length).toBeLessThanOrEqual(LONGEST);
      desk.expectWhole(line);
      if (desk.taken[0] !== 'checks') expect(keptIn(world)).toBe(before);
      const [what = line.bad ? 'refused' : 'met'] = desk.taken;
      counts.add(what);
      if (what === 'plan' && chance.below(8) === 0) {
        const come = [...desk.plans.values()].map((plan) => ({ plan, name: file.name }));
        expect(await store.reviewing.keepPlans(come)).toMatchObject({ ok: true });
      }
    });
    const answers = ['plan', 'review', 'checks', 'refused', 'met'];
    expect(tally.missing([...answers, ...kinds])).toEqual([]);
  },
  HANGS,
);

it('a line about a file stays a line, however long the names in it are', async () => {
  freshWorld();
  const long = '\u{1f333}'.repeat(4_000);
  const [agreement] = base.agreements;
  const files = [
    { ...base, title: long, kommune: null },
    { ...OURS.agreement, agreement: { ...agreement, name: long } },
    { ...OURS.review, plan: { ...OURS.review.plan, title: long, kommune: null } },
  ];
  for (const file of files) {
    const { at, taken } = new Desk();
    const line = await takeFile(new File([JSON.stringify(file)], 'lang.json'), at);
    expect(line.text.length).toBeLessThanOrEqual(LONGEST);
    expect(line.text).toMatch(/\u{1f333}…/u);
    expect(line.bad ? 0 : 1).toBe(taken.length);
  }
});

it(
  'the plan’s own page lets in an agreement, a briefing or a plan from a stranger whole, and only where it belongs',
  async () => {
    freshWorld();
    const store = await openTab();
    const paper = await papers();
    const tally = await campaign(0.1, 20260202, async (chance, counts) => {
      const file = anyFile(chance, paper, () => undefined);
      const found = await openFile(file);
      if (!found.ok || found.kind === 'review') return;
      counts.add(found.kind);
      if (found.kind === 'plan') {
        const met = await bringIn(store, found.plan);
        if (!met.ok) throw new Error(met.reason);
        counts.add(met.kind);
        if (met.kind === 'new' || met.kind === 'same') return;
        const taken = await takeIn(store, met.plan, met.stored);
        expect(taken).toMatchObject({ ok: true });
        if (taken.ok) expect(whyInvalid(taken.plan)).toBeNull();
        // The state that was here stays within reach.
        const points = await store.restorePoints(met.stored.edition);
        expect(points.ok && points.points.length).toBeGreaterThan(0);
        return;
      }
      const open: { plan: Plan | null } = { plan: null };
      const said: string[] = [];
      const session = {
        use: (plan: Plan) => (open.plan = plan),
        edit: (change: (plan: Plan, at: Stamp) => Plan) => (open.plan &&= change(open.plan, stamp)),
      } as unknown as Session;
      const say = (text: string) => said.push(text);
      const offer = (fields: readonly FilledField[]): Promise<boolean> => {
        const { merged, theirs } = fillIn(open.plan ?? base, fields, catalog, stamp);
        for (const plan of [merged, theirs]) expect(whyInvalid(plan)).toBeNull();
        if (fields.length > 0) counts.add('fields');
        return Promise.resolve(fields.length > 0 && chance.below(2) === 0);
      };
      const { fields = [] } = found;
      if (found.kind === 'agreement')
        await takeAgreement(session, store, { file: found.file, fields }, { say, offer });
      else await takeBriefing(session, store, { file: found.file, fields }, { say, offer });
      expectUnspoilt();
      if (open.plan) expect(whyInvalid(open.plan)).toBeNull();
      for (const text of said) expect(text.trim()).not.toBe('');
    });
    expect(
      tally.missing(['plan', 'new', 'same', 'older-than-mine', 'agreement', 'briefing', 'fields']),
    ).toEqual([]);
  },
  HANGS,
);

async function papers(): Promise<Paper> {
  const [strategy, agreement] = await Promise.all(
    (['strategy', 'agreement'] as const).map(async (kind) =>
      renderPdf(
        await docOf(base, kind, {
          id: kind === 'agreement' ? (base.agreements[0]?.id ?? '') : null,
        }),
        fonts,
      ),
    ),
  );
  if (!strategy || !agreement) throw new Error('No papers');
  return { strategy: strategy.bytes, agreement: agreement.bytes };
}
