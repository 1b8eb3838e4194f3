/** The built site on ports that nobody else has, for a browser's tests. */
import { createServer } from 'node:net';

const folder = process.env['SITE_FOLDER'] ?? 'dist';

/** The server of the site in a folder of the host, as Playwright starts it; `from` is where the repository lies. */
export const serve = (port: number, at: string, from: string) => ({
  command: `"${process.execPath}" src/build/serve.ts --no-build --folder "${folder}" --port ${port} --base-folder ${at}`,
  url: `http://127.0.0.1:${port}${at}`,
  cwd: from,
  reuseExistingServer: false,
  timeout: 60_000,
});

export function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
