const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];
/** What JSON knows as white space (RFC 8259, section 2). */
const SPACES = new Set([0x20, 0x09, LINE_FEED, CARRIAGE_RETURN]);
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** With which an object of JSON begins: `{`. */
export const OBJECT = 0x7b;

/** The first byte of a line of JSON that says something; undefined for an empty line. */
export function firstByte(line: Uint8Array): number | undefined {
  const isMarked = BYTE_ORDER_MARK.every((byte, at) => line[at] === byte);
  return line.subarray(isMarked ? BYTE_ORDER_MARK.length : 0).find((byte) => !SPACES.has(byte));
}

/**
 * The lines of a stream of bytes, without what ends them (`\n` or `\r\n`). One longer than `most` bytes is undefined, and no more
 * of it is held than that.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array | undefined, void> {
  let pieces: Uint8Array[] = [];
  let size = 0;
  const hold = (piece: Uint8Array) => {
    size += piece.length;
    if (size <= most) pieces.push(piece);
    else pieces = [];
  };
  const take = () => {
    const line = size <= most ? withoutReturn(Buffer.concat(pieces)) : undefined;
    [pieces, size] = [[], 0];
    return line;
  };
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}
