/** The files that papers are set in, apart from the engine, so that a page can fetch them for it. */

/** WOFF 1.0 files; what a face lacks is looked for in its `…Extended` file. */
export type FontFiles = {
  regular: Uint8Array;
  bold: Uint8Array;
  italic: Uint8Array;
  regularExtended?: Uint8Array;
  boldExtended?: Uint8Array;
  italicExtended?: Uint8Array;
};

/** The files that make up `FontFiles`, by their names in the site's `fonts/` folder. */
export const FONT_FILES = {
  regular: 'ibm-plex-sans-latin-400-normal.woff',
  bold: 'ibm-plex-sans-latin-600-normal.woff',
  italic: 'ibm-plex-sans-latin-400-italic.woff',
  regularExtended: 'ibm-plex-sans-latin-ext-400-normal.woff',
  boldExtended: 'ibm-plex-sans-latin-ext-600-normal.woff',
  italicExtended: 'ibm-plex-sans-latin-ext-400-italic.woff',
} as const satisfies Record<keyof FontFiles, string>;
