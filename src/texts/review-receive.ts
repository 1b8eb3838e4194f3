/** Words of the remarks that came back to the one who wrote the plan. */
import receive from '../../content/texts/review-receive.json' with { type: 'json' };

export const receivedWords = receive;
