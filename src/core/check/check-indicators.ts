/** The indicators of a catalog checked: that their formulas can be worked out of what they name. */
import type { Content } from '../content/content.ts';
import { FORMULA_BY } from '../content/indicator.ts';
import { findQuestion } from '../content/lookup.ts';
import type { Report } from '../content/problem.ts';

/** Reports questions that are not there or are no numbers, and tables that a formula cannot give. */
export function checkIndicators(catalog: Content, report: Report): void {
  for (const { id, formula, by, question } of catalog.indicators) {
    const able = FORMULA_BY[formula.name];
    by.forEach((dimension, at) => {
      if (able && !able.includes(dimension)) {
        report('formula-by', 'indicators', id, ['by', at], dimension);
      }
    });
    if (
      question !== undefined &&
      findQuestion(catalog, 'plan', question)?.question.id !== question
    ) {
      report('unknown-question', 'indicators', id, ['question'], question);
    }
    if (formula.name !== 'places') continue;
    const { agreed } = formula;
    const asked = findQuestion(catalog, 'agreement', agreed)?.question;
    const at = ['formula', 'agreed'];
    if (asked?.id !== agreed) report('unknown-question', 'indicators', id, at, agreed);
    else if (asked.type !== 'number') report('not-a-number', 'indicators', id, at, agreed);
  }
}
