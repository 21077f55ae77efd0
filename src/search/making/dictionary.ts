import { hash } from 'node:crypto';
import { isPublished, type Article } from '../../model/article.ts';
import { seal } from '../form/block.ts';
import { dictionaryFile, packEntries, type Entries } from '../form/dictionary.ts';
import { hashOfContent } from '../form/layout.ts';
import { toVolume } from '../form/volume.ts';

/** Of so many articles one may lend its text, so that one that is added, changed or withdrawn seldom touches the texts of all others. */
const ONE_IN = 64;

/** Texts of twice as many make an index smaller by a hundredth, and are touched twice as often. */
const MOST = 32;

/**
 * The articles whose texts the dictionary is learnt from: which, their ids decide, and not what else there is. Every article is
 * asked at every build, hence Node's own SHA-256, as in `plan.ts`.
 */
export function lendersOf(articles: readonly Article[]): Article[] {
  return articles
    .filter(isPublished)
    .map((article) => ({ article, digits: hash('sha256', article.id).slice(0, 8) }))
    .filter(({ digits }) => parseInt(digits, 16) % ONE_IN === 0)
    .sort((a, b) => (a.digits < b.digits ? -1 : 1))
    .slice(0, MOST)
    .map(({ article }) => article);
}

/** The file of a dictionary by its path below `search/`; none when nothing is in it. */
export function dictionaryFiles(entries: Entries): Map<string, Uint8Array> {
  if (entries.units.length === 0) return new Map();
  const content = seal(packEntries(entries));
  return new Map([[dictionaryFile(hashOfContent(content)), toVolume(content)]]);
}
