/** Words of the pages about young people and of the guide that goes with them. */
import youth from '../../content/texts/youth.json' with { type: 'json' };

export const youthWords = youth;
