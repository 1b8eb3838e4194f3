/** The registry's word on the packages is read for what it is: clean, a finding, or no answer at all. */
import { describe, expect, it } from 'vitest';
import { ANSWERED, auditOf, leftOf, type Answer } from './audit.ts';

const told = (vulnerabilities: object) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });
const finding = {
  package: 'a',
  advisory: 'GHSA-aaaa-bbbb-cccc',
  title: 'Runs what it reads',
};
const found = told({
  a: {
    name: 'a',
    via: [{ name: 'a', title: finding.title, url: `https://example.org/x/${finding.advisory}` }],
  },
  b: { name: 'b', via: ['a'] },
});
const answer: Answer = {
  package: 'a',
  advisory: finding.advisory,
  reason: 'It reads nothing here that is not ours.',
  day: '2026-11-22',
};

describe('what the registry says', () => {
  it('is clean, or names each finding once, where it comes from', () => {
    expect(auditOf(told({}))).toEqual({ is: 'told', findings: [] });
    expect(auditOf(`npm warn something\n${found}`)).toEqual({ is: 'told', findings: [finding] });
  });
  it('is no answer when it refuses or is not there, and never clean', () => {
    const refused = JSON.stringify({ message: '405 Method Not Allowed', method: 'POST' });
    expect(auditOf(refused)).toEqual({ is: 'silent', why: '405 Method Not Allowed' });
    for (const printed of ['', 'npm error network', '{"error":{}}', 'null'])
      expect(auditOf(printed).is, printed).toBe('silent');
  });
});

describe('a finding', () => {
  it('is left over until it is answered by package and advisory', () => {
    expect(leftOf([finding], [])).toEqual(['a GHSA-aaaa-bbbb-cccc: Runs what it reads']);
    expect(leftOf([finding], [answer])).toEqual([]);
    expect(leftOf([finding], [{ ...answer, advisory: 'GHSA-x' }])).toHaveLength(2);
  });
  it('that is gone takes its answer with it', () => {
    expect(leftOf([], [answer])).toEqual(['a GHSA-aaaa-bbbb-cccc: is no finding any more']);
  });
  it('that is answered has a reason and a day', () => {
    for (const { reason, day } of [...ANSWERED, answer]) {
      expect(reason.length).toBeGreaterThan(20);
      expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });
});
