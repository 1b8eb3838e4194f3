/** The pages of the built site, as they lie in its folder. */
import { existsSync, readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** The folder that is served. */
export const FOLDER = resolve(process.env['SITE_FOLDER'] ?? 'dist');

/** Their addresses, without a leading slash; the first is the front page, ''. None before the site is built. */
export const PAGES: readonly string[] = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((name) => name.split(sep).join('/'))
      .filter((name) => /(^|\/)index\.html$/.test(name))
      .map((name) => name.replace(/index\.html$/, ''))
      .sort()
  : [];
