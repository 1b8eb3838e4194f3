/** The fonts of the papers, fetched by the page: what is missing is told, and the rest stand in for it. */
import { FONT_FILES, type FontFiles } from '../../document/parts/font-files.ts';

export type FontKey = keyof FontFiles;

type FontsRead = {
  /** `null` when none of the three that a paper is set in could be had. */
  fonts: FontFiles | null;
  /** What could not be had, whether or not another stands in for it. */
  missing: FontKey[];
};

/** Who stands in for a face, first choice first. */
const STAND_INS = {
  regular: ['italic', 'bold'],
  bold: ['regular', 'italic'],
  italic: ['regular', 'bold'],
} as const satisfies Partial<Record<FontKey, readonly FontKey[]>>;

/** What every WOFF 1.0 file begins with. */
const MARK = 'wOFF';

/** Fetches fonts once each, by way of `get`; one that failed is tried again the next time. Never throws. */
export class FontShelf {
  readonly #get: (file: string) => Promise<Uint8Array>;
  readonly #files = new Map<FontKey, Uint8Array>();
  /** The last that was given, so that the same fonts are the same value. */
  #given: FontsRead | null = null;

  constructor(get: (file: string) => Promise<Uint8Array>) {
    this.#get = get;
  }

  async read(): Promise<FontsRead> {
    if (this.#given?.missing.length === 0) return this.#given;
    const keys = Object.keys(FONT_FILES) as FontKey[];
    await Promise.all(keys.map((key) => this.#fetch(key)));
    const missing = keys.filter((key) => !this.#files.has(key));
    if (this.#given?.missing.join() !== missing.join()) {
      this.#given = { fonts: this.#together(), missing };
    }
    return this.#given;
  }

  async #fetch(key: FontKey): Promise<void> {
    if (this.#files.has(key)) return;
    try {
      const bytes = await this.#get(FONT_FILES[key]);
      // A host may answer a wrong address with a page.
      if (String.fromCharCode(...bytes.subarray(0, MARK.length)) !== MARK) return;
      this.#files.set(key, bytes);
    } catch {
      // It is missing, and is said to be.
    }
  }

  #together(): FontFiles | null {
    const faces = Object.entries(STAND_INS).map(([key, others]) => {
      const found = [key as FontKey, ...others].find((each) => this.#files.has(each));
      return [key, found && this.#files.get(found)] as const;
    });
    if (faces.some(([, file]) => file === undefined)) return null;
    return Object.fromEntries([...this.#files, ...faces]) as FontFiles;
  }
}
