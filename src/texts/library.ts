/** Words of the task library: the list, its filters and search, and the page of each task. */
import library from '../../content/texts/library.json' with { type: 'json' };

export const libraryWords = library;
