/** The days that a rhythm gives: the same again and again after a day that is set, until the plan's period is over. */
import { fill, findQuestion, isISODate } from '../../core/index.ts';
import type { ISODate, Question } from '../../core/content/content.ts';
import { printed, type Subject, type Thing } from '../parts/subject.ts';
import { answerText } from '../parts/values.ts';

/** Something of the plan that comes again: the question of its next day, that of how often, and what the days are called. */
export interface RepeatWords {
  from: string;
  rhythm: string;
  what: string;
  /** Months from one to the next, by the option of the rhythm; an option without is no rhythm. */
  months: Readonly<Record<string, number>>;
}

export type Repeated = { question: Question; day: ISODate; what: string; more: string };

/** The most days of one rhythm: five years of every month. */
const MOST = 60;

/** Every day that comes after the ones that are set; none for a rhythm that is not answered, or of a plan without an end. */
export function repeatedDays(
  subject: Subject,
  whole: Thing,
  repeats: readonly RepeatWords[],
  byRhythm: string,
): Repeated[] {
  const { until } = subject.plan.period;
  const { catalog } = subject;
  return repeats.flatMap(({ from, rhythm, what, months }) => {
    const asked = findQuestion(catalog, 'plan', from)?.question;
    const often = findQuestion(catalog, 'plan', rhythm)?.question;
    const first = asked && printed(subject, whole, asked);
    const option = often && printed(subject, whole, often);
    const step = typeof option === 'string' ? months[option] : undefined;
    if (!asked || !often || option === undefined || step === undefined || until === null) return [];
    if (typeof first !== 'string' || !isISODate(first)) return [];
    const said = answerText(subject, often, option);
    const more = fill(byRhythm, { rhythm: said.charAt(0).toLowerCase() + said.slice(1) });
    return Array.from({ length: MOST }, (_, at) => monthsAfter(first, step * (at + 1)))
      .filter((day) => day <= until)
      .map((day) => ({ question: asked, day, what, more }));
  });
}

/** The same day of the month so many months later; the month's last day when it has no such day. */
export function monthsAfter(day: ISODate, months: number): ISODate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const two = (n: number) => String(n).padStart(2, '0');
  const head = `${String(Math.floor(at / 12)).padStart(4, '0')}-${two((at % 12) + 1)}`;
  const days = [date, 30, 29, 28].map((each) => `${head}-${two(Math.min(each, date))}`);
  return days.find(isISODate) ?? day;
}
