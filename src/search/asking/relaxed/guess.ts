import { FREQUENCIES, unpackLexicon, type Lexicon } from '../../form/lexicon.ts';

/** What somebody may have meant. */
export interface Guess {
  text: string;
  /** Whether initials stand for syllables: of many texts that have these it is one. */
  isOfInitials: boolean;
}

/** What guesses are made by: the lexicon, looked up from every side. */
export interface Guesser {
  /** The likeliest Han texts for a word of Han characters and pinyin, the best first; none when its letters are no pinyin. */
  guess(word: string): Guess[];
}

/** Bits that a step costs beside what its characters cost: a homophone typed, a pair that no title has, a syllable. */
const COST = { homophone: 8, unknownPair: 12, syllable: 1 };

/** Guesses that are followed at the same time, and those that are given. */
const BEAM = 80;
const MOST = 3;

/** What has been read of a word so far. */
interface Path extends Guess {
  /** How unlikely it is, in bits. */
  cost: number;
  /** The number of the last character, none when it is not in the lexicon. */
  last: number | undefined;
}

/** A longer word is no word. */
const LONGEST_WORD = 60;

const TOKEN = /[a-z]+|./gsu;
const LETTERS = /^[a-z]+$/;
const LONGEST_SYLLABLE = 6;
const LONGEST_INITIAL = 2;
const VOWEL_START = /^[aeiouv]/;

/** By the packed lexicons that they are of. */
const guessers = new WeakMap<Uint8Array, Guesser>();

/** The guesser of a packed lexicon, unpacked once. */
export function guesserOf(packed: Uint8Array): Guesser {
  const guesser = guessers.get(packed) ?? createGuesser(unpackLexicon(packed));
  guessers.set(packed, guesser);
  return guesser;
}

function createGuesser({ characters, readings, followers }: Lexicon): Guesser {
  const numberOf = new Map(characters.map((character, number) => [character, number]));
  const next = followers.map((own) => new Map(own));
  const weights = followers.map((own) => own.reduce((sum, [, frequency]) => sum + 2 ** frequency, 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const bySound = groupBy(readings, (reading) => [reading]);
  const byInitial = groupBy(readings, initialsOf);

  const startCost = (character: number) => Math.log2(all / weights[character]!);
  const stepCost = (last: number | undefined, character: number): number => {
    if (last === undefined) return startCost(character);
    const frequency = next[last]!.get(character);
    return frequency === undefined
      ? COST.unknownPair + startCost(character) / 2
      : Math.log2(weights[last]!) - Math.min(frequency, FREQUENCIES);
  };
  const step = (path: Path, character: number, cost: number): Path => ({
    isOfInitials: path.isOfInitials,
    text: path.text + characters[character]!,
    cost: path.cost + cost + stepCost(path.last, character),
    last: character,
  });

  /** A Han character stands for itself or for one that sounds alike. */
  const readHan = (paths: Path[], character: string): Path[] => {
    const own = numberOf.get(character);
    const alike = new Set(own === undefined ? [] : readings[own]!.flatMap((reading) => bySound.get(reading)!));
    return best(
      paths.flatMap((path) => {
        const itself = own === undefined ? unknown(path, character) : step(path, own, 0);
        const homophones = [...alike].filter((one) => one !== own).map((one) => step(path, one, COST.homophone));
        return [itself, ...homophones];
      }),
    );
  };
  const unknown = ({ isOfInitials, text, cost }: Path, character: string): Path => ({
    isOfInitials,
    text: text + character,
    cost: cost + COST.unknownPair * 2,
    last: undefined,
  });

  /** Letters are whole syllables; where a word of letters alone cannot be that, each is the initial of one. */
  const readLatin = (paths: Path[], letters: string, isWord: boolean): Path[] => {
    const spelled = readSyllables(paths, letters, bySound, LONGEST_SYLLABLE);
    if (spelled.length > 0 || !isWord) return spelled;
    const initials = paths.map((path) => ({ ...path, isOfInitials: true }));
    return readSyllables(initials, letters, byInitial, LONGEST_INITIAL);
  };
  const readSyllables = (paths: Path[], letters: string, known: Map<string, number[]>, longest: number): Path[] => {
    const at: Path[][] = [paths, ...Array.from(letters, () => [])];
    for (let from = 0; from < letters.length; from++) {
      const here = best(at[from]!);
      for (let to = from + 1; to <= Math.min(letters.length, from + longest); to++) {
        const meant = known.get(letters.slice(from, to)) ?? [];
        at[to]!.push(...here.flatMap((path) => meant.map((one) => step(path, one, COST.syllable))));
      }
    }
    return best(at.at(-1)!);
  };

  const guess = (word: string): Guess[] => {
    let paths: Path[] = [{ text: '', cost: 0, last: undefined, isOfInitials: false }];
    for (const [token] of word.matchAll(TOKEN)) {
      paths = LETTERS.test(token) ? readLatin(paths, token, token === word) : readHan(paths, token);
    }
    const seen = new Set<string>();
    return paths
      .filter(({ text }) => !seen.has(text) && seen.add(text))
      .slice(0, MOST)
      .map(({ text, isOfInitials }) => ({ text, isOfInitials }));
  };
  return { guess: (word) => (word.length > LONGEST_WORD ? [] : guess(word)) };
}

function best(paths: Path[]): Path[] {
  return paths.sort((a, b) => a.cost - b.cost || (a.text < b.text ? -1 : 1)).slice(0, BEAM);
}

/** zh, ch and sh are typed whole or by their first letter; syllables without a consonant by their first letter. */
function initialsOf(reading: string): string[] {
  if (VOWEL_START.test(reading)) return [reading[0]!];
  return /^[zcs]h/.test(reading) ? [reading[0]!, reading.slice(0, 2)] : [reading[0]!];
}

/** Characters by what each of their readings is known by. */
function groupBy(
  readings: readonly (readonly string[])[],
  keysOf: (reading: string) => string[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  readings.forEach((own, character) => {
    for (const key of new Set(own.flatMap(keysOf))) groups.set(key, [...(groups.get(key) ?? []), character]);
  });
  return groups;
}
