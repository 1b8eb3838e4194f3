/** The page as a screen reader is told of it: every control's name, and the value or state that the page shows. */
import type { Page } from '@playwright/test';
import type { Found } from './access-found.ts';

type Node = {
  nodeId: string;
  parentId?: string;
  childIds?: string[];
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  value?: { value?: unknown };
  properties?: { name: string; value: { value?: string | boolean | number } }[];
};

const CONTROLS = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'listbox', 'checkbox', 'radio'],
  ...['spinbutton', 'slider', 'switch', 'tab', 'menuitem', 'DisclosureTriangle', 'Date', 'iframe'],
]);
/** What sets its controls apart from those of another by its name. */
const GROUPS = new Set([
  ...['group', 'radiogroup', 'region', 'form', 'navigation', 'search', 'dialog', 'listitem'],
  ...['row', 'article', 'banner', 'contentinfo', 'note', 'complementary', 'Details', 'details'],
]);

const told = (node: Node, property: string): string | boolean | number | undefined =>
  node.properties?.find(({ name }) => name === property)?.value.value;
const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Every control of the page, in reading order, and where it stands: in which groups, and under which headings. */
async function controlsOf(page: Page): Promise<{ node: Node; group: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: { node: Node; group: string }[] = [];
  const headings: string[] = [];
  const visit = (id: string, group: string): void => {
    const node = byId.get(id);
    if (!node) return;
    const role = text(node.role?.value);
    if (!node.ignored && CONTROLS.has(role)) {
      found.push({ node, group: `${group} under “${headings.join(' / ')}”` });
      // The parts of a day are the browser's own.
      if (role === 'Date' || role === 'combobox') return;
    }
    if (role === 'heading') {
      const level = Number(told(node, 'level'));
      headings.splice(level - 1, 9, text(node.name?.value));
    }
    const inside = !node.ignored && GROUPS.has(role) ? `${group}/${id}` : group;
    for (const child of node.childIds ?? []) visit(child, inside);
  };
  const [root] = nodes;
  if (root) visit(root.nodeId, '');
  return found;
}

/** Each control has a name, and no two of a kind in one place have the same one, but those that do the same. */
export async function names(page: Page): Promise<Found> {
  const all = await controlsOf(page);
  const same = new Set(await page.evaluate(whatDoesTheSame));
  const faults: string[] = [];
  const met = new Map<string, unknown>();
  for (const { node, group } of all) {
    const [role, name] = [text(node.role?.value), text(node.name?.value)];
    if (name === '') faults.push(`${role} without a name, in ${group}`);
    if (role === 'button' && same.has(name)) continue;
    const [key, url] = [`${role} “${name}”, in ${group}`, told(node, 'url')];
    if (met.has(key) && (url === undefined || met.get(key) !== url)) faults.push(`two: ${key}`);
    met.set(key, url);
  }
  return { looked: all.length, faults };
}

/** The words whose notes open where they are pressed: wherever one stands, its note is the same. */
const whatDoesTheSame = (): string[] =>
  [...document.querySelectorAll('[popovertarget]')].map((each) => each.textContent.trim());

/** What each control says of itself is what the page shows: its text, what is chosen, and whether it is open or wrong. */
export async function values(page: Page): Promise<Found> {
  const all = await controlsOf(page);
  const heard = all.map(({ node }) => {
    const role = text(node.role?.value);
    const states = ['checked', 'pressed', ...(role === 'combobox' ? [] : ['expanded'])];
    const state = states.flatMap((each) => {
      const value = told(node, each);
      return value === undefined ? [] : [`${each} ${String(value)}`];
    });
    const isTyped = /^(textbox|searchbox|combobox|spinbutton|Date)$/.test(role);
    const wrong = text(told(node, 'invalid'));
    return [
      ...(isTyped ? [`“${text(node.value?.value)}”`] : []),
      ...state,
      ...(wrong !== '' && wrong !== 'false' ? ['invalid'] : []),
    ].join(' ');
  });
  const seen = await page.evaluate(whatIsShown);
  const faults = seen
    .map(({ says, html }, at) => ({ says, html, hears: heard[at] }))
    .filter(({ says, hears }) => says !== hears)
    .map(({ says, html, hears }) => `${html}: ${says}, but ${hears ?? 'nothing'} is heard`);
  if (heard.length !== seen.length)
    faults.unshift(`${String(seen.length)} controls are shown, ${String(heard.length)} heard`);
  return { looked: heard.length, faults: faults.slice(0, 5) };
}

/** The controls that are seen, in reading order, and what each says by how it looks. */
function whatIsShown(): { says: string; html: string }[] {
  return [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe',
    ),
  ]
    .filter(
      (each) =>
        each.checkVisibility({ visibilityProperty: true }) && !each.closest('[aria-hidden=true]'),
    )
    .map((each) => {
      const says: string[] = [];
      const type = each.getAttribute('type') ?? 'text';
      if (each instanceof HTMLSelectElement)
        says.push(`“${each.selectedOptions[0]?.label.trim() ?? ''}”`);
      else if (each instanceof HTMLTextAreaElement) says.push(`“${each.value.trim()}”`);
      else if (each instanceof HTMLInputElement) {
        if (/^(checkbox|radio)$/.test(type)) says.push(`checked ${String(each.checked)}`);
        else if (type !== 'file') says.push(`“${each.value.trim()}”`);
      }
      if (each.hasAttribute('aria-pressed'))
        says.push(`pressed ${each.getAttribute('aria-pressed') ?? ''}`);
      const note = (each as HTMLButtonElement).popoverTargetElement;
      if (each.tagName === 'SUMMARY')
        says.push(`expanded ${String((each.parentElement as HTMLDetailsElement).open)}`);
      else if (note) says.push(`expanded ${String(note.matches(':popover-open'))}`);
      else if (each.hasAttribute('aria-expanded'))
        says.push(`expanded ${each.getAttribute('aria-expanded') ?? ''}`);
      if (each.getAttribute('aria-invalid') === 'true') says.push('invalid');
      return { says: says.join(' '), html: each.outerHTML.slice(0, 120) };
    });
}
