import * as openCc from 'opencc-js/preset';
import { SCRIPT_TRAITS, type Script } from '../model/script.ts';
import { BASE_WORDS, FIRM_WORDS, STANDARD_FORMS, WORDS_TO_SIMPLIFIED } from './base-glossary.ts';
import type { Pair } from './dictionary.ts';
import { convertBy, wordsOf } from './opencc.ts';

/**
 * Converts text from one script into another, by OpenCC's dictionaries with the base glossary and then `words` (Simplified →
 * Traditional) placed before them. Vocabulary is never changed, since a quoted source's words are its own (OpenCC's `s2tw`
 * and `tw2s`, not `s2twp`).
 */
export function createConverter(
  from: Script,
  to: Script,
  words: Record<string, string> = {},
): (text: string) => string {
  const [source, target] = [SCRIPT_TRAITS[from].openCc, SCRIPT_TRAITS[to].openCc];
  const pairs = Object.entries(words);
  if (from === 'zh-Hans') return fromSimplified(target, pairs);
  if (to === 'zh-Hans')
    return convertBy(openCc, `${source}2s`, [
      ...WORDS_TO_SIMPLIFIED,
      ...pairs.map(([simplified, traditional]): Pair => [traditional, simplified]),
    ]);
  return betweenTraditional(source, target);
}

/** The words of OpenCC's dictionaries from Simplified. */
export function openCcWords(): string[] {
  return wordsOf(openCc, 's2tw');
}

function fromSimplified(target: string, pairs: readonly Pair[]): (text: string) => string {
  const firm = [...FIRM_WORDS, ...pairs];
  if (target === 'tw') return convertBy(openCc, 's2tw', [...BASE_WORDS, ...pairs], STANDARD_FORMS, firm);
  // The words are in Taiwan's characters; another place writes the same words in its own.
  const local = betweenTraditional('tw', target);
  const base = BASE_WORDS.map(([word, form]): Pair => [word, local(form)]);
  return convertBy(
    openCc,
    `s2${target}`,
    [...base, ...pairs.map(([word, form]): Pair => [word, local(form)])],
    [],
    firm,
  );
}

/** OpenCC goes from one Traditional script to another by way of its own. */
function betweenTraditional(source: string, target: string): (text: string) => string {
  const [first, second] = [convertBy(openCc, `${source}2t`), convertBy(openCc, `t2${target}`)];
  return (text) => second(first(text));
}

/**
 * Applies `convert` to the text around the protected names and writes the names themselves by `write`: as they are, if it is not
 * given. The longest name wins where several begin at one place.
 */
export function convertAround(
  text: string,
  names: string[],
  convert: (text: string) => string,
  write: (name: string) => string = (name) => name,
): string {
  if (!names.some((name) => text.includes(name))) return convert(text);
  return text
    .split(patternOf(names))
    .map((part, index) => (index % 2 === 1 ? write(part) : convert(part)))
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
