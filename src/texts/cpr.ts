import cpr from '../../content/texts/cpr.json' with { type: 'json' };

/** Words of the CPR guard. */
export const cprWords = cpr;
