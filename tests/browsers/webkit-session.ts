/** A WebKit of its own, without a screen: driver, browser, profile and downloads, ended together. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Command } from './by-webdriver.ts';
import { freePort } from '../served.ts';
import { findWebKit } from './found.ts';

export type Opened = { command: Command; downloads: string; close: () => Promise<void> };

const answerSchema = z.object({ value: z.unknown() });
const sessionSchema = z.object({ sessionId: z.string() });

export async function openWebKit(): Promise<Opened> {
  const found = findWebKit();
  if (found === null) throw new Error('There is no WebKit here.');
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const downloads = join(home, 'taken');
  mkdirSync(downloads);
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const port = await freePort();
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    // Its sandbox asks for what root in a container has not; it meets no page but ours.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const screen = spawn(found.screen, ['-displayfd', '1', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [line] = (await once(screen.stdout, 'data')) as [Buffer];
  const driver = spawn(found.driver, [`--port=${String(port)}`], {
    stdio: 'ignore',
    env: { ...env, DISPLAY: `:${line.toString().trim()}` },
  });
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = z.parse(answerSchema, await response.json());
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value).slice(0, 500)}`);
    return value;
  };
  const end = () => {
    driver.kill();
    screen.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await answering(() => ask('GET', '/status'));
    const { sessionId } = z.parse(
      sessionSchema,
      await ask('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
          },
        },
      }),
    );
    return {
      command: (method, path, body) => ask(method, `/session/${sessionId}${path}`, body),
      downloads,
      close: async () => {
        await ask('DELETE', `/session/${sessionId}`).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

/** Waits until the driver answers. */
async function answering(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask();
      return;
    } catch (error) {
      if (attempt === 300) throw error;
      await new Promise((settle) => {
        setTimeout(settle, 100);
      });
    }
  }
}
