/** Words of the table that a week is laid in. */
import weekplan from '../../content/texts/weekplan.json' with { type: 'json' };

export const weekplanWords = weekplan;
