/** A council's recommendations from a stranger: YAML that grows, goes round or says what it is not is refused with a line. */
import { expect, it } from 'vitest';
import { inspect } from '../../src/core/index.ts';
import { readChecksFile } from '../../src/storage/checks-file.ts';
import { catalog, example, ON } from '../document/papers.ts';
import { campaign, HANGS } from '../fuzz/campaign.ts';
import { CHECK_HARMS } from '../fuzz/checks.ts';
import { expectUnspoilt } from '../fuzz/oracles.ts';

const plan = example();

it(
  'recommendations from a stranger are opened whole or refused with a line, and nothing runs',
  async () => {
    const harms = Object.keys(CHECK_HARMS);
    const tally = await campaign(0.05, 20260101, (chance, counts) => {
      const harm = chance.pick(harms);
      counts.add(harm);
      const read = readChecksFile(CHECK_HARMS[harm]?.(chance) ?? '', catalog);
      expectUnspoilt();
      if (read.ok) {
        inspect(plan, catalog, ON, read.checks);
        counts.add('opened');
      } else {
        expect(read.faults.length).toBeGreaterThan(0);
        for (const { code } of read.faults) counts.add(code);
      }
      return Promise.resolve();
    });
    const answers = ['opened', 'not-yaml', 'too-long', 'unknown-field', 'wrong', 'missing'];
    expect(tally.missing([...harms, ...answers])).toEqual([]);
  },
  HANGS,
);
