import { placesWithin, NATION } from '../../model/place.ts';

/**
 * Characters of which given names are made, by how seldom a news text has them in other words: fewer than 100 times in a
 * million, fewer than 700, and more often.
 */
const CHARACTERS: [points: number, characters: string][] = [
  [
    2,
    '乃亭仁仓仕仲伦伯伶佐佑佳侃俊俐俨倩倬僖儒允兆冉凌凡凤凯剑劲勃勋勖勤匀卉厚吟咏哲喆喜嘉圆圣坤垚堃墉墨夕奎奕妍妙妤妮姗姝姣娇娜娟娣娥娴婉婧婵婷媚媛媱嫣孝孟宇宏宗宝宪宸宽寅寒寿尉尚尧屹屿岐岑岚岩岭岳峤峥峻崇嵩巍巧己帅帆帝庄庚庭廉弈弋弘彤彦彪彬彰忆忠忱怡恂恒恩恭恺悠悦惟愉愫慈慕憬懋懿戈抒挺捷掌攀攸敏敦敬斌旭旺旻昀昂昉昊昌昕映昭晋晓晖晗晟晨晴晶暄暖暮曙曜曦曼朋朔杨杰松柏柔柱栋桂桃桐桑桢桦梁梓梦棋棠棣森椿楚楠楷榆榕槐槿樊樱欣歆殊毅汀汉汐汛汤汶沁沅沐沛泉泓洁洵浚浦浩涓涛涟涤润淇淑淳淼渊渝湘溢溪滔滕滨漪潇潘潮澄澎澜灵灼灿炎炜炳烁烨焕焱煌煜熊熙熠熹燕爽牧玉玥玮玲玺珂珊珍琛琢琦琨琪琬琳琴瑜瑶瑾璇璋璐璞璟畅皓盈睦睿硕碧磊礼祎祺禄禹禾秉秦稷穆穗竹笑筠筱紫纯纲绒绣绪绮缘缨羽羿翎翔翠翡翰耀聪臻舒舜艳芊芝芬芮芳芷芸苇苒若茂茗茜茵茹荀荫荷莉莎莘莲莹菁菊菲萌萍萱葆蒲蓉蓓蓝蔓蔚蕊蕴蕾薇薪虎虹衍衡裕誉讯诗语诺谕谦豪豫贝贞贤跃轩轶辉辕辰辽迅迪逢逸遂遥郁野鑫钊钢钦钧钰铃铎铠铭铮锋锐锡锦镜闯阔陶隆隽雁雅雯霄霆霏霖霜霞露靓靖静韧韬音韵韶顶颀颂颐颖颜飒馨驰驹驿骁骅骋骏骐骞骥魁鲲鸣鸥鸿鹃鹏鹤麒麓麟默黛鼎龄薛侠竺佾昆君琼佛卿葵予贾炼濯戌圩铧卓琍莪珠谟翊莺玫毓添绵沪鄂侯丞伽偲喻堇塘奂姿娆婕孜嫦峋嵘峪崔嵬帼幸庾弼恢惜慷挚敖旗晰曹梵棻棽楣槟樟殷泗泊洱浣淀湛漾熔煦燊燚牟瑄瑰璎瓒甜眉砚磐祁祯祷禧稚竣笛筝箫篆纾绎缇羚翀翮耘聿胤膺芃芙苓茉荔菱菀蒋蓁蔡蕙薰蘅虞蝶庵裴谛谧豹赟轲迦逊逵邺郡郸醒钥铛锟镒镛陇雍霈靳鞠飏驷骊鲤鸾鹄麾',
  ],
  [
    1.2,
    '丹丽乐云亮伟依先光兰兴兵冠冬冰刚功勇千博占卫原友双可吉启善园培堂士壮夏太夫奇奋子存季宁守宜容宾富少峰川希庆康延德徽志念怀思惠慧才扬承拓振早星春显普景智朗望朝木权林根梅欢歌武永沙波泰泽洋津洪洲涵清湖满烈然照爱瑞田画登白益盛直真知石祖祝祥福秀秋章素红纪绍继维绿群耕胜舟良艺苗英荣营言诚谊谋财贵贺赞赫越迎远连适邦铁银镇阳雄雨雪雷震青非顺飞香鲁黎齐龙',
  ],
  [
    0.4,
    '一三四树设水钟发复冲斗干丑汇历采曲谷征尔纳集久万世业东义之书亚众传保信全军利化升华和品国坚城基增多大央学安定家小展州工平广建开强心成战文斯新方施明月本来正民江法海深源理生科稳立美育航节西起超达运通道里金长闻高山京力作元健政典献治花桥程举修河师天女毛池王男社米肖路进领马黄鱼声江',
  ],
  [
    -8,
    '的了是在不们者这那有为对将会等就都也还并已再均亦则或被把从向和与及说称由其此我你他她它您谁哪什么吗呢吧啊又更仍却未没系曾该各每些但而且或很使让请给比',
  ],
];
/** Any other character. */
const UNUSUAL = -1;

