import repeat from '../../content/texts/repeat.json' with { type: 'json' };

/** Words of the things that a plan has several of. */
export const repeatWords = repeat;
