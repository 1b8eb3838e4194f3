/** What a page may do, and what a host should send with it: one list, for the pages, the hosts' files and `npm start`. */

/** The content security policy that every page carries, but for its frames and the hashes of what is inline. */
export const DIRECTIVES = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  // The search's form asks this site, in the address; nothing typed elsewhere has a form to be sent by.
  "form-action 'self'",
] as const;

/** Other sites may not show a page inside theirs. Not `'none'`: a paper is shown in a frame of the page that made it. */
const FRAMED_BY = "frame-ancestors 'self'";

/** What no page asks the browser for. */
const UNUSED = [
  ...['accelerometer', 'bluetooth', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'screen-wake-lock', 'serial', 'usb'],
];

/** Sent with every file, by name; `hashes`: of what stands inline in pages, as their own policy has them. */
export function headersFor(hashes: Hashes): Record<string, string> {
  const own = (name: string, some: readonly string[]) => [`${name} 'self'`, ...some].join(' ');
  const policy = [
    ...DIRECTIVES,
    own('script-src', hashes.script),
    own('style-src', hashes.style),
    // One page shows papers in a frame; the others say in their own policy that they have none.
    'frame-src blob:',
    FRAMED_BY,
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/** How long a file may be kept without being asked for again: for ever where a hash is part of its name. */
export const CACHING = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' };

/** The folder whose files all carry a hash of their content in their name. */
export const HASHED = 'assets';

/** Hashes of the inline scripts and styles, in quotes as a policy has them. */
export type Hashes = { script: string[]; style: string[] };

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/;

/** All hashes in the policies of these pages. */
export function hashesOf(pages: readonly string[]): Hashes {
  const policies = pages.map((html) => POLICY.exec(html)?.[1] ?? '');
  const of = (name: string): string[] => {
    const all = policies.flatMap((policy) => {
      const directive = new RegExp(`(?:^|;) ?${name} ([^;]*)`).exec(policy)?.[1] ?? '';
      return directive.match(/'sha256-[^']+'/g) ?? [];
    });
    return [...new Set(all)].sort();
  };
  return { script: of('script-src'), style: of('style-src') };
}
