import type { Units } from './units.ts';

/** A word and what is written in its place. */
export type Pair = readonly [word: string, replacement: string];

type Segment = (start: number, end: number, word: number) => void;

/** The bits of words' beginnings, as a power of two. */
const BEGINNINGS = 19;

/** What first steps begin at. */
const ROOT = -1;
/** Slot 0 names no node, so that 0 can say that there is none. */
const TAKEN = -2;

/**
 * Words found as OpenCC finds them: from the left, always the longest that stands at a place.
 *
 * A trie over UTF-16 code units. All its steps are in one hash table with open addressing, in which a node is known by
 * its slot, so that a step costs about one look into memory. At most places of a text no word of several units begins, which
 * the bits of words' first two units tell without a look so far.
 */
export class Dictionary {
  /** By word, of which 0 is none: its units, what is written in its place, whether a firm word may take its last character. */
  readonly #lengths: number[];
  readonly #replacements: string[];
  readonly #yields: boolean[] = [];
  /** By unit: what it becomes whatever follows it; 0 where that takes a look at the words. */
  readonly #settled: Uint16Array;
  readonly #first: Int32Array;
  readonly #beginnings: Int32Array;
  /** By slot: the node a step begins at, or 0 where there is none; its code unit; the number of the word it ends, or 0. */
  readonly #parents: Int32Array;
  readonly #units: Uint16Array;
  readonly #words: Int32Array;
  readonly #bits: number;
  /** How many slots are taken. */
  #steps = 1;
  readonly #firm: Dictionary | undefined;

