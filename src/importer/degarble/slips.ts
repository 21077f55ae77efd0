import { applyEdits, type Edit } from '../edits.ts';
import { decodePair, encodePair, gbkCharacters, isLead } from './gbk.ts';
import { cost, costOf } from './likelihood.ts';
import { plainLetters, READING, readingsOf } from './readings.ts';
import { simplify, simplifyCharacter } from './simplify.ts';

/** An edit that puts bytes right. */
export interface Repair extends Edit {
  /** Characters in `text` whose bytes are lost and which are there by likelihood alone. */
  guessed: string[];
}

/**
 * Mirrors insert their readings by replacing bytes of a GBK text, blind to where characters begin. Where the second byte of
 * one character and the first of the next make a listed character, the reading splits both: 領域實 holds the bytes of
 * 驅 and becomes 領域?qū)嵤…, with everything behind it read one byte off, until an ASCII byte brings the decoder back into step.
 * The decoder there turns the orphaned byte and the bracket after it into one `?`.
 *
 * What is lost can be found: `?` stands for the second byte of a character that has this reading and begins with the byte before. Everything is
 * tried on bytes and kept only when the line reads more like Chinese than before.
 */
export function repairSlips(text: string): Repair[] {
  const edits: Repair[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length <= LONGEST_LINE && SIGN.test(line)) {
      edits.push(...repairLine(line).map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start })));
    }
    start += line.length + 1;
  }
  return edits;
}

/** A paragraph is never so long; what is, was made to keep the importer busy. */
const LONGEST_LINE = 20_000;

/** What stands where a byte was lost: before a reading without its opening bracket, or before the mark made of half of 。 */
const HOLE = new RegExp(String.raw`(?<=[^\x00-\x7f)]|\))[?\ufffd]\(?\s*(${READING})\s*\)`, 'gu');
/** What is left of one that could not be understood. */
export const SLIP = new RegExp(String.raw`.{0,4}${HOLE.source}.{0,8}`, 'gu');
const GLOSS = new RegExp(String.raw`(?<=\p{Script=Han})\(\s*${READING}\s*\)`, 'gu');
const HALF_STOP = /[?\ufffd][！？；：，!?;:,]/gu;
const SIGN = new RegExp(`${HOLE.source}|${HALF_STOP.source}`, 'u');

/** Whether the text shows a reading that lost its bracket to a split character. */
export function countSlips(text: string): number {
  return [...text.matchAll(HOLE)].filter(([, reading]) => characterOf(plainLetters(reading!)).length > 0).length;
}

function repairLine(line: string): Repair[] {
  let best: Repair[] = [];
  let bits = costOf(simplify(line));
  for (const tokens of readings(line)) {
    const edits = decode(line, tokens);
    const cost = costOf(simplify(applyEdits(line, edits)));
    if (cost < bits) [best, bits] = [edits, cost];
  }
  return best;
}

/** A part of the damaged line: a byte as it came, or what must be kept as it is because GBK has no bytes for it. */
interface Token {
  start: number;
  end: number;
  byte?: number;
}

/** How many ways of filling all holes of a line are tried. */
const MOST_WAYS = 32;

/** The line's bytes in every way its signs can be understood. */
function readings(line: string): Token[][] {
  let ways: Token[][] = [[]];
  let at = 0;
  const extend = (more: (tokens: Token[]) => Token[][]) => {
    ways = ways.flatMap(more).slice(0, MOST_WAYS);
  };
  for (const sign of signsOf(line)) {
    const before = bytesOf(line, at, sign.start);
    extend((tokens) => sign.understand([...tokens, ...before]));
    at = sign.end;
  }
  const rest = bytesOf(line, at, line.length);
  extend((tokens) => [[...tokens, ...rest]]);
  return ways;
}

interface Sign {
  start: number;
  end: number;
  /** The tokens so far → continued in each way the sign can be understood, the likeliest first. */
  understand(tokens: Token[]): Token[][];
}

