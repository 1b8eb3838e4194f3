/** The search on its page: what is typed, what is found, and the address that remembers it. `view.ts` shows it. */
import { listed, openIndex, type IndexFile, type Listed, type Search } from './engine.ts';
import { marked, snippet } from './snippet.ts';
import { View, type Words } from './view.ts';

/** How many are shown before someone asks for more. */
const SHOWN = 10;

/** Typing rests this long, in milliseconds, before a search. */
const PAUSE = 120;

let running = false;

/** Starts the search; a second start changes nothing. */
export async function run(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  if (running) return;
  running = true;
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  const view = new View(words);
  const data = new URL(`${document.documentElement.dataset['base'] ?? './'}data/`, location.href);
  const get = async (name: string | undefined): Promise<unknown> => {
    const response = await fetch(new URL(name ?? '', data));
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  };
  try {
    if (field.value.trim() !== '' || asked() !== '') view.wait();
    const [index, passages] = await Promise.all([
      get(form.dataset['search']),
      get(form.dataset['passages']),
    ]);
    listen(form, field, new Answers(openIndex(index as IndexFile), passages as string[], view));
  } catch {
    running = false;
    view.fail();
  }
}

/** The query in the address. */
const asked = (): string => (new URLSearchParams(location.search).get('q') ?? '').trim();

function listen(form: HTMLFormElement, field: HTMLInputElement, answers: Answers): void {
  /** Whether the address holds a query someone has gone on from: then the next one gets a place of its own in history. */
  let settled = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => answers.show(field.value.trim());
  const remember = () => {
    const query = field.value.trim();
    if (query === asked()) return;
    const address = query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`;
    if (settled) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    settled = false;
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      remember();
      show();
    }, PAUSE);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    remember();
    settled = true;
    show();
    answers.sayNow();
  });
  field.addEventListener('change', () => (settled = true));
  addEventListener('popstate', () => {
    field.value = asked();
    settled = true;
    show();
  });
  // What was typed while the engine was on its way counts before what the address says.
  if (field.value.trim() === '') field.value = asked();
  remember();
  settled = true;
  show();
}

/** What was found for the query at hand, and how much of it is shown. */
class Answers {
  readonly #search: Search;
  readonly #passages: readonly string[];
  readonly #view: View;
  #query = '';
  #all: Listed[] = [];
  #kind: string | null = null;
  #shown = SHOWN;

  constructor(search: Search, passages: readonly string[], view: View) {
    this.#search = search;
    this.#passages = passages;
    this.#view = view;
  }

  show(query: string): void {
    if (query === this.#query) return;
    this.#query = query;
    this.#all = listed(this.#search.find(query));
    this.#kind = null;
    this.#shown = SHOWN;
    this.#draw();
    this.#view.count(query, this.#all.length);
  }

  sayNow(): void {
    this.#view.sayNow();
  }

  #draw(): void {
    const counts = new Map<string, number>();
    for (const { place } of this.#all) {
      const kind = this.#view.kindOf(place.kind);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const chosen = this.#all.filter(
      ({ place }) => this.#kind === null || this.#view.kindOf(place.kind) === this.#kind,
    );
    this.#view.draw({
      query: this.#query,
      total: this.#all.length,
      counts,
      kind: this.#kind,
      more: Math.max(0, chosen.length - this.#shown),
      items: chosen.slice(0, this.#shown).map((hit) => ({
        hit,
        title: marked(hit.place.title, (word) => this.#search.answers(word, hit.terms)),
        text: snippet(this.#passages[hit.id] ?? '', (word) =>
          this.#search.answers(word, hit.terms),
        ),
      })),
      choose: (kind) => {
        this.#kind = kind;
        this.#shown = SHOWN;
        this.#draw();
      },
      showMore: () => {
        const at = this.#shown;
        this.#shown += SHOWN;
        this.#draw();
        this.#view.focusItem(at);
      },
    });
  }
}
