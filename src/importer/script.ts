import { ConverterBuilder } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import type { Script } from '../model/script.ts';
import { simplifyCharacter } from './degarble/simplify.ts';

const convert = ConverterBuilder(toTraditional)({ from: 'cn', to: 't' });
const single = new Map<string, string>();

function traditionalOf(character: string): string {
  let traditional = single.get(character);
  if (traditional === undefined) single.set(character, (traditional = convert(character)));
  return traditional;
}

/** The script a text is written in: whichever has more characters that only it uses. Texts without such are Simplified. */
export function scriptOf(text: string): Script {
  let balance = 0;
  for (const character of text) {
    if (simplifyCharacter(character) !== character) balance++;
    else if (traditionalOf(character) !== character) balance--;
  }
  return balance > 0 ? 'zh-Hant' : 'zh-Hans';
}
