/** Conditions as trees: their parts, read without evaluating them. */
import type { Collection, Condition, Operand, Scope } from './condition.ts';

/** What a walk meets: each condition and operand, its path, and the collection it is asked of the members of. */
export type Visitor = {
  condition?: (condition: Condition, at: Where) => void;
  operand?: (operand: Operand, at: Where) => void;
};
/** `path` leads to the part; `inside` are the collections around it, innermost first. */
export type Where = { path: readonly (string | number)[]; inside: readonly Collection[] };

const ROOT: Where = { path: [], inside: [] };

/** Visits a condition and everything in it, outside first. */
export function walk(condition: Condition, visitor: Visitor, at: Where = ROOT): void {
  visitor.condition?.(condition, at);
  const step = (...path: (string | number)[]): Where => ({ ...at, path: [...at.path, ...path] });
  for (const key of ['all', 'any'] as const) {
    const parts = (condition as Partial<Record<typeof key, Condition[]>>)[key];
    parts?.forEach((part, index) => {
      walk(part, visitor, step(key, index));
    });
  }
  if ('not' in condition) walk(condition.not, visitor, step('not'));
  if ('answered' in condition) walkOperand(condition.answered, visitor, step('answered'));
  for (const key of [
    'is',
    'includes',
    'overlaps',
    'atLeast',
    'atMost',
    'before',
    'after',
  ] as const) {
    const pair = (condition as Partial<Record<typeof key, [Operand, Operand]>>)[key];
    pair?.forEach((operand, index) => {
      walkOperand(operand, visitor, step(key, index));
    });
  }
  if ('satisfies' in condition) {
    const collection = 'every' in condition ? condition.every : condition.some;
    const inside = [collection, ...at.inside];
    walk(condition.satisfies, visitor, { ...step('satisfies'), inside });
    if (condition.where) walk(condition.where, visitor, { ...step('where'), inside });
  }
}

function walkOperand(operand: Operand, visitor: Visitor, at: Where): void {
  visitor.operand?.(operand, at);
  if (typeof operand !== 'object') return;
  const step = (...path: (string | number)[]): Where => ({ ...at, path: [...at.path, ...path] });
  if ('count' in operand || 'sum' in operand) {
    const collection = 'count' in operand ? operand.count : operand.sum;
    const inside = [collection, ...at.inside];
    if (operand.where) walk(operand.where, visitor, { ...step('where'), inside });
    if ('sum' in operand) walkOperand(operand.value, visitor, { ...step('value'), inside });
  }
  if ('add' in operand) {
    operand.add.forEach((part, index) => {
      walkOperand(part, visitor, step('add', index));
    });
  }
  if ('weeksBetween' in operand) {
    operand.weeksBetween.forEach((part, index) => {
      walkOperand(part, visitor, step('weeksBetween', index));
    });
  }
  if ('weekHours' in operand) walkOperand(operand.weekHours, visitor, step('weekHours'));
  if ('staircase' in operand) walkOperand(operand.staircase, visitor, step('staircase'));
}

/** The answers that a condition asks of the thing it stands on and of what that belongs to; not of members of collections. */
export function answersIn(condition: Condition): { answer: string; of?: Scope | undefined }[] {
  const answers: { answer: string; of?: Scope | undefined }[] = [];
  walk(condition, {
    operand: (operand, { inside }) => {
      if (inside.length > 0 || typeof operand !== 'object') return;
      if ('answer' in operand) answers.push(operand);
    },
  });
  return answers;
}
