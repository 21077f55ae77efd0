import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { toRss } from '../../src/feeds/rss.ts';
import type { FeedView } from '../../src/views/feed.ts';
import { feedOf as feedOfShelf, shelve, siteOf, write, type Written } from './archive.ts';
import { hostile } from './hostile.ts';
import { feedProblems } from './rules.ts';

const ADDRESS = 'https://archive.example/ip/feed.xml';

/** The feed of all articles in Simplified (0) or Traditional (1). */
const feedOf = (written: Written[], edition = 0, site = siteOf()): Promise<FeedView> =>
  feedOfShelf(shelve(written, site), edition);

const rssOf = async (written: Written[], edition = 0, site = siteOf()) => toRss(await feedOf(written, edition, site));

const SAMPLE = write(
  '20210209-aaaa',
  {
    title: '今年四川知识产权工作如何干？',
    author: '刘佳',
    reporters: ['刘佳', '于海'],
    protect: ['于海'],
    keywords: ['专利', '四川'],
    images: [{ src: 'a.png', caption: '会场' }, { caption: '照片未存' }],
    notice: '转载请注明。',
    provenance: { url: 'https://daily.example/1.html' },
    corrections: [{ date: '2021-03-01', text: '“2019年”应为“2020年”。' }],
  },
  '发<b>布</b>会[详情](20200101-bbbb.html)，见[官网](https://daily.example/中文?a=1&b=2)。\n\n![里面](a.png)',
);

test('an entry says what the article says', async () => {
  const [entry] = (
    await new RssParser({
      customFields: { item: [['dc:creator', 'people', { keepArray: true }], 'atom:updated'] },
    }).parseString(await rssOf([SAMPLE]))
  ).items as unknown as Record<string, unknown>[];
  assert.equal(entry!['title'], '今年四川知识产权工作如何干？');
  assert.equal(entry!['link'], 'https://archive.example/ip/articles/20210209-aaaa.html');
  assert.deepEqual(entry!['people'], ['刘佳、于海']);
  assert.deepEqual(entry!['categories'], ['行业动态', '专利', '四川']);
  assert.equal(entry!['pubDate'], 'Tue, 09 Feb 2021 04:00:00 GMT');
  assert.equal(entry!['atom:updated'], '2021-03-01T12:00:00+08:00');
  const [item] = parseRssFeed(await rssOf([SAMPLE])).items!;
  assert.deepEqual(item!.source, { title: '四川日报', url: 'https://daily.example/1.html' });
  assert.deepEqual(item!.dc!.contributors, ['刘佳', '于海']);
});

test('the text is whole: correction first, pictures, the source’s notice and name last, every address absolute', async () => {
  const { entries } = await feedOf([SAMPLE]);
  const { html } = entries[0]!;
  const parts = ['更正', '照片未存', '发&lt;b&gt;布&lt;/b&gt;会', '里面', '会场', '转载请注明。', '来源：'];
  assert.deepEqual(
    parts.map((part) => html.indexOf(part)),
    parts.map((part) => html.indexOf(part)).sort((a, b) => a - b),
  );
  for (const part of parts) assert.ok(html.includes(part), part);
  assert.ok(html.includes('href="https://archive.example/ip/articles/20200101-bbbb.html"'));
  assert.ok(html.includes('href="https://daily.example/%E4%B8%AD%E6%96%87?a=1&amp;b=2"'));
  assert.ok(html.includes('src="https://archive.example/ip/media/2021/a.png"'));
});

test('the Traditional feed is Traditional, but for protected names, and its ids are its own', async () => {
  const { entries, lang, self } = await feedOf([SAMPLE], 1);
  assert.equal(lang, 'zh-Hant');
  assert.equal(self, 'https://archive.example/ip/zh-hant/feed.xml');
  assert.equal(entries[0]!.title, '今年四川知識產權工作如何幹？');
  assert.deepEqual(entries[0]!.creators, ['劉佳', '于海']);
  assert.equal(entries[0]!.guid, 'tag:archive.example,2021-02-09:20210209-aaaa/zh-Hant');
});

test('an id stays when title, date and the archive’s address change', async () => {
  const guidOf = async (written: Written, site = siteOf()) => (await feedOf([written], 0, site)).entries[0]!.guid;
  const before = await guidOf(write('20210209-aaaa'));
  assert.equal(await guidOf(write('20210209-aaaa', { title: '改了', date: '2021-02-10' })), before);
  const moved = { ...siteOf(), address: 'https://elsewhere.example/' };
  assert.equal(await guidOf(write('20210209-aaaa'), moved), before);
  assert.equal(
    await guidOf(write('20210209-aaaa'), siteOf({ address: 'https://new.example/', authority: 'archive.example' })),
    before,
  );
});

test('an article without author names nobody', async () => {
  const xml = await rssOf([write('20210209-aaaa')]);
  assert.ok(!xml.includes('dc:creator'));
  assert.deepEqual(feedProblems(xml, ADDRESS), []);
});

test('where the original page is not known, the source’s own site or its list is named', async () => {
  const sources = async (written: Written) => (await feedOf([written])).entries[0]!.source!.url;
  assert.equal(await sources(write('20210209-aaaa')), 'https://daily.example/');
  assert.match(
    await sources(write('20210209-aaaa', { source: '无名网' })),
    /^https:\/\/archive\.example\/ip\/source\/[0-9a-f]{12}\.html$/,
  );
});

