import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { edited } from './src/build/edited.ts';
import { layWords, packConfig } from './src/build/pack.ts';
import { DIRECTIVES } from './src/build/policy.ts';
import { loadCatalog } from './src/catalog.ts';

// What is wrong in the content is told before anything else stumbles on it.
loadCatalog();
// What builds the pages reads words itself.
layWords();
const { site } = await import('./src/build/site.ts');

export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  trailingSlash: 'always',
  // Inlined styles of parts used from MDX get no hash in the content security policy.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets', redirects: false },
  ...packConfig,
  integrations: [svelte(), mdx(), edited(), site()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [...DIRECTIVES],
    },
  },
});
