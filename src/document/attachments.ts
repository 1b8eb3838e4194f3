/** Names of the data inside papers: by them a paper is known when it is opened again. */
export const PLAN_ATTACHMENT = 'plan.nyttestrategi.json';
export const AGREEMENT_ATTACHMENT = 'aftale.nyttestrategi.json';
export const BRIEFING_ATTACHMENT = 'orientering.nyttestrategi.json';
