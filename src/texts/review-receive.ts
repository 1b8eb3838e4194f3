import receive from '../../content/texts/review-receive.json' with { type: 'json' };

/** Words of the remarks that came back to the one who wrote the plan. */
export const receivedWords = receive;
