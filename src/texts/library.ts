import library from '../../content/texts/library.json' with { type: 'json' };

/** Words of the task library: the list, its filters and search, and the page of each task. */
export const libraryWords = library;
