/**
 * The service worker: keeps every file of one build, so that the whole site works without the net. It stores nothing
 * else, asks no other host, and answers from its own build as long as a page of it is open. `FILES` and `VERSION` are
 * written above it at build time.
 */
/** Caches of this copy of the site begin so; another copy on the same host has another folder. */
const MINE = `nyttestrategi ${self.registration.scope} `;
const NAME = MINE + VERSION;
/** Address → the hash of what stands there. */
const HASHES = new Map(
  FILES.map(([path, hash]) => [new URL(path, self.registration.scope).href, hash]),
);
/** What a page of the build before may still ask for, from the site's root: names that carry a hash are never another's. */
const OLDER = /^(assets|data)\//;

self.addEventListener('install', (event) => event.waitUntil(keep()));

self.addEventListener('activate', (event) => event.waitUntil(tidy()));

// Only when a reader has said so: until then an open page goes on with the build it came from.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET') return;
  // With its host: another's stands nowhere among ours.
  const address = url.origin + url.pathname;
  if (HASHES.has(address)) {
    event.respondWith(
      request.mode === 'navigate' ? newest(request, address) : kept(request, address),
    );
  } else if (request.mode === 'navigate' && HASHES.has(`${address}/`)) {
    event.respondWith(Response.redirect(`${address}/${url.search}`));
  } else if (OLDER.test(address.replace(self.registration.scope, ''))) {
    event.respondWith(older(request, address));
  }
});

/** Takes in every file of this build: from an older cache when it has not changed, else from the host. */
async function keep() {
  const cache = await caches.open(NAME);
  const older = await Promise.all((await mine()).map((name) => caches.open(name)));
  await Promise.all(
    [...HASHES].map(async ([address, hash]) => {
      for (const one of older) {
        const had = await one.match(address);
        if (had !== undefined && had.headers.get('X-Hash') === hash) {
          await cache.put(address, had);
          return;
        }
      }
      // A file of another build, or one that was changed on its way, ends the attempt: the next visit tries again.
      const response = await fetch(address, { cache: 'no-cache', integrity: hash });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await cache.put(address, await plain(response, hash));
    }),
  );
}

/** The response with its hash, and without what would keep it from being found or shown: Vary, and that it was sent on. */
async function plain(response, hash) {
  const headers = new Headers(response.headers);
  for (const name of ['Vary', 'Content-Encoding', 'Content-Length']) headers.delete(name);
  headers.set('X-Hash', hash);
  return new Response(await response.blob(), { headers });
}

/** The names of this copy's caches of other builds. */
async function mine() {
  return (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== NAME);
}

/** Lets go of older builds, unless more pages are open than the one that asked for this: then the next build does it. */
async function tidy() {
  const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.length > 1) return;
  await Promise.all((await mine()).map((name) => caches.delete(name)));
}

/** A page as the host has it now, for what holds may have changed; without the net as it was kept. */
async function newest(request, address) {
  try {
    const response = await fetch(request);
    if (response.status < 500) return response;
  } catch {
    // Without the net.
  }
  return kept(request, address);
}

/** A file as it was kept. The browser may have thrown it away. */
async function kept(request, address) {
  const cache = await caches.open(NAME);
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}

/** A file of a build before, for a page that is still open. */
async function older(request, address) {
  for (const name of await mine()) {
    const had = await (await caches.open(name)).match(address);
    if (had !== undefined) return had;
  }
  return fetch(request);
}
