import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { parseJsonFeed, parseOpml } from 'feedsmith';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { toJsonFeed } from '../../src/feeds/json-feed.ts';
import { toOpml } from '../../src/feeds/opml.ts';
import { toRobots, toSitemap, toSitemapIndex } from '../../src/feeds/sitemap.ts';
import { listsOf } from '../../src/model/archive.ts';
import { metadataOf } from '../../src/views/metadata.ts';
import { sitemapPart, sitemapParts, viewSitemap, viewSitemapIndex } from '../../src/views/sitemap.ts';
import { viewOpml } from '../../src/views/subscribe.ts';
import { feedOf, shelve, siteOf, write } from './archive.ts';
import { hostile } from './hostile.ts';
import { attributesAt, textsAt } from './xml.ts';

const SAMPLE = write('20210209-aaaa', {
  title: '“<专利>”&发布会',
  author: '刘佳',
  keywords: ['专利'],
  images: [{ src: 'a.png', caption: '会场' }],
  regions: ['510100'],
  provenance: { url: 'https://daily.example/1.html', sha256: 'a'.repeat(64), retrieved: '2021-02-10' },
  corrections: [{ date: '2021-03-01', text: '错字已改。' }],
});
const OTHER = write('20200101-bbbb', { date: '2020-01-01', category: 'case' });
const GONE = write('20200102-cccc', { date: '2020-01-02', withdrawal: { date: '2021-01-01', reason: '应要求撤下。' } });

test('JSON Feed 1.1 has what it requires, and the pictures as attachments', async () => {
  const feed = JSON.parse(toJsonFeed(await feedOf(shelve([SAMPLE, OTHER, GONE]), 0, 'feed.xml', 'feed.json'))) as {
    version: string;
    feed_url: string;
    items: Record<string, unknown>[];
  };
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(feed.feed_url, 'https://archive.example/ip/feed.json');
  assert.deepEqual(
    feed.items.map(({ url }) => url),
    ['20210209-aaaa', '20200102-cccc', '20200101-bbbb'].map((id) => `https://archive.example/ip/articles/${id}.html`),
  );
  const [item] = feed.items;
  assert.equal(item!['id'], 'tag:archive.example,2021-02-09:20210209-aaaa/zh-Hans');
  assert.equal(item!['title'], '“<专利>”&发布会');
  assert.equal(item!['external_url'], 'https://daily.example/1.html');
  assert.equal(item!['date_published'], '2021-02-09T12:00:00+08:00');
  assert.equal(item!['date_modified'], '2021-03-01T12:00:00+08:00');
  assert.deepEqual(item!['authors'], [{ name: '刘佳' }]);
  assert.deepEqual(item!['attachments'], [
    { url: 'https://archive.example/ip/media/2021/a.png', mime_type: 'image/png', title: '会场' },
  ]);
});

test('OPML lists the feed of all articles and those of lists that hold any', () => {
  const context = shelve([SAMPLE, OTHER]).contexts[1]!('feeds.opml');
  using document = XmlDocument.fromString(toOpml(viewOpml(context)));
  const urls = attributesAt(document, '//outline[@xmlUrl]', 'xmlUrl');
  assert.deepEqual(urls, [
    'https://archive.example/ip/zh-hant/feed.xml',
    'https://archive.example/ip/zh-hant/feeds/corrections.xml',
    'https://archive.example/ip/zh-hant/feeds/category/industry.xml',
    'https://archive.example/ip/zh-hant/feeds/category/case.xml',
    'https://archive.example/ip/zh-hant/feeds/topic/patent.xml',
    'https://archive.example/ip/zh-hant/feeds/region/510100.xml',
    'https://archive.example/ip/zh-hant/feeds/source/daily.xml',
  ]);
  for (const text of attributesAt(document, '//outline', 'text')) assert.ok(text);
  assert.deepEqual(textsAt(document, '/opml/head/dateModified'), ['Mon, 01 Mar 2021 04:00:00 GMT']);
});

