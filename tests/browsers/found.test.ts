/** What is found on a machine is a browser that can be driven, or said not to be there. */
import { describe, expect, it } from 'vitest';
import type { Machine } from '../chromium.ts';
import { findFirefox, findWebKit, install, missing } from './found.ts';

const APT = '/usr/bin/apt-get';
const MINI = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
/** What each package brings. */
const PACKAGES: Record<string, string[]> = {
  'firefox-esr': ['/usr/bin/firefox-esr'],
  'webkit2gtk-driver': ['/usr/bin/WebKitWebDriver', MINI],
  xvfb: ['/usr/bin/Xvfb'],
};
const WEBKIT = ['webkit2gtk-driver', 'xvfb'].flatMap((name) => PACKAGES[name]!);

/** A machine where the given programs are; its apt-get has all packages but those `lacking`. */
function machine(programs: string[], rest: Partial<Machine> = {}, lacking: string[] = []) {
  const there = new Set(programs);
  const executed: string[] = [];
  const made: Machine = {
    env: { PATH: '/home/me/bin' },
    platform: 'linux',
    isRoot: true,
    runs: (path) => there.has(path),
    execute: (...command) => {
      executed.push(command.join(' '));
      const asked = command.filter((word) => word in PACKAGES);
      if (asked.some((name) => lacking.includes(name))) return false;
      for (const name of asked) for (const path of PACKAGES[name]!) there.add(path);
      return true;
    },
    ...rest,
  };
  return { made, executed, there };
}

describe('Firefox', () => {
  it('is the one that is named, and no other', () => {
    const named = { env: { FIREFOX: '/opt/f' } };
    expect(findFirefox(machine(['/opt/f', '/usr/bin/firefox-esr'], named).made)).toBe('/opt/f');
    expect(findFirefox(machine(['/usr/bin/firefox-esr'], named).made)).toBeNull();
  });
  it('is rather the one with long support', () => {
    const both = ['/home/me/bin/firefox', '/usr/bin/firefox-esr'];
    expect(findFirefox(machine(both).made)).toBe('/usr/bin/firefox-esr');
    expect(findFirefox(machine(['/home/me/bin/firefox']).made)).toBe('/home/me/bin/firefox');
  });
});

describe('WebKit', () => {
  it('is there when all its parts are', () => {
    expect(findWebKit(machine(WEBKIT).made)).toEqual({
      driver: '/usr/bin/WebKitWebDriver',
      browser: MINI,
      screen: '/usr/bin/Xvfb',
    });
    for (const part of WEBKIT)
      expect(findWebKit(machine(WEBKIT.filter((path) => path !== part)).made), part).toBeNull();
  });
});

describe('what is missing', () => {
  it('is installed by root where there is apt-get, and nothing else is', () => {
    const { made, executed } = machine([APT, ...WEBKIT]);
    install(['Firefox', 'WebKit'], made);
    expect(executed).toHaveLength(2);
    expect(executed[1]).toMatch(/^apt-get install .* firefox-esr$/);
    expect(missing('Firefox', made)).toBeNull();
    install(['Firefox', 'WebKit'], made);
    expect(executed).toHaveLength(2);
  });
  it('is not installed in the place of one that is named', () => {
    const { made, executed } = machine([APT], { env: { FIREFOX: '/opt/f' } });
    install(['Firefox'], made);
    expect(executed).toEqual([]);
    expect(missing('Firefox', made)).toContain('Firefox was not found');
  });
  it('is installed as far as it can be', () => {
    const { made } = machine([APT], {}, ['webkit2gtk-driver']);
    install(['Firefox', 'WebKit'], made);
    expect(missing('Firefox', made)).toBeNull();
    expect(missing('WebKit', made)).toContain('sudo apt-get install webkit2gtk-driver');
  });
  it('is left alone when it is not asked for', () => {
    const { made, there } = machine([APT]);
    install(['WebKit'], made);
    expect(there.has('/usr/bin/firefox-esr')).toBe(false);
    expect(missing('WebKit', made)).toBeNull();
  });
  it.each([
    ['a reader', { isRoot: false }, [APT]],
    ['a Mac', { platform: 'darwin' }, [APT]],
    ['root without apt-get', {}, []],
  ])('is told of by %s, with what to do', (_, rest, programs) => {
    const { made, executed } = machine(programs, rest);
    install(['Firefox', 'WebKit'], made);
    expect(executed).toEqual([]);
    expect(missing('Firefox', made)).toContain('FIREFOX=');
    expect(missing('WebKit', made)).toContain('xvfb');
  });
});
