/** Where the built site comes from: whose work it carries, and that nothing of the place or the day it was built is in it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { auditOf, leftOf } from './audit.ts';
import { type Built, readSite, readBuilt } from './built.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** What npm prints of the locked packages: it ends with an error for a finding and for no answer alike. */
function audited(more: readonly string[]): string {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = spawnSync(command, ['audit', '--json', ...more], {
    cwd: project,
    encoding: 'utf8',
    timeout: 300_000,
  });
  return stdout;
}

/** What a build reads beside the rooms. */
const SETTINGS = ['astro.config.mjs', 'package.json', 'tsconfig.json'];

describe('the built site', () => {
  let site: Built;
  let page = '';
  beforeAll(async () => {
    site = await readSite();
    page = site.files.get('/licenser/index.html')?.toString() ?? '';
  });

  it('names everyone whose work it carries, with a licence that can be read', () => {
    // A word that only its own script has, so that what is there is known without asking the list.
    const marks: Record<string, string> = {
      docx: 'w:document',
      svelte: 'effect_orphan',
      idb: 'objectStoreNames',
    };
    const scripts = [...site.files].filter(([path]) => path.endsWith('.js'));
    for (const [name, mark] of Object.entries(marks)) {
      if (!scripts.some(([, text]) => text.includes(mark))) continue;
      expect(page, name).toContain(`<strong>${name} `);
    }
    for (const name of ['docx', 'hyphen', 'minisearch', '@orama/stemmers', 'zod'])
      expect(page, name).toContain(`<strong>${name} `);
    expect(page).toContain('<strong>IBM Plex Sans</strong>');
    expect(site.files.get('/licenser/ibm-plex-sans.txt')?.toString()).toContain(
      'SIL OPEN FONT LICENSE',
    );
    const texts = [...page.matchAll(/href="([\w-]+\.txt)"/g)].map(([, file = '']) => file);
    expect(texts.length).toBeGreaterThan(8);
    for (const file of texts) expect(site.files.has(`/licenser/${file}`), file).toBe(true);
  });

  it('carries no tool that stays at home', () => {
    for (const name of ['typescript', 'vitest', 'yaml-ls', 'parse5', 'eslint'])
      expect(page).not.toContain(`<strong>${name} `);
  });

  it('is reached from the foot of every page', () => {
    for (const { path, html } of site.pages)
      expect(/<footer[\s\S]*licenser\/"/.test(html), path).toBe(true);
  });

  // What would make two builds of the same tree differ.
  it('holds nothing of where it was built', () => {
    const marks = [project.replace(/\/$/, ''), `/${hostname()}/`, 'file:///'];
    const found = [...site.files].flatMap(([path, content]) =>
      marks.filter((mark) => content.includes(mark)).map((mark) => `${path}: ${mark}`),
    );
    expect(found).toEqual([]);
  });
  it('holds nothing of when it was built', () => {
    const moment = /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d/;
    const found = [...site.files]
      .filter(([path]) => /\.(html|js|css|json|webmanifest)$/.test(path))
      // The examples are saved plans, and a plan says when it was changed.
      .filter(([path]) => !/^\/(data\/eksempel|schemas\/eksempler\/)/.test(path))
      .flatMap(([path, content]) => {
        const when = moment.exec(content.toString())?.[0];
        return when === undefined ? [] : [`${path}: ${when}`];
      });
    expect(found).toEqual([]);
  });
  it('tells the islands of a page apart by number', () => {
    for (const { path, html } of site.pages) {
      const names = [...html.matchAll(/<astro-island uid="([^"]*)"/g)].map(([, name]) => name);
      expect(names, path).toEqual(names.map((_, at) => String(at + 1)));
    }
  });

  // The campaigns build it a second time.
  if (process.env['SOAK'])
    it('is the same to the byte when it is built in another folder', async () => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'built again-'));
      try {
        // The packages too: a link to them would be seen through, and lead back.
        for (const part of ['src', 'content', 'public', 'node_modules', ...SETTINGS])
          cpSync(join(project, part), join(elsewhere, part), {
            recursive: true,
            verbatimSymlinks: true,
          });
        const astro = join(elsewhere, 'node_modules/astro/bin/astro.mjs');
        // As from a shell: what a test runner sets would make it another build.
        const { PATH = '', HOME = '' } = process.env;
        const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: '1' };
        execFileSync(process.execPath, [astro, 'build'], { cwd: elsewhere, stdio: 'pipe', env });
        const again = await readBuilt(join(elsewhere, 'dist'));
        expect([...again.files.keys()].sort()).toEqual([...site.files.keys()].sort());
        const differ = [...site.files].filter(
          ([path, bytes]) => !again.files.get(path)?.equals(bytes),
        );
        expect(differ.map(([path]) => path)).toEqual([]);
      } finally {
        rmSync(elsewhere, { recursive: true });
      }
    }, 600_000);
});

// The campaigns ask the registry, which not every machine can.
if (process.env['SOAK'])
  it('no package has a finding that is not answered', () => {
    const lines: string[] = [];
    for (const more of [['--omit=dev'], []]) {
      const audit = auditOf(audited(more));
      const of = ['npm audit', ...more].join(' ');
      if (audit.is === 'told') {
        // Of what stays at home an answer may speak too: only the whole can show it to be out of date.
        const left = leftOf(audit.findings).filter(
          (line) => more.length === 0 || !line.endsWith('any more'),
        );
        lines.push(...left);
        console.warn(`${of}: ${String(audit.findings.length)} findings`);
      } else console.warn(`not run: ${of}: the registry does not answer (${audit.why})`);
    }
    expect(lines).toEqual([]);
  }, 700_000);
