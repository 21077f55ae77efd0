/**
 * Names of people in running Simplified text, as far as their surnames mislead a dictionary: 于 is also the old 於, 余 the
 * 馀 of what is left, 范 the 範 of a model. A name is known by what stands around it: an office before it (局长于海), speech after
 * it (余建斌说), a title, 某, a byline. Where that leaves doubt nothing is claimed.
 */

import { isSurname } from './forms.ts';
import { beginsWithGivenName } from './given.ts';

/** A stretch of a text, by its UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A surname and as much of the name as its surroundings give an end to. */
export interface Person extends Stretch {
  /** False where the text may as well say something else. */
  certain: boolean;
}

/** Surnames whose character stands for another one in ordinary words, with the characters that make such words of them. */
const SURNAMES: Record<string, { before?: string; after: string }> = {
  // 位于, 对于; 于是, 于会后, 于上周
  于: {
    before:
      '位至由关对属在处等基鉴终用低高大小少多利善勇限忠源始建成生死居敢乐急便易富敏忙归止趋系介濒苦囿陷优劣近早晚寓見见异无精热甘安出立起来自身置致专献服投合借缘碍迫慑鲜羞疲长短适倾落附归',
    after:
      '是此其这那之今昨明当本次同上下前后日月年周会现一二三四五六七八九十两早近清凌晨午夜国民法人心事我他她它你情理家中内外',
  },
  // 其余, 业余, 百余人; 余下, 余额
  余: {
    before:
      '其业多剩残盈结富空课年百千万亿十个只名人里元次件年天米吨亩公茶之有无劳零0123456789０１２３４５６７８９几数',
    after: '下额量热生地粮款项钱党音韵味温波震人名个件家年万元篇种处字条位者数晖留兴力暇裕缺电票',
  },
  // 示范, 模范; 范围, 范例
  范: { before: '示模规典师防风就', after: '围例本畴文式化' },
  岳: { before: '山五东南西北中川河', after: '父母丈家麓西东南北' },
  郁: { before: '忧抑沉馥浓葱苍馨', after: '闷郁金结积葱热愤' },
  涂: { before: '糊乱粉喷', after: '料改抹层鸦装写饰刷脂炭布满上在' },
  // 旅游, 上游; 游客
  游: {
    before: '旅上下中出春郊周漫导巡畅遨云远同共观夜冬夏秋梦神交浏手网页端',
    after: '客览泳戏玩行乐船轮历记击说动牧荡园人资移程艇子线侠走离弋丝憩学者山水湖江河遍览了完玩过',
  },
  党: {
    before: '政入建共该各民主本全管治爱跟听我国公工农社会新旧执在革退同乡死余结朋亲母',
    after: '委组员支的章校建内外群政中风纪史性课务费报刊龄派代总工团魁规徽旗媒籍部在和与史首羽参',
  },
  丑: { before: '小美出献遮亮家现不貌更很最极子辛癸乙己', after: '陋恶闻化态行角牛时八年的话事剧相类星' },
  谷: { before: '山峡河稻硅光五空低幽深百溪平布农', after: '雨物子类地底口歌粮仓场草神壳中里内底底区' },
  姜: { before: '生老干嫩子良高鲜红黄葱沙野南洋', after: '黄片汁丝茶汤糖蒜葱末块饼农堰醋枣粉油味' },
  仆: { before: '奴公女主忠老家', after: '人从役妇倒街地后面固继' },
  朴: { before: '质古纯简俭淳', after: '实素质拙学树刀' },
  // 干部, 干警; 种植
  干: {
    before: '主骨才实苦能肯敢会大蛮树躯精提巧河海路若不相晒饼烘风在要怎么想白',
    after: '部警事活净燥旱涉劲将线校果吗扰预脆什群得好出过了着完法实货杯渠流湿枯净燥杂才道练细掉涸',
  },
  种: {
    before: '各一这那多几品物树播耕良育选接每某两三数制引栽何此有',
    after: '植子类粮菜地田业种群养下的苗了着树花好族牛猪羊羊鸡鱼',
  },
  后: {
    before: '之以然今前最随日此其背先幕战午身事落过产课会饭婚售善皇太王向往年天月周人时',
    after: '来面者续期勤台方天年卫备果世代人进退院记又再他她它我还就也都将排半随续由被经因与和在从以首刚再又',
  },
};

