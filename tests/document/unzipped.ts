/** Reads a zip file by its list at the end, without the packer that wrote it. */
import { inflateRawSync } from 'node:zlib';

/** `dates`: of the file where it stands, and in the list. */
export type Entry = { text: string; dates: [number, number] };

/** The files of a zip by their paths; throws when the list does not hold. */
export function unzipped(bytes: Uint8Array): Map<string, Entry> {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error('No end of a zip file');
  const found = new Map<string, Entry>();
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error('The list is broken');
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((part) =>
      file.readUInt16LE(at + part),
    );
    const path = file.toString('utf8', at + 46, at + 46 + name);
    const head = file.readUInt32LE(at + 42);
    const start = head + 30 + file.readUInt16LE(head + 26) + file.readUInt16LE(head + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    const data = file.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
    found.set(path, {
      text: data.toString('utf8'),
      dates: [file.readUInt32LE(head + 10), file.readUInt32LE(at + 12)],
    });
    at += 46 + name + extra + comment;
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" },
};

/** The text that a reader of the part meets, in order; a footnote's mark is its number. */
export function wordsOf(part: string): string {
  const pieces = part.matchAll(
    /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(br|tab)\/>|<\/w:(p)>|<w:footnoteReference w:id="(\d+)"/g,
  );
  return [...pieces]
    .map(([, text, blank, end, note]) => ((blank ?? end) ? ' ' : (note ?? read(text ?? ''))))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function read(text: string): string {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex === '' ? 10 : 16)),
    )
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
}
