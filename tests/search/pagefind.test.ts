import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { foldingVariants } from '../../src/hanzi/variants.ts';
import type { ShardEntry } from '../../src/search/form/manifest.ts';
import { readChunk } from '../../src/search/making/pagefind/format.ts';
import { toRecord } from '../../src/search/form/record.ts';
import type { TextBlock } from '../../src/search/form/texts.ts';
import { NONE } from '../../src/search/form/words.ts';
import { pairsOf, unitsOf } from '../../src/hanzi/searchable.ts';
import { foundIn, newFolder, plainTextsOf, readManifest, readShard, writeStories, type Story } from './archive.ts';

// The index has the pairs and the singles of its texts and nothing else; Pagefind, which is given the singles, neither
// splits nor folds nor stems them. The letters come from all scripts, since an archive's texts may have any.

const folds = foldingVariants();
const texts = fc.sample(fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { minLength: 1, maxLength: 4 }), {
  numRuns: 120,
  seed: 42,
});
const stories: Story[] = texts.map((lines, index) => ({
  id: `2021${String(1 + (index % 12)).padStart(2, '0')}01-${String(index).padStart(4, '0')}`,
  title: index % 2 === 0 ? '四川 Ｓｉｃｈｕａｎ（２０２１）' : lines[0]!.replaceAll('\n', ' '),
  text: `川がギターを。Ünïcode Αθήνα Москва 한국어 ไทย हिन्दी العربية שלום ①Ⅳ½ ﬁ 葛󠄀 ${lines.join('\n\n')}`,
}));

test('the index has every word of every record at its place, and no other', async () => {
  const folder = newFolder();
  await writeStories(
    // The text goes through Markdown on its way; without its signs it stays as it is.
    stories.map((story) => ({ ...story, text: story.text.replace(/[^\p{L}\p{N}\p{M} \n，。]/gu, ' ') })),
    folder,
  );
  const [entry] = readManifest(folder).shards;
  assert.deepEqual(readIndex(folder, entry!).sort(), readRecords(folder).sort());
});

/** Of each article the pairs in the order of their places, then the title's characters. */
function readIndex(folder: string, entry: ShardEntry): string[] {
  const { head } = readShard(folder, entry);
  const pairs = head.strides.map((): string[] => []);
  const singles = head.strides.map((): string[] => []);
  for (const [word, { rows, starts, places }] of foundIn(folder, entry)) {
    const isPair = [...word].length === 2;
    rows.forEach((row, index) => {
      if (!isPair) singles[row]!.push(word);
      else for (const place of places.slice(starts[index], starts[index + 1])) pairs[row]![place] = word;
    });
  }
  return pairs.map((own, row) => [...own, ...singles[row]!.sort()].join(' '));
}

/** The same from the texts that are shown. */
function readRecords(folder: string): string[] {
  return plainTextsOf(folder).map((json) => {
    const { head, text } = JSON.parse(json) as TextBlock;
    const { units, singles } = toRecord(unitsOf(head!.title, folds), unitsOf(text, folds));
    const letters = Array.from(units, (code) => (code === NONE ? '' : String.fromCodePoint(code)));
    // Nothing is a pair with the numbers between title and text that no unit has.
    const pairs = pairsOf(letters).map((pair, at) => (letters[at] && letters[at + 1] ? pair : ''));
    return [...pairs, ...singles.sort()].join(' ');
  });
}

test('what is no file of Pagefind is refused', () => {
  const read = (text: string) => [...readChunk(new TextEncoder().encode(text))];
  assert.throws(() => read('<!doctype html>'), /not a file of Pagefind/);
  assert.throws(() => read('pagefind_dcd'), /ends too early/);
});