function signsOf(line: string): Sign[] {
  const find = (pattern: RegExp, understand: (match: RegExpExecArray, span: Token) => Sign['understand']) =>
    [...line.matchAll(pattern)].map((match): Sign => {
      const span = { start: match.index, end: match.index + match[0].length };
      return { ...span, understand: understand(match, span) };
    });
  const signs = [
    ...find(
      HOLE,
      ([, reading], span) =>
        (tokens) =>
          fillHole(tokens, reading!, span),
    ),
    ...find(
      HALF_STOP,
      ([sign], span) =>
        (tokens) =>
          restoreStop(tokens, sign, span),
    ),
    ...find(GLOSS, (_, span) => (tokens) => [[...tokens, span]]),
  ].sort((a, b) => a.start - b.start);
  return signs.filter((sign, index) => index === 0 || sign.start >= signs[index - 1]!.end);
}

function fillHole(tokens: Token[], reading: string, span: Token): Token[][] {
  const lead = tokens.findLast(({ byte }) => byte !== undefined)?.byte ?? 0;
  const fills = characterOf(plainLetters(reading)).filter((pair) => pair >> 8 === lead);
  return [...fills.map((pair) => [...tokens, { ...span, byte: pair & 0xff }]), [...tokens, span]];
}

/** 。 is A1 A3. The A1 was spoilt, and the A3 took the next character's first byte, so that a full-width mark shows. */
function restoreStop(tokens: Token[], sign: string, { start, end }: Token): Token[][] {
  const mark = fullWidth(sign.at(-1)!);
  const restored = [0xa1, 0xa3, (encodePair(mark) ?? 0) & 0xff].map((byte, index) => ({
    start: index === 0 ? start : start + 1,
    end: index === 0 ? start + 1 : end,
    byte,
  }));
  return [
    [...tokens, { start, end }],
    [...tokens, ...restored],
  ];
}

function fullWidth(mark: string): string {
  return mark < '\u007f' ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark;
}

function bytesOf(line: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let start = from;
  for (const character of line.slice(from, to)) {
    const span = { start, end: start + character.length };
    const pair = encodePair(character);
    if (character < '\u0080') tokens.push({ ...span, byte: character.charCodeAt(0) });
    else if (pair === undefined) tokens.push(span);
    else tokens.push({ ...span, byte: pair >> 8 }, { ...span, byte: pair & 0xff });
    start = span.end;
  }
  return tokens;
}

/** A decoded character with the part of the line it came from. */
interface Piece extends Edit {
  /** Both bytes, when it has two. */
  bytes?: [lead: number, trail: number];
  /** Put in by `restoreDropped`. */
  isGuess?: true;
}

/** Decodes the bytes and says where the result differs from the line. */
function decode(line: string, tokens: Token[]): Repair[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const { start, end, byte } = tokens[at]!;
    let next = at + 1;
    while (next < tokens.length && tokens[next]!.byte === undefined) next++;
    const trail = tokens[next];
    const character = byte !== undefined && isLead(byte) && trail ? decodePair(byte, trail.byte!) : undefined;
    if (character !== undefined) {
      pieces.push({ start, end: trail!.end, text: character, bytes: [byte!, trail!.byte!] });
      at = next + 1;
    } else if (byte !== undefined && isLead(byte) && line[trail?.start ?? 0] === '?') {
      pieces.push({
        start,
        end: trail!.end,
        text: swallowed(byte, pieces.at(-1)?.text ?? '\n', line.slice(trail!.end)),
      });
      at = next + 1;
    } else {
      pieces.push({ start, end, text: undecoded(line, tokens[at]!) });
      at += 1;
    }
  }
  return differences(line, restoreDropped(line, pieces));
}

/**
 * Where the shifted run ends, the decoder took the last character's second byte and the ASCII character behind it for one, and showed a
 * `?`. The byte is the one that reads best. The character behind it was a line's end or the `<` of a tag when that is what
 * can stand there; else it is lost, and `?` says so.
 */
function swallowed(lead: number, before: string, rest: string): string {
  const isTag = /^\/?[a-z][a-z0-9]*[\s>/]/iu.test(rest);
  const behind = [...rest][0] ?? '\n';
  const ways = BYTES.flatMap((trail) => decodePair(lead, trail) ?? []).flatMap((character) =>
    (isTag ? ['<'] : ['\n', '?']).map((lost) => {
      const shown = lost === '\n' ? '\n' : '0';
      const around = cost(shown, simplifyCharacter(behind)) + cost(simplifyCharacter(character), shown);
      return { text: character + lost, bits: cost(simplifyCharacter(before), simplifyCharacter(character)) + around };
    }),
  );
  return ways.sort((a, b) => a.bits - b.bits)[0]?.text ?? '\ufffd';
}

