/**
 * The form of every file of the index: at once bytes of which a reader asks for a part, and a classic script that hands
 * them on. Pages opened from a disk may neither fetch nor load modules, but any page may load a classic script; so one
 * file serves all, and every place in it is that of a character too, when the script is read as `VOLUME_CHARSET`.
 *
 * Bytes that a template literal would not give back as they are (it reads a carriage return as a line feed) are stuffed:
 * an escape, then the byte with one bit turned. That makes compressed data a fiftieth longer.
 */

/** The function that a page must have before it loads a volume as a script; it is given the content as a string. */
export const VOLUME_CALLBACK = 'archiveVolume';

/** The label of an encoding in which every byte is one character, with the byte in its lower half. */
export const VOLUME_CHARSET = 'x-user-defined';

const HEADER = `${VOLUME_CALLBACK}(\``;
const FOOTER = '`)\n';

/** Where the content of a volume begins. */
export const CONTENT_START = HEADER.length;

/** Stuffed content → a file. */
export function toVolume(content: Uint8Array): Uint8Array {
  const file = new Uint8Array(HEADER.length + content.length + FOOTER.length);
  const text = new TextEncoder();
  file.set(text.encode(HEADER));
  file.set(content, HEADER.length);
  file.set(text.encode(FOOTER), HEADER.length + content.length);
  return file;
}

/** The stuffed content of a whole file. Throws when the bytes are no volume. */
export function contentOf(file: Uint8Array): Uint8Array {
  const end = file.length - FOOTER.length;
  const text = new TextDecoder('latin1');
  if (text.decode(file.subarray(0, HEADER.length)) !== HEADER || text.decode(file.subarray(end)) !== FOOTER) {
    throw new Error('not a file of the index');
  }
  return file.subarray(HEADER.length, end);
}

/** The stuffed content as a script was given it, in bytes. */
export function bytesOfString(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length);
  for (let at = 0; at < content.length; at++) bytes[at] = content.charCodeAt(at);
  return bytes;
}

const ESCAPE = 0x1b;
const TURNED = 0x40;
/** By byte, 1 for carriage return, `$`, `\`, `` ` `` and the escape itself. */
const STUFFED = Uint8Array.from({ length: 256 }, (_, byte) => Number([0x0d, 0x24, 0x5c, 0x60, ESCAPE].includes(byte)));

/** Any bytes → bytes that may stand in a volume. */
export function stuff(bytes: Uint8Array): Uint8Array {
  const stuffed = new Uint8Array(bytes.length * 2);
  let end = 0;
  for (const byte of bytes) {
    if (STUFFED[byte] === 0) stuffed[end++] = byte;
    else {
      stuffed[end++] = ESCAPE;
      stuffed[end++] = byte ^ TURNED;
    }
  }
  return stuffed.slice(0, end);
}

/** The bytes that `stuff` was given. */
export function unstuff(stuffed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(stuffed.length);
  let end = 0;
  for (let at = 0; at < stuffed.length; at++) {
    bytes[end++] = stuffed[at] === ESCAPE ? stuffed[++at]! ^ TURNED : stuffed[at]!;
  }
  return bytes.subarray(0, end);
}
