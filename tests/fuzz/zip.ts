/** Zip files as machines pack them, and as no machine does. */
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { PICTURE_LIST } from '../../src/storage/all-files.ts';
import { crc32, zipOf, type ZipPart } from '../../src/storage/zip.ts';
import type { Chance } from './campaign.ts';

const png = new Uint8Array(readFileSync('public/icons/192.png'));

/** All that was taken out of a plan with one picture, with some bytes changed or a part gone. */
export function harmedZip(chance: Chance, plan: unknown): Uint8Array<ArrayBuffer> {
  const { id } = plan as { id: string };
  const line = { file: 'b/1.png', plan: id, use: 'logo', mime: 'image/png', alt: 'a', name: 'n' };
  const parts: ZipPart[] = [
    { name: 'a.json', content: JSON.stringify(plan) },
    { name: PICTURE_LIST, content: JSON.stringify({ billeder: [line] }) },
    { name: 'b/1.png', content: png },
  ];
  const bytes = chance.below(2) === 0 ? zipOf(parts) : deflatedZip(parts);
  // The list at the end is hit as often as all the rest.
  const list = bytes.length - 260;
  for (let left = chance.below(4); left > 0; left -= 1) {
    const at = chance.below(2) === 0 ? list + chance.below(260) : chance.below(bytes.length);
    bytes[at] = chance.below(256);
  }
  return chance.below(4) === 0 ? bytes.slice(0, chance.below(bytes.length)) : bytes;
}

/** As a machine packs it: deflated, and with sizes in the list; `lie` is what it says of the whole size. */
export function deflatedZip(parts: readonly ZipPart[], lie?: number): Uint8Array<ArrayBuffer> {
  const encoded = parts.map(({ name, content }) => ({
    name: Buffer.from(name),
    data: Buffer.from(typeof content === 'string' ? Buffer.from(content) : content),
  }));
  const [files, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const { name, data } of encoded) {
    const packed = deflateRawSync(data);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(lie ?? data.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, packed]);
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, where, name]));
    files.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...files, ...list, Buffer.from('PK\u0005\u0006'), end]));
}