const BYTES = Array.from({ length: 0xbf }, (_, index) => index + 0x40);
/** Second bytes of characters that, taken for first bytes, gave private-use characters: lost with all they held. */
const DROPPED = BYTES.filter((byte) => (byte >= 0xaa && byte <= 0xaf) || byte >= 0xf8);
/** The same, together with a next first byte below A1. */
const DROPPED_LOW = BYTES.filter((byte) => byte >= 0xa1 && byte <= 0xa7);
/** Bits by which two restored characters must read better than the one they replace, and than the second best two. */
const GAIN = 8;
const LEAD_OVER_NEXT = 2;

/**
 * In a shifted run some pairs of bytes gave private-use characters, which later steps dropped: two characters 化遺 became one, 粃, out of the
 * first byte of the one and the second of the other. Puts the two back that read best, if they do so clearly.
 */
function restoreDropped(line: string, pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const isShifted = piece.bytes && encodePair(line.slice(piece.start, piece.end)) === undefined;
    if (!isShifted || index === 0) return piece;
    const [before, behind] = [pieces[index - 1]!.text.at(-1)!, pieces[index + 1]?.text[0] ?? '\n'].map(
      simplifyCharacter,
    );
    const now = simplifyCharacter(piece.text);
    const least = cost(before!, now) + cost(now, behind!) - GAIN;
    // Nothing can read better than this, so that most characters need no search.
    if (least < 2 * LEAD_OVER_NEXT) return piece;
    const [best, second] = pairsAround(piece.bytes!, before!, behind!);
    if (!best || best.bits > least || (second && second.bits - best.bits < LEAD_OVER_NEXT)) return piece;
    return { ...piece, text: best.text, isGuess: true };
  });
}

/** The two likeliest pairs of characters that begin and end with these bytes and held the bytes of one that was dropped. */
function pairsAround([lead, trail]: [number, number], before: string, behind: string) {
  const firsts = [...DROPPED, ...DROPPED_LOW].flatMap((byte) => candidate(lead, byte, byte));
  const seconds = BYTES.flatMap((byte) => candidate(byte, trail, byte)).map((second) => ({
    ...second,
    bits: cost(second.simplified, behind),
  }));
  const ways = firsts.flatMap((first) => {
    const bits = cost(before, first.simplified);
    return seconds
      .filter(({ byte }) => !DROPPED_LOW.includes(first.byte) || byte < 0xa1)
      .map((second) => ({
        text: first.character + second.character,
        bits: bits + cost(first.simplified, second.simplified) + second.bits,
      }));
  });
  return ways.sort((a, b) => a.bits - b.bits).slice(0, 2);
}

function candidate(lead: number, trail: number, byte: number) {
  const character = decodePair(lead, trail);
  return character === undefined ? [] : [{ character, simplified: simplifyCharacter(character), byte }];
}

function undecoded(line: string, token: Token): string {
  if (token.byte !== undefined && token.byte < 0x80) return String.fromCharCode(token.byte);
  return token.byte === undefined ? line.slice(token.start, token.end) : '\ufffd';
}

/** Pieces that share characters of the line belong to one edit; pieces that say what stands there, to none. */
function differences(line: string, pieces: Piece[]): Repair[] {
  const joined: Repair[] = [];
  for (const { start, end, text, isGuess } of pieces) {
    const guessed = isGuess ? [text] : [];
    const last = joined.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.text += text;
      last.guessed.push(...guessed);
    } else joined.push({ start, end, text, guessed });
  }
  return joined.filter(({ start, end, text }) => line.slice(start, end) !== text);
}

let byReading: Map<string, number[]> | undefined;

/** The GBK pairs of all converted characters with this reading. */
function characterOf(reading: string): number[] {
  if (!byReading) {
    byReading = new Map();
    for (const [character, pair] of gbkCharacters()) {
      if (!/\p{Script=Han}/u.test(character) || simplifyCharacter(character) === character) continue;
      for (const known of readingsOf(character)) byReading.set(known, [...(byReading.get(known) ?? []), pair]);
    }
  }
  return byReading.get(reading) ?? [];
}
