import { t } from '../language/say.ts';

/**
 * The words by which a special subject finds its articles: a part of what a search box understands, and with the same
 * outcome. Words apart must all be there; `|` stands between words of which one will do; `-` before what must not be
 * there; quotation marks hold together what has spaces or signs in it.
 */
export interface SpecialQuery {
  /** Each as its alternatives. */
  required: string[][];
  excluded: string[];
}

const PIECE = /(\|)|([-－]?)(?:["“”]([^"“”]*)["“”](?!\S)|([^\s|]+))/gu;
const SEARCHABLE = /[\p{L}\p{N}]/u;

export function readSpecialQuery(text: string): SpecialQuery {
  const query: SpecialQuery = { required: [], excluded: [] };
  let isAlternative = false;
  for (const [, bar, minus, quoted, plain] of text.replaceAll('｜', '|').matchAll(PIECE)) {
    if (bar !== undefined) {
      isAlternative = true;
      continue;
    }
    const word = quoted ?? plain!;
    const last = query.required.at(-1);
    if (minus !== '') query.excluded.push(word);
    else if (isAlternative && last) last.push(word);
    else query.required.push([word]);
    isAlternative = false;
  }
  return query;
}

/** What is to be written instead of a query that cannot be meant; undefined for one that can. */
export function adviceOnQuery(text: string): string | undefined {
  const { required, excluded } = readSpecialQuery(text);
  if ([...text].filter((character) => /["“”]/u.test(character)).length % 2 === 1)
    return t`请把引号写成一对，例如 '"快速维权" 杭州'。`;
  if (/^\s*[|｜]|[|｜]\s*[|｜]|[|｜]\s*$/u.test(text)) return t`请在 | 的两边各写一个词，例如 专利 | 商标。`;
  if ([...required.flat(), ...excluded].some((word) => !SEARCHABLE.test(word)))
    return t`请写汉字、字母或数字组成的词，例如 地理标志 -培训。`;
  if (required.length === 0) return t`请至少写一个要有的词，例如 地理标志 -培训。`;
  return undefined;
}
