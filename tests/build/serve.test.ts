/** The static server, asked over the wire: what each address gets, and with which headers. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTS } from '../../src/build/hosts.ts';
import { headersFor } from '../../src/build/policy.ts';
import { listen, normalBase, staticServer } from '../../src/build/static-server.ts';

type Reply = { status: number; headers: IncomingMessage['headers']; body: string };

const sent = headersFor({ script: ["'sha256-a'"], style: [] });

let folder = '';
const servers: Server[] = [];

beforeEach(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'serve-'));
  folder = join(parent, 'dist');
  await mkdir(join(folder, 'plan'), { recursive: true });
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, 'tom'));
  await writeFile(join(folder, 'index.html'), '<h1>forside</h1>');
  await writeFile(join(folder, '404.html'), '<h1>findes ikke</h1>');
  await writeFile(join(folder, 'plan/index.html'), '<h1>plan</h1>');
  await writeFile(join(folder, 'assets/a.1234.js'), 'export {};');
  await writeFile(join(folder, 'æble.woff2'), 'x');
  await writeFile(join(folder, '_headers'), HOSTS['_headers']?.(sent) ?? '');
  await writeFile(join(parent, 'dist-hemmelig'), 'hemmelig');
  await writeFile(join(parent, 'hemmelig.txt'), 'hemmelig');
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
  await rm(join(folder, '..'), { recursive: true });
});

async function serve(base = '/'): Promise<number> {
  const server = staticServer({ folder, base: normalBase(base) });
  servers.push(server);
  return listen(server, 0, false);
}

/** The path goes over the wire as written: `fetch` would tidy `..` away first. */
const ask = (port: number, path: string, method = 'GET', headers: Record<string, string> = {}) =>
  new Promise<Reply>((settle, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        settle({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });

describe('the static server', () => {
  it('serves pages, scripts and fonts with their types', async () => {
    const port = await serve();
    const page = await ask(port, '/plan/?dato=2026-01-01');
    expect(page.status).toBe(200);
    expect(page.body).toBe('<h1>plan</h1>');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const script = await ask(port, '/assets/a.1234.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    const font = await ask(port, `/${encodeURIComponent('æble.woff2')}`);
    expect(font.headers['content-type']).toBe('font/woff2');
  });

  it('sends text compressed to who can read it, and tells the two apart', async () => {
    await writeFile(join(folder, 'lang.css'), 'a{color:red}'.repeat(500));
    const port = await serve();
    const plain = await ask(port, '/lang.css');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const small = await ask(port, '/lang.css', 'GET', { 'accept-encoding': 'br, gzip' });
    expect(small.headers['content-encoding']).toBe('gzip');
    expect(small.headers.vary).toBe('Accept-Encoding');
    expect(Number(small.headers['content-length'])).toBeLessThan(500);
    expect(small.headers.etag).not.toBe(plain.headers.etag);
    const again = { 'accept-encoding': 'gzip', 'if-none-match': small.headers.etag ?? '' };
    expect((await ask(port, '/lang.css', 'GET', again)).status).toBe(304);
    const short = await ask(port, '/plan/', 'GET', { 'accept-encoding': 'gzip' });
    expect(short.headers['content-encoding']).toBeUndefined();
  });

  it('sends a folder without its slash to the address with one, query kept', async () => {
    const reply = await ask(await serve(), '/plan?a=1');
    expect(reply.status).toBe(301);
    expect(reply.headers.location).toBe('/plan/?a=1');
  });

  it.each(['/nej', '/nej/', '/tom/', '/index.html/', '/plan/index.html/'])(
    'gives the 404 page for %s',
    async (path) => {
      const reply = await ask(await serve(), path);
      expect(reply.status).toBe(404);
      expect(reply.body).toContain('findes ikke');
    },
  );

  it.each([
    '/../hemmelig.txt',
    '/..%2fhemmelig.txt',
    '/%2e%2e/hemmelig.txt',
    '/../dist-hemmelig',
    '/plan/../../hemmelig.txt',
    '/%00',
  ])('never leaves its folder: %s', async (path) => {
    const reply = await ask(await serve(), path);
    expect(reply.status).toBe(404);
    expect(reply.body).not.toContain('hemmelig');
  });

  it('answers a malformed address with 400 and lives on', async () => {
    const port = await serve();
    expect((await ask(port, '/%E0%A4%A')).status).toBe(400);
    expect((await ask(port, '/')).status).toBe(200);
  });

  it('asks for pages again each time, but keeps hashed files', async () => {
    const port = await serve();
    const first = await ask(port, '/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const tag = first.headers.etag ?? '';
    expect((await ask(port, '/', 'GET', { 'If-None-Match': tag })).status).toBe(304);
    await writeFile(join(folder, 'index.html'), '<h1>ny</h1>');
    expect((await ask(port, '/', 'GET', { 'If-None-Match': tag })).body).toBe('<h1>ny</h1>');
    const hashed = await ask(port, '/assets/a.1234.js');
    expect(hashed.headers['cache-control']).toContain('immutable');
  });

  it.each(['/', '/plan', '/plan/', '/assets/a.1234.js', '/nej', '/%E0%A4%A'])(
    'sends with %s what the site tells its host to, in a folder too',
    async (path) => {
      for (const [base, at] of [
        ['/', path],
        ['/under/mappe/', `/under/mappe${path}`],
      ] as const) {
        const { headers } = await ask(await serve(base), at);
        for (const [name, value] of Object.entries(sent)) {
          expect(headers[name.toLowerCase()], `${base} ${name}`).toBe(value);
        }
      }
    },
  );

  it('keeps hashed files for ever in a folder too, and no page for a wrong address', async () => {
    const port = await serve('/under/mappe/');
    const hashed = await ask(port, '/under/mappe/assets/a.1234.js');
    expect(hashed.headers['cache-control']).toContain('immutable');
    const wrong = await ask(port, '/under/mappe/assets/nej.js');
    expect(wrong.headers['cache-control']).toBe('no-cache');
  });

  it('reads only', async () => {
    const port = await serve();
    expect((await ask(port, '/', 'POST')).status).toBe(405);
    const head = await ask(port, '/', 'HEAD');
    expect(head.body).toBe('');
    expect(head.headers['content-length']).toBe('16');
  });

  it('serves the same folder under another, and nothing beside it', async () => {
    const port = await serve('under/mappe');
    expect((await ask(port, '/under/mappe/plan/')).body).toBe('<h1>plan</h1>');
    expect((await ask(port, '/under/mappe')).headers.location).toBe('/under/mappe/');
    expect((await ask(port, '/plan/')).status).toBe(404);
    expect((await ask(port, '/under/mappen/')).status).toBe(404);
  });

  it('takes the next port when the wanted one is busy, unless told not to', async () => {
    const busy = await serve();
    const next = staticServer({ folder, base: '/' });
    servers.push(next);
    expect(await listen(next, busy, true)).toBeGreaterThan(busy);
    const stubborn = staticServer({ folder, base: '/' });
    await expect(listen(stubborn, busy, false)).rejects.toThrow('EADDRINUSE');
  });
});

it.each([
  ['', '/'],
  ['/', '/'],
  ['under/mappe', '/under/mappe/'],
  ['/under/mappe/', '/under/mappe/'],
])('the base %j is %j', (given, base) => {
  expect(normalBase(given)).toBe(base);
});
