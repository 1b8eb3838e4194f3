/** Words of the plan of action and of the log of consultations. */
import actions from '../../content/texts/actions.json' with { type: 'json' };

export const actionWords = actions;
