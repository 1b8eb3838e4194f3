/** What there is to proof-read, out of the site's content. */
import { getCollection } from 'astro:content';
import type { Content } from '../../core/index.ts';
import { records } from '../_records.ts';
import { partsOf } from './_parts.ts';
import type { Part } from './_point.ts';

export async function readParts(): Promise<Part[]> {
  const content: Content = {
    version: '',
    focusPoints: await records('focusPoints'),
    forms: await records('forms'),
    targetGroups: await records('targetGroups'),
    areas: await records('areas'),
    reasons: await records('reasons'),
    tasks: await records('tasks'),
    rules: await records('rules'),
    checks: await records('checks'),
    measures: await records('measures'),
    sources: await records('sources'),
    municipalities: [],
    cases: [],
    offers: [],
    terms: [],
    provisions: await records('provisions'),
    changes: [],
    indicators: [],
  };
  const examples = new Map(
    (await getCollection('ruleExamples')).map(({ id, data }) => [id, data.item]),
  );
  return partsOf(content, examples);
}
