import assert from 'node:assert/strict';
import test from 'node:test';
import { parseRssFeed } from 'feedsmith';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import { toRss } from '../../src/feeds/rss.ts';
import { citedFeedAddress } from '../../src/model/cited-feed.ts';
import { feedDocuments } from '../../src/views/feed-document.ts';
import { feedOf, shelve, siteOf, write, type Written } from './archive.ts';
import { feedProblems } from './rules.ts';

const withdrawal = { date: '2021-03-01', reason: '来源单位<声明>失实。' };
const FIELDS = {
  title: '撤下的标题',
  reporters: ['卓不群'],
  keywords: ['专利'],
  topics: ['patent'],
  regions: ['510104'],
} as const;
const whole = (id: string, more = {}) => write(id, { ...FIELDS, ...more } as object, '撤下的正文。');
const OTHER = write('20210301-bbbb', { date: '2021-03-01', topics: ['patent'], regions: ['510104'] });

const itemsOf = async (written: Written[], address?: string, site = siteOf()) =>
  parseRssFeed(await toRss(await feedOf(shelve(written, site), 0, address))).items ?? [];

test('a withdrawal overwrites what a reader holds: the same id and address, the reason, and no word of the text', async () => {
  const [before] = await itemsOf([whole('20210209-aaaa')]);
  const shelf = shelve([whole('20210209-aaaa', { withdrawal }), OTHER]);
  const xml = await toRss(await feedOf(shelf));
  assert.deepEqual(feedProblems(xml, 'https://archive.example/ip/feed.xml'), []);
  const stub = parseRssFeed(xml).items!.at(-1)!;
  assert.deepEqual([stub.guid, stub.link, stub.pubDate], [before!.guid, before!.link, before!.pubDate]);
  assert.equal(stub.title, '【已撤下】撤下的标题');
  assert.equal(stub.description, '2021年3月1日撤下。原因：来源单位&lt;声明&gt;失实。');
  assert.equal(stub.content!.encoded, `<p>${stub.description}</p>`);
  assert.equal(stub.atom!.updated, '2021-03-01T12:00:00+08:00');
  for (const words of ['撤下的正文', '卓不群']) assert.ok(!xml.includes(words), words);
  const json = toJsonFeed(await feedOf(shelf, 0, 'feed.xml', 'feed.json'));
  assert.ok(json.includes('【已撤下】撤下的标题') && !json.includes('撤下的正文'));
});

test('a title that is to be hidden is not in the feed either', async () => {
  const hidden = whole('20210209-aaaa', { withdrawal: { ...withdrawal, hide_title: true } });
  for (const address of ['feed.xml', 'feeds/corrections.xml']) {
    const xml = await toRss(await feedOf(shelve([hidden, OTHER]), 0, address));
    assert.ok(xml.includes('【已撤下】（标题不再显示）') && !xml.includes('撤下的标题'), address);
  }
});

test('every feed that had the article tells of its withdrawal', async () => {
  const gone = whole('20210209-aaaa', { withdrawal });
  for (const address of [
    ...['feed.xml', 'feeds/category/industry.xml', 'feeds/topic/patent.xml', 'feeds/source/daily.xml'],
    ...['feeds/region/510100.xml', 'feeds/region/510104.xml'],
  ])
    assert.deepEqual(
      (await itemsOf([gone, OTHER], address)).map(({ title }) => title),
      ['标题', '【已撤下】撤下的标题'],
      address,
    );
});

test('feeds of laws, courts and products tell of a withdrawal, even where what was withdrawn made them many enough', async () => {
  const site = siteOf({ sizes: { cited_feed: 2 }, geographical_indications: ['郫县豆瓣'] });
  const text = '依《专利法》第六十四条，（2021）川01民初1号判决认定郫县豆瓣被仿冒。';
  const gone = write('20210209-aaaa', { ...FIELDS, withdrawal } as object, text, site);
  const other = write('20210301-bbbb', { date: '2021-03-01' }, text, site);
  for (const followed of [
    { kind: 'statute', name: '专利法' },
    { kind: 'case', name: '川01' },
    { kind: 'gi', name: '郫县豆瓣' },
  ] as const)
    assert.deepEqual(
      (await itemsOf([gone, other], citedFeedAddress(followed), site)).map(({ title }) => title),
      ['标题', '【已撤下】撤下的标题'],
      followed.name,
    );
});

