/**
 * The form of every file of the index: at once bytes of which a reader asks for a part, and a classic script that hands
 * them on. Pages opened from a disk may neither fetch nor load modules, but any page may load a classic script; so one
 * file serves all, and every place in it is that of a character too, when the script is read as `VOLUME_CHARSET`.
 *
 * The content is a comment in a function, whose text a script can ask for just as it is written (ECMA-262, 20.2.3.5). But for
 * what ends a comment, which is stuffed, any bytes may stand there; in a string, one in fifty would have to be told otherwise.
 */

/** The function that a page must have before it loads a volume as a script; it is given a function that does nothing. */
export const VOLUME_CALLBACK = 'archiveVolume';

/** The label of an encoding in which every byte is one character, with the byte in its lower half. */
export const VOLUME_CHARSET = 'x-user-defined';

const OPEN = '()=>{/*';
const CLOSE = '*/}';
const HEADER = `${VOLUME_CALLBACK}(${OPEN}`;
const FOOTER = `${CLOSE})\n`;

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

/** The stuffed content that a script was given a function with, in bytes. */
export function contentOfFunction(given: () => void): Uint8Array {
  const text = given.toString();
  const bytes = new Uint8Array(text.length - OPEN.length - CLOSE.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(OPEN.length + at);
  return bytes;
}

const STAR = 0x2a;
const SLASH = 0x2f;
/** Comes between the two bytes that together end a comment, and before itself where it stands in its own place. */
const PARTING = 0x1b;

/** Any bytes → bytes that may stand in a volume. */
export function stuff(bytes: Uint8Array): Uint8Array {
  const stuffed = new Uint8Array(bytes.length * 2);
  let end = 0;
  let last = 0;
  for (const byte of bytes) {
    if (last === STAR && (byte === SLASH || byte === PARTING)) stuffed[end++] = PARTING;
    stuffed[end++] = last = byte;
  }
  return stuffed.slice(0, end);
}

/** The bytes that `stuff` was given. */
export function unstuff(stuffed: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(stuffed.length);
  let end = 0;
  for (let at = 0; at < stuffed.length; at++) {
    bytes[end++] = stuffed[at]!;
    if (stuffed[at] === STAR && stuffed[at + 1] === PARTING) at++;
  }
  return bytes.subarray(0, end);
}
