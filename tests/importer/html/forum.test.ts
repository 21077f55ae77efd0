import assert from 'node:assert/strict';
import test from 'node:test';
import { parseHtml } from '../../../src/importer/html/parse.ts';
import { FIRST, lines, SECOND, THIRD, TITLE } from './pages.ts';

/** A post as forums set it: whose it is and when above the text, or below it. */
interface Post {
  name: string;
  day: string;
  text: string[];
}

const OPENING: Post = { name: 'luoyu2010', day: '2021-2-9', text: [SECOND.slice(0, 40)] };
const REPLY: Post = { name: '张律师', day: '2021-2-11', text: [FIRST, SECOND, THIRD] };

const discuz = (posts: Post[]) =>
  posts.map(
    ({ name, day, text }, at) =>
      `<div id="post_${at}"><div class="pls"><div class="authi"><a>${name}</a></div><p>12</p>主题<p>33</p>帖子</div><div class="plc"><strong>${at === 0 ? '楼主' : '沙发'}</strong><div class="authi">发表于 ${day} 08:31:20 <a>只看该作者</a></div><div class="t_f">${text.join('<br>')}</div><a>回复</a></div></div>`,
  );
const tieba = (posts: Post[]) => [
  '<ul><li>只看楼主</li><li>收藏</li></ul>',
  ...posts.map(
    ({ name, day, text }, at) =>
      `<div class="l_post"><ul><li class="d_name"><a class="p_author_name">${name}</a></li></ul><div>${text.join('<br>')}</div><div><span>来自Android客户端</span><span>${at + 1}楼</span><span>${day.replace(/-(\d)(?!\d)/g, '-0$1')} 12:31</span></div></div>`,
  ),
];
const forPhones = (posts: Post[]) =>
  posts.map(
    ({ name, day, text }, at) =>
      `<div class="plc"><ul class="authi"><li><em>${at === 0 ? '楼主' : '沙发'}</em><b><a>${name}</a></b></li><li>${day} 21:10 <a>只看楼主</a></li></ul><div>${text.join('<br>')}</div></div>`,
  );
const thread = (posts: string[]) =>
  `<html><head><title>${TITLE} - 法律咨询 - 蜀江社区</title></head><body><h1>${TITLE}</h1>${posts.join('')}</body></html>`;

for (const [program, pageOf] of [
  ['Discuz!', discuz],
  ['Discuz! for phones', forPhones],
  ['Tieba', tieba],
] as const) {
  test(`Of a thread by ${program}, the first post is the text, its poster the author and its day the article’s, however long the replies are.`, () => {
    const { draft } = parseHtml(thread(pageOf([OPENING, REPLY, { ...REPLY, day: '2021-2-12' }])));
    assert.deepEqual(
      [draft.title, draft.date, draft.author, draft.source, lines(draft)],
      [TITLE, '2021-02-09', 'luoyu2010', undefined, OPENING.text],
    );
  });
}

test('A poster whose name is like that of a medium is no source.', () => {
  const { draft } = parseHtml(thread(discuz([{ ...OPENING, name: '竹里馆' }, REPLY])));
  assert.deepEqual([draft.author, draft.source], ['竹里馆', undefined]);
});

test('A text that tells of a 楼主 is read to its end.', () => {
  const said = `有网友在论坛里回复楼主：“${THIRD}”`;
  const { draft } = parseHtml(
    `<title>${TITLE}</title><h1>${TITLE}</h1><p>2021-02-09</p><div><p>${FIRST}</p><p>${said}</p><p>${SECOND}</p></div>`,
  );
  assert.deepEqual(lines(draft), [FIRST, said, SECOND]);
});
