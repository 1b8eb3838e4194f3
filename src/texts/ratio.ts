/** Words of the ratio rule worked out, and the records of content that it is told by. */
import ratio from '../../content/texts/ratio.json' with { type: 'json' };

export const ratioWords = ratio;
