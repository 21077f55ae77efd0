import { COMMON_VARIANTS, type Variants } from '../../hanzi/fold.ts';
import { BREAK, trimBreaks, unitsOf } from '../form/units.ts';
import { parseDays, type Days } from './days.ts';
import { tokensOf, type Term } from './syntax.ts';

/** What a reader asks for, taken apart. */
export interface Query {
  /** An article must have all of these, each somewhere in one piece. */
  required: Word[];
  /** An article must have none of these. */
  excluded: Word[];
  /** Required words that must stand near each other. */
  near: Near[];
  /** An article must be of these days. */
  days?: Days;
  /** An article's source must have all of the one in its name and none of the other, in units. */
  sources: { required: string[]; excluded: string[] };
  /** Single characters beside longer words: too common to narrow anything. */
  ignored: string[];
  /** What looks like an operator and cannot be one where it stands. */
  misplaced: string[];
  /** Whether the query was longer than what is looked at. */
  isCut: boolean;
}

export interface Word {
  /** As typed, without quotes and minus. */
  text: string;
  /** In the index's units: the word itself, then its synonyms, then what `OR` adds. Any of them will do. */
  alternatives: string[][];
  /** The synonyms, as the settings write them. */
  synonyms: string[];
  /** Quoted, or said by an operator: never taken apart. */
  isQuoted: boolean;
  /** It must stand in the title. */
  isInTitle?: boolean;
  /** A single character that the texts are read for: the index has those of titles. */
  isInTexts?: boolean;
}

/** Two required words, and how many units at most may stand between them. */
export interface Near {
  words: [Word, Word];
  most: number;
  /** The first must come first. */
  isOrdered: boolean;
}

/** Words that mean the same: 著作权, 版权. */
export type Synonyms = readonly (readonly string[])[];

/** No reader types more; a pasted page is not a query. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 12;

/** Units between words that are near each other, and those that `*` may stand for. */
const NEAR = 30;
const WILDCARD = 12;

/** Reads what stands in the search box. Never fails: what cannot be searched for is left out, and told. */
export function parseQuery(typed: string, variants: Variants = COMMON_VARIANTS, synonyms: Synonyms = []): Query {
  const characters = [...typed.trim()];
  const query: Query = {
    required: [],
    excluded: [],
    near: [],
    sources: { required: [], excluded: [] },
    ignored: [],
    misplaced: [],
    isCut: characters.length > MOST_CHARACTERS,
  };
  let operator: 'OR' | 'NEAR' | undefined;
  let last: Word | undefined;
  const misplace = () => {
    if (operator) query.misplaced.push(operator);
    operator = undefined;
  };
  for (const token of tokensOf(characters.slice(0, MOST_CHARACTERS).join(''))) {
    if (token.kind === 'operator') {
      if (token.name === 'AND') continue;
      misplace();
      operator = token.name;
      continue;
    }
    const words = addTerm(query, token, variants, synonyms);
    const [word] = words;
    if (operator && !(last && word && join(query, operator, last, word))) misplace();
    operator = undefined;
    last = query.required.at(-1);
    if (words.length === 0) last = undefined;
  }
  misplace();
  if (query.required.length > MOST_WORDS) {
    query.required.length = MOST_WORDS;
    query.isCut = true;
  }
  return withoutSingles(withoutRepeats(query));
}

/** Adds what a term asks for; returns the required words that it adds. */
function addTerm(query: Query, term: Term, variants: Variants, synonyms: Synonyms): Word[] {
  const { said, field, isExcluded, isQuoted } = term;
  const fold = (text: string) => trimBreaks(unitsOf(text, variants).units);
  const part = isExcluded ? 'excluded' : 'required';
  if (field === 'date') {
    const days = isExcluded ? undefined : parseDays(said);
    if (days) query.days = days;
    else query.misplaced.push(term.typed);
    return [];
  }
  if ((field !== undefined && fold(said).length === 0) || (field === 'title' && isExcluded)) {
    query.misplaced.push(term.typed);
    return [];
  }
  if (field === 'source') {
    query.sources[part].push(fold(said).join(''));
    return [];
  }
  const pieces = isExcluded ? [said] : said.split('*');
  const words = pieces.flatMap((piece): Word[] => {
    const units = fold(piece);
    if (units.every((unit) => unit === BREAK)) return [];
    const text = piece.trim();
    return [{ text, alternatives: [units], synonyms: [], isQuoted, ...(field === 'title' && { isInTitle: true }) }];
  });
  if (!isExcluded && !isQuoted && words.length === 1) addSynonyms(words[0]!, synonyms, variants);
  query[part].push(...words);
  for (const [index, word] of words.slice(1).entries()) {
    query.near.push({ words: [words[index]!, word], most: WILDCARD, isOrdered: true });
  }
  return isExcluded ? [] : words;
}

/** Joins the last word with the next by an operator; says whether they can be joined. */
function join(query: Query, operator: 'OR' | 'NEAR', last: Word, next: Word): boolean {
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

/** Replaces the part of the word that has synonyms: 地标产品 may also be 地理标志产品. */
function addSynonyms(word: Word, synonyms: Synonyms, variants: Variants): void {
  const joined = word.alternatives[0]!.join('');
  const fold = (text: string) => trimBreaks(unitsOf(text, variants).units);
  for (const group of synonyms) {
    const [own] = group.filter((member) => joined.includes(fold(member).join(''))).sort((a, b) => b.length - a.length);
    if (own === undefined) continue;
    for (const other of group) {
      if (other === own) continue;
      word.alternatives.push([...joined.replace(fold(own).join(''), fold(other).join(''))]);
      word.synonyms.push(other);
    }
    return;
  }
}

function withoutRepeats(query: Query): Query {
  const seen = new Set<string>();
  const required = query.required.filter(({ alternatives, isInTitle }) => {
    const key = JSON.stringify([alternatives, isInTitle]);
    return !seen.has(key) && seen.add(key);
  });
  return { ...query, required };
}

/** Whether a word is a single character. */
export const isSingle = ({ alternatives: [units] }: Word) => units!.length === 1;

/** A single character is searched for when it is the whole query; else it is left out. */
function withoutSingles(query: Query): Query {
  const longer = query.required.filter((word) => !isSingle(word));
  const required = longer.length > 0 ? longer : query.required.slice(0, 1);
  const left = [...query.required.filter((word) => !required.includes(word)), ...query.excluded.filter(isSingle)];
  return {
    ...query,
    required,
    excluded: query.excluded.filter((word) => !isSingle(word)),
    ignored: [...query.ignored, ...left.map(({ text }) => text)],
  };
}

/** The same query, with what the index does not have of it looked for in the texts. */
export function thorough(query: Query): Query {
  return { ...query, required: query.required.map((word) => (isSingle(word) ? { ...word, isInTexts: true } : word)) };
}
