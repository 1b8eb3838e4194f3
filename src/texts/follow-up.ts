/** The pages of the follow-up: their names and what they are for. */
import followUp from '../../content/texts/follow-up.json' with { type: 'json' };

export const followUpWords = followUp;