const RISKY = new RegExp(`[${Object.keys(SURNAMES).join('')}]`, 'gu');
/** Surnames that make so many words that office alone does not make them sure. */
const MANIFOLD = '于党干种后游仆谷丑';
/** Those of them that may be names in spite of the words that they begin. */
const RARE = '党游谷丑';
const NAMES_WITH_YU = /^于[明国民](?![年日天晚时国民众])/u;

const OFFICE =
  '(?:[局市县省部庭处科院校所厅司会社行区州乡镇村馆团组站台店厂队船机段连营班园董事秘书理][长長]|书记|主任|主席|评委|干部|博士生|研究生|大学生|会计|出纳|经理|助理|总裁|总监|代表|委员|记者|通讯员|教授|讲师|研究员|律师|法官|检察官|审判[长员]|书记员|院士|博士|专家|学者|工程师|设计师|技师|医生|医师|护士|主编|总编|总编辑|编辑|编导|制片人|出品人|策展人|主播|博主|解说员|裁判|领队|冠军|亚军|季军|得主|获得者|航天员|飞行员|译者|药师|编审|校对|审核|责编|作者|创始人|负责人|发言人|代言人|合伙人|代理人|当事人|继承人|申请人|投资人|传承人|发明人|联系人|主持人|民警|交警|警官|刑警|店主|户主|种植户|养殖户|农户|租户|住户|客户|业主|大户|党员|村民|居民|市民|农民|渔民|商户|商人|用户|网友|读者|游客|乘客|患者|消费者|老板|员工|职工|工人|司机|厨师|师傅|老师|教师|同学|学生|教练|队员|选手|运动员|导演|编剧|演员|歌手|作家|画家|诗人|音乐家|艺术家|书法家|科学家|企业家|被告人?|原告|嫌疑人|第三人|上诉人|总工|大使|参赞|总领事|发明家|志愿者|顾问|干事|董事|监事|理事|总理|总统|部长|先生|女士|同志|烈士|英雄|摄影|撰文|供图|支书|村支书|评论员|分析师|会计师|摄影师|工匠|技术员|推广员|审查员|调查员|见义勇为者|获奖者|参赛者|经营者|创办者|爱好者|得主|冠军|亚军|季军|球员|嘉宾|主播|明星|艺人|妻子|丈夫|儿子|女儿|父亲|母亲|[权让请托诉告保证行]人|陪审员|导游|代理师|创客|老总|村医|校医)';
/** Han characters that are in no given name, or hardly ever. */
const GIVEN =
  '(?:(?![的了是在不们者这那有为对将会等就都也还又并已再曾均亦则或被把从向和与及说称由其此])\\p{Script=Han})';
const SPEECH =
  '(?:说|表示|认为|介绍|指出|称|告诉|强调|坦言|透露|回忆|解释|补充|直言|感慨|感叹|回答|答道|问道|笑道|建议|提出|提到|谈到|谈道|讲述|讲道|写道|呼吁|宣布|宣读|提醒|分析|总结|评价|举例|反映|接受|受访|回应|坚信|相信|深有体会|有感而发|深有感触|算了|一行|摄|报道|声称|辩称|供述|交代|答复|抱怨|笑着说|补充道|发言|发问|发表|拒不|不服|拒绝|当庭|缺席)';
const MORE_AFTER =
  '(?:主持|出席|带队|率|担任|任|当选|荣获|获|参加|前往|来到|致辞|致词|作了?|在|向|对|等|为|是|将|和|与|的|也|还|正|从|带领|走进|走访|深入|负责|到|来|赴|抵|出生|毕业|合作|饰|主演|同志|先生|女士|展示|演示|返乡|点评|研发|发明|申请|起诉|上诉|投诉|申诉|到庭|出庭|到场|分享|讲解|现场|带头|组织|创办|组成|因|被|曾|已|便|却|没有|希望|觉得|正在|经营|签署|签订|购买|提交|称|发现|辨认|夫妇|夫妻|一家|本人|二人|两人|三人|等人)';
const TITLE =
  '(?:先生|女士|小姐|同志|老人|教练|教授|律师|局长|市长|县长|省长|部长|处长|科长|院长|校长|所长|厅长|镇长|乡长|村长|主任|书记|总经理|经理|董事长|老师|医生|大夫|师傅|法官|警官|大爷|大妈|大姐|大哥|大叔|阿姨|奶奶|爷爷|老汉|老太|院士|博士|总工|工程师|研究员|委员|代表|记者|老板|[厂站队店团班组馆台行社会]长|总监|总裁|支书|助理|导演|院长|主编|编辑|掌柜|同学|队员|医师|设计师|检察官|审判[长员]|代理师|顾问|女子|男子|老师傅|夫妇|家属|大伯|大婶|婆婆)';
