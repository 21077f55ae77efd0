import { parentOf, placeOf, provinceOf, type Place } from './place.ts';

/**
 * Names of courts by the codes in their cases' numbers (法院代字), as articles 4 and 5 of 《最高人民法院关于人民法院案件案号的若干规定》
 * (2016, amended by 法〔2018〕335号) lay them down: a high court by the short name of its province, an intermediate court by the two
 * digits of its city in GB/T 2260 after it, a basic court by the two of its county after these. Intermediate courts that are no
 * city's have 71 (railways), 72 (the sea), 73 (intellectual property), 74 (oil fields, and finance since), 75 to 85 (forests,
 * farms), 87 to 95 (across regions) or 96 to 99 (of counties that no city has).
 */

/** Provinces and their digits in GB/T 2260; 蒙, 贵 and 滇 are written for 内, 黔 and 云 by mistake. */
const PROVINCES: ReadonlyMap<string, string> = new Map(
  (
    '京=11 津=12 冀=13 晋=14 内=15 蒙=15 辽=21 吉=22 黑=23 沪=31 苏=32 浙=33 皖=34 闽=35 赣=36 鲁=37 豫=41 鄂=42 湘=43 粤=44 桂=45 琼=46 ' +
    '渝=50 川=51 黔=52 贵=52 云=53 滇=53 藏=54 陕=61 甘=62 青=63 宁=64 新=65'
  )
    .split(' ')
    .map((item) => item.split('=') as [string, string]),
);

const SUPREME =
  '最高法=最高人民法院 最高法知=最高人民法院知识产权法庭 军=中国人民解放军军事法院 兵=新疆维吾尔自治区高级人民法院生产建设兵团分院 ' +
  '新40=新疆维吾尔自治区高级人民法院伊犁哈萨克自治州分院';

/** Intermediate courts of municipalities, which divide their districts between them, and of counties that no city has. */
const OF_NO_CITY =
  '京01=北京市第一中级人民法院 京02=北京市第二中级人民法院 京03=北京市第三中级人民法院 京04=北京市第四中级人民法院 ' +
  '津01=天津市第一中级人民法院 津02=天津市第二中级人民法院 津03=天津市第三中级人民法院 ' +
  '沪01=上海市第一中级人民法院 沪02=上海市第二中级人民法院 沪03=上海市第三中级人民法院 ' +
  '渝01=重庆市第一中级人民法院 渝02=重庆市第二中级人民法院 渝03=重庆市第三中级人民法院 渝04=重庆市第四中级人民法院 渝05=重庆市第五中级人民法院 ' +
  '琼96=海南省第一中级人民法院 琼97=海南省第二中级人民法院 鄂96=湖北省汉江中级人民法院 豫96=河南省济源中级人民法院';

/**
 * Courts of intellectual property, of the sea, of finance and of the internet. The full list of codes is not public in one place:
 * 京73, 沪73, 沪74, 津72, 京0491 and 浙0192 are as in published judgments of these courts, the others follow the rule above.
 */
const SPECIAL =
  '京73=北京知识产权法院 沪73=上海知识产权法院 粤73=广州知识产权法院 琼73=海南自由贸易港知识产权法院 ' +
  '津72=天津海事法院 辽72=大连海事法院 沪72=上海海事法院 苏72=南京海事法院 浙72=宁波海事法院 闽72=厦门海事法院 鲁72=青岛海事法院 ' +
  '鄂72=武汉海事法院 粤72=广州海事法院 桂72=北海海事法院 琼72=海口海事法院 京74=北京金融法院 沪74=上海金融法院 ' +
  '京0491=北京互联网法院 浙0192=杭州互联网法院 粤0192=广州互联网法院 ' +
  '渝87=成渝金融法院';

/**
 * Of railways: those of intermediate level have 71 at the seat of their bureau; a basic court below another province's has 86. Those
 * of 陕, 沪7101, 浙8601 and 津8601 are as in published lists and judgments, the others follow the rule.
 */
