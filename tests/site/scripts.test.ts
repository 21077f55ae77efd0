import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { decodeGb2312 } from '../../src/hanzi/fold.ts';
import { fixtureSite } from './build.ts';
import { attribute, elements, readPages, textOf, type Page } from './pages.ts';

// Which characters belong to one script alone, by what goes through no conversion: OpenCC's tables say which characters
// have a form in the other script, the scripts' own national character sets which of those are at home in both.

/** The characters that OpenCC's table gives a form in the other script. */
function keysOf(table: string): string[] {
  const text = readFileSync(`node_modules/opencc-js/dist/esm-lib/dict/${table}.js`, 'utf8');
  const dictionary = /"(.*)"/su.exec(text)![1]!;
  return dictionary.split('|').map((entry) => entry.split(' ')[0]!);
}

/** All characters of a double-byte set within these rows. */
function characterSet(encoding: string, rows: [first: number, last: number][]): Set<string> {
  const bytes: number[] = [];
  for (const [first, last] of rows)
    for (let row = first; row <= last; row++)
      for (let cell = 0x40; cell <= 0xfe; cell++) if (cell <= 0x7e || cell >= 0xa1) bytes.push(row, cell, 0x0a);
  return new Set(new TextDecoder(encoding).decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu));
}

/** Big5 of 1984, without Hong Kong's additions. */
const BIG5 = characterSet('big5', [
  [0xa4, 0xc5],
  [0xc9, 0xf9],
]);
const GB2312 = new Set(decodeGb2312());

const ONLY_SIMPLIFIED = new Set(keysOf('STCharacters').filter((character) => !BIG5.has(character)));
const ONLY_TRADITIONAL = new Set(keysOf('TSCharacters').filter((character) => !GB2312.has(character)));

/** What must not be converted: names that articles protect, and the label of the other script, written in it. */
const PROTECTED = /于海|范小雨|党小康|于右任/gu;

/** All that a reader sees or is told of a page, but what is marked as being in another script. */
function wordsOf({ root }: Page): string {
  const language = attribute(elements(root, 'html')[0]!, 'lang');
  const isOther = (element: ReturnType<typeof elements>[number]) => {
    const own = attribute(element, 'lang');
    return own !== undefined && own !== language;
  };
  const attributes = elements(root).flatMap((element) =>
    isOther(element)
      ? []
      : ['alt', 'title', 'placeholder', 'aria-label', 'content'].flatMap((name) => attribute(element, name) ?? []),
  );
  return [textOf(root, isOther), ...attributes].join('\n').replace(PROTECTED, '');
}

const pages = readPages(fixtureSite());

test('the tables know thousands of characters of one script alone', () => {
  assert.ok(ONLY_SIMPLIFIED.size > 2000 && ONLY_SIMPLIFIED.has('专') && !ONLY_SIMPLIFIED.has('后'));
  assert.ok(ONLY_TRADITIONAL.size > 2000 && ONLY_TRADITIONAL.has('專') && !ONLY_TRADITIONAL.has('里'));
});

for (const [name, isMine, strange] of [
  ['Traditional', (path: string) => path.startsWith('zh-hant/'), ONLY_SIMPLIFIED],
  ['Simplified', (path: string) => !path.startsWith('zh-hant/'), ONLY_TRADITIONAL],
] as const)
  test(`${name} pages hold no character of the other script but in protected text`, () => {
    const mine = pages.filter(({ path }) => isMine(path));
    assert.ok(mine.length > 50);
    const found = mine.flatMap((page) =>
      [...wordsOf(page).matchAll(/\p{Script=Han}/gu)]
        .filter(([character]) => strange.has(character))
        .map(
          ({ 0: character, index, input }) =>
            `${page.path}: ${character} in ${input.slice(Math.max(0, index - 8), index + 8)}`,
        ),
    );
    assert.deepEqual(found.slice(0, 20), []);
  });
