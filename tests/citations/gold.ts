import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReading, readCitations } from '../../src/citations/read.ts';
import { createConverter } from '../../src/hanzi/convert.ts';
import { plainText } from '../../src/markup/render.ts';
import { CITED_KINDS, keyOf } from '../../src/model/citation.ts';
import type { CitedKind } from '../../src/model/cited-kinds.ts';

/** A sentence, and all that it names, as `kind/id`. */
export interface GoldSentence {
  text: string;
  named: string[];
}

/** The sentences of `gold.txt`: `↵` is a line end, `s:专利法/6/17` two articles of one law; a kind is known by its first letter. */
export function readGold(file = join(import.meta.dirname, 'gold.txt')): GoldSentence[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('=>'))
    .map((line) => {
      const [text = '', named = ''] = line.split(/ => ?/);
      return { text: text.replaceAll('↵', '\n'), named: named.split(' ').filter(Boolean).flatMap(keysOf) };
    });
}

function keysOf(written: string): string[] {
  const kind = CITED_KINDS.find((one) => one.startsWith(written[0]!))!;
  const [law, ...articles] = written.slice(2).split('/');
  if (kind !== 'statute') return [keyOf({ kind, id: written.slice(2) })];
  return articles.map((article) => keyOf({ kind, id: `${law}第${article.replace(/(之.)?$/, '条$1')}` }));
}

const PRODUCTS = (
  '郫县豆瓣 汉源花椒 攀枝花芒果 会理石榴 安岳柠檬 苍溪红心猕猴桃 蒲江雀舌 通江银耳 青川黑木耳 保宁醋 峨眉山茶 江油附子 合江荔枝 龙泉驿水蜜桃 中江丹参 ' +
  '涪城麦冬 雅安藏茶 蒙山茶 蒙顶山茶 剑门关豆腐 南江黄羊 蜀绣 赣南脐橙 五常大米 西湖龙井 阳澄湖大闸蟹 安溪铁观音 武夷岩茶 库尔勒香梨 贵州茅台酒 涪陵榨菜 ' +
  '镇江香醋 金华火腿 普洱茶 盐池滩羊肉 烟台苹果 信阳毛尖 宁夏枸杞 ' +
  '东坡泡菜 中江挂面 六安瓜片 南充冬菜 双流枇杷 奉节脐橙 安化黑茶 安吉白茶 宜宾芽菜 宣威火腿 山西老陈醋 平遥牛肉 德化白瓷 恩施玉露 文山三七 新会陈皮 永春老醋 江安竹簧 汶川甜樱桃 沁州黄小米 洛川苹果 洞庭山碧螺春 ' +
  '渠县黄花 理县大白菜 盐源苹果 盘锦大米 福鼎白茶 章丘大葱 米易枇杷 红原牦牛奶 若羌红枣 蒲江丑柑 蒲江猕猴桃 都江堰猕猴桃 金阳青花椒 长宁竹荪 长白山人参 阿克苏苹果 雷波脐橙 青神竹编 黄山毛峰'
).split(' ');
export const READING = createReading(createConverter('zh-Hant', 'zh-Hans'), PRODUCTS);

/** All that is found in a text, as `kind/id`, each once. */
export function keysFoundIn(text: string): string[] {
  return [...new Set(readCitations(plainText(text), READING).finds.map(keyOf))];
}

/** How well what is found agrees with what is named, by kind. */
export interface Score {
  kind: CitedKind;
  named: number;
  found: number;
  right: number;
}

export function scoreOf(sentences: readonly GoldSentence[]): Score[] {
  return CITED_KINDS.map((kind) => {
    const score = { kind, named: 0, found: 0, right: 0 };
    const own = (keys: string[]) => keys.filter((key) => key.startsWith(`${kind}/`));
    for (const { text, named } of sentences) {
      const found = own(keysFoundIn(text));
      score.named += own(named).length;
      score.found += found.length;
      score.right += found.filter((key) => named.includes(key)).length;
    }
    return score;
  });
}
