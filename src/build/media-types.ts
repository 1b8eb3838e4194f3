/** What each kind of file in the site is called to a browser, which takes nothing for what it is not called. */

/** By the ending of the name. */
export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain',
  xml: 'application/xml',
  yaml: 'text/yaml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  pdf: 'application/pdf',
  icc: 'application/vnd.iccprofile',
  wasm: 'application/wasm',
};

/** As it is sent: texts say that they are UTF-8. */
export function mediaType(ending: string): string {
  const type = MEDIA_TYPES[ending.toLowerCase()] ?? 'application/octet-stream';
  return /^text\/|json$|\/xml$/.test(type) ? `${type}; charset=utf-8` : type;
}
