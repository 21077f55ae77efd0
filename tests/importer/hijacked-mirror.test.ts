import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyDraft } from '../../src/importer/draft.ts';
import { hijackedMirror } from '../../src/importer/hijacked-mirror.ts';
import { newsPage, paragraphs, TITLE } from './html/pages.ts';
import { read } from './helpers.ts';
import { annotate } from './mirror-damage.ts';

const HEADER = '来源：四川日报　时间：2021-02-09';
const HIDDEN = '<div style="display:none"><a href="http://spam.example.net/">澳门某某城</a></div>';
const GARBLED = annotate(paragraphs, [
  ['產', 'chǎn'],
  ['權', 'quán'],
  ['業', 'yè'],
  ['務', 'wù'],
  ['議', 'yì'],
]);

/** The alarm's message for a page at the address. */
function alarm(url: string, text: string): string | undefined {
  const head = `<link rel="canonical" href="${url}">`;
  const { warnings } = read(newsPage({ head, header: HEADER, text }), 'a.html');
  return warnings.find(({ code }) => code === 'hijacked-mirror')?.message;
}

for (const [what, text, mark] of [
  ['garbled text', GARBLED, '转抄的乱码'],
  ['hidden links to other sites', paragraphs + HIDDEN, '藏着外站链接'],
] as const) {
  test(`A page with ${what} that lies with a stranger to its source raises the alarm, with what to look for.`, () => {
    const message = alarm('http://www.gongsi-lvyou.example.com/a/1.html', text)!;
    assert.match(message, /www\.gongsi-lvyou\.example\.com/u);
    for (const said of [mark, `标题“${TITLE}”、日期 2021-02-09、来源“四川日报”查找原文`])
      assert.ok(message.includes(said));
  });
  test(`The source's own page with ${what} is no mirror.`, () => {
    assert.equal(alarm('https://sichuan.scol.com.cn/a/1.html', text), undefined);
  });
}

test('A copy without damage raises no alarm.', () => {
  assert.equal(alarm('http://www.gongsi-lvyou.example.com/a/1.html', paragraphs), undefined);
});

test('A source is known by its address, its initials, its Latin name and the name of its site.', () => {
  const isAlarmed = (source: string, host: string, siteName?: string) =>
    hijackedMirror(
      { ...emptyDraft(), source, siteName, url: `https://${host}/1` },
      { isGarbled: true, hasHiddenLinks: false },
    ).length > 0;
  for (const [source, host, siteName] of [
    ['人民网', 'ip.people.com.cn'],
    ['新华社', 'www.news.cn'],
    ['甘孜日报', 'www.gzrb.example.cn'],
    ['成都发布', 'www.chengdu.example.cn'],
    ['36kr', 'www.36kr.com'],
    ['蜀地新闻', 'a.example.cn', '蜀地新闻网'],
  ] as const) {
    assert.ok(!isAlarmed(source, host, siteName), `${source} ${host}`);
    assert.ok(isAlarmed(source, 'www.example.org', '旅游网'), source);
  }
  assert.ok(isAlarmed('新华社', 'badnews.cn'));
});
