import assert from 'node:assert/strict';
import test from 'node:test';
import { specialCards, viewSpecial } from '../../src/views/special.ts';
import { shelve, siteOf, write } from '../feeds/archive.ts';

const site = siteOf({
  sizes: { list: 2 },
  specials: [
    {
      id: 'tea',
      name: '说茶',
      description: '茶事。',
      query: '茶',
      introduction: '见[一篇](../articles/a.html)，**关于**茶。',
    },
    { id: 'none', name: '无', description: '没有文章。', query: '没有的词' },
  ],
});
const dates = ['2019-03-01', '2019-05-01', '2020-01-01', '2020-02-01', '2021-02-09'];
const written = dates.map((date) => write(`${date.replaceAll('-', '')}-aaaa`, { date, title: '茶' }, '茶。', site));
const shelf = shelve([...written, write('20210210-bbbb', {}, '酒。', site)], site);

function view(id: string, number?: number, edition = 0) {
  const context = shelf.contexts[edition]!(`special/${id}${number === undefined ? '' : `/${number}`}.html`);
  return viewSpecial(context, context.archive.lists.special.get(id)!, number);
}

test('a special subject has its introduction, when its articles appeared, and its files, on its first page alone', () => {
  const first = view('tea');
  assert.equal(first.count, '5 篇');
  assert.match(first.introduction, /<a href="..\/articles\/a.html">一篇<\/a>，<strong>关于<\/strong>茶。/);
  assert.equal(first.chart!.heading.text, '2019年3月1日—2021年2月9日');
  assert.deepEqual(
    first.files!.links.map(({ href }) => href),
    ['../feeds/special/tea.xml', '../data/special/tea.csv', '../data/special/tea.jsonl'],
  );
  const older = view('tea', 1);
  assert.deepEqual([older.introduction, older.chart, older.files], ['', undefined, undefined]);
});

test('it is said in the script of its edition', () => {
  const { heading, introduction, files } = view('tea', undefined, 1);
  assert.equal(heading, '說茶');
  assert.match(introduction, /關於/);
  assert.equal(files!.links.at(-1)!.href, '../../data/special/tea.jsonl');
});

test('one without articles is there and says so', () => {
  const { chart, files, groups, none } = view('none');
  assert.deepEqual([chart, files, groups, none], [undefined, undefined, [], '暂无文章。']);
});

test('others lead to special subjects with what they are about and how many articles they have', () => {
  const cards = specialCards(shelf.contexts[0]!('index.html'));
  assert.deepEqual(cards[0], { text: '说茶', href: 'special/tea.html', description: '茶事。', count: '5 篇' });
});
