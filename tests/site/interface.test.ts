import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { createEdition } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY } from '../../src/hanzi/glossary.ts';
import { childrenOf, placeOf, type Place } from '../../src/model/place.ts';
import { ADDRESSES } from '../../src/model/address.ts';
import { regExpOf } from '../../src/model/pattern.ts';
import { ENGLISH } from '../../src/views/english.ts';
import { runBuild } from './build.ts';
import { attribute, elements, listSite, readPages, textOf } from './pages.ts';

// An archive whose interface is English, and whose content is written in a handful of characters: any other is of the interface.

const root = mkdtempSync(join(tmpdir(), 'archive-english-'));
after(() => rmSync(root, { recursive: true }));

const REGION = '510000';
const SITE = `name: 甲乙
description: 甲乙丙丁
address: https://english.example/
interface: en
region: '${REGION}'
categories: [{ id: one, name: 丙丁, description: 甲丙 }, { id: two, name: 戊己 }]
topics: [{ id: three, name: 庚辛, words: [庚辛] }]
synonyms: [[庚辛, 壬癸]]
specials: [{ id: four, name: 壬癸, description: 甲壬, query: 庚辛 }]
contact: { email: archive@english.example }
notice: 甲癸
sizes: { list: 1, front: 2, list_feed: 2, related: 2 }
redirects: [{ from: old.html, to: about.html }]
analytics: { script: 'https://stats.example/a.js' }
`;
const ARTICLE = `title: 庚辛甲乙
source: 丁己
category: one
keywords: [庚辛, 成都]`;
const BODY = '甲乙丙丁成都市庚辛。\n\nZL201920345678.1，《中华人民共和国专利法》第64条。';
const FILES: Record<string, string> = {
  'site.yml': SITE,
  'pages/about.md': '---\ntitle: 己庚\n---\n\n甲乙。\n',
  ...Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => {
      const date = `202${Math.floor(index / 3)}-02-0${index + 1}`;
      return [articleFile(date), `---\n${ARTICLE}\ndate: ${date}\n---\n\n${BODY}\n`];
    }),
  ),
  [articleFile('2021-03-01')]: `---
${ARTICLE}
date: 2021-03-01
author: 甲丁
reporters: [乙丁]
editors: [丙丁]
script: zh-Hant
images: [{ caption: 甲己 }]
notice: 甲庚
also_published: [{ source: 甲辛, date: 2021-03-02 }]
corrections: [{ date: 2021-03-03, text: 乙庚 }]
provenance: { url: 'https://a.example/', retrieved: 2021-03-04, file: a.html, encoding: gb18030, sha256: ${'a'.repeat(64)}, rules: [{ rule: spaces, count: 1 }] }
---

${BODY}
`,
  [articleFile('2021-04-01')]: `---
${ARTICLE}
date: 2021-04-01
withdrawal: { date: 2021-04-02, reason: 乙辛, hide_title: true }
---

${BODY}
`,
};

function articleFile(date: string): string {
  return `articles/${date.slice(0, 4)}/${date.replaceAll('-', '')}-aa0${date.slice(6, 7)}.md`;
}

/** Builds it and returns the folder. */
function built(): string {
  const content = join(root, 'content');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  const site = join(root, 'site');
  const { status, output } = runBuild(content, site);
  assert.equal(status, 0, output);
  return site;
}
const site = built();

/** What may stand in Chinese: the content, names of places, and those of the editions in the switch between them. */
function contentCharacters(): Set<string> {
  const below = ({ code }: Place): Place[] => childrenOf(code).flatMap((place) => [place, ...below(place)]);
  const places = [placeOf(REGION)!, ...below(placeOf(REGION)!)].map(({ name }) => name);
  const text = [...Object.values(FILES), ...places, '简体繁体'].join('');
  return new Set(text + createEdition('zh-Hant', EMPTY_GLOSSARY).say(text));
}
const CONTENT = contentCharacters();

/** What is typed where the search is explained is looked for in Chinese texts. */
const TYPED = ENGLISH.search.help.map(([typed]) => typed).join(' ');

test('no page, feed or file of data says anything of its own in Chinese', () => {
  const read = listSite(site).filter((file) => /\.(?:html|xml|json|jsonl|csv|opml|webmanifest|txt|md)$/.test(file));
  const left = read.flatMap((file) => {
    const words = readFileSync(join(site, file), 'utf8').match(/\p{Script=Han}+/gu) ?? [];
    const isTyped = (word: string) => file.endsWith('search.html') && TYPED.includes(word);
    const isContent = (word: string) => [...word].every((character) => CONTENT.has(character));
    return words.filter((word) => !isContent(word) && !isTyped(word)).map((word) => `${file}: ${word}`);
  });
  assert.deepEqual(left, []);
});

test('every kind of page is among them', () => {
  const files = listSite(site);
  const pages = Object.values(ADDRESSES).filter(({ form }) => form === 'page' || form === 'list');
  const missing = pages.filter(({ pattern }) => !files.some((file) => regExpOf(pattern).test(file)));
  assert.deepEqual(missing, []);
});

test('dates, months and numbers are written the English way', () => {
  const front = readFileSync(join(site, 'index.html'), 'utf8');
  assert.match(front, /7 articles, from 2020-02-01 to 2021-03-01/);
  assert.match(front, />Jan</);
  assert.match(readFileSync(join(site, 'date/2021-03.html'), 'utf8'), /1 article\b[^s]/);
});

test('a page is in the language of its content, its masthead in English, and the names in that in their own', () => {
  for (const { path, root: page } of readPages(site).filter(({ path }) => !path.endsWith('old.html'))) {
    const lang = path.startsWith('zh-hant/') ? 'zh-Hant' : 'zh-Hans';
    assert.equal(attribute(elements(page, 'html')[0]!, 'lang'), lang, path);
    const masthead = elements(page, 'header')[0]!;
    assert.equal(attribute(masthead, 'lang'), 'en', path);
    const english = textOf(masthead, (element) => /^zh/.test(attribute(element, 'lang') ?? ''));
    assert.doesNotMatch(english, /\p{Script=Han}/u, path);
  }
});
