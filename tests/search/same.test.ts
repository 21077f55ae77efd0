import assert from 'node:assert/strict';
import test from 'node:test';
import { sameTexts } from '../../src/search/asking/same.ts';
import { createDice } from './archive.ts';

const dice = createDice(7);
const CHARACTERS = [
  ...'知识产权商标专利四川成都保护维权地理标志企业创新发展服务中心市场监管局会议通知公告工作质押融资转化运用',
];
const textOf = (length: number) => Array.from({ length }, () => CHARACTERS[dice(CHARACTERS.length)]).join('');

test('a report that others printed with a line of their own is the same; one on another matter is not', () => {
  const report = textOf(400);
  const texts: [string, string][] = [
    ['first', report],
    ['other', textOf(400)],
    ['reprint', `（本报讯）${report}责任编辑：张三`],
    ['cut', report.slice(0, 360)],
  ];
  assert.deepEqual(sameTexts(texts), { first: ['reprint', 'cut'] });
});

test('punctuation and space do not tell reports apart', () => {
  const report = textOf(300);
  const spaced = [...report].map((character, at) => (at % 20 === 0 ? `${character}，\n` : character)).join('');
  assert.deepEqual(
    sameTexts([
      ['a', report],
      ['b', spaced],
    ]),
    { a: ['b'] },
  );
});

test('half of a report, and notices of a few words, are not folded', () => {
  const report = textOf(400);
  const notices: [string, string][] = [
    ['n1', '关于公布第一批名单的通知'],
    ['n2', '关于公布第一批名单的通知'],
  ];
  assert.deepEqual(sameTexts([['a', report], ['half', report.slice(0, 200)], ...notices]), {});
});
