/** A letter begun in the reader's own mail program. */

const MAIL = /[^\s@<>,;:()"']+@[^\s@<>,;:()"']+\.\p{L}{2,}/u;

/** The first mail address in what someone wrote of where answers go; empty when there is none. */
export function mailAddress(written: string): string {
  return MAIL.exec(written)?.[0] ?? '';
}

/** The address of a new letter with its subject and text; nothing is attached. */
export function mailTo(to: string, { subject, body }: { subject: string; body: string }): string {
  // What stands before the sign may hold anything; the sign itself is part of the address.
  const address = to.split('@').map(encodeURIComponent).join('@');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
