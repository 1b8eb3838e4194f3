/** Files as someone hands them over: anything as JSON under a name, and the example that every test knows. */
import { readFileSync } from 'node:fs';
import { readFile, type Plan } from '../../src/core/index.ts';

/** Where the example lies. */
export const EXAMPLE = 'content/examples/eksempel-kommune.json';

/** A file of that name; a text is what it holds, anything else is written as JSON. */
export function jsonFile(
  name: string,
  value: unknown,
): { name: string; mimeType: string; buffer: Buffer } {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** The example as it is sent to others. */
export const EXAMPLE_FILE = jsonFile('eksempel.nyttestrategi.json', readFileSync(EXAMPLE, 'utf8'));

/** The example as a plan. */
export function examplePlan(): Plan {
  const read = readFile(readFileSync(EXAMPLE, 'utf8'));
  if (!read.ok || read.kind !== 'plan') throw new Error('The example is not a plan.');
  return read.plan;
}
