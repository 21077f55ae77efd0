import assert from 'node:assert/strict';
import test from 'node:test';
import { editionFolder } from '../../src/model/address.ts';
import { sampleOfPages } from '../../src/pipeline/inspection/sample.ts';

const article = (number: number) => `articles/${20210101 + number}-abcd.html`;
const ofEdition = (address: string) => `${editionFolder('zh-Hant')}/${address}`;

test('of a small site every page is looked at', () => {
  const pages = ['index.html', ofEdition('index.html'), article(1), ofEdition(article(1)), 'old/page.html'];
  assert.deepEqual(sampleOfPages(pages, 2).toSorted(), pages.toSorted());
});

test('however many articles there are, every kind of page in every edition is looked at', () => {
  const articles = Array.from({ length: 5000 }, (_, number) => article(number));
  const keywords = Array.from({ length: 30 }, (_, number) => `keyword/word${number}.html`);
  const rare = ['index.html', 'topics.html', 'topic/finance.html', 'old/page.html'];
  const pages = [...articles, ...keywords, ...rare].flatMap((address) => [address, ofEdition(address)]);
  const sample = sampleOfPages(pages, 20);
  for (const address of rare) {
    assert.ok(sample.includes(address), address);
    assert.ok(sample.includes(ofEdition(address)), ofEdition(address));
  }
  const among = (own: string[]) => own.filter((address) => sample.includes(address)).length;
  assert.equal(among(articles), 20);
  assert.equal(among(articles.map(ofEdition)), 20);
  assert.equal(among(keywords), 20);
});

test('the pages looked at are the same in whichever order they were made, and from all over the archive', () => {
  const pages = Array.from({ length: 1000 }, (_, number) => article(number));
  const sample = sampleOfPages(pages, 10);
  assert.deepEqual(sampleOfPages(pages.toReversed(), 10), sample);
  const hundreds = sample.map((address) => Math.floor(pages.indexOf(address) / 100));
  assert.deepEqual(hundreds, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
