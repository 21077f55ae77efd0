import type { Random } from '../random.ts';

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁余叶蒋杜苏魏程吕丁任卢姚沈钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺毛郝顾龚邵万钱严覃武戚莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷曲盛游阳裘骆蒲党于';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志红梅春燕玲琳雪峰飞鹏宇浩凯健俊帆欣怡嘉晨佳琪思远文博雅婷子涵海波晓东成林天翔云江松柏锦舒嘉树青山泽民永康德福光荣正义立新致远承志怀瑾若曦语桐亦凡知行书言景行望舒';

/** Surnames of the mainland that conversion into Traditional may take for another word: 于 → 於, 范 → 範. */
const DOUBTFUL = /^[于余范岳党涂游郁朴种干]/u;

/** An invented name of two or three characters. */
export function personName(random: Random): string {
  const given = [...GIVEN];
  const length = random.chance(0.72) ? 2 : 1;
  const first = random.pick(given);
  const second = random.pick(given);
  return random.pick([...SURNAMES]) + first + (length === 2 && second !== first ? second : '');
}

/** The names among these that conversion must leave alone. */
export function namesToProtect(names: readonly string[]): string[] {
  return names.filter((name) => DOUBTFUL.test(name));
}

/** Media that do not exist, each with the people who write for it. */
export interface Medium {
  source: string;
  reporters: string[];
  editors: string[];
}

const MEDIA = [
  '示例来源·山海日报',
  '示例来源·长河晨报',
  '示例来源·知产周刊',
  '示例来源·江畔在线',
  '示例来源·云岭观察',
  '示例来源·前沿科技报',
  '示例来源·平原法治网',
  '示例来源·创新通讯社',
  '示例来源·千山万水客户端',
  '示例来源·市场与标志',
  '示例来源·农科普',
  '示例来源·商标品牌网',
];

export const TRADITIONAL_MEDIA = ['示例來源·香江知產通訊', '示例來源·寶島產經觀察'];

/** The media with their staff, the same for every sample of a seed. */
export function staffMedia(random: Random): Medium[] {
  const people = (count: number) => Array.from({ length: count }, () => personName(random));
  return MEDIA.map((source) => ({ source, reporters: people(7), editors: people(3) }));
}
