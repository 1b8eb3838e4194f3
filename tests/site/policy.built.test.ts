/** What the built site tells its hosts, held against what its pages say themselves. */
import { beforeAll, describe, expect, it } from 'vitest';
import { headersAt, HOSTS, readHeaders } from '../../src/build/hosts.ts';
import { CACHING } from '../../src/build/policy.ts';
import { attribute, type Built, FOLDER, readSite } from './built.ts';
import { hostSite } from './real-hosts.ts';

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
    site = await readSite();
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

/** What each kind of file must be called, or browsers will not take it with `nosniff`. */
const TYPES: Record<string, RegExp> = {
  html: /^text\/html\b/,
  css: /^text\/css\b/,
  js: /^(?:text|application)\/javascript\b/,
  json: /^application\/json\b/,
  webmanifest: /^application\/manifest\+json\b/,
  woff2: /^font\/woff2\b/,
  svg: /^image\/svg\+xml\b/,
  png: /^image\/png\b/,
};

// The campaigns ask the servers themselves, where the machine has them.
if (process.env['SOAK'])
  it('nginx and Apache send what they are told to, at a root and in a folder', async () => {
    const site = await readSite();
    const promised = headersAt(readHeaders(site.files.get('/_headers')?.toString() ?? ''), '/');
    const paths = ['/', '/plan/', '/plan/strategi/', '/sw.js', '/manifest.webmanifest'];
    for (const ending of Object.keys(TYPES)) {
      const one = [...site.files.keys()].find((path) => path.endsWith(`.${ending}`));
      const hashed = [...site.files.keys()].find(
        (path) => path.startsWith('/assets/') && path.endsWith(`.${ending}`),
      );
      paths.push(...[one, hashed].filter((path) => path !== undefined));
    }
    const { hosts, missing, end } = await hostSite(FOLDER);
    try {
      for (const name of missing) console.warn(`not run: this machine has no ${name}`);
      const faults: string[] = [];
      for (const { name, address } of hosts) {
        const ask = async (path: string, status: number) => {
          const answer = await fetch(new URL(path.slice(1), address), { redirect: 'manual' });
          const fault = (what: string) => faults.push(`${name} ${path}: ${what}`);
          const body = await answer.text();
          if (answer.status !== status) fault(String(answer.status));
          for (const [header, value] of promised)
            if (answer.headers.get(header) !== value)
              fault(`${header}: ${String(answer.headers.get(header))}`);
          const ending =
            /\.(\w+)$/.exec(status === 404 || path.endsWith('/') ? '.html' : path)?.[1] ?? '';
          const type = answer.headers.get('Content-Type') ?? 'no type';
          if (!TYPES[ending]?.test(type)) fault(type);
          const kept = answer.headers.get('Cache-Control');
          const wanted = path.startsWith('/assets/') ? CACHING.hashed : CACHING.others;
          if (status === 200 && kept !== wanted) fault(`Cache-Control: ${String(kept)}`);
          return body;
        };
        for (const path of paths) await ask(path, 200);
        for (const path of ['/findes-ikke/', '/assets/findes-ikke.js', '/plan/strategi/nej.html'])
          if ((await ask(path, 404)) !== site.files.get('/404.html')?.toString())
            faults.push(`${name} ${path}: not the page for wrong addresses`);
        const folderOnly = await fetch(new URL('regler', address), { redirect: 'manual' });
        if (![301, 302, 308].includes(folderOnly.status))
          faults.push(`${name} /regler: ${String(folderOnly.status)}`);
      }
      expect(faults).toEqual([]);
      console.warn(`asked: ${hosts.map(({ name }) => name).join(', ')}`);
    } finally {
      end();
    }
  }, 600_000);
