/** Words of the plan's own page: what to do next, how far it is, plans and files. */
import desk from '../../content/texts/desk.json' with { type: 'json' };

export const deskWords = desk;
