import { t } from '../language/say.ts';
import type { Day } from '../model/day.ts';

/** Hex digits of the hash in an id. */
const SHORTEST = 4;
const LONGEST = 16;

/**
 * The permanent id of an article: its day and the beginning of its capture's SHA-256, four digits or as many more as
 * it takes to be the only one: `20210209-9f8f`. Made once, at import.
 */
export function createId(date: Day, sha256: string, isTaken: (id: string) => boolean): string {
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const id = `${date.replaceAll('-', '')}-${sha256.slice(0, length)}`;
    if (!isTaken(id)) return id;
  }
  throw new Error(t`没有可用的编号：${date} 的 ${sha256} 已被占用`);
}

/** Where the article's file lies in the content folder: articles of a year share a folder. */
export function articleFile(id: string): string {
  return `articles/${id.slice(0, 4)}/${id}.md`;
}
