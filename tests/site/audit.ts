/** What the registry knows against the packages that are locked, and what has been said of it here. */

/** A finding that has been looked into and does no harm here. `day`: when that was last looked into. */
export type Answer = { package: string; advisory: string; reason: string; day: string };

/** Every finding that is known and left as it is; none, as long as the list is empty. */
export const ANSWERED: readonly Answer[] = [];

/** `silent`: the registry gave no answer that tells of advisories. */
export type Audit = { is: 'told'; findings: Finding[] } | { is: 'silent'; why: string };
export type Finding = { package: string; advisory: string; title: string };

/** Reads what `npm audit --json` printed (its report of version 2). */
export function auditOf(printed: string): Audit {
  let report: unknown;
  try {
    report = JSON.parse(printed.slice(printed.indexOf('{')));
  } catch {
    return { is: 'silent', why: 'no report' };
  }
  const of = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const vulnerable = of(report, 'vulnerabilities');
  if (typeof vulnerable !== 'object' || vulnerable === null)
    return { is: 'silent', why: text(of(report, 'message')) || 'no list of findings' };
  const findings = Object.values(vulnerable).flatMap((each: unknown) => {
    const via = of(each, 'via');
    // A name alone says that the package has it from another, which is listed itself.
    const own = Array.isArray(via) ? via.filter((one) => typeof one === 'object') : [];
    return own.map((one: unknown) => ({
      package: text(of(one, 'name')) || text(of(each, 'name')),
      advisory: text(of(one, 'url')).replace(/^.*\//, ''),
      title: text(of(one, 'title')),
    }));
  });
  return { is: 'told', findings };
}

/** The findings that nobody has answered, and the answers that answer nothing any more, as lines. */
export function leftOf(
  findings: readonly Finding[],
  answered: readonly Answer[] = ANSWERED,
): string[] {
  const isSame = (answer: Answer, finding: Finding) =>
    answer.package === finding.package && answer.advisory === finding.advisory;
  return [
    ...findings
      .filter((finding) => !answered.some((answer) => isSame(answer, finding)))
      .map((finding) => `${finding.package} ${finding.advisory}: ${finding.title}`),
    ...answered
      .filter((answer) => !findings.some((finding) => isSame(answer, finding)))
      .map((answer) => `${answer.package} ${answer.advisory}: is no finding any more`),
  ];
}
