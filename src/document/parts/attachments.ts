/** The data inside papers, and the names by which a paper is known when it is opened again. */
import type { Attachment } from './doc.ts';

export const PLAN_ATTACHMENT = 'plan.nyttestrategi.json';
export const AGREEMENT_ATTACHMENT = 'aftale.nyttestrategi.json';
export const BRIEFING_ATTACHMENT = 'orientering.nyttestrategi.json';
/** Which plan a short strategy is of, and no more. */
export const SHORT_ATTACHMENT = 'reference.nyttestrategi.json';
/** The consultation that a letter is about. */
export const LETTER_ATTACHMENT = 'hoering.nyttestrategi.json';
/** A member's review, and one put together from several. */
export const REMARKS_ATTACHMENT = 'bemaerkninger.gennemgang.json';
export const STATEMENT_ATTACHMENT = 'udtalelse.gennemgang.json';
/** The numbers that a paper on the figures shows. */
export const FIGURES_ATTACHMENT = 'opfoelgning-i-tal.csv';

/** A value as the data of a paper; `description` is for those who meet it among a PDF's attachments. */
export function dataOf(name: string, description: string, value: unknown): Attachment {
  return { name, mime: 'application/json', description, text: JSON.stringify(value) };
}
