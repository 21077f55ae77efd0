import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { agreement, sketchOf } from '../../src/hanzi/sketch.ts';
import { packStories, unpackStories } from '../../src/search/form/stories.ts';
import { storiesOf } from '../../src/search/making/stories.ts';
import { createDice, indexStories, readManifest, type Story } from './archive.ts';

const dice = createDice(31);
const CHARACTERS = Array.from({ length: 900 }, (_, index) => String.fromCodePoint(0x4e00 + 7 * index));
const textOf = (length: number) => Array.from({ length }, () => CHARACTERS[dice(CHARACTERS.length)]).join('');
const day = (number: number) => new Date(Date.UTC(2021, 0, 1 + number)).toISOString().slice(0, 10);
const idOf = (number: number, name: string) => `${day(number).replaceAll('-', '')}-${name}`;

/** Jaccard's index of the pairs of two texts, counted. */
function inCommon(one: string, other: string): number {
  const [a, b] = [one, other].map(
    (text) => new Set([...text].slice(1).map((character, at) => [...text][at]! + character)),
  );
  const common = [...a!].filter((pair) => b!.has(pair)).length;
  return common / (a!.size + b!.size - common);
}

test('two sketches agree in about as much as their texts have pairs in common', () => {
  const errors = Array.from({ length: 50 }, (_, number) => {
    const index = 6 * number;
    const report = textOf(500);
    const changed = report.slice(0, 500 - index) + textOf(index);
    return agreement(sketchOf(report)!, sketchOf(changed)!) - inCommon(report, changed);
  });
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  const deviation = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
  assert.ok(Math.abs(mean) < 0.02, `off by ${mean} on average`);
  assert.ok(deviation < 0.09, `off by ${deviation} as a rule`);
});

test('of a few words no sketch is made', () => {
  assert.equal(sketchOf('关于公布第一批名单的通知'), undefined);
});

test('a report printed again within a month is one story, one of the next year another', () => {
  const report = textOf(400);
  const articles = [
    { date: '2022-02-01', sketch: sketchOf(report)! },
    { date: '2021-02-09', sketch: sketchOf(`${report}责任编辑：张三`)! },
    { date: '2021-02-09', sketch: sketchOf(textOf(400))! },
    { date: '2021-02-01', sketch: sketchOf(report)! },
    { date: '2021-02-01' },
  ];
  assert.deepEqual(storiesOf(articles), [[1, 3]]);
});

test('a report is put with the first one not more than a month newer, however the days lie', () => {
  const sketches = [1, 2, 3].map(() => sketchOf(textOf(400))!);
  const printed = fc.record({ day: fc.nat(200), report: fc.nat(sketches.length - 1) });
  fc.assert(
    fc.property(fc.array(printed, { maxLength: 40 }), (days) => {
      const newestFirst = days.sort((a, b) => b.day - a.day);
      const stories: number[][] = [];
      for (const [number, { day, report }] of newestFirst.entries()) {
        const isOf = ([first]: number[]) =>
          newestFirst[first!]!.report === report && newestFirst[first!]!.day - day <= 31;
        const story = stories.find(isOf);
        if (story) story.push(number);
        else stories.push([number]);
      }
      assert.deepEqual(
        storiesOf(newestFirst.map(({ day: number, report }) => ({ date: day(number), sketch: sketches[report]! }))),
        stories.filter(({ length }) => length > 1),
      );
    }),
  );
});

test('any stories are read as they were written', () => {
  const numbers = fc.uniqueArray(fc.nat(2 ** 20), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 20 }), (lists) => {
      const stories = lists.map((list) => list.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
      assert.deepEqual(unpackStories(packStories(stories)), stories);
    }),
  );
});

/** Forty reports of as many days, some of which others print days later, with a line of their own. */
const stories: Story[] = Array.from({ length: 40 }, (_, number): Story[] => {
  const text = `专利转化${textOf(300)}`;
  const story = (name: string, days: number, own: string): Story => ({
    id: idOf(3 * number + days, name),
    title: `第${number}号报道${name}`,
    text: text + own,
  });
  const copies = number % 4 === 0 ? [story('bbbb', 1, '责任编辑：张三'), story('cccc', 9, '（原载本报）')] : [];
  return [story('aaaa', 0, ''), ...copies];
}).flat();

/** The pages of results, each result with the copies below it. */
async function pagesOf(archive: Awaited<ReturnType<typeof indexStories>>, size: number, sort: 'relevance' | 'newest') {
  const ask = (offset: number) => archive.search('专利转化', { withSame: true, sort, offset, limit: size });
  const first = await ask(0);
  const pages = Array.from({ length: Math.ceil(first.stories! / size) }, (_, page) => ask(page * size));
  return { total: first.total, listed: first.stories, pages: await Promise.all(pages) };
}

for (const sort of ['relevance', 'newest'] as const) {
  test(`copies stand below the first of them on whichever page they would, and all is counted: ${sort}`, async () => {
    const archive = await indexStories(stories);
    const flat = await archive.search('专利转化', { sort, limit: 100 });
    const { total, listed, pages } = await pagesOf(archive, 7, sort);
    assert.equal(total, 60);
    assert.equal(listed, 40);
    const shown = pages.flatMap(({ results }) => results.map(({ id }) => id));
    assert.deepEqual(shown.toSorted(), stories.map(({ id }) => id).toSorted(), 'each article is shown once');
    const folded = pages.flatMap(({ same }) => Object.entries(same!));
    assert.equal(folded.length, 10);
    for (const [first, others] of folded) {
      assert.equal(others.length, 2, `below ${first}`);
      const places = [first, ...others].map((id) => flat.results.findIndex((result) => result.id === id));
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
        'the best of them stands first',
      );
    }
    // What is not folded stands as it would without.
    const copies = new Set(folded.flatMap(([, others]) => others));
    const lists = [shown, flat.results.map(({ id }) => id)].map((ids) => ids.filter((id) => !copies.has(id)));
    assert.deepEqual(lists[0], lists[1]);
  });
}

test('an index in which nothing is told twice has no file for it, and programs are given all articles', async () => {
  const alone = await indexStories(stories.filter(({ id }) => id.endsWith('aaaa')));
  assert.equal(readManifest(alone.folder).stories, undefined);
  const archive = await indexStories(stories);
  const { results, stories: listed } = await archive.search('专利转化', { limit: 60 });
  assert.equal(results.length, 60);
  assert.equal(listed, undefined);
});
