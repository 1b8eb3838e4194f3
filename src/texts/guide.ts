import guide from '../../content/texts/guide.json' with { type: 'json' };

/** Words of the guidance, the newcomer's page, the cases and the measures. */
export const guideWords = guide;
