/** The register as its pages show it: all content, and for each dated record what leads to it and on from it. */
import type { DatedRecord, Link, Paths } from '../components/record.ts';
import {
  addDays,
  type AskedOn,
  type Change,
  type Content,
  fill,
  findQuestion,
  phasesOf,
  type Source,
  standingOn,
  usesOf,
} from '../core/index.ts';
import { registerWords } from '../texts/register.ts';
import { readContent } from './_records.ts';

/** Topics of provisions that a page of their own shows. */
const ELSEWHERE = ['jobrettet-indsats'];

export type Register = {
  content: Content;
  sources: Map<string, Source>;
  paths: Map<DatedRecord, Paths>;
  changes: { change: Change; touches: Link[] }[];
  /** Days worth looking at, because much changed. */
  days: string[];
  /** The first day that anything is known of. */
  first: string | undefined;
};

/** Reads the register, without what a page of its own shows. */
export async function readRegister(): Promise<Register> {
  const all = await readContent();
  const content: Content = {
    ...all,
    // What is asked of one young person stands with its guide.
    rules: all.rules.filter(({ scope }) => scope !== 'enquiry'),
    provisions: all.provisions.filter(({ topic }) => !ELSEWHERE.includes(topic)),
  };
  const places = placesOf(content);
  const { changes } = content;
  return {
    content,
    sources: new Map(content.sources.map((source) => [source.id, source])),
    paths: pathsOf(content, places),
    changes: changes.map((change) => ({
      change,
      touches: KINDS.flatMap((kind) =>
        (change.touches?.[kind] ?? []).flatMap((slug) => places[kind](slug)),
      ),
    })),
    days: turningDays(content),
    first: changes[0]?.date,
  };
}

const KINDS = ['rules', 'targetGroups', 'provisions'] as const;
type Kind = (typeof KINDS)[number];

/** A link to the record of a kind with that slug, when it is shown. */
type Places = Record<Kind | 'tasks' | 'changes', (slug: string) => Link[]>;

function placesOf(content: Content): Places {
  const linked =
    (kind: Kind | 'tasks' | 'changes', address: (slug: string) => string) =>
    (slug: string): Link[] =>
      content[kind]
        .filter(({ id }) => id === slug)
        .map(({ id, title }) => ({ href: address(id), label: title }));
  return {
    rules: linked('rules', (slug) => `/regler/#${slug}`),
    targetGroups: linked('targetGroups', (slug) => `/maalgrupper/#${slug}`),
    provisions: linked('provisions', (slug) => `/regler/oplysninger/#${slug}`),
    tasks: linked('tasks', (slug) => `/opgaver/#${slug}`),
    changes: linked('changes', (slug) => `/regler/#aendring-${slug}`),
  };
}

function pathsOf(content: Content, places: Places): Map<DatedRecord, Paths> {
  const uses = usesOf(content);
  const words = registerWords.uses;
  const paths = new Map<DatedRecord, Paths>();
  for (const kind of KINDS) {
    for (const record of content[kind]) {
      const found = uses[kind].get(record.id);
      if (!found) continue;
      const linked = (of: keyof Places, slugs: readonly string[]): Link[] =>
        slugs.flatMap((slug) => places[of](slug));
      paths.set(record, {
        before: 'replaces' in record && record.replaces ? places[kind](record.replaces) : [],
        after: linked(kind, found.after),
        uses: [
          { title: words.questions, links: questionLinks(content, found.questions) },
          { title: words.rules, links: linked('rules', found.rules) },
          { title: words.provisions, links: linked('provisions', found.provisions) },
          { title: words.tasks, links: linked('tasks', found.tasks) },
          { title: words.changes, links: linked('changes', found.changes) },
        ].filter(({ links }) => links.length > 0),
      });
    }
  }
  return paths;
}

/** Links to where the questions are answered. */
function questionLinks(content: Content, asked: readonly AskedOn[]): Link[] {
  return asked.flatMap(({ scope, question: slug }) => {
    const found = findQuestion(content, scope, slug);
    if (!found) return [];
    const { question, owner, section } = found;
    const form = content.forms.find(({ id }) => id === owner);
    const step = content.focusPoints.find(({ id, repeats }) =>
      scope === 'plan' ? id === owner : repeats?.includes(scope),
    );
    const path = scope === 'agreement' ? '/aftaler/' : step ? `/plan/${step.id}/` : '/plan/';
    // A field of a thing that repeats has no place before the thing is there, and one that may be hidden has its section.
    const place = scope !== 'plan' ? '' : question.shown ? `#s-${section}` : `#q-${slug}`;
    const label = fill(registerWords.uses.question, {
      heading: question.heading,
      place: form?.singular ?? step?.title ?? '',
    });
    return [{ href: `${path}${place}`, label }];
  });
}

/** The three days on which most of the register turns, in order, and the day before the first of them. */
function turningDays({ rules, targetGroups, provisions }: Content): string[] {
  const turns = new Map<string, number>();
  for (const record of [...rules, ...targetGroups, ...provisions]) {
    for (const { from } of phasesOf(record)) if (from) turns.set(from, (turns.get(from) ?? 0) + 1);
  }
  const most = [...turns].sort(([, one], [, other]) => other - one).slice(0, 3);
  const days = most.map(([day]) => day).sort();
  return days.flatMap((day, at) => (at === 0 ? [addDays(day, -1), day] : [day]));
}

/** The records with those that do not hold on the day last, else in their order. */
export function standingFirst<T extends DatedRecord>(records: readonly T[], day: string): T[] {
  const isGone = (record: T): boolean => ['ended', 'coming'].includes(standingOn(record, day));
  return records.toSorted((one, other) => Number(isGone(one)) - Number(isGone(other)));
}
