/** What the site keeps in a browser, by name, for the page that says it. */
export { KEPT } from '../../storage/kept.ts';
