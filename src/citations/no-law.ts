import { COUNTRIES } from './abroad.ts';

/** What ends like a law and is none: 书法, 食品安全国家标准预包装食品标签通则. */
const NO_LAW =
  /(?:方法|做法|书法|最高法|兵法|手法|说法|算法|疗法|语法|心法|玩法|想法|用法|看法|司法|立法|执法|魔法|戏法|笔法|(?<!\p{Script=Han})知识产权法|示范法)$|^\p{Script=Han}{0,8}(?:国家|行业|地方|团体)标准(?!管理|制定)/u;
/** Firms that are marketplaces and media, and have rules for whoever sells and writes there. */
const PLATFORMS = '阿里巴巴|淘宝|天猫|京东(?!方)|拼多多|抖音|快手|小红书|微信|微博|腾讯|百度|美团';
/** Rules that a body has given itself. */
const INTERNAL = new RegExp(
  String.raw`^(?:${PLATFORMS})|公司(?!登记|债券)|集团|大学|学院|中学|小学|学校|协会|商会|学会|联盟|俱乐部|小区|社区|业主|村[规民]|员工|职工|商家|卖家|(?<!工)商户|入驻|^考核|平台|医院|研究院|研究所|工会|合伙|股东|董事|(?<!标志)使用管理|考勤|绩效|奖惩|比赛|竞赛|大赛|游戏|直播间|本[院校所局]|我[院校所司]|仲裁规则|拍卖规则|仲裁委|交易规则|活动|章程|合同(?!备案|登记|认定)|(?<!垄断)协议|薪酬|保密制度|财务|采购|车间|企业(?:内部|知识产权管理)|参赛|征集|积分|会员|馆藏|评标|奖学金|评优|评先|(?<!资金)操作规程|评选`,
  'u',
);
/** Who gives itself rules, before their title: 学校《…办法》, 该集团印发的《…规定》. */
const BODY = new RegExp(
  String.raw`(?:${PLATFORMS}|公司|集团|大学|学院|中学|小学|学校|该校|[高院]校|电商|网站|商城|[足篮作影音商消]协|[足篮羽乒泳田]联|奥委会|联合会|商会|协会|学会|联盟|平台|医院|大赛|比赛|竞赛|小区|景区|社区|企业|园区|研究院|研究所|俱乐部|合作社|组委会)(?:内部|自己|自行)?(?:制定|印发|出台|发布)?的?\s?$`,
  'u',
);
const STATE =
  /^(?:最高人民|\p{Script=Han}{2,10}人民法院|政府采购|国务院|国家|全国人|财政部|商务部|教育部|科学技术部|公安部|海关总署|(?:普通)?高等学校)/u;
/** What makes a law another country's; laws of Taiwan are named without it in its news. */
const FOREIGN = new RegExp(
  `${COUNTRIES}|(?<!\\p{Script=Han})[美日韩欧英俄]方(?!面)|(?<!反)外国(?!国家豁免)|联邦|该国|台湾地区?|我国台湾|国际紧急经|贸易扩展|兰哈姆|通胀削减|芯片与科学|出口管制改革|数字千年版|数字市场法|数字服务法|谢尔曼|克莱顿|拜杜`,
  'u',
);

/** 俄民法典, 美商标法. */
const ABROAD = /(?:[俄韩欧]|(?<![\p{Script=Han}\d]\s?)[美日英德法印])$/u;

/** Hong Kong's, whose ordinances have plainer names than any regulations of the mainland on the same matters. */
const HONG_KONG =
  /^(?:版权|商标|专利|(?:注册)?外观设计|商品说明|防止盗用版权|植物品种保护|个人资料（私隐）)条例$|（修订）条例$/u;
/** Laws of what the mainland has other names for: its 著作权法 is no 版权法, and designs are in its 专利法. */
const ELSEWHERE =
  /^(?:版权法|外观设计法|特许法|意匠法|实用新案法|工业产权法|知识产权法典|反托拉斯法|不正当竞争防止法)$/u;
/** The regions, before laws of their own; not before those that the nation has made for them, or has in common with them. */
const REGION = /香港|澳门/u;
const BEGINS_WITH_REGION = /^(?:香港|澳门)/u;
const FOR_REGION = /^(?:香港|澳门)|^宪法$/u;

/** Who may apply the laws of any country: 美国某公司依据《商标法》. */
const PARTY =
  /公司|企业|集团|会社|商人|厂商|品牌|商会|协会|某|籍|居民|公民|游客|留学生|当事人|原告|被告|权利人|申请人|异议人|请求人|上诉人|注册人|商标权人|专利权人|[在于与和及](?:我国|中国)|人(?=依|根|按|违|主张|援)/u;

/** Whether a name that ends like a law's is none: of a method, of a trade, of science. */
export const endsOtherwise = (name: string): boolean =>
  NO_LAW.test(name) || HONG_KONG.test(name) || ELSEWHERE.test(name);

/** Whether a name is that of rules which a body has given itself. */
export function isInternal(name: string): boolean {
  return INTERNAL.test(name) && !STATE.test(name) && !/解释(?:（.{1,2}）)?$/u.test(name);
}

/** Whether a name has that of another country in it. */
export const namesForeign = (name: string): boolean => FOREIGN.test(name);

/** Whether a name begins with that of another country or a region. */
export const beginsForeign = (name: string): boolean =>
  (FOREIGN.test(name.slice(0, 5)) && !name.startsWith('最高')) || BEGINS_WITH_REGION.test(name);

/** Whether what stands before the name makes it another country's law, or a region's. */
export function isForeign(text: string, start: number, name = ''): boolean {
  const before = text.slice(Math.max(0, start - 18), start);
  const clause = before.split(/[,。;!?、“”》¶]/u).at(-1)!;
  if (ABROAD.test(clause)) return true;
  const since = Math.max(lastOf(clause, FOREIGN), FOR_REGION.test(name) ? -1 : lastOf(clause, REGION));
  return since >= 0 && !PARTY.test(clause.slice(since)) && !/我国|中国$|中华人民共和国/u.test(clause);
}

/** Where the last match in a text begins; -1 without one. */
const lastOf = (text: string, pattern: RegExp) => [...text.matchAll(new RegExp(pattern, 'gu'))].at(-1)?.index ?? -1;

/** Whether a title follows one of another country in a list: 《欧盟商标条例》第八条、《共同体外观设计条例》. */
export function isInForeignList(text: string, start: number): boolean {
  const listed = /《([^《》¶]{2,30})》[^。;《》¶]{0,20}[、和及与]$/u.exec(text.slice(Math.max(0, start - 60), start));
  return listed !== null && (namesForeign(listed[1]!) || isForeign(text, start - listed[0].length));
}

/** Whether 宪法 is that of another country, which its sentence names. */
export const isOtherConstitution = (text: string, start: number, name: string): boolean =>
  name === '宪法' && !isPeoplesRepublics(text, start) && FOREIGN.test(text.slice(Math.max(0, start - REACH), start));

/** Whether a name says that it is of the People's Republic. */
export const isPeoplesRepublics = (text: string, start: number): boolean =>
  /^《?中华人民共和国/u.test(text.slice(start, start + 8));

/** How far before it a constitution's country may be named. */
const REACH = 120;

/** Whether what stands before a title says that it is of rules which a body has given itself: 平台辩称其《…规则》. */
export const isOfBody = (text: string, start: number): boolean =>
  /(?<![及和与])其$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  BODY.test(text.slice(Math.max(0, start - 16), start));
