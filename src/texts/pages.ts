/** Which pages the words may lead to: a content folder may do without some of the house's, and nothing then leads there. */

declare const __LEFT_OUT__: readonly string[];

/** Whether the site has what stands at an address, from its root. */
export const hasPage = (address: string): boolean =>
  !__LEFT_OUT__.some((left) => address.startsWith(left));