/** What two of them say when they are no name. */
const WORDS = new Set(
  '范文 郁金 金香 时节 时间 时候 时代 时期 时光 森林 江湖 江河 山林 文明 清明 和平 平安 春秋 平川 冰雪 风雨 雨雪 清晨 凌晨 晨曦 黎明 青春 民法 国民 国庆 国际 大学 小学 学会 大会 全国 全民 全新 全球 全年 全体 东西 东方 西方 南方 北方 大西 大东 小康 健康 民生 广西 广东 山东 诚信 善良 智慧 忠诚 光明 永恒 建成 成立 建立 新闻 新华 新春 新冠 新增 新高 新兴 美国 英国 德国 法国 泰国 中华 中国 中央 华东 华西 华南 华北 川西 立春 立秋 立夏 立法 立方 科学 学科 艺术 文学 文艺 文化 文物 文件 文字 文章 文书 歌舞 诗歌 大海 深海 大江 大湖 大战 大量 大型 高原 高山 高铁 高峰 高度 传承 传世 传统 世纪 世界 希望 发展 发明 发源 发言 发行 增长 增强 长江 长城 长沙 长安 长宁 长寿 长期 双流 双江 双方 千金 千里 航天 航海 航空 益州 鲁国 秦国 秦岭 秦川 财会 根源 银川 银行 豪华 照明 祝福 祝贺 顺利 会稽 会州 建强 建新 建文 建全 建学 建先 建云 建会 建设 稳定 坚定 强国 伟大 利益 春节 春季 春运 春耕 夏季 秋季 冬季 冬天 春天 夏天 秋天 振兴 广大 培育 平稳 平等 平均 平台 平衡 平方 迎来 美军 美方 弘扬 胜利 非洲 欧洲 美洲 亚洲 庆祝 美丽 祖国 强大 壮大 坚强 坚持 基金 基础 宪法 方法 方面 方式 清洁 正义 正式 正确 施工 强烈 爱国 民航 民事 民主 民间 海军 海外 海关 海上 真正 真实 英雄 利润 利用 冠军 宝贵 广阔 非法 烈士 刚刚 佳节 惠民 音乐 战胜 战略 富裕 欢乐 钢铁 辉煌 田野 超大 蔓延 荣誉 雷达 光荣 寒潮 宏伟 承诺 承担 建言 高兴 思维 深远 墨西 深圳 深夜 廉洁 崇高 拓宽 珍贵 赞成 语言 真诚 传达 传播 奋勇 智利 芬兰 荷兰 波兰 昂扬 旺盛 美景 维和 维护 维权 顺畅 光辉 波音 奋战 高清 高速 高级 高校 振奋 坚信 战士 安宁 安全 安装 安排 焕新 洋溢 喜欢 喜迎 清楚 超越 深耕 吉祥 旺季 法定 法律 法院 法规 法庭 法人 高超 锦绣 全景 壮阔 继承 清华 良好 来源 来自 壮美 保存 保卫 保护 保障 财富 财产 牧民 基石 壮丽 小镇 小时 震源 白云 白天 适宜 书法 保暖 喜悦 涵养 舒适 昌盛 千方 望远 珍爱 亮丽 航行 纯洁 慈善 盛大 宽广 富强 和睦 益增 喜爱 兴奋 宽松 哲学 飞跃 飞机 千秋 勇攀 焕然 启航 启动 卫士 礼堂 照亮 才能 雄壮 礼赞 光子 远洋 千帆 冰川 波澜 驰骋 敬礼 默默 宇航 盛夏 齐全 启迪 兴旺 学子 学习 学生 学校 源泉 硕士 宏阔 汤圆 笑语 攀岩 高昂 盛世 栋梁 苗绣 平遥 平原 市场 业务 业主 心理 心中 生产 生活 生物 多年 多次 多数 家庭 家长 家乡 家里 国家 国内 国外 国有 可能 可以 先生 先进 开始 开展 开放 开庭 开发 理论 理解 化学 功能 产品 品牌 品种 原告 原来 原则 原料 园区 定期 定价 通过 通知 通常 道路 道德 起诉 起草 显示 显著 直接 直播 知识 知名 早期 早上 保证 尚未 元旦 春晚 年底 月底 月初 满足 城市 城乡 城区 之间 之前 之后 之中 之下 太空 太阳 展示 展览 展会 庭审 庭前 庭上 守法 营业 营商 绿色 素质 章程 权利 权益 权威 兵力 厚望 朝鲜 星期 亚太 永久 小组 小说 小型 子女 子公 工业 工人 工程 工作 工厂 成都 成本 成员 成果 成为 成功 军事 军方 军人 群众 斯里 尼泊 伊朗 石油 石材 石头 正月 万元 万里 木材 书面 书籍 金额 金融 金属 山区 山水 江南 田间 路上 晚上 夜间 夜里 国会 商标 专利 双十 双边 双向 双重 香港 澳门 台湾 高温 低温 山坡 山顶 山脚 会议 年会 雨天 雪天 晴天 天池 立即 立刻 立案 立功 粮库 粮仓 粮食 明星 明显 明知 明细 金秋 竹林 园林 青山 明年 明日 明天 明晚 明代 明清 版权 永远 永葆 卫生 雨林 云贵 春华 思想 欣喜 光学 宏观 微观 海里 建筑 贵宾 丰富 志愿 立体 天空 文旅 晓得 明文 学术 学历 学位 思路 思考 雨水 雪山 海底 海洋 海岸 海水 海拔 海峡 红色 红利 宏大 丽江 桂花 春茶 小鸭'.split(
    ' ',
  ),
);
/** What two of them are nearly always: a name. */
const NAMES = new Set(
  '会文 会明 会英 会军 会芳 会兰 会平 会娟 会民 会林 会生 会东 会敏 会琴 会珍 会霞 会峰 会强 会勇 会荣 会云 建国 建军 建华 建平 建民 建明 建忠 向前 建中 立中 正中 志中 学中 执中 建新 建峰 建强 建生 志强 志刚 志远 志勇 志国 志明 志伟 志军 志华 志平 国强 国华 国平 国栋 国富 国良 国荣 国安 国兴 国祥 国英 国珍 国伟 国锋 晓峰 晓东 晓红 晓明 晓光 晓燕 晓梅 晓华 晓丽 晓军 晓勇 晓龙 小红 小龙 小林 小琴 小平 小燕 小英 小军 小明 小勇 丽华 丽萍 丽娟 秀英 秀兰 秀珍 秀梅 秀云 秀华 桂英 桂兰 桂芳 桂香 桂芝 玉兰 玉珍 玉梅 玉华 玉英 玉芬 玉琴 玉龙 淑芬 淑英 淑珍 淑华 淑兰 文博 文强 文斌 文华 文军 文杰 文涛 海波 海涛 海峰 海燕 海滨 海龙 海林 海英 永刚 永强 永康 永红 永富 永军 永平 永华 永明 永生 春梅 冬梅 红梅 红兵 红军 红霞 雪梅 雪峰 明华 德明 德发 德水 德华 德胜 德军 德全 德林 德才 德贵 国梁 国柱 国忠 国才 国福 永福 永贵 永祥 永昌 永忠 家兴 家才 光富 光兴 光福 世才 世昌 世兴 世福 正友 正富 正贵 正才 正福 正林 正伟 正勇 天佑 天福 天贵 长福 长贵 长富 长林 长根 朝贵 朝富 明贵 明富 明才 明福 学兵 学军 学明 学平 学忠 学勇 学刚 得水 得胜 得志 得福 得贵 得才 兴国 兴华 卫东 卫国 卫平 卫华 卫民 卫军 伟民 伟东 振海 振华 振国 振东 家富 家荣 家明 家辉 大林 大伟 大勇 大明 大军 金凤 金龙 金华 金良 立新 立军 立国 立平 立华 立生 庆华 庆丰 庆国 庆生 庆林 新华 新民 新明 新平 世杰 世民 世荣 世平 正华 正国 正明 正东 俊杰 俊峰 俊山 少华 少军 长智 长生 长青 长明 成贵 成林 成龙 成功 承东 继东 继红 宏伟 宏图 忠民 忠华 东升 东海 东明 东风 凤英 凤兰 爱国 爱民 爱华 爱军 爱凌 云山 云峰 云龙 云飞 云鹏 天明 天华 万春 万林 光明 光辉 光华 光荣 光中'.split(
    ' ',
  ),
);
const PLACES = new Set(
  placesWithin(NATION)
    .map(({ name }) => name.replace(/(?:自治[县旗州区]|[省县区市旗盟]|地区)$/u, '').slice(0, 2))
    .filter((name) => name.length === 2),
);

