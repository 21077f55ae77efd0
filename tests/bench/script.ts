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

/**
 * Why characters do not come back, by what was stored. Of the laws: Taiwan's own are not of one mind (台 and 臺, 僱用 and 雇用, 銷燬 and 銷毀,
 * 回復 and 回覆, 儘量 and 盡量), and which of 編製 and 編制 is meant only the sentence says. Of news: what is Traditional, or written against
 * the standard, in the source itself.
 */
const REASONS: Record<string, string> = {
  台: '台湾的法规自己两种写法都有，此处作“臺”',
  僱: '台湾的法规两种写法都有，此处作“雇”（僱傭除外）',
  燬: '教育部字典作“毀”',
  污: '台湾标准字形作“汙”',
  復: '“回復”与“回覆”、“復審”与“複審”，简体同形',
  製: '“編製”与“編制”，简体同形',
  併: '单独的“并”，简体同形',
  係: '单独的“系”，简体同形',
  佔: '教育部字典作“占”',
  著: '回到简体时，“著作”一类之外都作“着”',
  着: '“彰显着”化为“彰顯著”，与“显著”同形',
  坐: '“坐标”在台湾作“座標”',
  象: '“想象”在台湾作“想像”',
  乾: '简体的原文里作姓名、卦名的“乾”',
  背: '“背着”在台湾作“揹著”',
  ...Object.fromEntries([...'於鑑內昇馀樑濛査別會樂'].map((one) => [one, '原文是简体而用了繁体字或异体字'])),
  鮀: '原文用了繁体字，它的简化字在 Unicode 的扩展区',
  璗: '原文用了繁体字，它的简化字在 Unicode 的扩展区',
  寀: '在繁体里是“采”的异体',
  琅: '“珐琅”在台湾作“琺瑯”',
  '“': '原文的引号不成对',
  註: '单独的“注”，简体同形',
  準: '单独的“准”，简体同形',
  覆: '“回復”与“回覆”、“復審”与“複審”，简体同形',
  劃: '“計劃”与“計畫”、“規劃”，简体同形',
  薹: '“摘薹”在台湾也作“苔”',
  熏: '“熏陶”在台湾作“薰陶”',
  径: '“径流”在台湾作“逕流”',
  恶: '“二恶英”在台湾作“二噁英”',
};

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
    console.log(`  ${key} ${count}  ${place}${REASONS[key[0]!] ? `（${REASONS[key[0]!]}）` : ''}`);
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
