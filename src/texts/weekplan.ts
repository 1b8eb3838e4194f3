import weekplan from '../../content/texts/weekplan.json' with { type: 'json' };

/** Words of the table that a week is laid in. */
export const weekplanWords = weekplan;
