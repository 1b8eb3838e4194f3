/** The CPR guard as islands fetch it: when there is a plan to guard, or digits to look at. */
export { cprIn, cprInAnswer, cprInText } from '../../core/index.ts';
export { cprWords } from '../../texts/cpr.ts';
