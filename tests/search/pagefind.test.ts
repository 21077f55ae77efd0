import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { foldingVariants } from '../../src/hanzi/variants.ts';
import { findPostings, readChunk } from '../../src/search/pagefind.ts';
import { toRecord } from '../../src/search/record.ts';
import { newFolder, writeStories, type Story } from './archive.ts';

// Pagefind is given words and must give back those words, at their places: no other splitting, folding or stemming. The
// letters come from all scripts, since an archive's texts may have any.

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
  const [shard] = readdirSync(join(folder, 'search'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const words = join(folder, 'search', shard!.name, 'words');
  const indexed = new Map<number, [place: number, word: string][]>();
  for (const name of readdirSync(words)) {
    const bytes = gunzipSync(readFileSync(join(words, name)));
    for (const [word, { rows, starts, places }] of readChunk(bytes)) {
      assert.deepEqual(findPostings(bytes, word), { rows, starts, places });
      rows.forEach((row, index) => {
        const list = indexed.get(row) ?? [];
        for (const place of places.slice(starts[index], starts[index + 1])) list.push([place, word]);
        indexed.set(row, list);
      });
    }
  }
  assert.equal(indexed.size, stories.length);
  const found = [...indexed.values()].map((list) =>
    list
      .sort((a, b) => a[0] - b[0])
      .map(([, word]) => word)
      .join(' '),
  );
  const expected = readRecords(join(folder, 'search', shard!.name, 'texts'));
  const missing = expected.find((record) => !found.includes(record));
  assert.equal(missing, undefined);
});

/** The records again, from the texts that are shown. */
function readRecords(folder: string): string[] {
  return readdirSync(folder).map((name) => {
    const { head, text } = JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()) as {
      head: { title: string };
      text: string;
    };
    return toRecord(head.title, text, folds).content;
  });
}

test('what is no file of Pagefind is refused', () => {
  assert.throws(() => findPostings(new TextEncoder().encode('<!doctype html>'), '知识'), /not a file of Pagefind/);
  assert.throws(() => findPostings(new TextEncoder().encode('pagefind_dcd'), '知识'), /ends too early/);
});
