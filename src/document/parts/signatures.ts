/** Lines to sign on: one for each role, at every workplace of an agreement. */
import { fill, findQuestion } from '../../core/index.ts';
import type { Workplace } from '../../core/plan/plan.ts';
import type { Block } from './doc.ts';
import { printed, thingAt, type Subject } from './subject.ts';
import { answerText } from './values.ts';
import type { SignatureRole } from '../words/agreement-words.ts';

/** A line for each role, to sign by hand or to fill in; at every workplace for those who are of one. */
export function signatureLines(
  subject: Subject,
  agreement: string,
  sites: readonly Workplace[],
  roles: readonly SignatureRole[],
): Block {
  const { words } = subject;
  const { signatureRole, signatureAt, signatureName, signatureDate } = words.agreement;
  const line = (
    { id, role, from = [] }: SignatureRole,
    workplace: string | null,
  ): { role: string; id: string } => {
    const place = thingAt(subject, { scope: 'workplace', id: workplace });
    const asked = from.map((slug) => findQuestion(subject.catalog, 'workplace', slug));
    const [is] = asked.flatMap((each) => {
      const value = each && place ? printed(subject, place, each.question) : undefined;
      return each && value !== undefined ? [answerText(subject, each.question, value)] : [];
    });
    const named = is === undefined ? role : fill(signatureRole, { role, is });
    const isMany = sites.length > 1;
    return {
      role: isMany && place ? fill(signatureAt, { role: named, name: place.name }) : named,
      id: [agreement, id, ...(isMany && workplace !== null ? [workplace] : [])].join('-'),
    };
  };
  return {
    type: 'signatures',
    title: '',
    lines: roles.flatMap((role) =>
      role.from === undefined || sites.length === 0
        ? [line(role, null)]
        : sites.map((site) => line(role, site.id)),
    ),
    words: { name: signatureName, date: signatureDate },
    fillable: true,
  };
}
