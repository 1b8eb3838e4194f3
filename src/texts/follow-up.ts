import followUp from '../../content/texts/follow-up.json' with { type: 'json' };

/** The pages of the follow-up: their names and what they are for. */
export const followUpWords = followUp;
