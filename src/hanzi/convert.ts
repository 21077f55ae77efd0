import { ConverterBuilder, type DictGroup } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import * as toSimplified from 'opencc-js/preset/t2cn';
import type { Script } from '../model/script.ts';

/**
 * Converts text into `target` from the other script, by OpenCC's dictionaries with `words` (Simplified → Traditional)
 * placed before them. Characters follow Taiwan's standard; vocabulary is never changed, since a quoted source's words
 * are its own (OpenCC's `s2tw` and `tw2s`, not `s2twp`).
 */
export function createConverter(target: Script, words: Record<string, string> = {}): (text: string) => string {
  const pairs = Object.entries(words);
  return target === 'zh-Hant'
    ? withWords(toTraditional, 'cn', 'tw', pairs)
    : withWords(
        toSimplified,
        'tw',
        'cn',
        pairs.map(([simplified, traditional]) => [traditional, simplified]),
      );
}

type Preset = Parameters<typeof ConverterBuilder>[0];

/**
 * OpenCC segments a text by its phrase dictionary and then converts each segment by a chain of dictionaries. The words
 * join the segmentation and the first link; in later links they stand for themselves, or a variant table would undo them.
 */
function withWords(preset: Preset, from: string, to: string, words: [string, string][]): (text: string) => string {
  if (words.length === 0) return ConverterBuilder(preset)({ from, to });
  const name = from === 'cn' ? `s2${to}` : `${from}2s`;
  const config = preset.configs?.[name];
  if (!config) throw new Error(`opencc-js no longer has the configuration ${name}`);
  const first = dictionary(words);
  const later = dictionary(words.map(([, converted]) => [converted, converted]));
  const withThem = {
    ...config,
    segmentation: [first, ...[config.segmentation].flat()] as DictGroup,
    conversionChain: config.conversionChain.map((group, link) => [link === 0 ? first : later, ...group]),
  };
  return ConverterBuilder({ ...preset, configs: { [name]: withThem } })({ from, to });
}

/** opencc-js's form of a dictionary as one string; the segmentation takes no other. */
function dictionary(words: [string, string][]): string {
  return words.map((pair) => pair.join(' ')).join('|');
}

/**
 * Applies `convert` to the text around the protected names and leaves the names themselves as they are.
 * The longest name wins where several begin at one place.
 */
export function convertAround(text: string, names: string[], convert: (text: string) => string): string {
  if (names.length === 0) return convert(text);
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(${longestFirst.map((name) => RegExp.escape(name)).join('|')})`, 'u');
  return text
    .split(pattern)
    .map((part, index) => (index % 2 === 1 ? part : convert(part)))
    .join('');
}
