/**
 * Counts which characters follow which in Chinese news and laws, and prints the table that stands in
 * src/importer/degarble/pairs.ts. The counts are facts about the language; no sentence can be read back from them.
 *
 *   node tests/importer/count-pairs.ts ../shared/corpus > src/importer/degarble/pairs.ts
 *
 * The 40 articles that the damaged fixtures were made from are not counted, so that restoring those proves something.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { symbolOf } from '../../src/importer/degarble/likelihood.ts';

const corpus = process.argv[2] ?? '../shared/corpus';
const lines = (file: string) =>
  readFileSync(join(corpus, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; body: string });
const heldOut = new Set(lines('garbled/fixtures.jsonl').map(({ id }) => id.split('/')[0]));
const texts = [
  ...lines('news/articles.jsonl').filter(({ id }) => !heldOut.has(id)),
  ...lines('laws/hans-ip-laws.jsonl'),
];

const pairs = new Map<string, number>();
const singles = new Map<string, number>();
const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
for (const { body } of texts) {
  let before = '\n';
  for (const character of body) {
    const symbol = symbolOf(character);
    count(singles, symbol);
    count(pairs, before + symbol);
    before = symbol;
  }
}

/** Pairs kept: what is rarer tells little and would double the table. */
const KEPT = 36_000;
const level = (times: number) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.round(Math.log2(times))]!;
const byFirst = new Map<string, [string, number][]>();
for (const [pair, times] of [...pairs].sort((a, b) => b[1] - a[1]).slice(0, KEPT)) {
  const [first, second] = [...pair] as [string, string];
  if (/[`\\$A-Z]/.test(pair)) continue;
  byFirst.set(first, [...(byFirst.get(first) ?? []), [second, times]]);
}
/** Followers under the level they share: `A` for about one, `B` two, `C` four and so on. */
const grouped = (followers: [string, number][]) => {
  let now = '';
  return followers.map(([symbol, times]) => (level(times) === now ? symbol : (now = level(times)) + symbol)).join('');
};
const show = (text: string) => text.replaceAll('\n', '¶');
const rows = [...byFirst].map(([first, followers]) => show(first + grouped(followers)));
const common = [...singles]
  .filter(([symbol, times]) => times > 2 && !/[`\\$A-Z]/.test(symbol))
  .sort((a, b) => b[1] - a[1]);

console.log(`/**
 * How often characters of Chinese news and laws occur, and which follow which. Made by tests/importer/count-pairs.ts, which says how.
 * Upper-case letters are levels: about two to the power of A = 0, B = 1 … occurrences for what stands behind them. 0 is any digit, a any
 * Latin letter, ¶ a line's end.
 */
export const SINGLES = \`${show(grouped(common))}\`;

/** A line for each first character, followed by those that come after it. */
export const PAIRS = \`${rows.join('\n')}\`;`);
