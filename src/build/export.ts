/**
 * `npm run export -- <plan file> <folder>` writes the same files as the site, without a browser, in the words of the content
 * that `CONTENT` names; `--hjaelp` tells the rest.
 */
import { CatalogError, loadCatalog } from '../catalog.ts';
import { layWords } from './pack.ts';

// What is wrong in the content is told before anything else stumbles on it.
try {
  loadCatalog();
} catch (error) {
  if (!(error instanceof CatalogError)) throw error;
  console.error(error.message);
  process.exit(1);
}
// What makes the papers reads words itself.
layWords();
const { run } = await import('./export-command.ts');

process.exitCode = await run(process.argv.slice(2), new Date(), console.log, console.error);
