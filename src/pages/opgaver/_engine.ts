/** The library's search in the browser, fetched when someone begins to look. */
import type { TaskSearch, TaskText } from '../../search/library.ts';

/** The search over the page's tasks; when engine or texts cannot be fetched, one for the words as they stand. */
export async function loadSearch(): Promise<TaskSearch> {
  try {
    const [{ taskSearch }, texts] = await Promise.all([
      import('../../search/library.ts'),
      fetch(new URL('soegning.json', location.href)).then(
        (answer) => answer.json() as Promise<TaskText[]>,
      ),
    ]);
    return taskSearch(texts);
  } catch {
    const notice = document.getElementById('uden-soegning');
    if (notice) notice.hidden = false;
    return asItStands;
  }
}

function asItStands(query: string): string[] | null {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return null;
  return [...document.querySelectorAll('[data-facets]')]
    .filter(({ textContent }) => textContent.toLowerCase().includes(wanted))
    .map(({ id }) => id);
}
