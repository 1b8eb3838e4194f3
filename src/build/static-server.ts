/** A static file server as plain as any host a kommune would use: it proves that the site needs nothing more. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersAt, readHeaders, type Rule } from './hosts.ts';
import { mediaType } from './media-types.ts';
import { CACHING } from './policy.ts';

export type Site = {
  /** The folder to serve, as `astro build` leaves it. */
  folder: string;
  /** Where on the host it lies: `/` or `/under/mappe/`. */
  base: string;
};

/** `under/mappe`, `/under/mappe` and `/under/mappe/` are one base; the root is `/`. */
export function normalBase(base: string): string {
  const parts = base.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}

type Answer = { status: number; file?: string; location?: string };

/** What a request for `path` (still percent-encoded, without query) gets: a file, a redirect or 404. */
async function find(site: Site, path: string): Promise<Answer> {
  if (`${path}/` === site.base) return { status: 301, location: site.base };
  if (!path.startsWith(site.base)) return { status: 404 };
  let inside: string;
  try {
    inside = decodeURIComponent(path.slice(site.base.length));
  } catch {
    return { status: 400 };
  }
  const root = resolve(site.folder);
  const target = resolve(root, `./${inside}`);
  const outside = target !== root && !target.startsWith(root + sep);
  if (outside || inside.includes('\0')) return { status: 404 };

  const isFolder = await stat(target).then(
    (found) => found.isDirectory(),
    () => null,
  );
  if (isFolder === null) return { status: 404 };
  const wantsFolder = inside === '' || inside.endsWith('/');
  if (!isFolder) return wantsFolder ? { status: 404 } : { status: 200, file: target };
  const index = join(target, 'index.html');
  const hasIndex = await stat(index).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!hasIndex) return { status: 404 };
  return wantsFolder ? { status: 200, file: index } : { status: 301, location: `${path}/` };
}

/** What the built site tells its host to send. It may be built anew while it is served. */
async function rulesOf(site: Site): Promise<Rule[]> {
  return readHeaders(await readFile(join(site.folder, '_headers'), 'utf8').catch(() => ''));
}

async function respond(site: Site, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  const inside = `/${path.slice(site.base.length)}`;
  response.setHeader('Cache-Control', CACHING.others);
  for (const [name, value] of headersAt(await rulesOf(site), inside)) {
    response.setHeader(name, value);
  }
  const answer = await find(site, path);
  if (answer.location !== undefined) {
    const location = query === undefined ? answer.location : `${answer.location}?${query}`;
    response.writeHead(answer.status, { Location: location }).end();
    return;
  }
  const file = answer.file ?? join(site.folder, '404.html');
  const body = await readFile(file).catch(() => null);
  if (body === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const type = mediaType(extname(file).slice(1));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const isSmall = isCompressed(type, body) && accepts(request, 'gzip');
  // Two codings of one file are two answers, and are told apart.
  const tag = isSmall ? `"${hash}-gz"` : `"${hash}"`;
  response.setHeader('Content-Type', type);
  if (isCompressed(type, body)) response.setHeader('Vary', 'Accept-Encoding');
  if (answer.status !== 200) response.setHeader('Cache-Control', CACHING.others);
  if (answer.status === 200) response.setHeader('ETag', tag);
  if (answer.status === 200 && request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  const sent = isSmall ? await compressed(hash, body) : body;
  if (isSmall) response.setHeader('Content-Encoding', 'gzip');
  response.writeHead(answer.status, { 'Content-Length': sent.length });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

/** Whether hosts send a file of this kind compressed: text that is not all too short. */
const isCompressed = (type: string, body: Buffer): boolean =>
  body.length > 1000 && /^text\/|json|xml|wasm/.test(type);

const accepts = (request: IncomingMessage, coding: string): boolean =>
  (request.headers['accept-encoding'] ?? '')
    .split(',')
    .some((each) => each.trim().toLowerCase() === coding);

const gzipped = promisify(gzip);
/** What was compressed once, by the hash of the file. */
const shelf = new Map<string, Promise<Buffer>>();

function compressed(hash: string, body: Buffer): Promise<Buffer> {
  const known = shelf.get(hash) ?? gzipped(body);
  shelf.set(hash, known);
  return known;
}

/** A server that is not listening yet. */
export function staticServer(site: Site): Server {
  return createServer((request, response) => {
    respond(site, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

/**
 * Listens on 127.0.0.1 and gives the port. With `orNext` a busy port gives way to the one above it,
 * twenty times at most; without it a busy port is the error it is.
 */
export async function listen(server: Server, port: number, orNext: boolean): Promise<number> {
  for (let attempt = port; ; attempt += 1) {
    const busy = await new Promise<Error | null>((settle) => {
      const failed = (error: Error) => settle(error);
      server.once('error', failed);
      server.listen(attempt, '127.0.0.1', () => {
        server.off('error', failed);
        settle(null);
      });
    });
    if (busy === null) {
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : attempt;
    }
    const taken = 'code' in busy && busy.code === 'EADDRINUSE';
    if (!orNext || !taken || attempt - port >= 20) throw busy;
  }
}
