/** A place where two colleagues wrote differently, in words: where it is, and what each side says. */
import {
  fill,
  formatDate,
  LIST_OF,
  placeOfPath,
  type AnswerValue,
  type Catalog,
  type Conflict,
  type FactName,
  type ItemScope,
  type Place,
  type Plan,
} from '../../core/index.ts';
import { versionWords } from '../../texts/versions.ts';
import { nameOf } from '../plan/addresses.ts';
import { formOf } from '../plan/forms.ts';
import { factText, plainText, valueText } from './compared.ts';
import { thingName } from '../plan/things.ts';

const words = versionWords.merge;
const facts: Readonly<Record<string, string>> = versionWords.compare.fact;

/** What a place of the plan is called, so that it is known from every other; `plans` are asked for the thing, in turn. */
export function conflictTitle(
  plans: readonly Plan[],
  catalog: Catalog,
  { at }: Pick<Conflict, 'at'>,
): string {
  const [key = '', , field = ''] = at;
  const place = placeIn(plans, at);
  const scope = scopeOf(key);
  if (!scope) {
    return place.question ? nameOf(catalog, place) : (facts[key] ?? versionWords.compare.limits);
  }
  const thing = nameIn(plans, catalog, place);
  const list = formOf(catalog, scope)?.title ?? '';
  const whole = fill(words.listOf, { list, name: thing });
  if (at.length === 2) return whole;
  return `${whole}, ${place.question ? nameOf(catalog, place) : (facts[field] ?? field)}`;
}

/** What one side says there; empty when it says nothing. */
export function sideText(
  plans: readonly Plan[],
  catalog: Catalog,
  at: readonly string[],
  value: unknown,
): string {
  if (value === undefined) return at.length === 2 && scopeOf(at[0] ?? '') ? words.deleted : '';
  const place = placeIn(plans, at);
  if (at.length === 2 && scopeOf(at[0] ?? '')) {
    const { name, record } = value as { name?: string; record?: string };
    return fill(words.kept, { name: name || (record ? nameIn(plans, catalog, place) : '') });
  }
  const given = isRecord(value) && 'value' in value ? (value['value'] as AnswerValue) : value;
  if (place.question) {
    return valueText(catalog, { kind: 'answer', place }, given as AnswerValue);
  }
  const field = at.at(-1) ?? '';
  if (isRecord(given)) return recordText(given);
  if (field === 'workplace' || field === 'tasks') {
    const scope = field === 'tasks' ? 'task' : 'workplace';
    const ids = [given ?? []].flat() as string[];
    return ids.map((id) => nameIn(plans, catalog, { scope, id })).join(', ');
  }
  return Object.hasOwn(facts, field)
    ? factText(field as FactName, given as AnswerValue)
    : plainText(given as AnswerValue);
}

/** A period or a kommune. */
function recordText(value: Record<string, unknown>): string {
  if (typeof value['name'] === 'string') return value['name'];
  const days = [value['from'], value['until']].map((day) =>
    typeof day === 'string' ? formatDate(day) : versionWords.compare.periodOpen,
  );
  return days.join(' – ');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const scopeOf = (key: string): ItemScope | undefined =>
  (Object.keys(LIST_OF) as ItemScope[]).find((scope) => LIST_OF[scope] === key);

/** The place, in the first of the plans that has the thing. */
function placeIn(plans: readonly Plan[], at: readonly string[]): Place {
  const places = plans.map((plan) => placeOfPath(plan, at));
  return places.find(({ id }) => id !== null) ?? places[0] ?? { scope: 'plan', id: null };
}

function nameIn(plans: readonly Plan[], catalog: Catalog, place: Place): string {
  return plans.map((plan) => thingName(plan, catalog, place)).find((name) => name !== '') ?? '';
}
