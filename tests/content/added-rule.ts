/** The rule that the guide to content adds, and a plan that breaks it. */
import { mkdtempSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalog } from '../../src/catalog.ts';
import type { Catalog, Plan } from '../../src/core/index.ts';
import { start } from '../scenario.ts';
import { SHOWN, write } from './guide-files.ts';

const RULE = 'rules/sted-ved-borgernaere-opgaver.yaml';
const NEEDED = [RULE, 'sources/vores-opgaveliste.yaml'];

/** Lays the rule and the source it stands on in a content folder, as the guide shows them. */
export function addedRule(content: string): void {
  const files = SHOWN.filter(({ file }) => NEEDED.includes(file));
  if (files.length !== NEEDED.length) throw new Error('The guide does not show the rule');
  write(content, files);
}

/** A content folder with the rule in it. */
export function folderWithRule(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('content', folder, { recursive: true });
  addedRule(folder);
  return folder;
}

/** A plan with the task that the rule is about, and no place for it; and what is said of it. */
export function brokenBy(catalog: Catalog = loadCatalog().catalog): {
  id: string;
  title: string;
  advice: string;
  plan: Plan;
} {
  const text = SHOWN.find(({ file }) => file === RULE)?.text ?? '';
  const line = (field: string): string => new RegExp(`^${field}: (.+)$`, 'm').exec(text)?.[1] ?? '';
  const { plan } = start(catalog, {
    period: { from: '2026-01-01', until: '2026-12-31' },
    title: 'Prøve',
  }).choose('gaature-med-borgere');
  return {
    id: RULE.replace(/^.*\/|\.yaml$/g, ''),
    title: line('title'),
    advice: line('advice'),
    plan,
  };
}
