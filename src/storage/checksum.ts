/** A sum by which a text of our own is known to be whole. */

/**
 * 64 bits over the text's UTF-16 units, as 16 hexadecimal digits: one unit changed always changes the sum. It tells
 * damage, it does not guard against malice.
 */
export function checksum(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x2f0b4c47;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second = (second << 13) | (second >>> 19);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
