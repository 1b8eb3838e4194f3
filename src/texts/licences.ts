import licences from '../../content/texts/licences.json' with { type: 'json' };

/** Words of the list of licences. */
export const licenceWords = licences;
