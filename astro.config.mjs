import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import { site } from './src/build/site.ts';

export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  trailingSlash: 'always',
  // Inlined styles of parts used from MDX get no hash in the content security policy.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  integrations: [svelte(), mdx(), site()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        // The search's form asks this site, in the address; nothing typed elsewhere has a form to be sent by.
        "form-action 'self'",
      ],
    },
  },
});
