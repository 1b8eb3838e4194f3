export * from './condition.ts';
export * from './content.ts';
export * from './plan.ts';
export * from './assessment.ts';
