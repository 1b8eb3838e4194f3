/** The only door to content/texts/: every word on screen or in a paper that is not in a record. */
import paper from '../content/texts/paper.json' with { type: 'json' };
import problems from '../content/texts/problems.json' with { type: 'json' };
import site from '../content/texts/site.json' with { type: 'json' };
import wizard from '../content/texts/wizard.json' with { type: 'json' };

export const texts = { site, wizard, paper, problems };
