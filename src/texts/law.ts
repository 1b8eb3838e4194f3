/** Words of keeping the law current, and which questions each paper prints. */
import law from '../../content/texts/law.json' with { type: 'json' };
import briefing from '../../content/texts/papers/briefing.json' with { type: 'json' };
import factSheet from '../../content/texts/papers/fact-sheet.json' with { type: 'json' };
import project from '../../content/texts/papers/project.json' with { type: 'json' };
import quarterly from '../../content/texts/papers/quarterly-list.json' with { type: 'json' };

/** Words of the page and the command that keep the law current. */
export const lawWords = law;

const OF_A_PLAN = [
  ...(['plan', 'target-group', 'workplace', 'task', 'agreement'] as const),
  ...(['measure', 'consultation', 'action', 'approval'] as const),
];

/** The questions that a paper's words name: those of its parts that are picked or asked. */
const picked = (parts: readonly { picked: object }[]): string[] =>
  parts.flatMap((part) => Object.values(part.picked) as string[][]).flat();

/** What each paper prints: everything of a kind of thing, or the questions that its own words name. */
export const paperPrints = [
  { id: 'strategy', title: law.papers.strategy, scopes: OF_A_PLAN, questions: [] },
  {
    id: 'agreement',
    title: law.papers.agreement,
    scopes: ['agreement' as const, 'workplace' as const, 'task' as const],
    questions: [],
  },
  { id: 'briefing', title: law.papers.briefing, scopes: [], questions: briefing.asked },
  {
    id: 'project',
    title: law.papers.project,
    scopes: [],
    questions: [
      ...project.tasksPicked,
      ...Object.values(project.displacementPicked).flat(),
      ...picked([project.workplace, project.staff, project.places, project.conditions]),
    ],
  },
  {
    id: 'workflow',
    title: law.papers.workflow,
    scopes: ['target-group' as const, 'step' as const],
    questions: [],
  },
  {
    id: 'fact-sheet',
    title: law.papers.factSheet,
    scopes: [],
    questions: [
      ...factSheet.tasksPicked,
      ...factSheet.parts.flatMap(({ rows }) => rows.map(({ question }) => question)),
    ],
  },
  {
    id: 'quarterly',
    title: law.papers.quarterly,
    scopes: [],
    questions: Object.values(quarterly.asked),
  },
];