const STOP = '[，。、；：！？）)\\]】》”’」』…—\\s]|$';
const START = /(?:^|[，。、；：！？（(【《“‘「『”」』…—\s])$/u;

const MAY_END_OFFICE = new Set(OFFICE.match(/\p{Script=Han}(?=[|)\]])|[长長理]|人/gu));
/** 创业者, 讲解员: any word of whose kind an office may be, before the surnames that make few words. */
const AFTER_DOER = /\p{Script=Han}(?<![或再人成官党团扩裁定动])[员者]$/u;
const DOERS_SURNAMES = '于余范岳郁涂游姜';
const AFTER_OFFICE = new RegExp(`${OFFICE}(?:[：:\\s]*|(?<=人)[为是系])$`, 'u');
const IN_LIST = new RegExp(`${OFFICE}[：:\\s]*(?:\\p{Script=Han}{2,4}(?:[、，,\\s]+|和|与|及))+$`, 'u');
const CALLED = /(?:[文图摄][/／]|姓名[：:]|姓名为|姓|名叫|名为|人叫|网名|化名|[：:]\s*)$/u;
const FAMILIAR = /(?:^|[^\p{Script=Han}]|[的是叫对和与向找请让给位名])[老小阿]$/u;
const SOMEONE = /^某(?![个日些种地一年月天时处项次类方段件])/u;
const TITLED = new RegExp(`^${TITLE}`, 'u');
const NAMED_AND_TITLED = new RegExp(`^${GIVEN}{1,2}${TITLE}`, 'u');
/** What a name follows and 于, as a particle, does not. */
const JOINED = /[的和与跟请让给]$/u;
/** What is done to people and said of them, before a name that is no particle: 对于范本山, 起诉余志远. */
const TOLD_OF =
  /(?:[由对关属等归忠]于|还有|包括|以及|[对向由被据找等将把同及为替]|采访|邀请|起诉|聘请|委托|表彰|指控|逮捕|判处|判令|责令|聘任|任命)$/u;
const WORDS_OR_NAMES = /^(?:谷[雨子]|范本|范文|余生|余庆|余波|岳阳|姜丝|姜黄|游人|游园|党建)\p{Script=Han}/u;
/** 起诉于正, and 起诉于法院. */
const SUED = /(?:采访|邀请|起诉|聘请|委托|指控|指责|批评)$/u;
/** 范、余二人. */
const AMONG_SURNAMES = /^(?:[、和与]\p{Script=Han}){0,3}[二两三四]人/u;
/** What only a person does, after a name that begins a sentence. */
const ACTS_FIRST =
  /^..(?:出席|带队|带领|担任|当选|荣获|参加|前往|来到|致辞|出生于|毕业于|负责|坦言|现任|曾任|祖籍|自幼|从小|返乡|辞职)/u;
const NAMED_AND_SAYS = new RegExp(`^${GIVEN}{1,2}?(?=${SPEECH})`, 'u');
const NAMED_AND_MORE = new RegExp(`^${GIVEN}{1,2}?(?=${SPEECH}|${MORE_AFTER}|${TITLE}|${STOP})`, 'u');
const NAMED_AND_SEX = new RegExp(`^${GIVEN}{1,2}(?=[，（(][男女])`, 'u');
/** 主播于一。: no particle stands before a stop. */
const NAMED_BEFORE_STOP = new RegExp(`^(?![是此其这那我他她它])\\p{Script=Han}(?=${STOP})`, 'u');
/** A name of three characters, by what follows it. */
const FULL_AND_MORE = new RegExp(`^..(?:${SPEECH}|${MORE_AFTER}|${TITLE}|${STOP}|回顾|给出|谈)`, 'u');
/** 于伶创作: what is made by one whose given name has one character. */
const NAMED_AND_MADE = new RegExp(`^${GIVEN}(?=创作|撰|著|获|主编|执导|主演|饰演|出演|写下|写的|投降)`, 'u');
const NAMED_AND_STOP = new RegExp(`^${GIVEN}{1,2}(?=${STOP})`, 'u');

