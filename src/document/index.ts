/** The papers: builders from a plan to a Doc, and the HTML reader. The PDF engine is fetched apart, when needed. */
export * from './doc.ts';
export * from './words.ts';
export { AGREEMENT_ATTACHMENT, agreementDoc, type AgreementInput } from './agreement.ts';
export { docToHtml, type HtmlOptions } from './html.ts';
export { PLAN_ATTACHMENT, strategyDoc, type StrategyInput } from './strategy.ts';
