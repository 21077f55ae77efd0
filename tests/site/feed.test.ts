import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { XmlDocument } from 'libxml2-wasm';
import { fixtureSite } from './build.ts';
import { listSite } from './pages.ts';

const folder = fixtureSite();
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'item' });

interface Feed {
  rss: { channel: { language: string; item: Record<string, string>[] } };
}

const readFeed = (path: string) => (parser.parse(readFileSync(join(folder, path), 'utf8')) as Feed).rss.channel;

test('every XML file of the site is well-formed', () => {
  const files = listSite(folder).filter((path) => /\.(?:xml|opml|svg)$/.test(path));
  assert.ok(files.length > 10);
  for (const path of files)
    assert.doesNotThrow(() => XmlDocument.fromBuffer(readFileSync(join(folder, path))).dispose(), path);
});

test('the feed has the newest articles in full, in the script of its edition', () => {
  for (const [path, words] of [
    ['feed.xml', ['先得把茶烧开', '要加强队伍建设，切实提高专业水平']],
    ['zh-hant/feed.xml', ['先得把茶燒開', '要加強隊伍建設，切實提高專業水平']],
  ] as const) {
    const { item } = readFeed(path);
    assert.ok(item.length >= 3);
    const whole = item.map((entry) => entry['content:encoded']).join('\n');
    for (const text of words) assert.ok(whole.includes(text), `${path}: ${text}`);
  }
});

test('items have distinct permanent ids, absolute links and valid dates, newest first', () => {
  const { item } = readFeed('feed.xml');
  const ids = item.map(({ guid }) => JSON.stringify(guid));
  assert.equal(new Set(ids).size, item.length);
  for (const { link } of item)
    assert.match(link!, /^https:\/\/fixture\.example\/archive\/articles\/\d{8}-[0-9a-z]+\.html$/);
  const dates = item.map(({ pubDate }) => Date.parse(pubDate!));
  for (const date of dates) assert.ok(!Number.isNaN(date));
  assert.deepEqual(
    dates,
    [...dates].sort((a, b) => b - a),
  );
});

test('inside a feed every picture and link is absolute', () => {
  for (const path of listSite(folder).filter((name) => /feeds?[/.].*xml$/.test(name)))
    for (const [, url] of readFileSync(join(folder, path), 'utf8').matchAll(/(?:src|href)=(?:"|&quot;)([^"&]+)/g))
      assert.match(url!, /^(?:https?:|mailto:|#)/, `${path}: ${url}`);
});
