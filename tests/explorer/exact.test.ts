import assert from 'node:assert/strict';
import test from 'node:test';
import { countBy } from '../../src/explorer/counts.ts';
import { phraseOf } from '../../src/explorer/phrase.ts';
import { createConverter } from '../../src/hanzi/convert.ts';
import { foldCharacter } from '../../src/hanzi/fold.ts';
import { foldingVariants } from '../../src/hanzi/variants.ts';
import { plainText } from '../../src/markup/render.ts';
import { articleSchema, type ArticleFields } from '../../src/model/article.ts';
import { readingText } from '../../src/model/reading-text.ts';
import { sampleArticles } from '../../src/sample/archive.ts';
import { siteOf } from '../feeds/archive.ts';
import { articleOf, createDice, indexStories, type Story } from '../search/archive.ts';

// What the explorer counts is what anyone counts who goes through the texts with a finger.

const stories = sampleArticles(16, siteOf())
  .take(240)
  .filter(({ frontMatter }) => !frontMatter.withdrawal)
  .map(({ id, frontMatter, body }): Story => ({
    ...(articleSchema.parse(frontMatter) as Omit<ArticleFields, 'topics' | 'regions'>),
    ...{ id, text: body },
  }))
  .toArray();
const archive = await indexStories(stories);

const variants = foldingVariants();

/** A text in its normal form, with `|` for punctuation; space stands between letters alone. */
function plain(text: string): string {
  return [...text]
    .map((character) => foldCharacter(character, variants))
    .join('')
    .replace(/\s*[^\p{L}\p{N}\s][^\p{L}\p{N}]*/gu, '|')
    .replace(/(?<=[[\p{L}\p{N}]--\p{Script=Han}])\s+(?=[[\p{L}\p{N}]--\p{Script=Han}])/gv, '|')
    .replace(/\s+/gu, '');
}

const parts = new Map(
  stories.map((story) => [story.id, [story.title, readingText(articleOf(story), plainText(story.text))]]),
);
const plains = new Map([...parts].map(([id, texts]) => [id, texts.map(plain)]));

function daysByHand(term: string): string[] {
  const piece = plain(term).replace(/^\||\|$/g, '');
  return stories.filter(({ id }) => plains.get(id)!.some((text) => text.includes(piece))).map(({ date }) => date!);
}

/** Pieces of titles and texts, begun and ended anywhere: Han, letters, digits, spaces and punctuation. */
function randomTerms(count: number): string[] {
  const dice = createDice(16);
  const terms = new Set<string>();
  while (terms.size < count) {
    const texts = parts.get(stories[dice(stories.length)]!.id)!;
    const characters = [...texts[dice(texts.length)]!];
    const start = dice(characters.length);
    const term = characters.slice(start, start + 2 + dice(9)).join('');
    if (plain(term).replaceAll('|', '').length >= 2) terms.add(term);
  }
  return [...terms];
}

async function daysFound(term: string): Promise<string[]> {
  const { dates, total } = await archive.search(phraseOf(term), {
    ...{ sort: 'newest', limit: 0, facets: 'none', withDates: true },
  });
  assert.equal(dates!.length, total, term);
  return dates!;
}

const months = Object.fromEntries(
  [...Map.groupBy(stories, ({ date }) => date!.slice(0, 7))].map(([month, own]) => [month, own.length]),
);

test('200 random pieces are counted in each year and month as brute force counts them, in either script', async () => {
  const toTraditional = createConverter('zh-Hans', 'zh-Hant');
  let hits = 0;
  for (const [index, term] of randomTerms(200).entries()) {
    const typed = index % 2 === 0 ? term : toTraditional(term);
    const [found, byHand] = [await daysFound(typed), daysByHand(term)];
    hits += byHand.length;
    for (const by of ['year', 'month'] as const)
      assert.deepEqual(
        countBy(by, [{ term, sign: 0, dates: found }], months),
        countBy(by, [{ term, sign: 0, dates: byHand }], months),
        JSON.stringify(typed),
      );
  }
  assert.ok(hits > 1000, String(hits));
});

test('what a search box would read as its own signs is counted as it stands in the text', async () => {
  for (const term of ['-专利', '专利 OR 商标', '标题:专利', '“专利”与“商标', '专利*商标', '"', '专利|商标', 'a"b'])
    if (/\p{L}/u.test(term)) assert.deepEqual((await daysFound(term)).sort(), daysByHand(term).sort(), term);
});
