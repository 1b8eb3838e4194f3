/** What the search's page shows and says of what was found. */
import type { Hit, Listed } from './engine.ts';
import type { Run } from './snippet.ts';

/** The words it says, handed over by the page. */
export type Words = {
  siteName: string;
  title: string;
  pageTitle: string;
  loading: string;
  failed: string;
  resultsTitle: string;
  count: { none: string; one: string; many: string };
  emptyTips: string[];
  only: string;
  all: string;
  also: string;
  showMore: string;
  kinds: Record<string, string>;
};

/** How many sections of a page are named beside it. */
const BESIDE = 3;

/** Typing rests this long, in milliseconds, before the count is said aloud. */
const QUIET = 900;

/** What was found, as far as it is shown. */
export type Drawing = {
  query: string;
  total: number;
  counts: ReadonlyMap<string, number>;
  kind: string | null;
  more: number;
  items: { hit: Listed; title: Run[]; text: Run[] }[];
  choose: (kind: string | null) => void;
  showMore: () => void;
};

/** The part of the page that shows results. */
export class View {
  readonly #words: Words;
  readonly #results = document.querySelector<HTMLElement>('#search-results');
  readonly #map = document.querySelector<HTMLElement>('#search-map');
  readonly #status = document.querySelector<HTMLElement>('#search-status');
  readonly #root = document.documentElement.dataset['base'] ?? './';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting = '';

  constructor(words: Words) {
    this.#words = words;
  }

  kindOf(folder: string): string {
    return this.#words.kinds[folder] ?? this.#words.kinds['other'] ?? folder;
  }

  /** Says a line to those who do not see the page; the same line is said once. */
  say(line: string): void {
    clearTimeout(this.#timer);
    this.#waiting = '';
    if (this.#status && this.#status.textContent !== line) this.#status.textContent = line;
  }

  /** Says what still waits to be said. */
  sayNow(): void {
    if (this.#waiting !== '') this.say(this.#waiting);
  }

  /** Says how many there are once typing has come to rest, and names the page by its query. */
  count(query: string, total: number): void {
    const { title, pageTitle, siteName } = this.#words;
    document.title = `${query === '' ? title : pageTitle.replace('{query}', query)} – ${siteName}`;
    clearTimeout(this.#timer);
    this.#waiting = query === '' ? '' : this.#counted(query, total);
    this.#timer = setTimeout(() => this.say(this.#waiting), QUIET);
  }

  wait(): void {
    this.#tell(element('p', { class: 'weak' }, this.#words.loading));
  }

  fail(): void {
    this.#tell(element('p', { class: 'alert tone-bad', role: 'alert' }, this.#words.failed));
  }

  #tell(line: HTMLElement): void {
    this.#results?.replaceChildren(line);
    if (this.#results) this.#results.hidden = false;
  }

  focusItem(at: number): void {
    this.#results?.querySelectorAll<HTMLElement>('.search-list > li > h3 a').item(at).focus();
  }

  draw(drawing: Drawing): void {
    if (!this.#results) return;
    const { query, total, more } = drawing;
    this.#results.hidden = query === '';
    // The list of all pages helps those who have found nothing yet.
    if (this.#map) this.#map.hidden = total > 0;
    this.#results.replaceChildren(
      element('h2', { class: 'search-count' }, this.#counted(query, total)),
      ...(total === 0 ? [this.#tips()] : []),
      ...(drawing.counts.size > 1 ? [this.#kinds(drawing)] : []),
      element('ol', { class: 'search-list' }, ...drawing.items.map((item) => this.#item(item))),
      ...(more > 0 ? [this.#more(drawing)] : []),
    );
  }

  #counted(query: string, total: number): string {
    const { none, one, many } = this.#words.count;
    const line = total === 0 ? none : total === 1 ? one : many;
    return line.replace('{count}', String(total)).replace('{query}', () => query);
  }

  #tips(): HTMLElement {
    return element('ul', {}, ...this.#words.emptyTips.map((tip) => element('li', {}, tip)));
  }

  #kinds({ counts, kind, total, choose }: Drawing): HTMLElement {
    const choice = (name: string, count: number, value: string | null) => {
      const button = element(
        'button',
        { type: 'button', class: 'search-kind', 'aria-pressed': String(kind === value) },
        `${name} (${String(count)})`,
      );
      button.addEventListener('click', () => {
        choose(value);
        const after = this.#results?.querySelector<HTMLElement>('.search-kind[aria-pressed=true]');
        after?.focus();
      });
      return button;
    };
    return element(
      'div',
      { class: 'search-kinds', role: 'group', 'aria-label': this.#words.only },
      choice(this.#words.all, total, null),
      ...[...counts].map(([name, count]) => choice(name, count, name)),
    );
  }

  #item({ hit, title, text }: Drawing['items'][number]): HTMLElement {
    const { place, more } = hit;
    const kind = this.kindOf(place.kind);
    const where = place.page === '' || place.page === kind ? kind : `${kind} · ${place.page}`;
    return element(
      'li',
      {},
      element('p', { class: 'weak small' }, where),
      element('h3', {}, element('a', { href: this.#root + place.address }, ...runs(title))),
      element('p', {}, ...runs(text)),
      ...(more.length === 0 ? [] : [this.#beside(more)]),
    );
  }

  #beside(more: readonly Hit[]): HTMLElement {
    const links = more
      .slice(0, BESIDE)
      .flatMap(({ place }, at) => [
        at === 0 ? ' ' : ' · ',
        element('a', { href: this.#root + place.address }, place.title),
      ]);
    return element('p', { class: 'small search-beside' }, `${this.#words.also}:`, ...links);
  }

  #more({ showMore, more }: Drawing): HTMLElement {
    const label = `${this.#words.showMore} (${String(more)})`;
    const button = element('button', { type: 'button', class: 'button' }, label);
    button.addEventListener('click', showMore);
    return button;
  }
}

const runs = (all: readonly Run[]): (string | HTMLElement)[] =>
  all.map(({ text, marked: hit }) => (hit ? element('mark', {}, text) : text));

/** An element with its attributes and what is in it. */
function element(
  name: string,
  attributes: Record<string, string>,
  ...inside: (string | Node)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}