test('OPML and JSON Feed are read by a feed reader’s own library, whatever the names in them are', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (name, category) => {
      const site = siteOf({ name, categories: [{ id: 'industry', name: category }] });
      const written = write('20210209-aaaa', { title: name, author: category }, undefined, site);
      const shelf = shelve([written], site);
      const context = shelf.contexts[0]!('feeds.opml');
      const [whole, , group] = parseOpml(toOpml(viewOpml(context))).body!.outlines!;
      assert.equal(whole!.text, viewOpml(context).whole.title);
      assert.equal(group!.outlines![0]!.text, viewOpml(context).groups[0]!.feeds[0]!.title);
      const view = await feedOf(shelf);
      const feed = parseJsonFeed(toJsonFeed(view));
      assert.equal(feed.title, site.name);
      assert.deepEqual(
        feed.items!.map(({ id, url, title, content_html, authors, tags }) => ({
          id,
          url,
          title,
          content_html,
          authors,
          tags,
        })),
        view.entries.map(({ guid, url, title, html, creators, categories }) => ({
          id: guid,
          url,
          title,
          content_html: html,
          authors: creators.map((creator) => ({ name: creator })),
          tags: categories,
        })),
      );
    }),
    { numRuns: 60 },
  );
});

const SCHEMA = readFileSync('node_modules/sitemap/schema/sitemap.xsd', 'utf8');

test('the sitemap is valid, and has every article with its twin in the file of its year, and no withdrawn one', () => {
  const { archive } = shelve([SAMPLE, OTHER, GONE]).contexts[0]!('sitemap.xml');
  const parts = sitemapParts(archive, [{ id: 'about' }]);
  assert.deepEqual(
    parts.map(({ name }) => name),
    ['pages', '2021', '2020'],
  );
  using schema = XmlDocument.fromString(SCHEMA);
  using validator = XsdValidator.fromDoc(schema);
  const files = parts.map((part) => toSitemap(viewSitemap(archive, part)));
  for (const file of files) {
    using document = XmlDocument.fromString(file);
    validator.validate(document);
  }
  const of = (path: string, lastmod: string) =>
    ['', 'zh-hant/'].map(
      (script) => `<loc>https://archive.example/ip/${script}${path}</loc><lastmod>${lastmod}</lastmod>`,
    );
  for (const line of of('articles/20210209-aaaa.html', '2021-03-01')) assert.ok(files[1]!.includes(line), line);
  for (const line of of('articles/20200101-bbbb.html', '2020-01-01')) assert.ok(files[2]!.includes(line), line);
  assert.ok(files[0]!.includes('<loc>https://archive.example/ip/about.html</loc>'));
  assert.ok(!files.join('').includes('20200102-cccc'));
});

test('the sitemap’s index names its files with the day of their last change', () => {
  const { archive } = shelve([SAMPLE, OTHER]).contexts[0]!('sitemap.xml');
  const index = toSitemapIndex(viewSitemapIndex(archive, sitemapParts(archive, [])));
  assert.ok(index.includes('<loc>https://archive.example/ip/sitemaps/2021.xml</loc><lastmod>2021-03-01</lastmod>'));
  assert.ok(
    toRobots('https://archive.example/ip/sitemap.xml').endsWith('\nSitemap: https://archive.example/ip/sitemap.xml\n'),
  );
});

test('no file of the sitemap has more than 50,000 addresses, and a year’s first file stays when it grows', () => {
  const { article } = OTHER;
  const articles = Array.from({ length: 60_000 }, (_, index) => ({ ...article, id: `20200101-${100_000 + index}` }));
  const { archive } = shelve([]).contexts[0]!('sitemap.xml');
  const partsWith = (all: typeof articles) =>
    sitemapParts({ ...archive, articles: all, lists: listsOf(archive.site, all) }, []);
  const parts = partsWith(articles);
  assert.deepEqual(
    parts.filter(({ name }) => name.startsWith('2020')).map(({ name, pages }) => [name, pages.length]),
    [
      ['2020', 25_000],
      ['2020-2', 25_000],
      ['2020-3', 10_000],
    ],
  );
  const newer = [{ ...article, id: '20200102-aaaa', date: '2020-01-02' }, ...articles];
  assert.deepEqual(partsWith(newer)[1], parts[1]);
  assert.deepEqual(sitemapPart({ ...archive, lists: listsOf(archive.site, articles) }, [], '2020-3'), parts[3]);
});

