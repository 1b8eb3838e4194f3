import links from '../../content/texts/links.json' with { type: 'json' };

/** Words of the command that asks whether the addresses of sources still answer. */
export const linkWords = links;
