/** What the keeper's page tells: the open questions, every record by age, and each change with what it touches. */
import { getCollection, getEntry } from 'astro:content';
import {
  type Content,
  type Finding,
  findQuestion,
  type KeptKind,
  type KeptRecord,
  type ISODate,
  type OpenPoint,
  type Plan,
  readFile,
  touchedBy,
  turnedOn,
  type Turned,
  undated,
} from '../../core/index.ts';
import { lawWords, paperPrints } from '../../texts/law.ts';

/** A name, and where it leads when it leads anywhere. */
type Named = { label: string; href?: string | undefined };

/** A rule that is told otherwise of the example, and in how many places. */
export type TurnedRule = { title: string; before: string; after: string; places: number };

/** The keeper's work list in its order. */
export async function openPointsInOrder(): Promise<OpenPoint[]> {
  const entries = await getCollection('openPoints');
  return entries.toSorted((a, b) => a.data.index - b.data.index).map(({ data }) => data.item);
}

/** The plan of the example, as the site hands it out. */
async function readExample(): Promise<Plan> {
  const entry = await getEntry('examplePlans', 'eksempel-kommune');
  const read = readFile(JSON.stringify(entry?.data));
  if (!read.ok || read.kind !== 'plan') throw new Error('The example is no plan.');
  return read.plan;
}

/** Where a record is shown; none for what has no place of its own. */
export function placeOf(content: Content, kind: KeptKind, slug: string): string | undefined {
  switch (kind) {
    case 'rules': {
      const scope = content.rules.find(({ id }) => id === slug)?.scope;
      return scope === 'enquiry' ? '/unge/' : `/regler/#${slug}`;
    }
    case 'provisions': {
      const topic = content.provisions.find(({ id }) => id === slug)?.topic;
      if (topic === 'jobrettet-indsats') return '/unge/';
      return `/regler/oplysninger/#${slug}`;
    }
    case 'targetGroups':
      return `/maalgrupper/#${slug}`;
    case 'changes':
      return `/regler/#aendring-${slug}`;
    case 'tasks':
      return `/opgaver/${slug}/`;
    case 'focusPoints':
      return `/vejledning/${slug}/`;
    case 'terms':
      return `/ordliste/#${slug}`;
    default:
      return undefined;
  }
}

/** The records with these slugs, by title. */
export function namesOf(
  content: Content,
  kind: 'rules' | 'targetGroups' | 'provisions' | 'tasks',
  slugs: readonly string[],
): Named[] {
  return slugs.flatMap((slug) => {
    const record = content[kind].find(({ id }) => id === slug);
    return record ? [{ label: record.title, href: placeOf(content, kind, slug) }] : [];
  });
}

/** Each change with what it touches; the coming ones first, then the latest. */
export async function changesOf(content: Content, today: ISODate) {
  const example = await readExample();
  const bare = undated(example);
  const told = content.changes.map((change) => {
    const touched = touchedBy(content, change, paperPrints);
    return {
      change,
      isComing: change.date > today,
      touched,
      rules: namesOf(content, 'rules', touched.rules),
      groups: namesOf(content, 'targetGroups', touched.targetGroups),
      provisions: namesOf(content, 'provisions', touched.provisions),
      questions: touched.questions.flatMap(({ scope, question }): Named[] => {
        const found = findQuestion(content, scope, question);
        return found ? [{ label: found.question.heading }] : [];
      }),
      tasks: namesOf(content, 'tasks', touched.tasks),
      papers: paperPrints.filter(({ id }) => touched.papers.includes(id)).map(({ title }) => title),
      own: turnedOn(example, content, change.date).length,
      begun: turnedRules(turnedOn(bare, content, change.date)),
    };
  });
  return [
    ...told.filter(({ isComing }) => isComing),
    ...told.filter(({ isComing }) => !isComing).reverse(),
  ];
}

/** The same rule in many places is told once. */
function turnedRules(turned: readonly Turned[]): TurnedRule[] {
  const rules = new Map<string, TurnedRule>();
  for (const { rule: slug, before, after } of turned) {
    const [was, is] = [inWords(before), inWords(after)];
    const key = `${slug} ${was} ${is}`;
    const title = (after ?? before)?.rule.title ?? slug;
    const told = rules.get(key) ?? { title, before: was, after: is, places: 0 };
    rules.set(key, { ...told, places: told.places + 1 });
  }
  return [...rules.values()];
}

function inWords(found: Finding | null): string {
  const { status, certainty, changes } = lawWords;
  if (found === null) return changes.absent;
  // Of what does not apply, it says nothing how sure it is.
  if (found.status === 'not-applicable') return status[found.status];
  return changes.state
    .replace('{status}', status[found.status])
    .replace('{certainty}', certainty[found.certainty]);
}

/** The records kind by kind, each with the oldest first. */
export function byKind<T extends KeptRecord>(kept: readonly T[]): [KeptKind, T[]][] {
  const kinds = new Map<KeptKind, T[]>();
  for (const record of kept) kinds.set(record.kind, [...(kinds.get(record.kind) ?? []), record]);
  return [...kinds];
}
