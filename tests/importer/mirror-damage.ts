import { ConverterBuilder } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import { encodePair, decodePair, isLead } from '../../src/importer/degarble/gbk.ts';

const convert = ConverterBuilder(toTraditional)({ from: 'cn', to: 't' });
const single = new Map<string, string>();

/** Characters that mirrors were seen to leave as they are, since they are Traditional as well. */
const KEPT = new Set('干台于极愿采后叶并准里据党余万划种斗征游范价占郁几伙丰咨确广云适柜筑辟胜吃挂系制志着');

/** One character as a mirror's fixed table converts it. */
function toMirror(character: string): string {
  let found = single.get(character);
  if (found === undefined) single.set(character, (found = KEPT.has(character) ? character : convert(character)));
  return [...found].length === 1 && encodePair(found) !== undefined ? found : character;
}

/**
 * What a mirror makes of Simplified text: converted character by character, readings inserted by replacing GBK bytes, and decoded
 * by a decoder that makes one `?` of a bad first byte and the byte after it and loses private-use characters. Undefined when the
 * text has characters outside GBK.
 */
export function damage(simplified: string, pairs: [character: string, reading: string][]): string | undefined {
  const bytes = encode([...simplified].map(toMirror).join(''));
  if (!bytes) return undefined;
  return decode(pairs.reduce((now, [character, reading]) => replaceBytes(now, encode(character)!, reading), bytes));
}

/** The same text with each reading where it was meant to be: damage to characters alone. */
export function annotate(simplified: string, pairs: [character: string, reading: string][]): string {
  const readings = new Map(pairs);
  return [...simplified]
    .map(toMirror)
    .map((character) => (readings.has(character) ? `${character}(${readings.get(character)})` : character))
    .join('');
}

function encode(text: string): number[] | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const pair = encodePair(character);
    if (character < '\u0080') bytes.push(character.charCodeAt(0));
    else if (pair === undefined) return undefined;
    else bytes.push(pair >> 8, pair & 0xff);
  }
  return bytes;
}

/** As PHP's str_replace does it: from left to right, blind to characters. */
function replaceBytes(bytes: number[], [lead, trail]: number[], reading: string): number[] {
  const inserted = encode(`(${reading})`)!;
  const result: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    result.push(bytes[at]!);
    if (bytes[at] !== lead || bytes[at + 1] !== trail) continue;
    result.push(bytes[++at]!, ...inserted);
  }
  return result;
}

function decode(bytes: number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at++) {
    const [lead, trail] = [bytes[at]!, bytes[at + 1]];
    if (!isLead(lead)) {
      text += lead < 0x80 ? String.fromCharCode(lead) : '?';
      continue;
    }
    at++;
    const character = trail === undefined ? undefined : decodePair(lead, trail);
    if (character === undefined) text += '?';
    else if (!/\p{Co}/u.test(character)) text += character;
  }
  return text;
}
