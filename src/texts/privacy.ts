/** Words of what is kept in this browser, and of taking it out and wiping it. */
import privacy from '../../content/texts/privacy.json' with { type: 'json' };

export const privacyWords = privacy;