test('it is told of until the archive knows of a day more than 90 days later, whatever names that day', async () => {
  const gone = whole('20210209-aaaa', { withdrawal });
  const told = async (...others: Written[]) =>
    (await itemsOf([gone, ...others])).some(({ title }) => title === '【已撤下】撤下的标题');
  assert.ok(await told(write('20210530-bbbb', { date: '2021-05-30' })));
  assert.ok(!(await told(write('20210531-bbbb', { date: '2021-05-31' }))));
  assert.ok(!(await told(write('20210209-bbbb', { corrections: [{ date: '2021-05-31', text: '错字。' }] }))));
  assert.ok(!(await told(write('20210209-bbbb', { withdrawal: { ...withdrawal, date: '2021-05-31' } }))));
});

test('a month once archived keeps its address, whatever is withdrawn later, and does not come back', () => {
  const site = siteOf({ sizes: { feed: 2 } });
  const days = ['2020-03-01', '2020-03-02', '2020-02-01', '2020-01-01'];
  const archived = (withdrawn: string[]) => {
    const written = days.map((date) =>
      write(`${date.replaceAll('-', '')}-aaaa`, { date, ...(withdrawn.includes(date) && { withdrawal }) }),
    );
    const { contexts, bodyOf } = shelve(written, site);
    return feedDocuments(contexts[0]!('feed.xml').archive, bodyOf)
      .map(({ address }) => address)
      .filter((address) => address.startsWith('feeds/archive/'));
  };
  const all = ['feeds/archive/2020-02.xml', 'feeds/archive/2020-01.xml'];
  assert.deepEqual(archived([]), all);
  for (const day of days) assert.deepEqual(archived([day]), all, day);
  assert.deepEqual(archived(days), all);
});

test('the feed of corrections has each correction and withdrawal once, newest first, and leads to where it is told of', async () => {
  const corrections = [
    { date: '2021-02-20', text: '“2019年”应为“2020年”。' },
    { date: '2021-02-20', text: '人名有误。' },
  ];
  const written = [write('20210209-cccc', { corrections }), whole('20210209-aaaa', { withdrawal })];
  const xml = await toRss(await feedOf(shelve(written), 0, 'feeds/corrections.xml'));
  assert.deepEqual(feedProblems(xml, 'https://archive.example/ip/feeds/corrections.xml'), []);
  const items = parseRssFeed(xml).items!;
  assert.deepEqual(
    items.map(({ title, link, description }) => [
      title,
      link!.slice('https://archive.example/ip/'.length),
      description,
    ]),
    [
      ['【已撤下】撤下的标题', 'articles/20210209-aaaa.html', '来源单位&lt;声明&gt;失实。'],
      ['更正：标题', 'articles/20210209-cccc.html#correction-1', '“2019年”应为“2020年”。'],
      ['更正：标题', 'articles/20210209-cccc.html#correction-2', '人名有误。'],
    ],
  );
});

test('a keyword has a feed once ten articles have it', () => {
  const feeds = (count: number) => {
    const written = Array.from({ length: count }, (_, at) => write(`20210209-aaa${at}`, { keywords: ['专利'] }));
    const { contexts, bodyOf } = shelve(written);
    return feedDocuments(contexts[0]!('feed.xml').archive, bodyOf).filter(({ address }) =>
      address.startsWith('feeds/keyword/'),
    );
  };
  assert.equal(feeds(9).length, 0);
  assert.equal(feeds(10).length, 1);
});
