import actions from '../../content/texts/actions.json' with { type: 'json' };

/** Words of the plan of action and of the log of consultations. */
export const actionWords = actions;
