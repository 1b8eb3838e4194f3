/** What a person does in a browser, whichever it is: the journeys say this much, and each browser is driven in its own way. */

/** A name as it is read aloud: whole, or a pattern of it. */
export type Name = string | RegExp;

/** One thing on the page: by a selector, or by its name among its kind, within a part of the page. The first that is seen. */
export type Thing =
  | string
  | { button: Name; in?: string }
  | { link: Name; in?: string }
  | { label: Name; in?: string };

/** A file that the page handed over. */
export type Taken = { name: string; path: string };

export type Visitor = {
  /** Opens an address under the site's own. */
  open: (path: string) => Promise<void>;
  reload: () => Promise<void>;
  press: (thing: Thing) => Promise<void>;
  /** Puts a text in a field, or chooses it in a list. */
  write: (thing: Thing, text: string) => Promise<void>;
  /** Hands files to a field for files. */
  give: (thing: Thing, paths: string[]) => Promise<void>;
  /** Presses, and receives the file that comes of it. */
  take: (thing: Thing) => Promise<Taken>;
  /** Waits until a thing is seen; with a text, one that has it. */
  sees: (thing: Thing, text?: string) => Promise<void>;
  /** Waits until so many things that fit the selector are on the page. */
  counts: (selector: string, number: number) => Promise<void>;
  /** Waits until a field holds a text. */
  holds: (thing: Thing, text: string) => Promise<void>;
};

/** Waits until the islands have loaded the plan. */
export const ready = (visitor: Visitor) => visitor.sees('[data-ready="true"]');

/** Waits until everything typed is acknowledged by the store. */
export const saved = (visitor: Visitor) => visitor.sees('[data-save="saved"]');
