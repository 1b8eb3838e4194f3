/** Words of the figures: the columns of a file, the table they are typed in, what a file does, and what is wrong in it. */
import figures from '../../content/texts/figures.json' with { type: 'json' };

export const figuresWords = figures;
