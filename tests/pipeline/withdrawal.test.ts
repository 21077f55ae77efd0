import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after } from 'node:test';
import { createConverter } from '../../src/hanzi/convert.ts';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { decodedFiles } from '../site/decoded.ts';
import { build, openDesk } from './archive.ts';
import { filesBelow } from './damage.ts';

// What was published and then withdrawn is nowhere any more: in no file of the site, however packed, and in nothing that the
// build keeps for the next time. Each article has words in each of its parts that no other text has.

const desk = openDesk();
after(() => desk.close());

const PLACES = ['标题', '正文', '表格', '图注', '记者', '关键词', '声明', '更正', '链接'] as const;
const MARKS = [...'鬣鬟鬈髹髯鹫鹨鹬鹳麂麇麈麝黼黻黥鼐鼒齑龃'];

/** Three letters of which no other text is made, for a part of an article: a name, so that it is converted as any is. */
const markOf = (article: number, part: number) =>
  MARKS[article]! + MARKS[8 + part]! + MARKS[(article + part) % MARKS.length]!;

const ARTICLES = Array.from({ length: 6 }, (_, at) => ({
  file: `articles/202${at % 3}/202${at % 3}050${at + 1}-with.md`,
  script: at % 2 === 0 ? 'zh-Hans' : 'zh-Hant',
  marks: PLACES.map((_place, part) => markOf(at, part)),
}));

function textOf({ script, marks }: (typeof ARTICLES)[number], date: string, withdrawal = ''): string {
  const [title, body, table, caption, reporter, keyword, notice, correction, link] = marks;
  return `---
title: 题${title}完
date: ${date}
source: 四川日报
category: case
script: ${script}
reporters: [${reporter}]
keywords: [${keyword}]
images: [{ caption: 图${caption}完 }]
notice: 声明${notice}完
corrections: [{ date: 2024-01-01, text: 更正${correction}完 }]
${withdrawal}---

正文里有${body}这几个字。[看${link}完](https://a.example/)

| 甲 | 乙 |
| --- | --- |
| ${table} | 1 |
`;
}

const dateOf = (file: string) => file.replace(/^.*\/(\d{4})(\d\d)(\d\d)-.*$/, '$1-$2-$3');
const toEach = (['zh-Hans', 'zh-Hant'] as const).flatMap((from) =>
  (['zh-Hans', 'zh-Hant'] as const).filter((to) => to !== from).map((to) => createConverter(from, to)),
);
const formsOf = (mark: string) => [...new Set([mark, ...toEach.map((convert) => convert(mark))])];

/** The marks that stand in some of these texts, in any script. */
function seen(texts: Iterable<string>, marks: readonly string[]): Set<string> {
  const all = [...texts];
  return new Set(marks.filter((mark) => formsOf(mark).some((form) => all.some((text) => text.includes(form)))));
}

test('of articles withdrawn after they were published no word is left, through one incremental build after the other', async () => {
  const site = desk.out('site');
  for (const article of ARTICLES) desk.write(article.file, textOf(article, dateOf(article.file)));
  await build(desk, site);
  const everything = () => [
    ...decodedFiles(site).values(),
    ...filesBelow(cacheFolderOf(site)).map((file) => readFileSync(file, 'utf8')),
  ];
  const all = ARTICLES.flatMap(({ marks }) => marks);
  assert.deepEqual(
    seen(everything(), all),
    new Set(all),
    'each is found this way, so that a missing one means something',
  );
  const corrections = ARTICLES.map(({ marks }) => marks[PLACES.indexOf('更正')]!);
  const files = decodedFiles(site);
  for (const where of [/^articles\/.*html$/, /^corrections\.html$/, /feed\.xml$/, /feed\.json$/, /jsonl$/, /^packs\//])
    assert.ok(
      seen(
        [...files].filter(([name]) => where.test(name)).map(([, text]) => text),
        corrections,
      ).size > 0,
      `corrections reach ${where.source}`,
    );
  let left = ARTICLES;
  for (const count of [1, 3]) {
    const gone = left.slice(0, count);
    left = left.slice(count);
    for (const article of gone) {
      const fields = 'withdrawal: { date: 2024-02-03, reason: 应要求撤下。, hide_title: true }\n';
      desk.write(article.file, textOf(article, dateOf(article.file), fields));
    }
    await build(desk, site);
    const kept = left.flatMap(({ marks }) => marks);
    const texts = everything();
    assert.deepEqual(seen(texts, all), new Set(kept), `${ARTICLES.length - left.length} withdrawn`);
  }
});