/** What shows that 于 and the two characters after it are somebody: 由于和伟主演; and that several are: 于文红、余丽两位. */
const SEVERAL = /^..(?:、|等|和\p{Script=Han}{2,3}(?:[，、等两]|主演)|两位)/u;
const ACTS =
  /^..(?:饰|主演|出演|执导|导演|编剧|演唱|领衔|担任|担纲|创办|创立|创作|撰写|主讲|主持|发明|获得|当选|夺冠|作词|作曲|主编|编著|翻译|摄)/u;
/** 余下表示, 余额说明: words whose second character no given name ends with. */
const GOES_ON = /^[下额量热项款地者数]/u;

/** How far around a surname is looked, in UTF-16 units. */
const REACH = 30;

/** Every place of the text at which a name seems to stand of which a dictionary makes words, in order. */
export function peopleIn(text: string): Person[] {
  const people = bySurname(text);
  const others = byGivenName(text).filter(({ start, end }) =>
    people.every((person) => end <= person.start || start >= person.end),
  );
  return others.length === 0 ? people : [...people, ...others].sort((one, other) => one.start - other.start);
}

/** Characters of given names that make words with what follows: 卜根发带头 has no 发带. */
const RISKY_GIVEN = /[发里冲谷斗干松复郁余范丑汇历丰云征采曲志]/gu;

/** Surnames that follow an office as parts of other words, or are looked for by themselves: 博士毕业, 总统任期, 人员战斗. */
const IN_WORDS = `${Object.keys(SURNAMES).join('')}和任毕方向成时平计相容初全官支国门用易高广明单解关连满别习应安都经战从能居展信车宣黄金`;

/** People of any surname, where an office stands before the name and what they do after it. */
function byGivenName(text: string): Person[] {
  const people: Person[] = [];
  for (const { index } of text.matchAll(RISKY_GIVEN))
    for (const start of [index - 2, index - 1]) {
      if (start < 1 || start < (people.at(-1)?.end ?? 0)) continue;
      if (!isSurname(text[start]!) || IN_WORDS.includes(text[start]!) || !MAY_END_OFFICE.has(text[start - 1]!))
        continue;
      const given = NAMED_AND_MORE.exec(text.slice(start + 1, start + REACH));
      const end = start + 1 + (given?.[0].length ?? 0);
      if (end <= index || !AFTER_OFFICE.test(text.slice(Math.max(0, start - REACH), start))) continue;
      people.push({ start, end, certain: true });
    }
  return people;
}

/** Every place at which a misleading surname seems to begin a name. */
function bySurname(text: string): Person[] {
  const people: Person[] = [];
  RISKY.lastIndex = 0;
  for (let found = RISKY.exec(text); found !== null; found = RISKY.exec(text)) {
    const person = personAt(text, found.index);
    if (!person) continue;
    people.push(person);
    RISKY.lastIndex = person.end;
  }
  return people;
}

