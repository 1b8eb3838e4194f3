import agreements from '../../content/texts/agreements.json' with { type: 'json' };

/** Words of the agreements, of their way to being approved, and of the standing procedure they start from. */
export const agreementWords = agreements;
