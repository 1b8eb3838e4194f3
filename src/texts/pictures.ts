/** Words about the kommune's own pictures: choosing one, saying what it shows, and what can be wrong with it. */
import pictures from '../../content/texts/pictures.json' with { type: 'json' };

export const pictureWords = pictures;