  /**
   * Of pairs with the same word the last one holds. Firm words are those that another word, unless it is firm itself, must
   * leave its last character to: 国制 and 度, where a text says 国 and the firm 制度; but not where one follows it: 体制 and 作用.
   *
   * @param base a dictionary whose pairs come before these. Its tables are copied where they have room for more, which takes
   * a small part of the time of adding its words again.
   */
  constructor(pairs: readonly Pair[], firm: readonly Pair[] = [], base?: Dictionary) {
    const most = pairs.reduce((sum, [word]) => sum + word.length, base ? base.#steps : 1);
    if (base && 1.5 * most <= base.#words.length) {
      this.#bits = base.#bits;
      this.#steps = base.#steps;
      this.#lengths = base.#lengths.slice();
      this.#replacements = base.#replacements.slice();
      this.#settled = base.#settled.slice();
      this.#first = base.#first.slice();
      this.#beginnings = base.#beginnings.slice();
      this.#parents = base.#parents.slice();
      this.#units = base.#units.slice();
      this.#words = base.#words.slice();
    } else {
      this.#bits = Math.ceil(Math.log2(1.5 * most));
      const size = 2 ** this.#bits;
      this.#lengths = [0];
      this.#replacements = [''];
      this.#settled = UNCHANGED.slice();
      this.#first = new Int32Array(0x10000);
      this.#beginnings = new Int32Array(2 ** (BEGINNINGS - 5));
      this.#parents = new Int32Array(size).fill(TAKEN, 0, 1);
      this.#units = new Uint16Array(size);
      this.#words = new Int32Array(size);
      if (base) for (const pair of base.#pairs()) this.#add(pair);
    }
    for (const pair of pairs) this.#add(pair);
    if (firm.length > 0) {
      this.#firm = new Dictionary(firm);
      this.#yieldTo(this.#firm);
      for (const [word] of firm) this.#yields[this.#numberOf(word)] = false;
    }
  }

  /** Whether it is a word of the dictionary. */
  has(word: string): boolean {
    return this.#numberOf(word) !== 0;
  }

  /** Writes a part of the text with every word in it replaced. */
  rewrite(source: Units, start: number, end: number, written: Units): void {
    const units = source.at;
    for (let at = start; at < end;) {
      const settled = this.#settled[units[at]!]!;
      if (settled !== 0) {
        written.push(settled);
        at++;
        continue;
      }
      const word = this.#longestAt(units, at, end);
      const next = word === 0 ? afterCharacter(units, at, end) : at + this.#lengths[word]!;
      if (word === 0) written.copy(source, at, next);
      else written.add(this.#replacements[word]!);
      at = next;
    }
  }

  /**
   * By unit what it becomes in any text of units of which this tells the same; 0 where that takes a look at the words. Words that
   * are left as they are make no difference to units that are, whichever of them they cover.
   */
  settled(): Uint16Array {
    const settled = UNCHANGED.slice();
    const isCovered = new Uint8Array(settled.length);
    const isChanged = new Uint8Array(settled.length);
    for (const [word, replacement] of this.#pairs()) {
      const first = word.charCodeAt(0);
      if (word.length === 1) {
        if (settled[first] !== 0) settled[first] = replacement.length === 1 ? replacement.charCodeAt(0) : 0;
        continue;
      }
      if (word !== replacement) isChanged[first] = 1;
      for (let at = 0; at < word.length; at++) isCovered[word.charCodeAt(at)] = 1;
    }
    return settled.map((becomes, unit) => {
      const isDisputed = isCovered[unit] === 1 || isHalf(unit);
      return isChanged[unit] || (isDisputed && becomes !== unit) ? 0 : becomes;
    });
  }

  /**
   * Cuts a part of the text into segments: its words, each told by its number, the same for the same word; and everything
   * between two words, told by 0.
   */
  segment(source: Units, start: number, end: number, segment: Segment): void {
    const units = source.at;
    let from = start;
    for (let at = start; at < end;) {
      const word = this.#longestAt(units, at, end);
      if (word === 0) {
        at = afterCharacter(units, at, end);
        continue;
      }
      if (from < at) segment(from, at, 0);
      from = at + this.#lengths[word]!;
      if (this.#yields[word] && this.#firm!.#takesLast(units, from, end)) this.segment(source, at, --from, segment);
      else segment(at, from, word);
      at = from;
    }
    if (from < end) segment(from, end, 0);
  }

  /** Whether a word of several units begins with the last unit before the place, and none at it. */
  #takesLast(units: Uint16Array, at: number, end: number): boolean {
    return at < end && this.#longestAt(units, at - 1, end) !== 0 && this.#longestAt(units, at, end) === 0;
  }

  /** The number of the longest word that stands at the place; 0 when none does. */
  #longestAt(units: Uint16Array, at: number, end: number): number {
    let node = this.#first[units[at]!]!;
    if (node === 0) return 0;
    if (at + 1 === end || !this.#mayBegin(units[at]!, units[at + 1]!)) return this.#words[node]!;
    let found = 0;
    for (let next = at + 1; node !== 0; next++) {
      found = this.#words[node] || found;
      if (next >= end) break;
      const slot = this.#slotOf(node, units[next]!);
      node = this.#parents[slot] === 0 ? 0 : slot;
    }
    return found;
  }

  /** Whether some word may begin with the two units; hardly ever true of others. */
  #mayBegin(one: number, two: number): boolean {
    const bit = bitOf(one, two);
    return (this.#beginnings[bit >> 5]! & (1 << (bit & 31))) !== 0;
  }

  #add([word, replacement]: Pair): void {
    settle(this.#settled, word, replacement);
    if (word.length > 1) {
      const bit = bitOf(word.charCodeAt(0), word.charCodeAt(1));
      this.#beginnings[bit >> 5]! |= 1 << (bit & 31);
    }
    let node = ROOT;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const slot = this.#slotOf(node, unit);
      if (this.#parents[slot] === 0) this.#steps++;
      this.#parents[slot] = node;
      this.#units[slot] = unit;
      if (at === 0) this.#first[unit] = slot;
      node = slot;
    }
    const number = this.#words[node] || this.#lengths.length;
    this.#words[node] = number;
    this.#lengths[number] = word.length;
    this.#replacements[number] = replacement;
  }

  /** Notes of every word whether a firm one begins with its last unit. */
  #yieldTo(firm: Dictionary): void {
    for (let slot = 0; slot < this.#words.length; slot++) {
      const word = this.#words[slot]!;
      if (word !== 0) this.#yields[word] = this.#lengths[word]! > 1 && firm.#first[this.#units[slot]!] !== 0;
    }
  }

  *#pairs(): Generator<Pair> {
    for (const [slot, word] of this.#words.entries())
      if (word !== 0) yield [this.#wordAt(slot), this.#replacements[word]!];
  }

  /** The units on the way to a node. */
  #wordAt(slot: number): string {
    const parent = this.#parents[slot]!;
    return (parent === ROOT ? '' : this.#wordAt(parent)) + String.fromCharCode(this.#units[slot]!);
  }

  /** The number of a whole word; 0 for one that is none of the dictionary's, which is no word's number. */
  #numberOf(word: string): number {
    const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    const number = this.#longestAt(units, 0, word.length);
    return this.#lengths[number] === word.length ? number : 0;
  }

  /** Where the step from a node by a code unit is, or would be. */
  #slotOf(node: number, unit: number): number {
    const last = (1 << this.#bits) - 1;
    let slot = Math.imul(node + Math.imul(unit, 0x10001), 0x9e3779b1) >>> (32 - this.#bits);
    while (this.#parents[slot] !== 0 && (this.#parents[slot] !== node || this.#units[slot] !== unit))
      slot = (slot + 1) & last;
    return slot;
  }
}

function bitOf(one: number, two: number): number {
  return Math.imul((one << 16) | two, 0x9e3779b1) >>> (32 - BEGINNINGS);
}

/** Whether a unit is half of a character (a surrogate): the second one is passed over with the first. */
const isHalf = (unit: number) => unit >> 11 === 0x1b;

/** By unit: itself, or 0 where others may follow it that are parts of one character. */
const UNCHANGED = Uint16Array.from({ length: 0x10000 }, (_, unit) => (partsOf(unit) === 0 ? unit : 0));

/** Notes what a word makes of its first unit. What takes a look at the words does so whatever other words there are. */
function settle(settled: Uint16Array, word: string, replacement: string): void {
  const first = word.charCodeAt(0);
  if (word.length > 1 || replacement.length !== 1) settled[first] = 0;
  else if (settled[first] !== 0) settled[first] = replacement.charCodeAt(0);
}

/**
 * Where the character at the place ends. As in OpenCC one that is described (⿰木木, an ideographic description sequence of
 * The Unicode Standard, chapter 18) is one character, since its parts are not words of the text.
 */
function afterCharacter(units: Uint16Array, at: number, end: number): number {
  const unit = units[at]!;
  const after = at + (unit >> 10 === 0x36 && at + 1 < end && units[at + 1]! >> 10 === 0x37 ? 2 : 1);
  let past = after;
  for (let parts = partsOf(unit); parts > 0; parts--) {
    if (past >= end) return after;
    past = afterCharacter(units, past, end);
  }
  return past;
}

/** How many characters the sign for a composition joins: ⿲ and ⿳ three, its kin two, all others none. */
function partsOf(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}
