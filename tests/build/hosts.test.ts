/** The headers, in the words of each host. */
import { describe, expect, it } from 'vitest';
import { headersAt, HOSTS, isForHost, readHeaders } from '../../src/build/hosts.ts';
import { CACHING, DIRECTIVES, hashesOf, headersFor } from '../../src/build/policy.ts';

const hashes = { script: ["'sha256-b+/='"], style: ["'sha256-c'"] };
const headers = headersFor(hashes);
const policy = headers['Content-Security-Policy']?.split('; ') ?? [];
const fileOf = (name: string): string => HOSTS[name]?.(headers) ?? '';

describe('what a host sends', () => {
  it('is the policy of the pages, and who may show them in a frame', () => {
    for (const directive of DIRECTIVES) expect(policy).toContain(directive);
    expect(policy).toContain("script-src 'self' 'sha256-b+/='");
    expect(policy).toContain("style-src 'self' 'sha256-c'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy.join()).not.toMatch(/unsafe-|https?:|\*/);
    const names = policy.map((directive) => directive.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
  });
  it('tells nobody where a reader came from, and asks for no camera or place', () => {
    expect(headers['Referrer-Policy']).toBe('same-origin');
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
    for (const feature of ['camera', 'microphone', 'geolocation'])
      expect(headers['Permissions-Policy']).toContain(`${feature}=()`);
  });
  it('can stand on one line in quotes', () => {
    for (const value of Object.values(headers)) expect(value).not.toMatch(/["\n\\$&<]/);
  });
});

/** How each host writes a header, read back without asking the code that wrote it. */
const WRITTEN: Record<string, RegExp> = {
  _headers: /^ {2}([\w-]+): (.*)$/gm,
  '.htaccess': /^ {2}Header always set ([\w-]+) "([^"]*)"$/gm,
  'nginx.conf': /^add_header ([\w-]+) "([^"]*)" always;$/gm,
  'web.config': /^ +<add name="([\w-]+)" value="([^"]*)" \/>$/gm,
};

describe.each(Object.entries(WRITTEN))('the file %s', (name, form) => {
  it('sends each of the headers as it is', () => {
    const written = new Map(
      [...fileOf(name).matchAll(form)].map(([, header = '', value = '']) => [header, value]),
    );
    for (const [header, value] of Object.entries(headers)) expect(written.get(header)).toBe(value);
  });
  it('keeps what has a hash in its name for ever, and no page', () => {
    expect(fileOf(name)).toMatch(/immutable/);
    expect(fileOf(name)).toContain('assets');
    expect(fileOf(name)).not.toContain('/data/');
  });
});

it('Apache and nginx look for that in the address', () => {
  expect(fileOf('.htaccess')).toContain('immutable" "expr=%{REQUEST_URI} =~ m#/assets/#"');
  expect(fileOf('nginx.conf')).toContain('if ($uri ~ "/assets/") {');
});

it('nginx is told what a manifest is, which its own list does not say', () => {
  const [types = ''] = /^types \{\n([^}]*)\}$/m.exec(fileOf('nginx.conf'))?.slice(1) ?? [];
  expect(types).toContain('  application/manifest+json webmanifest;\n');
  for (const ending of ['html', 'css', 'js', 'json', 'woff2', 'svg', 'png'])
    expect(types).toMatch(new RegExp(`^  [a-z]+/[a-z+]+[0-9]? ${ending};$`, 'm'));
});

describe('the file for IIS', () => {
  it('is XML that a parser takes', () => {
    expect(faultsOfXml(fileOf('web.config'))).toEqual([]);
    expect(faultsOfXml('<a><b></a></b>')).not.toEqual([]);
    expect(faultsOfXml('<a x="1" x="2"/>')).not.toEqual([]);
    expect(faultsOfXml('<a>&</a>')).not.toEqual([]);
  });
  it('takes each thing out before it puts it in, or a host that has it already gives an error', () => {
    const named = (form: RegExp) =>
      [...fileOf('web.config').matchAll(form)].map(([, name]) => name);
    expect(named(/<remove name="([^"]+)"/g)).toEqual(named(/<add name="([^"]+)"/g));
    expect(named(/<remove fileExtension="([^"]+)"/g)).toEqual(
      named(/<mimeMap fileExtension="([^"]+)"/g),
    );
  });
});

/** What keeps a text from being well-formed XML, as far as the file for IIS uses it: tags, attributes, comments. */
function faultsOfXml(text: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const piece =
    /<\?xml [^?]*\?>|<!--(?:(?!--)[^])*-->|<\/([\w.]+)\s*>|<([\w.]+)((?:\s+[\w:]+="(?:[^"<&]|&(?:amp|quot|lt|gt|apos);)*")*)\s*(\/?)>|(?:[^<&]|&(?:amp|quot|lt|gt|apos);)+/y;
  while (piece.lastIndex < text.length) {
    const from = piece.lastIndex;
    const found = piece.exec(text);
    if (!found) return [...faults, `stops at ${text.slice(from, from + 40)}`];
    const [, closes, opens, attributes = '', empty] = found;
    if (closes !== undefined && open.pop() !== closes) faults.push(`</${closes}>`);
    if (opens === undefined) continue;
    const names = [...attributes.matchAll(/([\w:]+)="/g)].map(([, name]) => name);
    if (new Set(names).size !== names.length) faults.push(`<${opens}> says one thing twice`);
    if (empty === '') open.push(opens);
  }
  return [...faults, ...open];
}

it('every file for a host is known as one', () => {
  for (const name of [...Object.keys(WRITTEN), '.nojekyll'])
    expect(isForHost(name), name).toBe(true);
  expect(isForHost('index.html')).toBe(false);
});

it('what a host is told is read back rule by rule', () => {
  const rules = readHeaders(fileOf('_headers'));
  expect(headersAt(rules, '/plan/').get('Referrer-Policy')).toBe('same-origin');
  expect(headersAt(rules, '/plan/').has('Cache-Control')).toBe(false);
  expect(headersAt(rules, '/assets/a.js').get('Cache-Control')).toBe(CACHING.hashed);
  expect(headersAt(rules, '/regler/assets/').has('Cache-Control')).toBe(false);
});

it('the hashes are those of all pages, each once', () => {
  const page = (script: string, style: string) =>
    `<meta http-equiv="content-security-policy" content="default-src 'self';frame-src 'none'; script-src 'self' ${script}; style-src 'self' ${style};">`;
  expect(
    hashesOf([
      page("'sha256-b' 'sha256-a'", "'sha256-s'"),
      page("'sha256-a' 'sha256-c'", ''),
      '<p>',
    ]),
  ).toEqual({ script: ["'sha256-a'", "'sha256-b'", "'sha256-c'"], style: ["'sha256-s'"] });
});
