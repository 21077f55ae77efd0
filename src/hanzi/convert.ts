import * as toTraditional from 'opencc-js/preset/cn2t';
import * as toSimplified from 'opencc-js/preset/t2cn';
import type { Script } from '../model/script.ts';
import { convertBy } from './opencc.ts';

/**
 * Converts text into `target` from the other script, by OpenCC's dictionaries with `words` (Simplified → Traditional)
 * placed before them. Characters follow Taiwan's standard; vocabulary is never changed, since a quoted source's words
 * are its own (OpenCC's `s2tw` and `tw2s`, not `s2twp`).
 */
export function createConverter(target: Script, words: Record<string, string> = {}): (text: string) => string {
  const pairs = Object.entries(words);
  return target === 'zh-Hant'
    ? convertBy(toTraditional, 's2tw', pairs)
    : convertBy(
        toSimplified,
        'tw2s',
        pairs.map(([simplified, traditional]) => [traditional, simplified]),
      );
}

/**
 * Applies `convert` to the text around the protected names and leaves the names themselves as they are.
 * The longest name wins where several begin at one place.
 */
export function convertAround(text: string, names: string[], convert: (text: string) => string): string {
  if (names.length === 0) return convert(text);
  return text
    .split(patternOf(names))
    .map((part, index) => (index % 2 === 1 ? part : convert(part)))
    .join('');
}

/** Made once for an article's names, which are asked for with every piece of its text. */
const patterns = new WeakMap<string[], RegExp>();

function patternOf(names: string[]): RegExp {
  const known = patterns.get(names);
  if (known) return known;
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.map((name) => RegExp.escape(name)).join('|')})`, 'u');
  patterns.set(names, pattern);
  return pattern;
}
