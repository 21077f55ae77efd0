import { BREAK } from '../../../hanzi/searchable.ts';
import type { Answer, ForgivingAnswer, Relaxation } from '../answer.ts';
import { askAll } from '../ask.ts';
import { composeAnswer, type Wanted } from '../compose.ts';
import type { ShardEntry } from '../../form/manifest.ts';
import type { Query, Word } from '../query.ts';
import type { IndexReader } from '../reader.ts';
import { askRelaxed, type Asking } from './ask.ts';
import { foundParts } from './found.ts';
import { guesserOf, type Guess, type Guesser } from './guess.ts';
import { isLoose, piecesOf, type Piece } from './pieces.ts';

/** Whom a query is asked that is to be forgiven. */
export interface Forgiving {
  wanted: Wanted;
  entries: readonly ShardEntry[];
  reader: IndexReader;
  /** The manifest's. */
  lexicon: string;
  /** Whether something has all of the query: then nothing else was meant, and what has it is not found again. */
  isAnswered: boolean;
  /** Answers exactly. */
  ask: (query: Query) => Promise<Answer>;
}

/**
 * Looks for what a query that has no answer, or hardly one, may have meant: first all of it but the fillers of questions,
 * then what sounds alike or is spelled so, each exactly; and when nothing has these, as much of it as there is.
 * Undefined when nothing else has anything of it.
 */
export async function forgive(query: Query, forgiving: Forgiving): Promise<ForgivingAnswer | undefined> {
  const { pieces, fillers } = piecesOf(query, forgiving.wanted.tables?.folds);
  if (!pieces.some(isLong)) return undefined;
  const said = (kind: Relaxation['kind'], found: readonly Piece[]): Relaxation => ({
    kind,
    found: found.map(({ typed }) => typed),
    without: fillers,
  });
  const fewer = fillers.length > 0 && (await askExactly(pieces, query, forgiving));
  if (fewer) return { ...fewer, relaxed: said('fewer', pieces) };
  const guesses = forgiving.isAnswered ? [] : await guessesOf(pieces, forgiving);
  const kind = pieces.some(isSpelled) ? 'pinyin' : 'meant';
  for (const guess of guesses) {
    const meant = await askExactly(guess, query, forgiving);
    if (meant) return { ...meant, relaxed: said(kind, guess) };
  }
  const spelled = kind === 'pinyin' ? guesses[0] : undefined;
  return askForParts(spelled?.some(isOfInitials) === false ? spelled : pieces, fillers, query, forgiving);
}

/** A single character beside others narrows nothing. */
const isLong = ({ units }: Piece) => units.length > 1;

const isSpelled = ({ units }: Piece) => units.some((unit) => /[a-z]/.test(unit));

/** A piece that may have been meant by another. */
type GuessedPiece = Piece & Partial<Guess>;

const isOfInitials = (piece: GuessedPiece) => piece.isOfInitials === true;

/** What all the pieces are in, as well as what the query has beside them; undefined when that is nothing. */
async function askExactly(pieces: readonly Piece[], query: Query, { ask }: Forgiving): Promise<Answer | undefined> {
  if (!pieces.some(isLong)) return undefined;
  const answer = await ask(withPieces(query, pieces));
  return answer.total > 0 ? answer : undefined;
}

function withPieces(query: Query, pieces: readonly Piece[]): Query {
  const strict = query.required.filter((word) => !isLoose(word));
  return { ...query, required: [...strict, ...pieces.filter(isLong).map(wordOf)] };
}

const wordOf = ({ units, typed }: Piece): Word => ({
  text: typed,
  alternatives: [units],
  synonyms: [],
  isQuoted: false,
});

