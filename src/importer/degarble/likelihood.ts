import { PAIRS, SINGLES } from './pairs.ts';

/** What the table counts a character as: digits are one symbol, Latin letters another. */
export function symbolOf(character: string): string {
  if (character >= '0' && character <= '9') return '0';
  return /[A-Za-z]/.test(character) ? 'a' : character;
}

const singles = new Map<string, number>();
const pairs = new Map<string, number>();

/** Reads `A` + symbols + `B` + symbols … */
function readLevels(row: string, put: (symbol: string, level: number) => void): void {
  let level = 0;
  for (const symbol of row) {
    if (symbol >= 'A' && symbol <= 'Z') level = symbol.charCodeAt(0) - 65;
    else put(symbol === '¶' ? '\n' : symbol, level);
  }
}

/** Bits that a pair costs which the table does not hold, before those of its second character. */
const UNSEEN = 4;
/** log2 of all characters counted. */
let total = 0;

function load(): void {
  readLevels(SINGLES, (symbol, level) => {
    singles.set(symbol, level);
    total += 2 ** level;
  });
  total = Math.log2(total);
  for (const row of PAIRS.split('\n')) {
    const [first] = row;
    const key = first === '¶' ? '\n' : first!;
    readLevels(row.slice(first!.length), (symbol, level) => pairs.set(key + symbol, level));
  }
}

/** Bits that the character costs wherever it stands: 国 about 7, 怆 more than 20. */
export function rarity(character: string): number {
  if (singles.size === 0) load();
  return total - (singles.get(symbolOf(character)) ?? -2);
}

/** Bits that the character costs behind the other: few for what news writes often, about 25 for what it never does. */
export function cost(before: string, character: string): number {
  const alone = rarity(character);
  const [first, second] = [symbolOf(before), symbolOf(character)];
  const pair = pairs.get(first + second);
  if (pair === undefined) return alone + UNSEEN;
  return Math.min(Math.max(0, (singles.get(first) ?? pair) - pair), alone + UNSEEN);
}

/** Bits of a whole Simplified text; the lower, the more it reads like news. Line ends stand before and behind it. */
export function costOf(text: string): number {
  let before = '\n';
  let bits = 0;
  for (const character of text) {
    bits += cost(before, character);
    before = character;
  }
  return bits + cost(before, '\n');
}
