/**
 * A text from outside, such as the name of a file, as one line that a terminal only shows: what it would obey (ECMA-48), and
 * what turns the direction of all that follows (UAX #9), is written as escapes.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, (sign) => ESCAPES[sign] ?? escape(sign));
}

const ESCAPES: Record<string, string> = { '\n': String.raw`\n`, '\r': String.raw`\r`, '\t': String.raw`\t` };
const escape = (sign: string) => String.raw`\u` + sign.charCodeAt(0).toString(16).padStart(4, '0');
