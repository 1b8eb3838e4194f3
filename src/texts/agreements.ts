/** Words of the agreements, of their way to being approved, and of the standing procedure they start from. */
import agreements from '../../content/texts/agreements.json' with { type: 'json' };

export const agreementWords = agreements;
