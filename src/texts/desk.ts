import desk from '../../content/texts/desk.json' with { type: 'json' };

/** Words of the plan's own page: what to do next, how far it is, plans and files. */
export const deskWords = desk;
