/** Words of the papers. */
import paper from '../../content/texts/paper.json' with { type: 'json' };
import adoption from '../../content/texts/papers/adoption.json' with { type: 'json' };
import briefing from '../../content/texts/papers/briefing.json' with { type: 'json' };
import competences from '../../content/texts/papers/competences.json' with { type: 'json' };
import factSheet from '../../content/texts/papers/fact-sheet.json' with { type: 'json' };
import project from '../../content/texts/papers/project.json' with { type: 'json' };
import workflowSheet from '../../content/texts/papers/workflow.json' with { type: 'json' };
import committee from '../../content/texts/papers/committee.json' with { type: 'json' };
import followUp from '../../content/texts/papers/follow-up.json' with { type: 'json' };
import letter from '../../content/texts/papers/consultation-letter.json' with { type: 'json' };
import digest from '../../content/texts/papers/digest.json' with { type: 'json' };
import quarterly from '../../content/texts/papers/quarterly-list.json' with { type: 'json' };
import remarks from '../../content/texts/papers/remarks.json' with { type: 'json' };
import review from '../../content/texts/papers/review.json' with { type: 'json' };
import revision from '../../content/texts/papers/revision.json' with { type: 'json' };
import short from '../../content/texts/papers/short.json' with { type: 'json' };
import { verdictWords } from './verdict.ts';
import { weekWords } from './week.ts';

export const paperWords = {
  ...paper,
  ...verdictWords,
  week: weekWords.said,
  adoption,
  remarks,
  briefing,
  competences,
  factSheet,
  project,
  workflowSheet,
  digest,
  short,
  committee,
  letter,
  quarterly,
  followUp,
  review,
  revision,
};
