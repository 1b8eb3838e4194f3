/** Words of the things that a plan has several of. */
import repeat from '../../content/texts/repeat.json' with { type: 'json' };

export const repeatWords = repeat;
