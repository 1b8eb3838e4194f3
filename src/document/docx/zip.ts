/** The dates in a zip file: the clock of the machine it was packed on, which no reader needs. */

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, the first day that a zip file can name. */
const FIRST_DAY = 0x00210000;

/** The same zip file with every file in it dated alike; written over in place. */
export function sameDate(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== END) end -= 1;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== ENTRY) throw new Error('The packed file has no list');
    view.setUint32(entry + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, FIRST_DAY, true);
    const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return bytes;
}
