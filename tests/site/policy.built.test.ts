/** What the built site tells its hosts, held against what its pages say themselves. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { headersAt, HOSTS, readHeaders } from '../../src/build/hosts.ts';
import { attribute, readBuilt, type Built } from './built.ts';

const folder = process.env['SITE_FOLDER'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** A policy by its directives: what each allows. */
const read = (policy: string): Map<string, Set<string>> =>
  new Map(
    policy
      .split(';')
      .map((directive) => directive.trim().split(' '))
      .filter(([name]) => name)
      .map(([name = '', ...sources]) => [name, new Set(sources)]),
  );

describe('the headers of the built site', () => {
  let site: Built;
  let sent: Map<string, string>;
  let policy: Map<string, Set<string>>;
  beforeAll(async () => {
    if (!existsSync(folder)) throw new Error(`${folder} is missing: npm run build`);
    site = await readBuilt(folder);
    sent = headersAt(readHeaders(site.files.get('/_headers')?.toString() ?? ''), '/');
    policy = read(sent.get('Content-Security-Policy') ?? '');
  });

  it('allow what every page allows itself, and frames only for papers', () => {
    for (const { path, root } of site.pages) {
      const meta = root.querySelector('meta[http-equiv="content-security-policy"]');
      for (const [name, sources] of read((meta && attribute(meta, 'content')) ?? '')) {
        const allowed = policy.get(name) ?? new Set();
        const missing = [...sources].filter((it) => it !== "'none'" && !allowed.has(it));
        expect(missing, `${path} ${name}`).toEqual([]);
      }
    }
    expect([...(policy.get('frame-src') ?? [])]).toEqual(['blob:']);
  });
  it('allow no script or style that no page has', () => {
    const pages = site.pages.map(({ html }) => html).join('');
    for (const name of ['script-src', 'style-src'])
      for (const source of policy.get(name) ?? []) expect(pages).toContain(source);
  });
  it('are the same for every host', () => {
    for (const [name, fileFor] of Object.entries(HOSTS)) {
      expect(site.files.get(`/${name}`)?.toString(), name).toBe(fileFor(Object.fromEntries(sent)));
    }
  });
  it('are there on a host that sends none, as far as a page can say them', () => {
    for (const { path, root } of site.pages) {
      const referrer = root.querySelector('meta[name="referrer"]');
      expect(referrer && attribute(referrer, 'content'), path).toBe('same-origin');
    }
  });
});
