/**
 * The Traditional form of a name. A name means nothing, so its characters are converted one by one and not by the words they
 * might make; what stands for several Traditional characters has the one that names have.
 */

/** Converts a single character as if nothing were known of its neighbours. */
export type ConvertOne = (character: string) => string;

/** Simplified characters that are Traditional ones too, and stay what they are in a name of a person. */
const KEPT_IN_PEOPLE =
  '于余里松采征准斗谷志布占曲姜后郁岳朴游克系升台范涂卷折岩出板表面别咸制朱胡回舍沈佣致吊家千才合向困御秋杆霉卜仆丑干党种苏伙巨凌澄周注借修雕';
/** Those of people that have another form than they usually have. */
const PEOPLE: Record<string, string> = {
  冲: '沖',
  钟: '鍾',
  苏: '蘇',
  历: '歷',
  汇: '匯',
  复: '復',
  发: '發',
  尽: '盡',
};
/** As given names they say what they mean: 建党, 国干, 育种. */
const MEANT = '党干种';

/** A person's name, surname first, of two characters or more; or a surname alone. */
export function personForm(name: string, convert: ConvertOne): string {
  return [...name]
    .map((character, at) => {
      if (at > 0 && MEANT.includes(character)) return convert(character);
      return PEOPLE[character] ?? (KEPT_IN_PEOPLE.includes(character) ? character : convert(character));
    })
    .join('');
}

/**
 * The usual surnames, by the number of those who bear them, and those of two characters; by them a name in a byline is told
 * from an office or a paper.
 */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥郁南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊区郜阚花权帅朴盖练廉禹祖漆巴支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜阿乌母裘亓修邰赫杭况那宿印逯隆茹诺战慕危玉银嵇公哈湛宾戎勾茅利呼居干尉冶斯元束檀衣信展阴昝智幸奉植富尧闭种后台咸祭折丑仆闻人',
);
const COMPOUND = /^(?:欧阳|上官|司马|诸葛|夏侯|皇甫|尉迟|公孙|慕容|司徒|令狐|宇文|长孙|万俟|东方|端木|澹台|轩辕)/u;
/** What ends the names of papers, sites and offices. */
const BODY = /[报网社台刊局委厅院部处组室站会署庭所馆司团号道]$/u;

/** Whether names of people often begin with the character. */
export function isSurname(character: string): boolean {
  return SURNAMES.has(character);
}

/** Whether a byline's words are the name of a person: 范冰, not 四川日报. */
export function isPerson(name: string): boolean {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return false;
  if (COMPOUND.test(name)) return name.length >= 3;
  return name.length <= 3 && SURNAMES.has(name[0]!) && !BODY.test(name);
}

/** Simplified characters that stay what they are in the name of a place. */
const KEPT_IN_PLACES = '里于余台升向回采范淀巨朱胡岳曲只同舍姜拐郁凌克斗蒙伙游占征布托扎准朴涂浚岩咸干沈杆澄制松谷';
const PLACES: Record<string, string> = { 冲: '沖', 溪: '溪', 烟: '煙', 汇: '匯', 须: '須' };

/**
 * Parts of places' names that are words, or names with a form of their own, by their Traditional forms. 台 is a Traditional
 * character too and stays in the mainland's names, as their governments write it (三台縣, 奇台縣), except in those that the Ministry of
 * Education's dictionary has as headwords with 臺 (煙臺, 五臺).
 */
const PARTS = partsOf(`
  示范 示範|师范 師範|模范 模範|奋斗 奮鬥|旅游 旅遊|战斗 戰鬥|皇后 皇后|制造 製造|采矿 採礦|种畜 種畜|良种 良種|原种 原種|种羊 種羊|种马 種馬|育种 育種
  余杭 餘杭|余姚 餘姚|余庆 餘慶|余江 餘江|余干 餘干|扶余 扶餘|余粮 餘糧|余热 餘熱|余新 餘新|新余 新餘|乐余 樂餘|三余 三餘
  烟台 煙臺|邢台 邢臺|丰台 豐臺|丛台 叢臺|五台 五臺|东台 東臺|高台 高臺|轮台 輪臺|凤台 鳳臺|灵台 靈臺|桓台 桓臺|台儿庄 臺兒莊|台前 臺前|茅台 茅臺|钓鱼台 釣魚臺|雨花台 雨花臺
  上党 上黨|沈阳 瀋陽|沈水 瀋水|沈河 瀋河|沈北 瀋北|辽沈 遼瀋|郁南 鬱南|郁江 鬱江|当涂 當塗|涂山 塗山
  干沟 乾溝|干溪 乾溪|干田 乾田|干河 乾河|干堰 乾堰|干塘 乾塘|干坝 乾壩|干井 乾井|干驿 乾驛|干渠 幹渠|新干 新幹|干部 幹部
  南岳区 南嶽區|东岳 東嶽|西岳 西嶽|南岳 南嶽|北岳 北嶽|中岳 中嶽|五岳 五嶽|岱岳 岱嶽
  准格尔 準格爾|准噶尔 準噶爾|准东 準東|仪征 儀徵|龙须 龍鬚|长须 長須|咸水 鹹水|小淀 小淀|阳谷 陽穀|谷城 穀城|五谷 五穀
  沾化 霑化|沾益 霑益|个旧 箇舊|昆仑 崑崙|昆山 崑山|三只羊 三隻羊|松口 松口|贵筑 貴筑|黄岩 黃岩|漓江 灕江|丰仪 丰儀|云城 雲城|历城 歷城|历下 歷下
  钟家 鍾家|钟庄 鍾莊|钟村 鍾村|钟岭 鍾嶺|钟坊 鍾坊|钟祥 鍾祥|钟灵 鍾靈|钟秀 鍾秀|钟吾 鍾吾|钟管 鍾管|钟埭 鍾埭|钟公庙 鍾公廟|钟陵 鍾陵|钟落潭 鍾落潭|钟 鐘
  麻涌 麻涌|东涌 東涌|大涌 大涌|葵涌 葵涌|霞涌 霞涌|兀术 兀朮|查干 查干|仙游 仙遊|麟游 麟遊|腾冲 騰衝|党家 党家|后里 后里|东升 東升
`);

/** A division's, a village's, a road's name. */
export function placeForm(name: string, convert: ConvertOne): string {
  let form = '';
  for (let at = 0; at < name.length;) {
    const part = PARTS.get(name[at]!)?.find(([word]) => name.startsWith(word, at));
    form += part?.[1] ?? formInPlaces(name[at]!, convert);
    at += part?.[0].length ?? 1;
  }
  return form;
}

function formInPlaces(character: string, convert: ConvertOne): string {
  return PLACES[character] ?? (KEPT_IN_PLACES.includes(character) ? character : convert(character));
}

function partsOf(table: string): Map<string, [word: string, form: string][]> {
  const pairs = table.split(/[|\n]/u).flatMap((line) => {
    const [word, form] = line.trim().split(' ');
    return word && form ? [[word, form] as [string, string]] : [];
  });
  const byFirst = Map.groupBy(pairs, ([word]) => word[0]!);
  for (const list of byFirst.values()) list.sort(([one], [other]) => other.length - one.length);
  return byFirst;
}
