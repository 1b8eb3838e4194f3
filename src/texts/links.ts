/** Words of the command that asks whether the addresses of sources still answer. */
import links from '../../content/texts/links.json' with { type: 'json' };

export const linkWords = links;
