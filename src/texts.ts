/** The only door to content/texts/: every word on screen or in a paper that is not in a record. */
import desk from '../content/texts/desk.json' with { type: 'json' };
import paper from '../content/texts/paper.json' with { type: 'json' };
import problems from '../content/texts/problems.json' with { type: 'json' };
import site from '../content/texts/site.json' with { type: 'json' };
import verdict from '../content/texts/verdict.json' with { type: 'json' };
import wizard from '../content/texts/wizard.json' with { type: 'json' };

/** Words of the frame and the reading pages. */
export const siteWords = site;
/** Words of the wizard's steps: what every page with fields needs. */
export const wizardWords = wizard;
/** Words of the plan's own pages: overview, files, agreements, reading, documents. */
export const deskWords = desk;
/** What certainties and the outcomes of rules are called, on screen and in papers. */
export const verdictWords = verdict;
/** What can go wrong with files and storage, and what to do about it. */
export const problemWords = problems;
/** Words of the papers. Marked pure, so that a page without papers does not carry them. */
export const paperWords = /* @__PURE__ */ Object.assign({}, paper, verdict);
