import { CITED_KINDS } from '../../model/citation.ts';
import type { CitedKind } from '../../model/cited-kinds.ts';
import { COMMON_VARIANTS, type Variants } from '../../hanzi/fold.ts';
import { BREAK, trimBreaks, unitsOf } from '../../hanzi/searchable.ts';
import { parseDays } from './days.ts';
import { isSingle, type Query, type Synonyms, type Word } from './query.ts';
import { addSynonyms } from './synonyms.ts';
import { tokensOf, type Operator, type OperatorToken, type Term } from './syntax.ts';

/** No reader types more; a pasted page is not a query. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 12;

/** Units between words that are near each other, and those that `*` may stand for. */
const NEAR = 30;
const WILDCARD = 12;

/** An operator that says something of the words beside it. */
type Joining = Exclude<Operator, 'AND'>;

/** What articles have for a thing that is typed in any form, if they cite it. */
export type CitedLookup = (typed: string, kind: CitedKind | undefined, variants: Variants) => string[][] | undefined;

/** A query that is being read. */
interface Reading {
  query: Query;
  fold: (text: string) => string[];
  synonyms: Synonyms;
  citedAs: (typed: string, kind?: CitedKind) => string[][] | undefined;
  /** The required word that was read last, if an operator may join it with the next. */
  last: Word | undefined;
  /** The operator that waits for its second word. */
  operator: { name: Joining; typed: string } | undefined;
}

/** Reads what stands in the search box. Never fails: what cannot be searched for is left out, and told. */
export function parseQuery(
  typed: string,
  variants: Variants = COMMON_VARIANTS,
  synonyms: Synonyms = [],
  cited: CitedLookup = () => undefined,
): Query {
  const characters = [...typed.trim()];
  const query: Query = {
    ...{ required: [], excluded: [], near: [], ignored: [], misplaced: [] },
    sources: { required: [], excluded: [] },
    isCut: characters.length > MOST_CHARACTERS,
  };
  const fold = (text: string) => trimBreaks(unitsOf(text, variants).units);
  const whole = query.isCut ? undefined : cited(typed, undefined, variants);
  if (whole) return { ...query, required: [citedWord(typed.trim(), whole)] };
  const citedAs = (text: string, kind?: CitedKind) => cited(text, kind, variants);
  const reading: Reading = { query, fold, synonyms, citedAs, last: undefined, operator: undefined };
  for (const token of tokensOf(characters.slice(0, MOST_CHARACTERS).join(''))) {
    if (token.kind === 'term') readTerm(reading, token);
    else readOperator(reading, token);
  }
  dropOperator(reading);
  return withoutSingles(withoutMany(withoutRepeats(query)));
}

/** A thing that articles cite: whatever they write for it will do, and nothing else. */
function citedWord(text: string, alternatives: string[][]): Word {
  return { text, alternatives, synonyms: [], isQuoted: true };
}

/** All words must be there as it is, so `AND` says nothing. */
function readOperator(reading: Reading, { name, typed }: OperatorToken): void {
  if (name === 'AND') return;
  dropOperator(reading);
  reading.operator = { name, typed };
}

/** An operator that has not got its words does nothing. */
function dropOperator(reading: Reading): void {
  if (reading.operator) reading.query.misplaced.push(reading.operator.typed);
  reading.operator = undefined;
}

function readTerm(reading: Reading, term: Term): void {
  const { last, operator, query } = reading;
  const words = wordsOf(reading, term);
  if (operator && last && words[0] && join(query, operator.name, last, words[0])) reading.operator = undefined;
  dropOperator(reading);
  reading.last = words.length > 0 ? query.required.at(-1) : undefined;
}

/** Adds what a term asks for to the query. Returns the required words among that. */
function wordsOf(reading: Reading, term: Term): Word[] {
  const { query, fold } = reading;
  const part = term.isExcluded ? 'excluded' : 'required';
  const units = fold(term.said);
  const days = term.field === 'date' && !term.isExcluded ? parseDays(term.said) : undefined;
  if (days) query.days = days;
  else if (cannotBe(term, units)) query.misplaced.push(term.typed);
  else if (term.field === 'source') query.sources[part].push(units.join(''));
  else if (term.isExcluded) query.excluded.push(...addPieces(reading, term, [term.said]));
  else {
    const words = addPieces(reading, term, term.said.split('*'));
    query.required.push(...words);
    return words;
  }
  return [];
}

/** Of no days that can be read, of nothing, or of titles that must not have something: the index cannot tell these alone. */
const cannotBe = ({ field, isExcluded }: Term, units: readonly string[]) =>
  field === 'date' || (field !== undefined && units.length === 0) || (field === 'title' && isExcluded);

/** The words that the pieces of a term are, near each other in their order. */
function addPieces(
  { query, fold, synonyms, citedAs }: Reading,
  { field, isQuoted, isExcluded }: Term,
  pieces: string[],
): Word[] {
  const only = pieces.length === 1 ? citedAs(pieces[0]!, kindOf(field)) : undefined;
  if (only && kindOf(field)) return [citedWord(pieces[0]!.trim(), only)];
  const words = pieces.flatMap((piece): Word[] => {
    const units = fold(piece);
    const place = field === 'title' ? { isInTitle: true } : {};
    if (units.every((unit) => unit === BREAK)) return [];
    return [{ text: piece.trim(), alternatives: [units], synonyms: [], isQuoted, ...place }];
  });
  const [first] = words;
  if (first && words.length === 1 && !isQuoted && !isExcluded) addSynonyms(first, synonyms, fold);
  words.slice(1).forEach((word, index) => {
    query.near.push({ words: [words[index]!, word], most: WILDCARD, isOrdered: true });
  });
  return words;
}

/** The kind of what is cited that a field asks for. */
const kindOf = (field: Term['field']): CitedKind | undefined => CITED_KINDS.find((kind) => kind === field);

/** Joins a word with the next by an operator; says whether they can be joined. */
function join(query: Query, operator: Joining, last: Word, next: Word): boolean {
  if (operator === 'NEAR') {
    query.near.push({ words: [last, next], most: NEAR, isOrdered: false });
    return true;
  }
  const isNear = query.near.some(({ words }) => words.includes(last) || words.includes(next));
  if (isNear || last.isInTitle !== next.isInTitle || isSingle(last) || isSingle(next)) return false;
  last.text = `${last.text} OR ${next.text}`;
  last.alternatives.push(...next.alternatives);
  last.synonyms.push(...next.synonyms);
  last.isQuoted = true;
  query.required.splice(query.required.indexOf(next), 1);
  return true;
}

function withoutRepeats(query: Query): Query {
  const seen = new Set<string>();
  const required = query.required.filter(({ alternatives, isInTitle }) => {
    const key = JSON.stringify([alternatives, isInTitle]);
    return !seen.has(key) && seen.add(key);
  });
  return { ...query, required };
}

function withoutMany(query: Query): Query {
  const { required } = query;
  return { ...query, required: required.slice(0, MOST_WORDS), isCut: query.isCut || required.length > MOST_WORDS };
}

/** A single character is searched for when it is the whole query; else it is left out. */
function withoutSingles(query: Query): Query {
  const longer = query.required.filter((word) => !isSingle(word));
  const required = longer.length > 0 ? longer : query.required.slice(0, 1);
  const left = [...query.required.filter((word) => !required.includes(word)), ...query.excluded.filter(isSingle)];
  return {
    ...query,
    required,
    excluded: query.excluded.filter((word) => !isSingle(word)),
    ignored: left.map(({ text }) => text),
  };
}
