/** Words of the guidance, the newcomer's page, the cases and the measures. */
import guide from '../../content/texts/guide.json' with { type: 'json' };

export const guideWords = guide;