const points = new Map(
  CHARACTERS.flatMap(([value, characters]) => [...characters].map((one) => [one, value] as const)),
);

/** Given names of one character that many bear. */
const SINGLE = new Set(
  '伟勇军磊洋江敏静丽强杰娟艳涛明超霞平刚辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢阳亮成海峰颖红玲琴云洪雷莉芳燕英梅萍东兵清岩博毅锋虹倩婷佳瑞哲威琳晶慧蕾莹薇璐琪丹娜冰雪菲丛昊晨旺胜虎彪雄',
);
/** The first and the second characters of most given names of two. */
const FIRST = '怀建志文小晓永玉秀桂海春冬红雪德兴卫伟振立庆世俊少继忠凤爱云天光宏金淑丽明学思雨欣';
const SECOND =
  '国军群华平民忠峰强生刚远勇伟东红燕梅丽龙林琴英萍娟兰珍云芳香芝芬斌杰涛波霞明祥荣富贵福胜才德义武宝良辉根涵怡轩';

/** What two characters, or the one there is, are as a given name. */
export interface Given {
  /** How much they say for being one. */
  points: number;
  /** Whether they are nearly always one. */
  isUsual: boolean;
  isWord: boolean;
  isPlace: boolean;
  isWhereOrWhen: boolean;
}

