/** Source of a pattern for a number in digits or Chinese numerals. */
export const NUMBER = String.raw`(?:\d(?:\s?\d){0,11}|[一二三四五六七八九十百千零〇两]{1,9})`;

const DIGITS = '〇一二三四五六七八九';
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The value of what `NUMBER` matches: `64`, `六十四`, `一百零二`, and digit by digit `三七〇`. */
export function valueOf(numeral: string): number {
  const text = numeral.replace(/\s/g, '').replaceAll('零', '〇').replaceAll('两', '二');
  if (/^\d+$/.test(text)) return Number(text);
  if (!/[十百千]/.test(text)) return Number([...text].map((digit) => DIGITS.indexOf(digit)).join(''));
  let sum = 0;
  let digit = 0;
  for (const character of text) {
    const unit = UNITS[character];
    if (unit === undefined) digit = DIGITS.indexOf(character);
    else {
      // 十 at the beginning, or after 百 without 一, is one ten.
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

/** A number in digits; one that is written in digits keeps the zeros before it. */
export function digitsOf(numeral: string): string {
  const text = numeral.replace(/\s/g, '');
  return /^\d+$/.test(text) ? text : String(valueOf(text));
}
