import { Dictionary, type Pair } from './dictionary.ts';
import { Units } from './units.ts';

type Preset = typeof import('opencc-js/preset');

/** A configuration in full; opencc-js's types leave parts of it out. */
interface Config {
  normalizationChain: Dictionaries[];
  segmentation?: Dictionaries;
  conversionChain: Dictionaries[];
}

/** Each as `word replacement|word replacement`; where several have a word, the first one's replacement holds. */
type Dictionaries = string[];

/**
 * Converts as opencc-js does by one of a preset’s configurations, to the character, and several times faster.
 *
 * OpenCC cuts a text at the phrases of its segmentation, and rewrites each phrase, and each run of text between two of
 * them, by a chain of dictionaries, one after another. What becomes of a phrase never changes, so it is kept; and as no
 * phrase stands in a run, a run asks the first link for its other words alone.
 *
 * The words join the segmentation and the first link; in later links they stand for themselves, or a variant table would
 * undo them. Of the words those that are `firm` keep their first character from a word before them. `last` is a link of our own
 * after all of OpenCC's.
 */
export function convertBy(
  preset: Preset,
  name: string,
  words: readonly Pair[] = [],
  last: readonly Pair[] = [],
  firm: readonly Pair[] = [],
): (text: string) => string {
  const { segmentation: cut, first, runs, later: links, normalization } = tablesOf(preset, name);
  const standing = words.map(([, replacement]): Pair => [replacement, replacement]);
  const later = [
    ...links.map((link) => new Dictionary(standing, [], link)),
    ...(last.length > 0 ? [new Dictionary([...last, ...standing])] : []),
  ];
  const rewritePhrase = chain([new Dictionary(words, [], first), ...later]);
  const rewriteRun = unitByUnit([runs, ...later]);
  const normalize = unitByUnit(normalization);
  const segmentation = new Dictionary(words, firm, cut);
  const known: string[] = [];
  const [source, normal, written] = [new Units(), new Units(), new Units()];

  return (text) => {
    normalize(source.clear().add(text), 0, text.length, normal.clear());
    written.clear();
    segmentation.segment(normal, 0, normal.length, (start, end, phrase) => {
      const before = written.length;
      const made = known[phrase];
      if (phrase === 0) rewriteRun(normal, start, end, written);
      else if (made !== undefined) written.add(made);
      else {
        rewritePhrase(normal, start, end, written);
        known[phrase] = written.from(before);
      }
    });
    return written.from(0);
  };
}

/** The dictionaries of a configuration before any words of ours join them. */
interface Tables {
  segmentation: Dictionary;
  first: Dictionary;
  /** The first link without the words of the segmentation. */
  runs: Dictionary;
  later: Dictionary[];
  normalization: Dictionary[];
}

/** Made once, whatever words the converters have: there is one for each set of topics with words of their own. */
const made = new WeakMap<Config, Tables>();

function tablesOf(preset: Preset, name: string): Tables {
  const config = configOf(preset, name);
  const tables = made.get(config) ?? makeTables(config);
  made.set(config, tables);
  return tables;
}

function configOf(preset: Preset, name: string): Config {
  const config = preset.configs[name] as Config | undefined;
  if (!config) throw new Error(`opencc-js no longer has the configuration ${name}`);
  return config;
}

function makeTables({ segmentation = [], conversionChain, normalizationChain }: Config): Tables {
  const phrases = new Dictionary(pairsOf(segmentation));
  const [group = [], ...later] = conversionChain;
  // From Simplified the first link begins with the very dictionaries of the segmentation, tens of thousands of words.
  const hasPhrases = segmentation.every((dictionary, index) => dictionary === group[index]);
  const own = pairsOf(hasPhrases ? group.slice(segmentation.length) : group);
  const ofRuns = own.filter(([word]) => !phrases.has(word));
  return {
    segmentation: phrases,
    first: hasPhrases ? new Dictionary(ofRuns, [], phrases) : new Dictionary(own),
    runs: new Dictionary(ofRuns),
    later: later.map((link) => new Dictionary(pairsOf(link))),
    normalization: normalizationChain.map((link) => new Dictionary(pairsOf(link))),
  };
}

/**
 * Converts one character as a configuration does where nothing stands around it. The dictionaries of its words, which take a
 * moment to make, are not needed for that.
 */
export function convertCharacterBy(preset: Preset, name: string): (character: string) => string {
  const { normalizationChain, conversionChain } = configOf(preset, name);
  const links = [...normalizationChain, ...conversionChain].map(
    (group) => new Map(group.toReversed().flatMap(charactersIn)),
  );
  return (character) => links.reduce((written, link) => link.get(written) ?? written, character);
}

const charactersIn = (dictionary: string) =>
  [...dictionary.matchAll(/(?<![^|])([^| ]) ([^| ]*)/gu)].map(([, word, replacement]): Pair => [word!, replacement!]);

/** The words by which a configuration cuts a text. */
export function wordsOf(preset: Preset, name: string): string[] {
  const config = preset.configs[name] as Config | undefined;
  return pairsOf(config?.segmentation ?? []).map(([word]) => word);
}

type Rewrite = (source: Units, start: number, end: number, written: Units) => void;

/** Each link rewrites what the one before it has written. */
function chain([link, ...others]: Dictionary[]): Rewrite {
  if (others.length === 0) return (source, start, end, written) => link!.rewrite(source, start, end, written);
  const rest = chain(others);
  const between = new Units();
  return (source, start, end, written) => {
    link!.rewrite(source, start, end, between.clear());
    rest(between, 0, between.length, written);
  };
}

/** The same, by one table where that settles what every unit becomes: of nearly all texts. */
function unitByUnit(links: Dictionary[]): Rewrite {
  const rewrite = chain(links);
  const table = links.map((link) => link.settled()).reduce((one, next) => one.map((unit) => next[unit]!));
  return (source, start, end, written) => {
    if (!written.translate(source, start, end, table)) rewrite(source, start, end, written);
  };
}

function pairsOf(group: Dictionaries): Pair[] {
  return group
    .toReversed()
    .flatMap((dictionary) => dictionary.split('|').map((pair) => pair.split(' ') as [string, string]));
}
