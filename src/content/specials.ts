import { trimBreaks, unitsOf } from '../hanzi/searchable.ts';
import { foldingVariants } from '../hanzi/variants.ts';
import { t } from '../language/say.ts';
import type { Article } from '../model/article.ts';
import { parentOf } from '../model/place.ts';
import { asksForAny, isWithin, type Special } from '../model/special.ts';
import { readSpecialQuery, type SpecialQuery } from '../model/special-query.ts';
import type { Problem } from './problem.ts';

/** What tells whether an article belongs to a special subject. */
export type Subject = Pick<Article, 'id' | 'title' | 'date' | 'category' | 'topics' | 'regions'> & {
  /** All of its text that readers may search for (`readingText`). */
  text: string;
};

/** The ids of the special subjects that an article belongs to, in the settings' order. */
export function specialsOf(subject: Subject, specials: readonly Special[]): string[] {
  if (specials.length === 0) return [];
  let texts: string[] | undefined;
  const hasAll = (query: SpecialQuery) => matches(query, (texts ??= [subject.title, subject.text].map(asSearched)));
  return specials.filter((special) => belongs(subject, special, hasAll)).map(({ id }) => id);
}

function belongs(subject: Subject, special: Special, hasAll: (query: SpecialQuery) => boolean): boolean {
  if (special.without.includes(subject.id)) return false;
  if (special.articles.includes(subject.id)) return true;
  return (
    asksForAny(special) &&
    isWithin(subject.date, special) &&
    isAmong(special.categories, [subject.category]) &&
    isAmong(special.topics, subject.topics) &&
    isAmong(special.regions, subject.regions.flatMap(withParents)) &&
    (special.query === undefined || hasAll(readSpecialQuery(special.query)))
  );
}

const isAmong = (wanted: readonly string[], own: readonly string[]) =>
  wanted.length === 0 || wanted.some((one) => own.includes(one));

function withParents(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined ? [code] : [code, ...withParents(parent)];
}

function matches({ required, excluded }: SpecialQuery, texts: readonly string[]): boolean {
  const has = (word: string) => texts.some((text) => text.includes(asSearched(word)));
  return required.every((alternatives) => alternatives.some(has)) && !excluded.some(has);
}

/** A text as search sees it: in its normal form, punctuation as breaks. */
function asSearched(text: string): string {
  return trimBreaks(unitsOf(text, foldingVariants()).units).join('');
}

/** Articles that are picked by hand and are not there. `text` is that of site.yml, where they are named. */
export function specialProblems(specials: readonly Special[], ids: ReadonlySet<string>, text: string): Problem[] {
  const lines = text.split('\n');
  const named = specials.flatMap(({ articles, without }) => [...articles, ...without]);
  return [...new Set(named)]
    .filter((id) => !ids.has(id))
    .map((id) => ({
      file: 'site.yml',
      line:
        Math.max(
          0,
          lines.findIndex((line) => line.includes(id)),
        ) + 1,
      what: t`specials 里的 ${id} 不是本档案的文章`,
      todo: t`请写文章的永久编号，即文件名去掉 .md；文章已不在就删去这个编号。`,
    }));
}
