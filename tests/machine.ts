/** A machine of our own making, for the tests of what looks for programs on one. */
import type { Machine } from './chromium.ts';

/** A machine where the given programs are, and what apt-get puts there when it is asked to. */
export function machine(programs: string[], rest: Partial<Machine> & { apt?: string } = {}) {
  const there = new Set(programs);
  const executed: string[] = [];
  const { apt, ...more } = rest;
  const made: Machine = {
    env: { PATH: '/home/me/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    runs: (path) => there.has(path),
    execute: (...command) => {
      executed.push(command.join(' '));
      if (apt !== undefined && command.includes('install')) there.add(apt);
      return apt !== undefined;
    },
    ...more,
  };
  return { made, executed };
}