/** Other texts for the pieces, the likeliest first; only the best where there are several pieces. None without the lexicon. */
async function guessesOf(
  pieces: readonly Piece[],
  { wanted: { script, tables, signal }, reader, lexicon }: Forgiving,
): Promise<GuessedPiece[][]> {
  const packed = await reader.lexicon(lexicon, signal).catch((): undefined => undefined);
  signal?.throwIfAborted();
  if (!packed) return [];
  const guesser = guesserOf(packed);
  const pieceOf = (guess: Guess): GuessedPiece => {
    const units = [...guess.text];
    const traditional = () => units.map((unit) => tables?.usual.get(unit) ?? unit).join('');
    return { ...guess, units, typed: script.startsWith('zh-Hant') ? traditional() : guess.text };
  };
  const all = joinSyllables(pieces).map((piece) => ({ piece, guesses: guessesFor(piece, guesser).map(pieceOf) }));
  const most = all.length === 1 ? all[0]!.guesses.length : Math.min(1, ...all.map(({ guesses }) => guesses.length + 1));
  const changed = all.some(({ guesses }) => guesses.length > 0);
  return changed
    ? Array.from({ length: most }, (_, rank) => all.map(({ piece, guesses }) => guesses[rank] ?? piece))
    : [];
}

/** What sounds like a piece or is spelled so, other than the piece. */
function guessesFor({ units }: Piece, guesser: Guesser): Guess[] {
  const word = units.join('');
  return guesser.guess(word).filter(({ text }) => text !== word);
}

/** Pinyin that is typed a syllable a word is one word. */
function joinSyllables(pieces: readonly Piece[]): Piece[] {
  const isSyllable = ({ units }: Piece) => units.length <= 6 && units.every((unit) => /[a-z]/.test(unit));
  if (pieces.length < 2 || !pieces.every(isSyllable)) return [...pieces];
  return [{ units: pieces.flatMap(({ units }) => units), typed: pieces.map(({ typed }) => typed).join('') }];
}

/** The articles that have most of the pieces, of those that have what else the query asks for. */
async function askForParts(
  pieces: readonly Piece[],
  fillers: readonly string[],
  query: Query,
  { wanted, entries, reader }: Forgiving,
): Promise<ForgivingAnswer | undefined> {
  const { filters, signal } = wanted;
  const isWanted = await rowsWith(query, entries, reader, signal);
  const relaxed = await askRelaxed(
    pieces.flatMap(({ units }) => [...units, BREAK]),
    { entries, reader, filters, isWanted, signal },
  );
  const required = relaxed.parts.map(({ units }) => wordOf({ units: [...units], typed: units.join('') }));
  const scorer = ({ shard }: { shard: { entry: ShardEntry } }, row: number) => {
    const index = relaxed.asked.findIndex((one) => one.shard.entry === shard.entry);
    return relaxed.scores[index]?.get(row) ?? 0;
  };
  const answer = await composeAnswer(wanted, { ...query, required }, relaxed, scorer);
  if (answer.total === 0) return undefined;
  const { found, without } = foundParts(pieces, relaxed);
  return {
    ...answer,
    query: withPieces(query, found),
    relaxed: { kind: 'parts', found: found.map(({ typed }) => typed), without: [...fillers, ...without] },
  };
}

/** Whether an article has what a query asks for beside its loose words, and has not all of it. */
async function rowsWith(
  query: Query,
  entries: readonly ShardEntry[],
  reader: IndexReader,
  signal: AbortSignal | undefined,
): Promise<Asking['isWanted']> {
  const rowsOf = async (asked: Query) => {
    const all = await askAll(asked, entries, reader, signal);
    const rows = new Map(all.asked.map(({ shard, matches }) => [shard.entry, new Set(matches.rows)]));
    return (entry: ShardEntry, row: number) => rows.get(entry)?.has(row) ?? false;
  };
  const hasAll = await rowsOf(query);
  const strict: Query = { ...query, required: query.required.filter((word) => !isLoose(word)) };
  if (strict.required.length + strict.excluded.length === 0 && !strict.days) return (entry, row) => !hasAll(entry, row);
  const hasStrict = await rowsOf(strict);
  return (entry, row) => hasStrict(entry, row) && !hasAll(entry, row);
}
