/** Words of a page that has nothing to show before a plan is open. */
import noPlan from '../../content/texts/no-plan.json' with { type: 'json' };

export const noPlanWords = noPlan;
