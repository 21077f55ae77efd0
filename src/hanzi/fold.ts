import { ConverterBuilder } from 'opencc-js/core';
import * as toSimplified from 'opencc-js/preset/t2cn';

const simplify = ConverterBuilder(toSimplified)({ from: 't', to: 'cn' });

/** Full-width letters, digits and signs (U+FF01–FF5E) have their narrow twins 0xFEE0 below. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/gu;
/** Kangxi and CJK radicals and compatibility ideographs look like ordinary characters and are not. */
const LOOKALIKES = /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/**
 * The normal form in which texts are indexed and queries asked: Simplified, lower case, letters and digits narrow,
 * radicals and compatibility ideographs as the characters they stand for (NFKC, for these alone), without zero-width
 * characters. Punctuation stays as it is.
 */
export function fold(text: string): string {
  const narrow = text
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(LOOKALIKES, (sign) => sign.normalize('NFKC'));
  return simplify(narrow).toLowerCase();
}
