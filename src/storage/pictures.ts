/** The kommune's own pictures: beside the plans, never in them, and so never in a file that leaves. */
import type { Kept } from './backing.ts';
import { checksum } from './checksum.ts';
import { attempt, type Failure } from './problem.ts';
import { field } from './record.ts';
import type { Room } from './room.ts';

/** A picture as it was chosen, whole; `use` is what it is for, one of each in a plan's lineage. */
export type KeptPicture = {
  use: string;
  /** By which two pictures are known to be the same, and one to lie as it was written. */
  hash: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** What it shows; empty until someone has said so, and the picture is not used before. */
  alt: string;
  /** The file's name. */
  name: string;
};
type PictureRecord = Kept & Omit<KeptPicture, 'use'> & { plan: string };

const keyOf = (plan: string, use: string) => `${plan}/${use}`;

/** Keeps the picture in the place of the one that was there for the same use; `plan` is the lineage's id. */
export function keepPicture(
  room: Room,
  plan: string,
  { use, mime, bytes, alt, name }: Omit<KeptPicture, 'hash'>,
): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    const own = new Uint8Array(bytes);
    const record: PictureRecord = {
      ...{ key: keyOf(plan, use), plan, mime, bytes: own, alt, name },
      hash: hashOf(own),
    };
    await room.backing.run('readwrite', ['pictures'], (access) => access.put('pictures', record));
    return { ok: true as const };
  });
}

/** The pictures of a plan's lineage, by use; one that does not lie as it was written is left out. */
export function pictures(
  room: Room,
  plan: string,
): Promise<{ ok: true; pictures: KeptPicture[] } | Failure> {
  return attempt(async () => {
    const raws = await room.backing.run('readonly', ['pictures'], (access) =>
      access.all('pictures'),
    );
    const own = raws.flatMap((raw) => {
      const record = asPicture(raw);
      return record?.plan === plan ? [record.picture] : [];
    });
    return { ok: true as const, pictures: own.sort((a, b) => a.use.localeCompare(b.use)) };
  });
}

/** Takes the picture out for good; whoever may want it back holds on to it. */
export function removePicture(
  room: Room,
  plan: string,
  use: string,
): Promise<{ ok: true } | Failure> {
  return attempt(async () => {
    await room.backing.run('readwrite', ['pictures'], (access) =>
      access.delete('pictures', keyOf(plan, use)),
    );
    return { ok: true as const };
  });
}

function asPicture(raw: unknown): { plan: string; picture: KeptPicture } | null {
  const text = (name: string) => {
    const value = field(raw, name);
    return typeof value === 'string' ? value : null;
  };
  const [key, plan, hash, bytes] = [text('key'), text('plan'), text('hash'), field(raw, 'bytes')];
  // Not `instanceof`: what comes back from a database may be of another page's making.
  if (key === null || plan === null || !key.startsWith(`${plan}/`)) return null;
  if (!ArrayBuffer.isView(bytes)) return null;
  const own = new Uint8Array(bytes.byteLength);
  own.set(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (hashOf(own) !== hash) return null;
  const { mime, alt, name } = { mime: text('mime'), alt: text('alt'), name: text('name') };
  const use = key.slice(plan.length + 1);
  return {
    plan,
    picture: { use, hash, mime: mime ?? '', bytes: own, alt: alt ?? '', name: name ?? '' },
  };
}

/** A sum over the bytes, each as one unit of a text. */
function hashOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return checksum(text);
}
