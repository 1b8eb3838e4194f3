/** A check as the rule that the engine tries. */
import type { Check, Rule } from '../content/content.ts';

/** The check as a rule that looks at the reader's today, with no dates and no doubt of its own: it is no law. */
export function asRule(check: Check): Rule {
  const { id, title, scope, applies, requires, advice, question, sources = [] } = check;
  return {
    ...{ id, title, scope, requires, advice, sources },
    ...(applies && { applies }),
    ...(question !== undefined && { question }),
    kind: 'god-praksis',
    looksAt: 'today',
    now: title,
    checked: '2026-01-01',
    certainty: 'bekraeftet',
  };
}
