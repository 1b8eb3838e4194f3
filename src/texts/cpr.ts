/** Words of the CPR guard. */
import cpr from '../../content/texts/cpr.json' with { type: 'json' };

export const cprWords = cpr;