test('the head of an article tells Zotero, previews and search engines what it is', () => {
  const context = shelve([SAMPLE]).contexts[0]!('articles/20210209-aaaa.html');
  const { meta, linkedData } = metadataOf(context, SAMPLE.article);
  const values = (name: string) =>
    meta.flatMap((one) => (one.name === name || one.property === name ? one.content : []));
  assert.deepEqual(values('DC.type'), ['newspaperArticle']);
  assert.deepEqual(values('DC.source'), ['四川日报']);
  assert.deepEqual(values('DC.creator'), ['刘佳']);
  assert.deepEqual(values('DC.date'), ['2021-02-09']);
  assert.deepEqual(values('og:type'), ['article']);
  assert.deepEqual(values('og:image'), ['https://archive.example/ip/media/2021/a.png']);
  assert.deepEqual(values('article:published_time'), ['2021-02-09']);
  assert.deepEqual(values('article:modified_time'), ['2021-03-01']);
  const [news] = linkedData as Record<string, unknown>[];
  assert.equal(news!['@type'], 'NewsArticle');
  assert.equal(news!['headline'], '“<专利>”&发布会');
  assert.equal(news!['dateModified'], '2021-03-01');
  assert.deepEqual(news!['correction'], [
    { '@type': 'CorrectionComment', datePublished: '2021-03-01', text: '错字已改。' },
  ]);
  assert.deepEqual(news!['isBasedOn'], {
    '@type': 'MediaObject',
    contentUrl: 'https://daily.example/1.html',
    sha256: 'a'.repeat(64),
    dateCreated: '2021-02-10',
  });
});

test('an organization in a byline is one, and its day has no hour: Zotero shows what stands there', () => {
  const written = write('20210209-aaaa', { author: '行之知识产权' });
  const { meta, linkedData } = metadataOf(
    shelve([written]).contexts[0]!('articles/20210209-aaaa.html'),
    written.article,
  );
  const valuesOf = (key: string) =>
    meta.filter(({ name, property }) => name === key || property === key).map(({ content }) => content);
  assert.deepEqual(valuesOf('DC.creator'), ['行之知识产权']);
  assert.deepEqual(valuesOf('DC.date'), ['2021-02-09']);
  assert.deepEqual(valuesOf('article:published_time'), ['2021-02-09']);
  const [news] = linkedData as Record<string, unknown>[];
  assert.deepEqual(news!['author'], [{ '@type': 'Organization', name: '行之知识产权' }]);
});

test('beside reporters a source in the byline is an organization, whatever it is called', () => {
  const written = write('20210209-aaaa', { source: '四川在线', author: '四川在线', reporters: ['刘佳'] });
  const { linkedData } = metadataOf(shelve([written]).contexts[0]!('articles/20210209-aaaa.html'), written.article);
  assert.deepEqual((linkedData as Record<string, unknown>[])[0]!['author'], [
    { '@type': 'Organization', name: '四川在线' },
    { '@type': 'Person', name: '刘佳' },
  ]);
});

test('an archive in one script has no twins in its sitemap', () => {
  const site = siteOf({ languages: ['zh-Hans'] });
  const { archive } = shelve([OTHER], site).contexts[0]!('sitemap.xml');
  const [, year] = sitemapParts(archive, []).map((part) => toSitemap(viewSitemap(archive, part)));
  assert.ok(!year!.includes('zh-hant'));
});
