import { existsSync, readFileSync } from 'node:fs';
import { readCitations } from '../../src/citations/read.ts';
import { plainText } from '../../src/markup/render.ts';
import { READING, readGold, scoreOf } from '../citations/gold.ts';

/**
 * How well citations are found in the gold set, by kind, and what is found in real texts beside the project, for a look by eye:
 * `npm run bench -- citations [number of lines to list]`.
 */

const CORPORA = ['laws/hans-ip-laws.jsonl', 'laws/hant-ip-laws.jsonl', 'news/articles.jsonl'];
const FOLDER = '../shared/corpus';
/** An article that stands after the name of a law, in either script. */
const CROSS_REFERENCE =
  /(?:法|条例|條例|细则|細則|规定|規定|解释|解釋|办法|辦法)[》〉]?第\s?[一二三四五六七八九十百零\d]+\s?[条條]/gu;
const OWN = /[本该該]$/u;
const most = Number(process.argv[2] ?? 20);

console.table(
  scoreOf(readGold()).map(({ kind, named, found, right }) => ({
    kind,
    named,
    found,
    precision: (right / found).toFixed(3),
    recall: (right / named).toFixed(3),
  })),
);

for (const corpus of CORPORA) {
  const file = `${FOLDER}/${corpus}`;
  if (existsSync(file)) measure(corpus, readFileSync(file, 'utf8').split('\n').filter(Boolean));
  else console.log(`没有 ${file}，略过。`);
}

function measure(corpus: string, lines: string[]): void {
  const texts = lines.map((line) => plainText((JSON.parse(line) as { body: string }).body));
  const start = performance.now();
  const found = texts.map((text) => readCitations(text, READING).finds);
  const each = (performance.now() - start) / texts.length;
  const counts = Map.groupBy(found.flat(), ({ kind }) => kind);
  console.log(`${corpus}：${texts.length} 篇，每篇 ${each.toFixed(3)} 毫秒`);
  console.log([...counts].map(([kind, own]) => `${kind} ${own.length}`).join('，'));
  let references = 0;
  const missed: string[] = [];
  texts.forEach((text, index) => {
    for (const match of text.matchAll(CROSS_REFERENCE)) {
      const end = match.index + match[0].length;
      if (OWN.test(text.slice(0, match.index))) continue;
      references++;
      if (!found[index]!.some((find) => find.from < end && find.end >= end)) missed.push(text.slice(end - 30, end));
    }
  });
  console.log(`法名之后的条文 ${references} 处，找到 ${references - missed.length} 处；没有找到的：`);
  for (const line of missed.slice(0, most)) console.log(`  ✗ ${line.replaceAll('\n', '⏎')}`);
  const listed = texts.flatMap((text, index) =>
    found[index]!.map(({ kind, id, from, end }) => `  ${kind} ${id} ← ${text.slice(Math.max(0, from - 15), end + 5)}`),
  );
  for (const line of listed.slice(0, most)) console.log(line.replaceAll('\n', '⏎'));
}