/** What characters are as a given name; undefined where they are no Han characters. */
export function givenName(name: string): Given | undefined {
  const found = known.get(name);
  if (found !== undefined || known.has(name)) return found;
  const given = /^\p{Script=Han}+$/u.test(name) ? describe(name) : undefined;
  if (known.size < MOST_KNOWN) known.set(name, given);
  return given;
}

/** Texts ask for the same ones again and again. */
const known = new Map<string, Given | undefined>();
const MOST_KNOWN = 20_000;

const describe = (name: string): Given => ({
  points: pointsOf(name),
  isUsual: isUsualName(name),
  isWord: isPlainWord(name),
  isPlace: isPlaceName(name),
  isWhereOrWhen: isWhereOrWhen(name),
});

function pointsOf(name: string): number {
  const least = isUsualName(name) ? 0 : -Infinity;
  const sum = [...name].reduce((total, one) => total + Math.max(least, points.get(one) ?? UNUSUAL), 0);
  if (isUsualName(name)) return sum + (isPlainWord(name) ? 2 : 3);
  if (SINGLE.has(name)) return sum + 1;
  if (isWhereOrWhen(name)) return sum - 6;
  if (isWord(name)) return sum - 3;
  return FIRST.includes(name[0]!) && SECOND.includes(name[1] ?? ' ') ? sum + 1 : sum;
}

/** Whether the two characters say where or when: 文中, 网上, 庭前, 夏季, 忠县. */
function isWhereOrWhen(two: string): boolean {
  return /^.[中间内上下外前后季县市区省]$/u.test(two);
}

/** Whether the two characters are nearly always a given name. */
function isUsualName(two: string): boolean {
  return NAMES.has(two);
}

/** Whether the two characters are a word or a place rather than a name. */
export function isWord(two: string): boolean {
  return isPlainWord(two) || isPlaceName(two);
}

/** Whether the two characters name a city, county or province. */
export function isPlaceName(two: string): boolean {
  return PLACES.has(two);
}

/** Whether the two characters are a word. */
export function isPlainWord(two: string): boolean {
  return WORDS.has(two);
}
