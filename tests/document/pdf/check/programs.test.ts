/** How the programs that read PDFs are found, installed and understood, on a machine of our own making. */
import { describe, expect, it } from 'vitest';
import { machine } from '../../../machine.ts';
import { findProgram, runProgram } from './programs.ts';

describe('a program that reads PDFs', () => {
  it('is the one that is named, and no other', () => {
    const env = { QPDF: '/opt/qpdf' };
    expect(findProgram('qpdf', machine(['/opt/qpdf', '/usr/bin/qpdf'], { env }).made)).toBe(
      '/opt/qpdf',
    );
    expect(() => findProgram('qpdf', machine(['/usr/bin/qpdf'], { env }).made)).toThrow(
      'QPDF is /opt/qpdf',
    );
  });
  it('is found on the path, or where its installer puts it', () => {
    expect(findProgram('qpdf', machine(['/home/me/bin/qpdf']).made)).toBe('/home/me/bin/qpdf');
    const mac = '/opt/homebrew/bin/pdftotext';
    expect(findProgram('pdftotext', machine([mac], { platform: 'darwin' }).made)).toBe(mac);
  });
  it('is installed by root where there is apt-get', () => {
    const { made, executed } = machine(['/usr/bin/apt-get'], {
      isRoot: true,
      apt: '/usr/bin/pdfinfo',
    });
    expect(findProgram('pdfinfo', made)).toBe('/usr/bin/pdfinfo');
    expect(executed).toEqual([
      'apt-get update',
      'apt-get install -y --no-install-recommends poppler-utils',
    ]);
  });
  it('is asked for in plain words when it cannot be installed', () => {
    const refused = machine(['/usr/bin/apt-get'], { isRoot: true });
    expect(() => findProgram('qpdf', refused.made)).toThrow('apt-get could not install qpdf');
    const reader = machine(['/usr/bin/apt-get'], { apt: '/usr/bin/qpdf' });
    expect(() => findProgram('qpdf', reader.made)).toThrow('sudo apt-get install qpdf');
    expect(reader.executed).toEqual([]);
  });
  it('says what was wrong with what it read', () => {
    const { status, complaints } = runProgram('qpdf', '--check', '/no/such/file.pdf');
    expect(status).toBe(2);
    expect(complaints).toContain('/no/such/file.pdf');
  });
});