const RAILWAYS =
  '晋71=太原铁路运输中级法院 内71=呼和浩特铁路运输中级法院 辽71=沈阳铁路运输中级法院 吉71=长春铁路运输中级法院 黑71=哈尔滨铁路运输中级法院 ' +
  '沪71=上海铁路运输中级法院 赣71=南昌铁路运输中级法院 鲁71=济南铁路运输中级法院 豫71=郑州铁路运输中级法院 鄂71=武汉铁路运输中级法院 ' +
  '粤71=广州铁路运输中级法院 桂71=南宁铁路运输中级法院 川71=成都铁路运输中级法院 云71=昆明铁路运输中级法院 陕71=西安铁路运输中级法院 ' +
  '甘71=兰州铁路运输中级法院 新71=乌鲁木齐铁路运输中级法院 ' +
  '京7101=北京铁路运输法院 沪7101=上海铁路运输法院 川7101=成都铁路运输第一法院 粤7101=广州铁路运输法院 豫7101=郑州铁路运输法院 鄂7101=武汉铁路运输法院 ' +
  '鲁7101=济南铁路运输法院 赣7101=南昌铁路运输法院 云7101=昆明铁路运输法院 甘7101=兰州铁路运输法院 陕7101=安康铁路运输法院 陕7102=西安铁路运输法院 ' +
  '津8601=天津铁路运输法院 浙8601=杭州铁路运输法院 苏8601=徐州铁路运输法院 苏8602=南京铁路运输法院 湘8601=长沙铁路运输法院 皖8601=合肥铁路运输法院';

/** Basic courts of zones, and of the cities that have no districts, which GB/T 2260 has not. */
const OF_NO_COUNTY =
  '川0191=成都高新技术产业开发区人民法院 川0192=四川天府新区人民法院 川0193=四川自由贸易试验区人民法院 渝0192=重庆自由贸易试验区人民法院 ' +
  '苏0591=苏州工业园区人民法院 粤0391=深圳前海合作区人民法院 ' +
  '粤1971=广东省东莞市第一人民法院 粤1972=广东省东莞市第二人民法院 粤1973=广东省东莞市第三人民法院 ' +
  '粤2071=广东省中山市第一人民法院 粤2072=广东省中山市第二人民法院';

const NAMES: ReadonlyMap<string, string> = new Map(
  `${SUPREME} ${OF_NO_CITY} ${SPECIAL} ${RAILWAYS} ${OF_NO_COUNTY}`
    .split(' ')
    .map((item) => item.split('=') as [string, string]),
);

/** The name of the court with a code, `川01`, in Simplified; nothing for courts that are not known. */
export function courtName(code: string): string | undefined {
  const [, short = '', digits = ''] = /^(\p{Script=Han}+)(\d*)$/u.exec(code) ?? [];
  return NAMES.get(code) ?? corpsCourt(short, digits) ?? placeCourt(PROVINCES.get(short), digits);
}

const DIVISIONS = '一 二 三 四 五 六 七 八 九 十'.split(' ');

/** Of the Corps in Xinjiang: 兵08 is that of its eighth division. */
function corpsCourt(short: string, digits: string): string | undefined {
  const division = short === '兵' && digits.length === 2 ? DIVISIONS[Number(digits) - 1] : undefined;
  return division && `新疆生产建设兵团第${division}师中级人民法院`;
}

/** Of a province, city or county: 川, 川01, 川0107. */
function placeCourt(province: string | undefined, digits: string): string | undefined {
  const place = province === undefined ? undefined : placeOf(`${province}${digits.padEnd(4, '0')}`);
  if (!place || place.code.replace(/(?:00)+$/, '').length !== 2 + digits.length) return undefined;
  if (!/[省市区县州盟旗]$/u.test(place.name)) return undefined;
  const level = { province: '高级', prefecture: '中级', county: '' }[place.level];
  return `${above(place)}${place.name}${level}人民法院`;
}

/** What stands before the name of a place in that of its court: its province, and the city of a district. */
function above(place: Place): string {
  if (place.level === 'province') return '';
  const city = place.name.endsWith('区') ? placeOf(parentOf(place.code)!) : undefined;
  return placeOf(provinceOf(place.code))!.name + (city?.level === 'prefecture' ? city.name : '');
}

/** 四川省成都市中级人民法院（川01）; of courts that are not known the code alone. */
export function courtWithCode(code: string): string {
  const name = courtName(code);
  return name === undefined ? code : `${name}（${code}）`;
}
