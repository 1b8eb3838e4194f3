/** Narrows the task list by facets and search, and keeps the address, the count and the way back in step. */
import {
  FACETS,
  type Facet,
  type FacetValues,
  isAmong,
  narrowedTo,
  without,
} from '../../core/index.ts';
import type { TaskSearch } from '../../search/library.ts';

type Words = Record<'all' | 'one' | 'some' | 'none', string> &
  Record<'remove' | 'query' | 'give' | 'giveOne' | 'filters' | 'filtersChosen', string>;
/** Something chosen that can be taken away again. */
type Choice = { label: string; drop: () => void; left: () => number };

/** How long nothing must change before the count is told: someone who types hears it once. */
const SETTLED = 400;
const QUERY = 'soeg';

const one = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`#${id}`);
  return found;
};
const valuesOf = (params: URLSearchParams): FacetValues =>
  Object.fromEntries(FACETS.map((facet) => [facet, params.getAll(facet)]));
const fill = (template: string, name: string, value: string | number): string =>
  template.replace(`{${name}}`, String(value));

/** Starts the filters of the page. */
export function startList(): void {
  const form = one('filtre');
  const field = one(QUERY) as HTMLInputElement;
  const wide = matchMedia('(min-width: 62rem)');
  const drawer = one('filterskuffe') as HTMLDetailsElement;
  const status = one('antal');
  const chips = one('valgte');
  const empty = one('tom');
  const loosen = one('loesn');
  const results = one('fund');
  const found = one('fundne');
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
  const boxes = [...form.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
  const items = [...document.querySelectorAll<HTMLElement>('[data-facets]')].map((element) => ({
    element,
    home: element.parentElement,
    values: valuesOf(new URLSearchParams(element.dataset['facets'])),
  }));
  let search: TaskSearch | undefined;
  let loading: Promise<void> | undefined;
  let telling = 0;
  let wasTyping = false;

  /** Fetches the search; when that fails, the next letter tries again. */
  const load = (): Promise<void> =>
    (loading ??= import('./_engine.ts')
      .then(async ({ loadSearch }) => {
        search = await loadSearch();
      })
      .catch(() => {
        loading = undefined;
      }));

  const params = (): URLSearchParams => {
    const all = new URLSearchParams();
    for (const { name, value } of boxes.filter(({ checked }) => checked)) all.append(name, value);
    if (field.value.trim() !== '') all.set(QUERY, field.value.trim());
    return all;
  };

  function show(): void {
    const chosen = valuesOf(params());
    const hits = search?.(field.value) ?? null;
    const isHit = ({ element }: { element: HTMLElement }) => hits?.includes(element.id) ?? true;
    const count = (choice: FacetValues, among = isHit) =>
      items.filter((item) => among(item) && isAmong(item.values, choice)).length;

    const shown = count(chosen);
    // Only what was found is away from home; to move them all costs a layout of the whole list.
    const isAway = found.hasChildNodes();
    for (const item of items) {
      item.element.hidden = !(isHit(item) && isAmong(item.values, chosen));
      if (isAway) item.home?.append(item.element);
    }
    for (const id of hits ?? []) found.append(one(id));
    results.hidden = hits === null || shown === 0;
    for (const box of boxes) {
      const left = String(count(narrowedTo(chosen, box.name as Facet, box.value)));
      const told = box.parentElement?.querySelector('.count');
      if (told && told.textContent !== left) told.textContent = left;
    }

    const choices: Choice[] = boxes
      .filter(({ checked }) => checked)
      .map((box) => ({
        label: box.dataset['label'] ?? box.value,
        drop: () => (box.checked = false),
        left: () => count(without(chosen, box.name as Facet, box.value)),
      }));
    if (field.value.trim() !== '') {
      choices.push({
        label: fill(words.query, 'query', field.value.trim()),
        drop: () => (field.value = ''),
        left: () => count(chosen, () => true),
      });
    }
    one('filtre-navn').textContent =
      choices.length > 0 ? fill(words.filtersChosen, 'count', choices.length) : words.filters;
    one('valg').hidden = choices.length === 0;
    chips.replaceChildren(...choices.map((choice) => chip(choice, words.remove)));
    empty.hidden = shown > 0;
    const helps = shown > 0 ? [] : choices.filter((choice) => choice.left() > 0);
    loosen.replaceChildren(...helps.map((choice) => suggestion(choice)));
    one('intet').hidden = helps.length > 0;
    one('loesn-tekst').hidden = helps.length === 0;

    const total = items.length;
    const sentence =
      shown === total ? words.all : shown === 0 ? words.none : shown === 1 ? words.one : words.some;
    const said = fill(fill(sentence, 'count', shown), 'all', total);
    clearTimeout(telling);
    telling = window.setTimeout(() => {
      if (status.textContent !== said) status.textContent = said;
    }, SETTLED);
  }

  function listed(button: HTMLButtonElement, drop: () => void): HTMLLIElement {
    const item = document.createElement('li');
    button.type = 'button';
    button.addEventListener('click', () => {
      const at = [...chips.children].indexOf(item);
      drop();
      changed(false);
      const next = (chips.children[at] ?? chips.lastElementChild)?.querySelector('button');
      (next ?? status).focus();
    });
    item.append(button);
    return item;
  }
  function chip({ label, drop }: Choice, remove: string): HTMLLIElement {
    const button = document.createElement('button');
    button.className = 'chip';
    button.append(label);
    button.setAttribute('aria-label', `${remove} ${label}`);
    return listed(button, drop);
  }
  function suggestion({ label, drop, left }: Choice): HTMLLIElement {
    const button = document.createElement('button');
    button.className = 'button';
    const count = left();
    const text = count === 1 ? words.giveOne : words.give;
    button.textContent = fill(fill(text, 'choice', label), 'count', count);
    return listed(button, drop);
  }

  /** Shows what is chosen now and puts it in the address; a word being typed is one step back, not one a letter. */
  function changed(typing: boolean): void {
    const query = params().toString();
    const address = location.pathname + (query && `?${query}`);
    history[typing && wasTyping ? 'replaceState' : 'pushState'](null, '', address);
    wasTyping = typing;
    show();
    if (search === undefined && field.value.trim() !== '') void load().then(show);
  }
  /** Chooses what the address says. */
  function follow(): void {
    const asked = new URLSearchParams(location.search);
    for (const box of boxes) {
      box.checked = asked.getAll(box.name).includes(box.value);
      const group = box.closest('details');
      if (box.checked && group) group.open = true;
    }
    field.value = asked.get(QUERY) ?? '';
    wasTyping = false;
    show();
    if (search === undefined && field.value !== '') void load().then(show);
  }
  function reset(): void {
    for (const box of boxes) box.checked = false;
    field.value = '';
    changed(false);
    field.focus();
  }

  field.addEventListener('focus', () => void load(), { once: true });
  field.addEventListener('input', () => {
    changed(true);
  });
  form.addEventListener('change', (event) => {
    if (event.target !== field) changed(false);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // The list has been following all along: on a narrow page it lies below the filters.
    if (!wide.matches) drawer.open = false;
    status.focus();
    status.scrollIntoView();
  });
  for (const button of document.querySelectorAll('[data-reset]')) {
    button.addEventListener('click', reset);
  }
  window.addEventListener('popstate', follow);

  // The filters stand open where there is room beside the list.
  const unfold = () => (drawer.open = wide.matches);
  wide.addEventListener('change', unfold);
  unfold();
  follow();
  form.dataset['ready'] = '';
}
