/** What the guide for content says one can write, can be written; and it says all that can. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog.ts';
import { fieldsOf } from '../../src/catalog/fields.ts';
import { SCHEMAS } from '../../src/catalog/schemas.ts';
import { type Content, type OpenPoint, questionSchema, supplementSchema } from '../../src/core/index.ts';
import { dated, record, vouched } from '../../src/core/content/record.ts';
import { ADDED, GUIDE, SHOWN, write } from './guide-files.ts';

describe('the guide to content', () => {
  let folder = '';
  let catalog: Content;
  let synonyms: string[][] = [];
  let openPoints: OpenPoint[] = [];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'content-'));
    cpSync('content', folder, { recursive: true });
    write(folder, SHOWN, ADDED);
    ({ catalog, synonyms, openPoints } = loadCatalog(folder));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('shows an example of each kind of record that is added', () => {
    const kinds = new Set(SHOWN.map(({ file }) => file.split('/')[0]));
    const folders = readdirSync('content', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name);
    // What there are four of, what nobody adds to, and what is no record.
    const others = ['focus-points', 'offers', 'pages', 'texts', 'examples'];
    expect([...kinds].sort()).toEqual(folders.filter((name) => !others.includes(name)).sort());
  });

  it('shows files that load together with what is there', () => {
    const words = JSON.stringify([catalog, openPoints]);
    const ids = SHOWN.filter(({ file }) => !file.startsWith('forms/')).map(({ file }) =>
      file.replace(/^.*\/|\.yaml$/g, ''),
    );
    expect(ids.filter((id) => !words.includes(`"${id}"`))).toEqual([]);
    expect(words).toContain('plan-for-daarligt-vejr');
  });

  it('adds lines to files, which are taken in', () => {
    expect(ADDED.map(({ file }) => file)).toEqual([
      'synonymer.yaml',
      'rules/sted-ved-borgernaere-opgaver.yaml',
    ]);
    expect(synonyms.at(-1)).toContain('forsamlingshus');
    const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
    expect(rules.get('sted-ved-borgernaere-opgaver')?.until).toBe('2027-12-31');
    expect(rules.get('sted-og-tid-ved-borgernaere-opgaver')?.replaces).toBe(
      'sted-ved-borgernaere-opgaver',
    );
  });

  it('leads from its contents to every heading', () => {
    const slug = (heading: string) =>
      heading.toLowerCase().replaceAll(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
    const headings = [...GUIDE.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => slug(heading));
    const links = [...GUIDE.matchAll(/\]\(#([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !headings.includes(target))).toEqual([]);
    expect(headings.filter((heading) => !links.includes(heading))).toEqual([]);
  });

  it('names every folder and file there is', () => {
    const named = (name: string) => GUIDE.includes(`\`${name}\``) || GUIDE.includes(`\`${name}/\``);
    const there = readdirSync('content').filter((name) => !/^(README\.md$|\.)/.test(name));
    expect(there.filter((name) => !named(name))).toEqual([]);
  });

  const rowOf = (name: string): string[] => {
    const row = GUIDE.split('\n').find((line) => line.startsWith(`| \`${name}/\``) && line.split('|').length === 5);
    return (row ?? '').split('|').slice(2, 4);
  };
  const fieldsIn = (cell: string) => [...cell.matchAll(/`(\w+)`/g)].map(([, field = '']) => field);

  it.each(Object.keys(SCHEMAS).filter((kind) => kind !== 'forms'))('tells of every field in %s/', (kind) => {
    const [schema] = SCHEMAS[kind as keyof typeof SCHEMAS] ?? [];
    const own = schema ? fieldsOf(schema) : [];
    // What several kinds share has tables of its own, where a kind has all of it.
    const shared = new Set([record, vouched, dated].flatMap((part) => {
      const names = Object.keys(part);
      return names.every((name) => own.some((field) => field.name === name)) ? names : [];
    }));
    const [must = '', may = ''] = rowOf(kind);
    const names = (required: boolean) =>
      own.filter((field) => field.required === required && !shared.has(field.name)).map(({ name }) => name);
    expect(fieldsIn(must).sort()).toEqual(names(true).sort());
    expect(fieldsIn(may).sort()).toEqual(names(false).sort());
  });

  it('tells of every field of a question, and of a file that adds one', () => {
    const [must = '', may = ''] = rowOf('forms');
    expect(fieldsIn(must + may).sort()).toEqual(
      fieldsOf(supplementSchema).map(({ name }) => name).filter((name) => !(name in record)).sort(),
    );
    const line = GUIDE.split('\n').find((each) => each.startsWith('Et spørgsmål har `id`')) ?? '';
    const [has = '', can = ''] = line.split(' og kan have ');
    const asked = fieldsOf(questionSchema).filter(({ name }) => name === 'id' || !(name in record));
    expect(fieldsIn(has).sort()).toEqual(asked.filter(({ required }) => required).map(({ name }) => name).sort());
    expect(fieldsIn(can).sort()).toEqual(asked.filter(({ required }) => !required).map(({ name }) => name).sort());
  });

  it('tells of every shared field', () => {
    const shared = Object.keys({ ...record, ...vouched, ...dated }).filter((name) => name !== 'id');
    expect(shared.filter((name) => !GUIDE.includes(`| \`${name}\``))).toEqual([]);
  });

  it('points to what is there', () => {
    const paths = [...GUIDE.matchAll(/`((?:texts|examples|pages)\/[\w/.-]+)`/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !existsSync(join('content', path)))).toEqual([]);
  });
});