function personAt(text: string, at: number): Person | undefined {
  const surname = text[at]!;
  const { before = '', after } = SURNAMES[surname]!;
  const [left, right] = [text.slice(Math.max(0, at - REACH), at), text.slice(at + 1, at + REACH)];
  const person = (given: RegExpExecArray | null, certain = true): Person => {
    return { start: at, end: at + 1 + (given?.[0].length ?? 0), certain };
  };
  if (right === '') return undefined;
  // Offices are looked for last: most places are settled by the characters next to them.
  const isWord = after.includes(right[0]!);
  if (surname === '于' && NAMED_BEFORE_STOP.test(right) && AFTER_OFFICE.test(left)) return person(/^./u.exec(right));
  if (AMONG_SURNAMES.test(right) && !before.includes(left.at(-1) ?? '\n')) return person(null);
  const isManifold = MANIFOLD.includes(surname);
  // 于会后, 干部, 后来: nothing but an office could make these names, and few of them.
  if (isWord && isManifold && !RARE.includes(surname) && !NAMES_WITH_YU.test(surname + right)) return undefined;
  const office =
    MAY_END_OFFICE.has(
      left
        .trimEnd()
        .replace(/[：:]$|(?<=人)[为是系]$/u, '')
        .at(-1) ?? '',
    ) &&
    (AFTER_OFFICE.test(left) || (DOERS_SURNAMES.includes(surname) && AFTER_DOER.test(left)));
  if (office && beginsWithGivenName(right) && (!isWord || !isManifold || FULL_AND_MORE.test(right)))
    return { start: at, end: at + 3, certain: !isWord || surname !== '谷' };
  if (office && isWord && !isManifold && NAMED_AND_SAYS.test(right) && !GOES_ON.test(right))
    return person(NAMED_AND_SAYS.exec(right));
  const begins = START.test(left);
  if (begins && RARE.includes(surname) && beginsWithGivenName(right) && FULL_AND_MORE.test(right))
    return { start: at, end: at + 3, certain: surname !== '谷' };
  // 发明人谷雨生, 对于范本山的申诉: words, and perhaps names.
  if (isWord && WORDS_OR_NAMES.test(surname + right) && (office || TOLD_OF.test(left)) && FULL_AND_MORE.test(right))
    return { start: at, end: at + 3, certain: false };
  if (isWord && isManifold) return undefined;
  if (surname === '于' && begins && NAMED_AND_MADE.test(right)) return person(/^./u.exec(right));
  if (surname === '于' && SUED.test(left)) return person(NAMED_AND_MORE.exec(right), false);
  const isNamed = begins || JOINED.test(left) || TOLD_OF.test(left);
  if (isNamed && !isManifold && beginsWithGivenName(right)) return { start: at, end: at + 3, certain: true };
  if (isWord) return undefined;
  if (surname === '于' && (isActor(left, right) || isListed(left, right)))
    return { start: at, end: at + 3, certain: true };
  if (!office && before.includes(left.at(-1) ?? '\n')) return undefined;
  if (SOMEONE.test(right)) return person(null);
  if (NAMED_AND_SEX.test(right)) return person(NAMED_AND_SEX.exec(right));
  if (CALLED.test(left) && /^\p{Script=Han}/u.test(right)) return person(NAMED_AND_MORE.exec(right));
  if (/^[氏姓](?![名氏])/u.test(right) && (begins || !isManifold)) return person(null);
  if ((begins || FAMILIAR.test(left)) && TITLED.test(right)) return person(null);
  if (FAMILIAR.test(left) && new RegExp(`^(?:${SPEECH}|${STOP})`, 'u').test(right)) return person(null);
  if (office) {
    const given = NAMED_AND_MORE.exec(right);
    if (given) return person(given);
    if (new RegExp(`^${GIVEN}`, 'u').test(right)) return person(null, !isManifold);
    return undefined;
  }
  const isJoined = JOINED.test(left) && (surname === '于' || !isManifold);
  if ((begins || isJoined) && NAMED_AND_SAYS.test(right)) return person(NAMED_AND_SAYS.exec(right));
  if (begins && NAMED_AND_TITLED.test(right)) return person(NAMED_AND_TITLED.exec(right));
  if (
    begins &&
    NAMED_AND_STOP.test(right) &&
    (!'干后种'.includes(surname) || beginsWithGivenName(right)) &&
    IN_LIST.test(left)
  )
    return person(NAMED_AND_STOP.exec(right));
  if (NAMED_AND_SAYS.test(right)) return person(NAMED_AND_SAYS.exec(right), false);
  return undefined;
}

/** 王伟、于立新组成; and 于志强出席 where a sentence begins. */
function isListed(left: string, right: string): boolean {
  if (!beginsWithGivenName(right)) return false;
  return left.endsWith('、') || (START.test(left) && ACTS_FIRST.test(right));
}

function isActor(left: string, right: string): boolean {
  const begins = /(?:^|\P{Script=Han})$/u.test(left);
  if (!(begins || left.endsWith('由')) || !beginsWithGivenName(right)) return false;
  return ACTS.test(right) || (begins && SEVERAL.test(right));
}

/** The full names that the text is sure of, each once: what it says of 余建斌 later on is said of the same person. */
export function namesOfPeople(text: string): string[] {
  const names = peopleIn(text)
    .filter(({ certain, start, end }) => certain && end - start > 1)
    .map(({ start, end }) => text.slice(start, end));
  return [...new Set(names)].filter((name) => !/某$/u.test(name));
}

/**
 * Whether a name known from elsewhere, such as the byline, stands at the place as a name: not 于海 in 位于海边. Surnames that are
 * particles are names only where the words around do not go with them.
 */
export function standsAsName(text: string, start: number, end: number): boolean {
  const risk = SURNAMES[text[start]!];
  if (!risk) return true;
  if (risk.before?.includes(text[start - 1] ?? '\n') && !AFTER_OFFICE.test(text.slice(Math.max(0, start - 8), start)))
    return false;
  if (text[start] !== '于') return true;
  return new RegExp(`^(?:${SPEECH}|${MORE_AFTER}|${TITLE}|[^\\p{Script=Han}]|$)`, 'u').test(text.slice(end, end + 6));
}
