/** Where each part of the plan's versions is: apart from them, because every one of them leads to another. */
import { address } from '../page/site.ts';

/** The address of a part of the page, with what else it is to say. */
export function viewAddress(view: string, more: Readonly<Record<string, string>> = {}): string {
  const url = new URL(address('plan/versioner/'));
  for (const [key, value] of Object.entries({ visning: view, ...more })) {
    url.searchParams.set(key, value);
  }
  return url.href;
}
