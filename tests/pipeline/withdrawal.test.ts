import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test, { after } from 'node:test';
import { unzipSync } from 'fflate';
import { readContent } from '../../src/content/files.ts';
import { writeDatabase } from '../../src/export/files.ts';
import { createConverter } from '../../src/hanzi/convert.ts';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { decodedFiles } from '../site/decoded.ts';
import { build, openDesk } from './archive.ts';
import { filesBelow } from './damage.ts';
import { paintedPng } from './painted.ts';

// What was published and then withdrawn is nowhere any more: in no file of the site, however packed, and in nothing that the
// build keeps for the next time. Each article has words in each of its parts that no other text has.

const desk = openDesk();
after(() => desk.close());

const PLACES = [
  ...['标题', '正文', '表格', '图注', '作者', '记者', '编辑', '关键词', '又载', '声明', '更正', '链接', '不转', '不引'],
] as const;
const MARKS = [...'鬣鬟鬈髹髯鹫鹨鹬鹳麂麇麈麝黼黻黥鼐鼒齑龃罍罱罨耷耩耪'];

/** The first two letters that are together in no other text, and one more, for a part of an article: a name, so that it is converted as any is. */
const markOf = (article: number, part: number) =>
  MARKS[article]! + MARKS[8 + part]! + MARKS[(article + part) % MARKS.length]!;

/** Whose texts an index would have in its dictionary. */
const IDS = ['20200501-w00m', '20210502-w00d', '20220503-w00g', '20200504-w01v', '20210505-w00h', '20220506-w006'];

const ARTICLES = IDS.map((id, at) => ({
  id,
  script: at % 2 === 0 ? 'zh-Hans' : 'zh-Hant',
  photo: paintedPng(600, 10 + at),
  marks: PLACES.map((_place, part) => markOf(at, part)),
}));
type Marked = (typeof ARTICLES)[number];

const fileOf = ({ id }: Marked, ending = '.md') => `articles/${id.slice(0, 4)}/${id}${ending}`;

function textOf({ id, script, marks }: Marked, withdrawal = ''): string {
  const said = Object.fromEntries(PLACES.map((place, part) => [place, marks[part]!])) as Record<Place, string>;
  return `---
title: 题${said.标题}完
date: ${id.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3')}
source: 四川日报
category: case
script: ${script}
author: ${said.作者}
reporters: [${said.记者}]
editors: [${said.编辑}]
keywords: [${said.关键词}]
also_published: [{ source: ${said.又载}报 }]
protect: [${said.不转}]
not_cited: [${said.不引}]
images: [{ src: ${id}.png, caption: 图${said.图注}完 }]
notice: 声明${said.声明}完
corrections: [{ date: 2024-01-01, text: 更正${said.更正}完 }]
${withdrawal}---

正文里有${said.正文}这几个字。[看${said.链接}完](https://a.example/)

| 甲 | 乙 |
| --- | --- |
| ${said.表格} | 1 |
`;
}
type Place = (typeof PLACES)[number];

const toEach = (['zh-Hans', 'zh-Hant'] as const).flatMap((from) =>
  (['zh-Hans', 'zh-Hant'] as const).filter((to) => to !== from).map((to) => createConverter(from, to)),
);
const formsOf = (mark: string) => [...new Set([mark, ...toEach.map((convert) => convert(mark))])];

/** The marks that stand in some of these texts, in any script; an index of pairs has the first two letters alone. */
function seen(texts: Iterable<string>, marks: readonly string[]): Set<string> {
  const all = [...texts];
  return new Set(
    marks.filter((mark) => formsOf(mark.slice(0, 2)).some((form) => all.some((text) => text.includes(form)))),
  );
}

/** Bytes as text in each of the encodings that a file may have. */
function readings(bytes: Uint8Array): string[] {
  const wide = new TextDecoder('utf-16le');
  return [new TextDecoder().decode(bytes), wide.decode(bytes), wide.decode(bytes.subarray(1))];
}