test('a summary that is about mark-up is shown as text: readers take a description for HTML', async () => {
  const [item] = parseRssFeed(
    await rssOf([write('20210209-aaaa', {}, '网页里的 `<img src=x>` 与 &amp;lt; 要照写。')]),
  ).items!;
  assert.equal(item!.description, '网页里的 &lt;img src=x&gt; 与 &amp;lt; 要照写。');
});

test('a hub is named in the feed that readers follow, and in no month that is over', async () => {
  const site = siteOf({ websub: 'https://hub.example/', sizes: { feed: 1 } });
  const written = [write('20210209-aaaa'), write('20210101-aaaa', { date: '2021-01-01' })];
  const shelf = shelve(written, site);
  const xml = await toRss(await feedOfShelf(shelf));
  assert.match(xml, /<atom:link rel="hub" href="https:\/\/hub\.example\/"\/>/);
  assert.deepEqual(feedProblems(xml, ADDRESS), []);
  assert.ok(!(await toRss(await feedOfShelf(shelf, 0, 'feeds/archive/2021-01.xml'))).includes('hub.example'));
  assert.ok(!(await rssOf(written)).includes('rel="hub"'));
});

test('the time of the last change moves whenever anything in the feed does, and is never later than its day', async () => {
  const timeOf = async (...written: Written[]) => parseRssFeed(await rssOf(written)).lastBuildDate!;
  const older = write('20200101-aaaa', { date: '2020-01-01' });
  const withdrawal = { date: '2021-02-01', reason: '应要求撤下。' };
  const times = [
    await timeOf(SAMPLE),
    await timeOf(SAMPLE, older),
    await timeOf(SAMPLE, write('20200101-aaaa', { date: '2020-01-01', title: '改了' })),
    await timeOf(SAMPLE, write('20200101-aaaa', { date: '2020-01-01', withdrawal })),
  ];
  assert.equal(new Set(times).size, times.length);
  for (const time of times) {
    const noon = Date.parse('2021-03-01T12:00:00+08:00');
    assert.ok(Date.parse(time) <= noon && Date.parse(time) > noon - 12 * 3_600_000, time);
  }
});

test('what looks like a number is not taken for one', async () => {
  const written = write('20210209-aaaa', {
    title: '007',
    author: '1.10',
    keywords: ['0x10', '1e3'],
    images: [{ src: 'a.png', caption: '00' }],
  });
  const [item] = parseRssFeed(await rssOf([written])).items!;
  assert.equal(item!.title, '007');
  assert.deepEqual(item!.dc!.creators, ['1.10']);
  assert.deepEqual(
    item!.categories!.map(({ name }) => name),
    ['行业动态', '0x10', '1e3'],
  );
  assert.match(await rssOf([written]), /<media:description>00<\/media:description>/);
});

test('a feed of an empty archive is a feed', async () => {
  assert.deepEqual(feedProblems(await rssOf([]), ADDRESS), []);
});

test('a text of 200 kB comes through to its last character', async () => {
  const body = `${'知识产权保护。'.repeat(9500)}完了`;
  const { entries } = await feedOf([write('20210209-aaaa', {}, body)]);
  const [item] = parseRssFeed(await toRss(await feedOf([write('20210209-aaaa', {}, body)]))).items!;
  assert.equal(item!.content!.encoded, entries[0]!.html);
  assert.ok(entries[0]!.html.includes(body));
});

test('the same articles give the same bytes', async () => {
  assert.equal(await rssOf([SAMPLE]), await rssOf([SAMPLE]));
});

test('two readers find in a feed of hostile texts what the articles say, and the validator’s rules hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ title: hostile, author: hostile, keyword: hostile, caption: hostile }), {
        minLength: 1,
        maxLength: 4,
      }),
      async (drafts) => {
        const written = drafts.map(({ title, author, keyword, caption }, index) =>
          write(
            `20210209-aaa${index}`,
            { title, author, keywords: [keyword], images: [{ src: 'a.png', caption }] },
            `正文 ${title.replaceAll('&', '＆')}`,
          ),
        );
        const view = await feedOf(written);
        const xml = await toRss(view);
        assert.deepEqual(feedProblems(xml, ADDRESS), []);
        const one = (await new RssParser().parseString(xml)).items as unknown as Record<string, unknown>[];
        const other = parseRssFeed(xml).items!;
        view.entries.forEach((entry, index) => {
          const wanted = {
            title: entry.title,
            guid: entry.guid,
            link: entry.url,
            html: entry.html,
            categories: entry.categories,
            creator: entry.creators[0]!,
            date: 'Tue, 09 Feb 2021 04:00:00 GMT',
          };
          const { title, guid, link, categories, creator, pubDate: date, 'content:encoded': html } = one[index]!;
          assert.deepEqual({ title, guid, link, html, categories, creator, date }, wanted);
          const item = other[index]!;
          assert.deepEqual(
            {
              title: item.title,
              guid: item.guid!.value,
              link: item.link,
              html: item.content!.encoded,
              categories: item.categories!.map(({ name }) => name),
              creator: item.dc!.creators![0],
              date: item.pubDate,
            },
            wanted,
          );
        });
      },
    ),
    { numRuns: 60 },
  );
});
