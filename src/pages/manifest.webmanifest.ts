/** What the browser asks for when someone installs the site. Every address is relative, so that it works in any folder. */
import { brand } from '../components/brand.ts';
import { siteWords as words } from '../texts/site.ts';

const icon = (file: string, size: number, purpose = 'any') => ({
  src: `icons/${file}`,
  sizes: `${String(size)}x${String(size)}`,
  type: 'image/png',
  purpose,
});

export const GET = (): Response =>
  new Response(
    JSON.stringify({
      name: words.name,
      short_name: words.name,
      description: words.tagline,
      lang: 'da',
      dir: 'ltr',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: '#ffffff',
      theme_color: brand.color.light,
      icons: [icon('192.png', 192), icon('512.png', 512), icon('mask.png', 512, 'maskable')],
    }),
  );
