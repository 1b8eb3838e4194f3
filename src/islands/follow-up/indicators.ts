/** The indicators, fetched where figures are seen. */
import type { Indicator } from '../../core/follow-up/indicator.ts';
import { address } from '../page/site.ts';

declare const __INDICATORS_FILE__: string;

let indicators: Promise<Indicator[]> | null = null;

/** The published indicators, fetched once; rejects when they cannot be, and asks again the next time. */
export function loadIndicators(): Promise<Indicator[]> {
  indicators ??= fetch(address(`data/${__INDICATORS_FILE__}`))
    .then((response) => response.json() as Promise<Indicator[]>)
    .catch((error: unknown) => {
      indicators = null;
      throw error;
    });
  return indicators;
}
