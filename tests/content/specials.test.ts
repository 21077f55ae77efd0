import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { specialsOf, type Subject } from '../../src/content/specials.ts';
import { indexArchive } from '../../src/model/archive.ts';
import type { Special } from '../../src/model/special.ts';
import { siteOf, write } from '../feeds/archive.ts';
import { indexStories, type Story } from '../search/archive.ts';

const specialOf = (fields: Record<string, unknown>): Special =>
  siteOf({ specials: [{ id: 'one', name: '一', description: '一。', ...fields }] }).specials[0]!;

const SUBJECT: Subject = {
  ...{ id: '20210209-k7m2', date: '2021-02-09', title: '蒲江雀舌获保护', category: 'case' },
  ...{ topics: ['patent'], regions: ['510131'] },
  text: '“地理标志”产品，PCT 专利与\n商 标。',
};

const CASES: [belongs: boolean, what: string, fields: Record<string, unknown>][] = [
  [true, 'a word of its text', { query: '地理标志' }],
  [true, 'a word of its title', { query: '雀舌' }],
  [true, 'a word in Traditional', { query: '地理標誌' }],
  [true, 'a word of other width and case', { query: 'ｐｃｔ' }],
  [true, 'a word that a line end or a space parts', { query: '商标' }],
  [false, 'a word that punctuation parts', { query: '标志产品' }],
  [true, 'all of several words', { query: '雀舌 专利' }],
  [false, 'one of several words that are all wanted', { query: '雀舌 版权' }],
  [true, 'one of alternatives', { query: '版权|雀舌' }],
  [true, 'one of alternatives apart', { query: '版权 | 雀舌 专利' }],
  [false, 'what must not be there', { query: '雀舌 -专利' }],
  [true, 'a quoted piece with a space', { query: '"pct 专利"' }],
  [true, 'its year', { from: 2021, to: 2021 }],
  [true, 'its month', { from: '2021-02', to: '2021-02' }],
  [true, 'its day', { from: '2021-02-09', to: '2021-02-09' }],
  [false, 'a later time', { from: '2021-02-10' }],
  [false, 'an earlier time', { to: '2021-01' }],
  [true, 'its county', { regions: ['510131'] }],
  [true, 'its prefecture', { regions: ['510100'] }],
  [false, 'another prefecture', { regions: ['510300'] }],
  [true, 'its category', { categories: ['case', 'industry'] }],
  [false, 'another category', { categories: ['industry'] }],
  [true, 'its topic', { topics: ['patent'] }],
  [false, 'only some of the conditions', { query: '雀舌', categories: ['industry'] }],
  [true, 'its id, whatever else is asked for', { query: '版权', articles: ['20210209-k7m2'] }],
  [false, 'its id alone, of another', { articles: ['20210210-aaaa'] }],
  [false, 'all conditions but that it is left out', { query: '雀舌', without: ['20210209-k7m2'] }],
];

for (const [belongs, what, fields] of CASES)
  test(`an article ${belongs ? 'belongs' : 'does not belong'} to a special subject that names ${what}`, () =>
    assert.deepEqual(specialsOf(SUBJECT, [specialOf(fields)]), belongs ? ['one'] : []));

test('an article that is withdrawn is listed in no special subject, and known to have been in it by its feed alone', () => {
  const site = siteOf({ specials: [{ id: 'one', name: '一', description: '一。', from: '2000' }] });
  const withdrawal = { date: '2022-01-01', reason: '应要求。' };
  const { article } = write('20210209-aaaa', { withdrawal }, '文。', site);
  assert.deepEqual(article.specials, ['one']);
  assert.deepEqual(indexArchive(site, [article]).lists.special.get('one')!.articles, []);
});

test('captions, names and keywords are searched as the text is', () => {
  const site = siteOf({ specials: [{ id: 'one', name: '一', description: '一。', query: '图注 余建斌 关键' }] });
  const fields = { images: [{ caption: '图注' }], reporters: ['余建斌'], keywords: ['关键'] };
  assert.deepEqual(write('20210209-aaaa', fields, '文。', site).article.specials, ['one']);
});

const WORDS = ['专利', '商标', '地理标志', 'PCT', '5G', '维权', '成都'];
const GLUE = ['', '，', ' ', '的', '\n\n'];
const stories = fc.sample(
  fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GLUE)), { minLength: 2, maxLength: 6 }),
  { numRuns: 60, seed: 5 },
);
const told = stories.map((pieces, at): Story => ({
  id: `20210209-s${String(at).padStart(3, '0')}`,
  title: pieces[0]![0],
  text: pieces.flat().join(''),
}));

test('a special subject has what the search page finds with the same words', async () => {
  const archive = await indexStories(told);
  const word = fc.constantFrom(...WORDS);
  const group = fc.oneof(
    word,
    fc.tuple(word, word).map((pair) => pair.join(' | ')),
    word.map((one) => `"${one}"`),
  );
  const query = fc
    .tuple(
      word,
      fc.array(group, { maxLength: 2 }),
      fc.array(
        word.map((one) => `-${one}`),
        { maxLength: 1 },
      ),
    )
    .map(([first, more, excluded]) => [first, ...more, ...excluded].join(' '));
  for (const written of new Set(fc.sample(query, { numRuns: 80, seed: 6 }))) {
    const special = specialOf({ query: written });
    const own = told
      .filter(({ id, title, text }) => specialsOf({ ...SUBJECT, id, title, text }, [special]).length > 0)
      .map(({ id }) => id);
    assert.deepEqual(await archive.ids(written), own.sort(), written);
  }
});
