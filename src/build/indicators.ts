/** The indicators as one file, which is fetched where figures are seen: no other page carries them. */
import { type Content, textHash } from '../core/index.ts';

/** The file of indicators, in order; its name changes with what it says. */
export function publishIndicators({ indicators }: Content): { name: string; json: string } {
  return {
    name: `indicators.${textHash(indicators)}.json`,
    json: JSON.stringify(indicators),
  };
}