/** The hashes of all pictures and their copies, with those in offline packs. */
function picturesOf(site: string): Set<string> {
  const files = filesBelow(site).map((path): [string, Uint8Array] => [path, readFileSync(path)]);
  const packed = files
    .filter(([path]) => path.endsWith('.zip'))
    .flatMap(([, bytes]) => Object.entries(unzipSync(bytes)));
  return new Set(
    [...files, ...packed].filter(([name]) => /\.(?:png|webp)$/.test(name)).map(([, bytes]) => hash('sha256', bytes)),
  );
}

test('of articles withdrawn after they were published no word or picture is left, through one incremental build after the other', async () => {
  const [site, folder, database] = [desk.out('site'), desk.out('folder'), desk.out('archive.sqlite')];
  for (const article of ARTICLES) {
    desk.write(fileOf(article), textOf(article));
    desk.write(fileOf(article, '.png'), article.photo);
  }
  const publish = async () => {
    await build(desk, site, '--folder', folder);
    await writeDatabase(desk.content, (await readContent(desk.content)).value!, database);
  };
  await publish();
  const kept = () => filesBelow(cacheFolderOf(site));
  const everything = () => [
    ...decodedFiles(site).values(),
    ...[...kept(), ...filesBelow(folder), database].flatMap((file) => readings(readFileSync(file))),
  ];
  const all = ARTICLES.flatMap(({ marks }) => marks);
  assert.deepEqual(
    seen(everything(), all),
    new Set(all),
    'each is found this way, so that a missing one means something',
  );
  const files = decodedFiles(site);
  const reaches = (place: Place, texts: string[], where: string) =>
    assert.ok(
      seen(
        texts,
        ARTICLES.map(({ marks }) => marks[PLACES.indexOf(place)]!),
      ).size > 0,
      `${place} reaches ${where}`,
    );
  for (const [place, where] of REACHED)
    reaches(
      place,
      [...files].filter(([name]) => where.test(name)).map(([, text]) => text),
      where.source,
    );
  reaches('正文', readings(readFileSync(database)), 'the database');
  reaches(
    '不转',
    kept().map((file) => readFileSync(file, 'utf8')),
    'the cache',
  );
  const pictures = picturesOf(site);
  let left = ARTICLES;
  for (const count of [1, 3]) {
    const gone = left.slice(0, count);
    left = left.slice(count);
    for (const article of gone)
      desk.write(
        fileOf(article),
        textOf(article, 'withdrawal: { date: 2024-02-03, reason: 应要求撤下。, hide_title: true }\n'),
      );
    await publish();
    assert.deepEqual(
      seen(everything(), all),
      new Set(left.flatMap(({ marks }) => marks)),
      `${ARTICLES.length - left.length} withdrawn`,
    );
    const withdrawn = ARTICLES.length - left.length;
    assert.equal(picturesOf(site).size, pictures.size - withdrawn * (1 + COPIES), `${withdrawn} withdrawn`);
    for (const { photo } of ARTICLES.slice(0, withdrawn)) assert.ok(!picturesOf(site).has(hash('sha256', photo)));
  }
});

/** Smaller ones of a photo so wide. */
const COPIES = 1;

/** Where some parts are said while they may be: otherwise it would mean nothing that they are not there later. */
const REACHED: [place: Place, where: RegExp][] = [
  ...[/^articles\/.*html$/, /^corrections\.html$/, /feed\.xml$/, /feed\.json$/, /jsonl$/, /^packs\//].map(
    (where): [Place, RegExp] => ['更正', where],
  ),
  ...[/^feeds\/archive\//, /^search\/$/, /^search\/2[^/]*\/$/].map((where): [Place, RegExp] => ['正文', where]),
  // What is said but once or twice is in no dictionary; a caption is said in each script.
  ['图注', /^search\/dictionary$/],
  ...[/\.csv$/, /^search\/lexicon/, /^data\/oai\.xml$/].map((where): [Place, RegExp] => ['标题', where]),
  ['关键词', /^search\/suggestions/],
];
