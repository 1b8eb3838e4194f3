/** Stands in for the parts of pdf-lib that this project never calls: its standard fonts and its PNG reader. */

export const Font = {};
export const FontNames: Record<string, string> = {};
export const Encodings = {};
export const EncodingType = {};
export default {};
