import { COMMON_VARIANTS, type Variants } from '../../hanzi/fold.ts';
import { BREAK, trimBreaks, unitsOf } from '../form/units.ts';

/** What a reader asks for, taken apart. */
export interface Query {
  /** An article must have all of these, each somewhere in one piece. */
  required: Word[];
  /** An article must have none of these. */
  excluded: Word[];
  /** Single characters beside longer words: too common to narrow anything. */
  ignored: string[];
  /** Whether the query was longer than what is looked at. */
  isCut: boolean;
}

export interface Word {
  /** As typed, without quotes and minus. */
  text: string;
  /** In the index's units: the word itself, then its synonyms. Any of them will do. */
  alternatives: string[][];
  /** The synonyms, as the settings write them. */
  synonyms: string[];
  /** Quoted: no synonyms, and never taken apart. */
  isQuoted: boolean;
}

/** Words that mean the same: 著作权, 版权. */
export type Synonyms = readonly (readonly string[])[];

/** No reader types more; a pasted page is not a query. */
const MOST_CHARACTERS = 200;
const MOST_WORDS = 12;

/** `-`, then a quoted piece that ends a word, or anything without space. Chinese quotation marks quote as well. */
const PIECE = /([-－−]?)(?:["“”＂「『]([^"“”＂」』]*)["“”＂」』](?!\S)|(\S+))/gu;

/** Reads what stands in the search box. Never fails: what cannot be searched for is left out. */
export function parseQuery(typed: string, variants: Variants = COMMON_VARIANTS, synonyms: Synonyms = []): Query {
  const characters = [...typed.trim()];
  const text = characters.slice(0, MOST_CHARACTERS).join('');
  const query: Query = { required: [], excluded: [], ignored: [], isCut: characters.length > MOST_CHARACTERS };
  for (const [whole, minus, quoted, plain] of joinSpacedOut(text).matchAll(PIECE)) {
    const isExcluded = minus !== '' && (quoted ?? plain) !== undefined;
    const said = quoted ?? plain ?? whole;
    const units = trimBreaks(unitsOf(said, variants).units);
    if (units.length === 0 || units.every((unit) => unit === BREAK)) continue;
    const word: Word = { text: said, alternatives: [units], synonyms: [], isQuoted: quoted !== undefined };
    if (!isExcluded && !word.isQuoted) addSynonyms(word, synonyms, variants);
    query[isExcluded ? 'excluded' : 'required'].push(word);
  }
  if (query.required.length > MOST_WORDS) {
    query.required.length = MOST_WORDS;
    query.isCut = true;
  }
  return withoutSingles(withoutRepeats(query));
}

/** 知 识 产 权 is one word; a single character beside words is no such thing. */
function joinSpacedOut(text: string): string {
  return text.replace(SPACED_OUT, (run) => run.replace(/\s+/gu, ''));
}

const SPACED_OUT = /(?<!\S)\p{Script=Han}(?:\s+\p{Script=Han}(?!\S))+/gu;

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
  const required = query.required.filter(({ alternatives: [units] }) => {
    const key = units!.join('');
    return !seen.has(key) && seen.add(key);
  });
  return { ...query, required };
}

const isSingle = ({ alternatives: [units] }: Word) => units!.length === 1;

/** A single character is searched for when it is the whole query, in titles; else it is left out. */
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
