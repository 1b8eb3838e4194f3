/** Words of the list of licences. */
import licences from '../../content/texts/licences.json' with { type: 'json' };

export const licenceWords = licences;
