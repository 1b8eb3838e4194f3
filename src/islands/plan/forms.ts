/** The forms that the things of a plan are filled in by. */
import type { Catalog, Form } from '../../core/index.ts';

/** The form of a kind of thing; `undefined` while the catalog is fetched, and where the content has none. */
export function formOf(catalog: Catalog | null, scope: Form['scope']): Form | undefined {
  return catalog?.forms.find((form) => form.scope === scope);
}
