/**
 * Measures script conversion on real text: `npm run bench -- script [--corpus DIR] [--every N]`. OpenCC's own cases with what comes
 * out otherwise here, Taiwan's laws to Simplified and back, news to Traditional and back, and the time an article takes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCommand } from '../../src/command.ts';
import { createConverter } from '../../src/hanzi/convert.ts';
import { createEdition, type Voice } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY } from '../../src/hanzi/glossary.ts';

const { corpus, every } = createCommand(
  'bench',
  '测量简繁转换：与 OpenCC 的异同、往返、速度。',
  'npm run bench -- script',
)
  .usage('-- script [选项]')
  .option('--corpus <目录>', '语料目录', '../shared/corpus')
  .option('--every <篇>', '新闻每几篇取一篇', '1')
  .parse(process.argv)
  .opts<{ corpus: string; every: string }>();

const simplified: Voice = { script: 'zh-Hans', protect: [], topics: [] };
const traditional: Voice = { ...simplified, script: 'zh-Hant' };
const hans = createEdition('zh-Hans', EMPTY_GLOSSARY);
const hant = createEdition('zh-Hant', EMPTY_GLOSSARY);
const toTraditional = createConverter('zh-Hans', 'zh-Hant');
const toSimplified = createConverter('zh-Hant', 'zh-Hans');

function linesOf<T>(file: string): T[] {
  const path = join(corpus, file);
  if (!existsSync(path)) {
    console.log(`没有 ${path}，这一项不测。`);
    return [];
  }
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

/** Characters that do not come back, each with how often and one place. */
function compare(texts: readonly string[], there: (text: string) => string, back: (text: string) => string): void {
  const changes = new Map<string, { count: number; place: string }>();
  let characters = 0;
  let changed = 0;
  for (const text of texts) {
    // By code points: what comes back may lie beyond the Basic Multilingual Plane.
    const [stored, returned] = [[...text], [...back(there(text))]];
    characters += text.match(/\p{Script=Han}/gu)?.length ?? 0;
    for (const [at, character] of stored.entries()) {
      if (character === returned[at]) continue;
      const key = `${character}→${returned[at]}`;
      const place = stored
        .slice(Math.max(0, at - 4), at + 5)
        .join('')
        .replaceAll('\n', ' ');
      changes.set(key, { count: (changes.get(key)?.count ?? 0) + 1, place: changes.get(key)?.place ?? place });
      changed++;
    }
  }
  console.log(`  ${characters} 字，${changed} 字不同，${((1 - changed / characters) * 100).toFixed(4)} % 复原`);
  for (const [key, { count, place }] of [...changes].sort(([, one], [, other]) => other.count - one.count))
    console.log(`  ${key} ${count}  ${place}`);
}

console.log('OpenCC 的用例（s2tw）中与此处不同的');
for (const { input, expected } of linesOf<{ input: string; expected: Record<string, string> }>(
  'opencc/testcases.jsonl',
))
  if (expected.s2tw !== undefined && toTraditional(input) !== expected.s2tw)
    console.log(`  ${input}：OpenCC ${expected.s2tw}，此处 ${toTraditional(input)}`);

console.log('台湾的法规，化为简体再化回');
const laws = linesOf<{ title: string; body: string }>('laws/hant-ip-laws.jsonl');
compare(
  laws.map(({ title, body }) => `${title}\n${body}`),
  toSimplified,
  toTraditional,
);

console.log('新闻，化为繁体再化回');
const news = linesOf<{ body: string }>('news/articles.jsonl')
  .filter((_, index) => index % Number(every) === 0)
  .map(({ body }) => body);
compare(
  news,
  (text) => hant.say(text, simplified),
  (text) => hans.say(text, traditional),
);

const timed = (convert: (text: string) => string) => {
  for (const text of news.slice(0, 300)) convert(text);
  const begun = performance.now();
  for (const text of news) convert(text);
  return (performance.now() - begun) / news.length;
};
const [characters, whole] = [timed(toTraditional), timed((text) => hant.say(text, simplified))];
console.log(`每篇 ${whole.toFixed(3)} 毫秒，其中只换字 ${characters.toFixed(3)} 毫秒`);
