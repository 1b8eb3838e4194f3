/** nginx and Apache as a kommune may have them, given the built site and the file that was made for each. */
import { spawn, type ChildProcess } from 'node:child_process';
import {
  cpSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** A host that answers at `address`, which ends in a stroke. */
export type RealHost = { name: string; address: string };
export type Hosting = { hosts: RealHost[]; missing: string[]; end: () => void };

const CONFIG = 'server.conf';
const FOLDER = '/under/mappe/';
const PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/opt/homebrew/bin'];
const MODULES = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules'];

const found = (names: readonly string[]): string | undefined =>
  PLACES.flatMap((place) => names.map((name) => join(place, name))).find((path) =>
    existsSync(path),
  );

/** Serves a copy of the site by each server that this machine has, at a root and in a folder; `missing`: those it has not. */
export async function hostSite(built: string): Promise<Hosting> {
  const work = mkdtempSync(join(tmpdir(), 'hosts-'));
  chmodSync(work, 0o755);
  const site = join(work, 'site');
  cpSync(built, site, { recursive: true });
  const running: ChildProcess[] = [];
  const end = () => {
    for (const child of running) child.kill('SIGTERM');
    rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  const servers = [
    {
      ...{ name: 'nginx', path: found(['nginx']), configure: nginxFor },
      start: (folder: string) => ['-p', folder, '-c', join(folder, CONFIG)],
    },
    {
      ...{ name: 'Apache', path: found(['apache2', 'httpd']), configure: apacheFor },
      start: (folder: string) => ['-D', 'FOREGROUND', '-d', folder, '-f', join(folder, CONFIG)],
    },
  ];
  const hosts: RealHost[] = [];
  const missing: string[] = [];
  try {
    for (const { name, path, configure, start } of servers) {
      const folder = join(work, name);
      mkdirSync(folder);
      const ports = [await freePort(), await freePort()] as const;
      const config = path === undefined ? null : configure(folder, site, ports);
      if (path === undefined || config === null) {
        missing.push(name);
        continue;
      }
      writeFileSync(join(folder, CONFIG), config);
      const child = spawn(path, start(folder), { stdio: ['ignore', 'pipe', 'pipe'] });
      running.push(child);
      const [root, within] = ports.map((port) => `http://127.0.0.1:${String(port)}`);
      const pair = [
        { name: `${name} at its root`, address: `${root ?? ''}/` },
        { name: `${name} in a folder`, address: `${within ?? ''}${FOLDER}` },
      ];
      for (const { address } of pair) await answers(child, address);
      hosts.push(...pair);
    }
  } catch (error) {
    end();
    throw error;
  }
  return { hosts, missing, end };
}

type Ports = readonly [root: number, folder: number];

function nginxFor(work: string, site: string, [root, folder]: Ports): string {
  const own = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types'].find(existsSync);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(work, kind)};`,
  );
  return `daemon off; pid ${join(work, 'pid')}; error_log ${join(work, 'errors')};
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
  ${own === undefined ? '' : `include ${own};`}
  default_type application/octet-stream; access_log off; ${paths.join(' ')}
  server {
    listen 127.0.0.1:${String(root)}; root ${site};
    include ${join(site, 'nginx.conf')};
    error_page 404 /404.html;
  }
  server {
    listen 127.0.0.1:${String(folder)}; root ${work};
    location ${FOLDER} {
      alias ${site}/;
      include ${join(site, 'nginx.conf')};
      error_page 404 ${FOLDER}404.html;
    }
  }
}
`;
}

function apacheFor(work: string, site: string, [root, folder]: Ports): string | null {
  const modules = MODULES.find(existsSync);
  if (modules === undefined) return null;
  const load = ['mpm_event', 'authz_core', 'unixd', 'mime', 'dir', 'alias', 'headers']
    .filter((name) => existsSync(join(modules, `mod_${name}.so`)))
    .map((name) => `LoadModule ${name}_module ${join(modules, `mod_${name}.so`)}`);
  const types = ['/etc/mime.types', '/etc/httpd/conf/mime.types'].find(existsSync) ?? '/dev/null';
  return `${load.join('\n')}
ServerName localhost
PidFile ${join(work, 'pid')}
ErrorLog ${join(work, 'errors')}
Mutex file:${work} default
TypesConfig ${types}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
Listen 127.0.0.1:${String(root)}
Listen 127.0.0.1:${String(folder)}
DirectoryIndex index.html
<Directory ${site}>
  AllowOverride FileInfo Indexes
  Require all granted
</Directory>
<VirtualHost 127.0.0.1:${String(root)}>
  DocumentRoot ${site}
  ErrorDocument 404 /404.html
</VirtualHost>
<VirtualHost 127.0.0.1:${String(folder)}>
  DocumentRoot ${work}
  Alias ${FOLDER} ${site}/
  ErrorDocument 404 ${FOLDER}404.html
</VirtualHost>
`;
}

/** Waits until the server answers at all; what it said instead, when it ends first. */
async function answers(child: ChildProcess, address: string): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let left = 300; left > 0; left -= 1) {
    if (child.exitCode !== null) throw new Error(`It ended: ${said}`);
    const answer = await fetch(address).catch(() => null);
    if (answer) return;
    await setTimeout(200);
  }
  throw new Error(`No answer at ${address}: ${said}`);
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        settle(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
