/** The indicators, fetched where figures are seen. */
import type { Indicator } from '../../core/content/indicator.ts';
import { published } from '../page/published.ts';

declare const __INDICATORS_FILE__: string;

export const loadIndicators = published<Indicator[]>(__INDICATORS_FILE__);
