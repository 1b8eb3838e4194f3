/** Every way in which `npm run mutants` breaks the house. A promise that a test makes has its mutant here. */
import { compare } from './compare.ts';
import { charts } from './charts.ts';
import { adoption } from './adoption.ts';
import { agreements } from './agreements.ts';
import { content } from './content.ts';
import { core } from './core.ts';
import { decide } from './decide.ts';
import { desk } from './desk.ts';
import { document } from './document.ts';
import { command } from './export.ts';
import { field } from './field.ts';
import { figures } from './figures.ts';
import { followUp } from './follow-up.ts';
import { yearGoals } from './goals.ts';
import { handleplan } from './handleplan.ts';
import { keeping } from './keeping.ts';
import { library } from './library.ts';
import { look } from './look.ts';
import type { Mutant } from './mutant.ts';
import { out } from './out.ts';
import { pack } from './pack.ts';
import { pages } from './pages.ts';
import { paperFile } from './paper-file.ts';
import { papersPage } from './papers-page.ts';
import { people } from './people.ts';
import { policy } from './policy.ts';
import { quarterly } from './quarterly.ts';
import { reviewBench } from './review-bench.ts';
import { reviewMany } from './review-many.ts';
import { reviewReceive } from './review-receive.ts';
import { review } from './review.ts';
import { reviewPapers } from './review-papers.ts';
import { speed } from './speed.ts';
import { storage } from './storage.ts';
import { strangers } from './strangers.ts';
import { suggest } from './suggest.ts';
import { typing } from './typing.ts';
import { versions } from './versions.ts';
import { work } from './work.ts';

export const MUTANTS: readonly Mutant[] = [
  ...core,
  ...compare,
  ...storage,
  ...document,
  ...charts,
  ...content,
  ...handleplan,
  ...keeping,
  ...library,
  ...look,
  ...strangers,
  ...suggest,
  ...decide,
  ...desk,
  ...command,
  ...field,
  ...followUp,
  ...yearGoals,
  ...figures,
  ...pack,
  ...pages,
  ...paperFile,
  ...papersPage,
  ...people,
  ...policy,
  ...adoption,
  ...agreements,
  ...reviewBench,
  ...reviewMany,
  ...review,
  ...reviewPapers,
  ...speed,
  ...typing,
  ...versions,
  ...out,
  ...work,
  ...reviewReceive,
  ...quarterly,
];
