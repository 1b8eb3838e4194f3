/** The headers in the words of the hosts that a kommune may have: written into the built site, ready to be used. */
import { MEDIA_TYPES } from './media-types.ts';
import { CACHING, HASHED } from './policy.ts';

type Headers = Readonly<Record<string, string>>;

/** Each host's file, by its name in the built site. */
export const HOSTS: Record<string, (headers: Headers) => string> = {
  _headers: netlify,
  '.htaccess': apache,
  'web.config': iis,
  'nginx.conf': nginx,
  // Where nothing can be sent along, the pages carry what a page can; this keeps the files as they are.
  '.nojekyll': () => '',
};

/** What a host is told and no reader asks for. */
export const isForHost = (name: string): boolean => name in HOSTS;

const WHY = 'Nyttestrategi: made with the site, from src/build/policy.ts';

function netlify(headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    `# ${WHY}. For hosts that read _headers (Netlify, Cloudflare Pages), at the root.`,
    '/*',
    ...lines,
    `/${HASHED}/*`,
    `  Cache-Control: ${CACHING.hashed}`,
    '',
  ].join('\n');
}

function apache(headers: Headers): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `  Header always set ${name} "${value}"`,
  );
  return [
    `# ${WHY}. For Apache 2.4 with mod_headers, where AllowOverride has FileInfo and Indexes.`,
    '<IfModule mod_headers.c>',
    ...lines,
    `  Header set Cache-Control "${CACHING.others}"`,
    `  Header set Cache-Control "${CACHING.hashed}" "expr=%{REQUEST_URI} =~ m#/${HASHED}/#"`,
    '</IfModule>',
    'AddType application/manifest+json .webmanifest',
    'AddType text/javascript .js',
    'AddType font/woff2 .woff2',
    'AddCharset utf-8 .html .css .js .json .txt .webmanifest',
    '# The page for wrong addresses, by its path on the host; in a folder, with the folder before it:',
    '# ErrorDocument 404 /404.html',
    '',
  ].join('\n');
}

function nginx(headers: Headers): string {
  const lines = Object.entries(headers).map(
    ([name, value]) => `add_header ${name} "${value}" always;`,
  );
  return [
    `# ${WHY}. For nginx: include this file in the server, or in the location that serves the folder.`,
    ...lines,
    `set $nyttestrategi_cache "${CACHING.others}";`,
    `if ($uri ~ "/${HASHED}/") {`,
    `  set $nyttestrategi_cache "${CACHING.hashed}";`,
    '}',
    'add_header Cache-Control $nyttestrategi_cache;',
    '# Every type of the site, since a list of one place takes the place of all others.',
    'types {',
    ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `  ${type} ${ending};`),
    '}',
    'charset utf-8;',
    '# The page for wrong addresses, by its path on the host:',
    '# error_page 404 /404.html;',
    '',
  ].join('\n');
}

function iis(headers: Headers): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => [
    `        <remove name="${name}" />`,
    `        <add name="${name}" value="${escaped(value)}" />`,
  ]);
  const types = [
    ['.webmanifest', 'application/manifest+json'],
    ['.woff2', 'font/woff2'],
    ['.yaml', 'text/yaml'],
  ].flatMap(([ending = '', type = '']) => [
    `      <remove fileExtension="${ending}" />`,
    `      <mimeMap fileExtension="${ending}" mimeType="${type}" />`,
  ]);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<!-- ${WHY}. For IIS 10. -->`,
    '<configuration>',
    '  <system.webServer>',
    '    <httpProtocol>',
    '      <customHeaders>',
    ...lines,
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <staticContent>',
    ...types,
    '      <clientCache cacheControlMode="DisableCache" />',
    '    </staticContent>',
    '    <httpErrors>',
    '      <remove statusCode="404" />',
    '      <error statusCode="404" path="404.html" responseMode="File" />',
    '    </httpErrors>',
    '  </system.webServer>',
    `  <location path="${HASHED}">`,
    '    <system.webServer>',
    '      <staticContent>',
    '        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />',
    '      </staticContent>',
    '    </system.webServer>',
    '  </location>',
    '</configuration>',
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A rule of `_headers`: what the files at `path` (with `*` at its end for all under it) are sent with. */
export type Rule = { path: string; headers: [name: string, value: string][] };

/** Reads a `_headers` file, so that what a host is told is what `npm start` sends. */
export function readHeaders(text: string): Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const at = line.indexOf(':');
    if (!line.startsWith(' ')) rules.push({ path: line.trim(), headers: [] });
    else if (at > 0)
      rules.at(-1)?.headers.push([line.slice(0, at).trim(), line.slice(at + 1).trim()]);
  }
  return rules;
}

/** What is sent with the file at `path`, which begins at the site's root; of two that say the same, the later. */
export function headersAt(rules: readonly Rule[], path: string): Map<string, string> {
  const fits = (rule: Rule) =>
    rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
  return new Map(rules.filter(fits).flatMap(({ headers }) => headers));
}
