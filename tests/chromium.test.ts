import { describe, expect, it } from 'vitest';
import { findChromium, findShell } from './chromium.ts';
import { machine } from './machine.ts';

describe('Chromium', () => {
  it('is the one that is named', () => {
    const { made } = machine(['/opt/c', '/usr/bin/chromium'], { env: { CHROMIUM: '/opt/c' } });
    expect(findChromium(made)).toBe('/opt/c');
  });
  it('is not searched for elsewhere when the named one is missing', () => {
    const { made } = machine(['/usr/bin/chromium'], { env: { CHROMIUM: '/opt/c' } });
    expect(() => findChromium(made)).toThrow('CHROMIUM is /opt/c');
  });
  it('is found on the path, or where its installer puts it', () => {
    expect(findChromium(machine(['/home/me/bin/chromium-browser']).made)).toBe(
      '/home/me/bin/chromium-browser',
    );
    expect(findChromium(machine(['/snap/bin/chromium']).made)).toBe('/snap/bin/chromium');
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium(machine([mac], { platform: 'darwin' }).made)).toBe(mac);
  });
  it('is installed by root where there is apt-get', () => {
    const { made, executed } = machine(['/usr/bin/apt-get'], {
      isRoot: true,
      apt: '/usr/bin/chromium',
    });
    expect(findChromium(made)).toBe('/usr/bin/chromium');
    expect(executed).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends chromium',
    ]);
  });
  it('is asked for in plain words when it cannot be installed', () => {
    const refused = machine(['/usr/bin/apt-get'], { isRoot: true });
    expect(() => findChromium(refused.made)).toThrow('sudo apt-get install chromium');
    const reader = machine(['/usr/bin/apt-get'], { apt: '/usr/bin/chromium' });
    expect(() => findChromium(reader.made)).toThrow('CHROMIUM=');
    expect(reader.executed).toEqual([]);
  });
});

describe('Chromium without a window', () => {
  const SHELL = '/usr/bin/chromium-headless-shell';
  const APT = '/usr/bin/apt-get';

  it('is the one on the path, but never instead of a browser that is named', () => {
    expect(findShell(machine([SHELL, '/usr/bin/chromium']).made)).toBe(SHELL);
    const { made } = machine([SHELL, '/opt/c'], { env: { PATH: '/usr/bin', CHROMIUM: '/opt/c' } });
    expect(findShell(made)).toBeNull();
  });
  it('is installed by root where there is apt-get, with new lists only when the old will not do', () => {
    const { made, executed } = machine([APT], { isRoot: true, apt: SHELL });
    expect(findShell(made)).toBe(SHELL);
    expect(executed).toEqual([
      'apt-get install -y --no-install-recommends chromium-headless-shell',
    ]);
  });
  it('is done without where it cannot be had', () => {
    const refused = machine([APT, '/usr/bin/chromium'], { isRoot: true });
    expect(findShell(refused.made)).toBeNull();
    expect(refused.executed.at(-1)).toBe('apt-get update');
    const reader = machine([APT, '/usr/bin/chromium']);
    expect(findShell(reader.made)).toBeNull();
    expect(reader.executed).toEqual([]);
    expect(findShell(machine([APT], { isRoot: true, platform: 'darwin' }).made)).toBeNull();
  });
});
