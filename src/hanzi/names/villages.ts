import { createCharacterFinder } from '../characters.ts';
import type { Stretch } from './people.ts';

/**
 * Names of villages and of what families built, which no list has all of: 仁里村 keeps its 里, 余家大院 and 范庄村 their
 * surnames, and 石冲村 lies in a 沖.
 */
const FAMILY_SITES =
  '村|庄|沟|坝|湾|坪|河|寨|桥|岩|山|坡|院|大院|老宅|祠堂|营|集|店|铺|屯|堡|窑|垭|坳|冲|岭|塘|堰|巷|胡同|渡|场|咀|嘴|垸|畈|台子|洼|峪|宅|楼|埠|镇|乡|街|井|圩|滩';
/** After 村 these make another word of it. */
const VILLAGE =
  '(?:村(?![民里庄落子干级容集务口头边外中上寨舍]|镇(?!府))|社区|街道|镇(?![长静定])|乡(?![亲村里下镇间土音情愁野]))';

/** 里塘, 里尔: what is the inside of nothing begins a name, unless it is the inner of two sides. */
const LEADING =
  '(?<=^|[^\\p{Script=Han}A-Za-z”’」』》）])里(?=\\p{Script=Han})(?![面边头外屋间层侧圈脊应急勾出里番带院手子海的这那有是])';

/** Characters that write the sounds of other languages; with one of them on a side 里 is such a sound too, with some only between two. */
const SOUNDS_BEFORE = '埃穆赫佩默鲁莱尼萨乌戈杜泽锡迪雅费蒂皮伊贾察尔扎维韦娜莉茨诺弗希洛盖';
const PERHAPS_BEFORE = '基博古达塔托图斯卡格克玛班特科努泰恩';
const SOUNDS_AFTER = '奇洛莉安克姆亚尔斯夫弗维韦略乌尼纳娜诺森希赫堡婉察贝佩恩娅丁塔托茨兹孜莫什特';
/** 总统里奇, 财政大臣里夫斯. */
const AFTER_TITLE = '(?<=[长席臣统理相官使员将帅·])里(?=[奇夫韦希弗贝佩姆克莫皮娅茨维恩])';
const FOREIGN = `(?<=[${SOUNDS_BEFORE}·])里(?![面边的])|(?<=[${PERHAPS_BEFORE}])(?<!地基)里(?=[${SOUNDS_AFTER}])|${AFTER_TITLE}`;

/** By the character in doubt: where it stands in such a name, and what it is there. */
const PATTERNS = new Map<string, { pattern: RegExp; form: string }>([
  [
    '里',
    {
      pattern: new RegExp(
        `(?<=[镇乡])里(?=[^各的有几多每面外]村)|(?<=\\p{Script=Han})(?<![这那哪家城乡镇村县市区店厂校院园屋房心手眼嘴水海河林田地夜日月子会场馆司店队部库站室圈群点界])里(?=${VILLAGE})|${LEADING}|${FOREIGN}`,
        'uy',
      ),
      form: '里',
    },
  ],
  ['冲', { pattern: new RegExp(`(?<=\\p{Script=Han})(?<![缓要脉反首俯直折])冲(?=${VILLAGE}|水库)`, 'uy'), form: '沖' }],
  // 斗坪村 is no place to fight at, and 干堰塘村 lies dry.
  ['斗', { pattern: new RegExp(`(?<![战奋格搏打争])斗(?=\\p{Script=Han}?${VILLAGE})`, 'uy'), form: '斗' }],
  ['干', { pattern: new RegExp(`(?<![骨主引])干(?=[沟溪田河堰塘坝井]\\p{Script=Han}?${VILLAGE})`, 'uy'), form: '乾' }],
  ...[...'余范岳郁涂游'].map((surname): [string, { pattern: RegExp; form: string }] => [
    surname,
    { pattern: familySite(surname, '(?<![其业示规模旅忧糊上下中出导])'), form: surname },
  ]),
  // 位于家门口, 由于家庄: a particle only begins a name where a sentence or another name does.
  ['于', { pattern: familySite('于', '(?<=^|\\P{Script=Han}|[省市县区镇乡州])'), form: '于' }],
]);

function familySite(surname: string, before: string): RegExp {
  return new RegExp(`${before}${surname}(?=家(?:${FAMILY_SITES})|[庄庙楼寨店集营湾沟坝坪桥屯河山塘]${VILLAGE})`, 'uy');
}

export const RISKY_IN_VILLAGES = [...PATTERNS.keys()];
const riskyIn = createCharacterFinder(RISKY_IN_VILLAGES);

/** A single character that stays or becomes what it is in names of villages. */
export interface VillageCharacter extends Stretch {
  form: string;
}

/** Those characters in a text; `among` as a `CharacterFinder` has it. */
export function villagesIn(text: string, among?: readonly number[]): VillageCharacter[] {
  const found: VillageCharacter[] = [];
  for (const index of riskyIn(text, among)) {
    const { pattern, form } = PATTERNS.get(text[index]!)!;
    pattern.lastIndex = index;
    if (pattern.test(text)) found.push({ start: index, end: index + 1, form });
  }
  return found;
}
