/** A plan with approved agreements, and files of figures for it, made by hand. */
import { addAgreement, addApproval, type Catalog } from '../../../src/core/index.ts';
import { noFigures } from '../../../src/core/follow-up/edit-rows.ts';
import type { ReadingFor } from '../../../src/core/follow-up/csv-in.ts';
import { readFiguresCsv, type Preview } from '../../../src/core/follow-up/csv-in.ts';
import { figuresWords } from '../../../src/texts/figures.ts';
import { type Scenario, start } from '../../scenario.ts';
import { smallCatalog } from '../small-catalog.ts';

export const words = figuresWords.columns;
export const TODAY = '2026-11-22';

export const catalog: Catalog = smallCatalog();
for (const form of catalog.forms) {
  if (form.scope === 'agreement') form.established = { is: [{ answer: 'hoert' }, true] };
}

/**
 * Two that count, at the harbour with houses and in the wood with parks, one for all houses with two places, and one
 * that does not count.
 */
export function counted(): Scenario {
  const life = start(catalog, { period: { from: '2024-01-01', until: '2026-12-31' } })
    .group('unge')
    .group('gamle-ydelser')
    .workplace('Havnen')
    .workplace('Skoven')
    .workplace('Byen')
    .choose('maling')
    .choose('blade')
    .agree('Maling på havnen', 'Havnen', ['maling'])
    .answerThe('agreement', { hoert: true })
    .agree('Blade i skoven', 'Skoven', ['blade'], { from: '2026-04-01', until: '2026-09-30' })
    .answerThe('agreement', { hoert: true });
  const area = { name: 'Alle huse', workplace: null, area: 'huse', tasks: [] };
  life.plan = addAgreement(life.plan, area, life.stamp);
  life.answerThe('agreement', { hoert: true });
  const agreement = life.id('agreement');
  for (const name of ['Byen', 'Skoven']) {
    const step = { name: 'Leder', agreement, workplace: life.id('workplace', name) };
    life.plan = addApproval(life.plan, step, life.stamp);
  }
  return life.agree('Ikke endnu', 'Byen', ['maling']);
}

export const reading = (life: Scenario, more: Partial<ReadingFor> = {}): ReadingFor => ({
  plan: life.plan,
  catalog,
  kept: noFigures(life.plan.id),
  words,
  today: TODAY,
  ...more,
});

/** What comes of a file; a refusal fails the test. */
export function previewOf(
  life: Scenario,
  file: string | Uint8Array,
  more: Partial<ReadingFor> = {},
): Preview {
  const read = readFiguresCsv(file, reading(life, more));
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read)}`);
  return read;
}

export const HEAD =
  'Kvartal;Aftale;Arbejdsplads;Opgaveområde;Målgruppe;Påbegyndt;I gang;Afsluttet til job;Afsluttet til uddannelse;Afsluttet til andet tilbud;Ophørt;Uger i alt';
/** A line of a file in the order of `HEAD`, of the harbour unless something else is said. */
export function lineOf(more: Partial<Record<keyof typeof LINE, string>> = {}): string {
  return Object.values({ ...LINE, ...more }).join(';');
}
const LINE = {
  quarter: '1. kvartal 2026',
  agreement: 'Maling på havnen',
  workplace: 'Havnen',
  area: 'Huse',
  group: 'Unge',
  started: '5',
  active: '3',
  job: '1',
  education: '0',
  other: '0',
  stopped: '1',
  weeks: '12,5',
};
export const fileOf = (...lines: string[]): string => [HEAD, ...lines].join('\r\n');
