import { areaList } from '@vant/area-data';

/** The code of an archive for the whole nation, which is above all provinces and none of the places. */
export const NATION = '000000';

/**
 * China's administrative divisions down to county level, with their codes after GB/T 2260.
 */
export interface Place {
  /** Six digits: two for the province, two for the prefecture, two for the county. */
  code: string;
  name: string;
  level: 'province' | 'prefecture' | 'county';
}

// Development zones are in the table too, with codes outside the standard (…71 to …79, …91 and up).
// They are no divisions: 高新区 names a different place in every city.
const isZone = (code: string) => /(7[1-9]|9[1-9])$/.test(code) && !/^..90/.test(code);
// 市辖区, 县, 省直辖县: placeholders in the table that name no place.
const isPlaceholder = (name: string) => /^(市辖区|县|省直辖县|自治区直辖县级行政区划)$/.test(name);
// The table puts the municipality itself where the standard has 市辖区: 110100 北京市 below 110000 北京市.
const isRepeated = (code: string, name: string) => areaList.province_list[provinceOf(code)] === name;

function tableOf(list: Record<string, string>, level: Place['level']): Place[] {
  return Object.entries(list)
    .filter(([code, name]) => !isZone(code) && !isPlaceholder(name))
    .filter(([code, name]) => level === 'province' || !isRepeated(code, name))
    .map(([code, name]) => ({ code, name, level }));
}

const PLACES = new Map(
  [
    ...tableOf(areaList.province_list, 'province'),
    ...tableOf(areaList.city_list, 'prefecture'),
    ...tableOf(areaList.county_list, 'county'),
  ].map((place) => [place.code, place]),
);

/** The place with this code, or undefined: `510100` → 成都市. */
export function placeOf(code: string): Place | undefined {
  return PLACES.get(code);
}

/** The code of the province the code belongs to, itself a province's or not: `510104` → `510000`. */
export function provinceOf(code: string): string {
  return `${code.slice(0, 2)}0000`;
}

/**
 * The code of the division above: `510104` → `510100` → `510000` → undefined. The districts of a municipality and the
 * counties that a province governs by itself are directly below it: `110105` → `110000`, `429004` → `420000`.
 */
export function parentOf(code: string): string | undefined {
  if (code.endsWith('0000')) return undefined;
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && PLACES.has(prefecture) ? prefecture : provinceOf(code);
}

/** All places inside the region, itself left out, in the order of their codes. */
export function placesWithin(region: string): Place[] {
  const stem = region.replace(/(00)+$/, '');
  return [...PLACES.values()].filter(({ code }) => code.startsWith(stem) && code !== region);
}

/** Places directly below the region: provinces of the nation, prefectures of a province, counties of a prefecture. */
export function childrenOf(region: string): Place[] {
  return placesWithin(region).filter(({ code }) => (parentOf(code) ?? NATION) === region);
}

// The peoples that autonomous divisions are named after; 北川羌族自治县 is called 北川 for short.
const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔|哈萨克|柯尔克孜|锡伯|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|普米族|塔吉克|怒族|独龙族|鄂温克族|鄂伦春|裕固族|保安族|各族';
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*自治([州县旗])$`, 'u');

/**
 * The names by which a text may call the place, longest first: 成都市 → 成都市, 成都;
 * 北川羌族自治县 → 北川羌族自治县, 北川县; 甘孜藏族自治州 → …, 甘孜州, 甘孜.
 *
 * Districts and counties are known with their last character only, since what is left is often an
 * everyday word (石棉, 名山, 安居, 前锋) and 荣 alone is none at all.
 */
export function namesOf({ name, level }: Place): string[] {
  if (AUTONOMOUS.test(name)) {
    const stem = name.replace(AUTONOMOUS, '');
    const kind = AUTONOMOUS.exec(name)![1]!;
    return kind === '州' ? [name, `${stem}州`, stem] : [name, `${stem}${kind}`];
  }
  const short = name.replace(/(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|地区|省|市|盟)$/u, '');
  return short !== name && short.length >= 2 && (level !== 'county' || name.endsWith('市')) ? [name, short] : [name];
}

/** How people call it: 绵阳, 凉山州, 三台县, 内蒙古. */
export function shortNameOf(place: Place): string {
  const names = namesOf(place);
  return place.name.endsWith('州')
    ? (names.find((name) => name.endsWith('州') && name.length <= 4) ?? place.name)
    : names.at(-1)!;
}

/**
 * The places within `region` that the text names, as codes in their own order, each once.
 *
 * Some names need more than to be there. One that several places of the nation bear (市中区, 大安区) counts only for the one
 * whose prefecture stands right before it, or else for those whose prefecture is named at all. One of two characters (高县,
 * 东区) turns up inside other words, so it must begin where a word does as well. None counts as the beginning of a longer
 * word: 大安区块链, 高县域经济; nor as that of another name: 朝阳区 in Beijing is not 朝阳 in Liaoning. Naming a county does not count as naming its prefecture, and the archive's own region need
 * not be named: to a Beijing archive 朝阳区 is Beijing's.
 */
export function placesNamed(text: string, region: string): string[] {
  const named = [...namesIn(text, region)].flatMap(([name, places]) => bearers(text, name, places, region));
  return [...new Set(named.map(({ code }) => code))].sort();
}

/** The names within the region that stand in the text, each once. */
function namesIn(text: string, region: string): Iterable<Named> {
  const names = namesIndex(region);
  const found = new Set<Named>();
  for (let at = 0; at < text.length; at++) {
    for (const named of names.get(text.charCodeAt(at)) ?? []) if (text.startsWith(named[0], at)) found.add(named);
  }
  return found;
}

/** Which of the places that bear the name the text means by it. */
function bearers(text: string, name: string, places: Place[], region: string): Place[] {
  const starts = startsOf(text, name).filter(
    (at) => !isLongerWord(text, at + name.length) && !isLongerName(text, at, name),
  );
  if (starts.length === 0) return [];
  const county = places.some(({ level }) => level === 'county');
  if (!county || (name.length > 2 && bearersInNation(name) === 1)) return places;
  const before = starts.map((at) => text.slice(0, at));
  const adjoining = places.filter((place) => before.some((words) => endsWithParent(words, place)));
  if (adjoining.length > 0) return adjoining;
  const isOnItsOwn = name.length > 2 || before.some((words) => WORD_START.test(words));
  return isOnItsOwn ? places.filter((place) => parentOf(place.code) === region || isParentNamed(text, place)) : [];
}

/** Where a word begins: after anything but a Han character, and after those that lead to a place. */
const WORD_START = /(?:^|[^\p{Script=Han}]|[在到赴从由为和与及是的])$/u;

/** Whether what seems a place's name goes on as another word: 区块链, 县域经济, 县级. */
function isLongerWord(text: string, end: number): boolean {
  return /^(?:区[块域间别]|县[域级])/u.test(text.slice(end - 1, end + 1));
}

/** Whether a longer name of some place in the nation stands where this one does: 朝阳区 for 朝阳, 海南藏族自治州 for 海南. */
function isLongerName(text: string, at: number, name: string): boolean {
  return (
    longerNames()
      .get(name)
      ?.some((longer) => text.startsWith(longer, at)) ?? false
  );
}

let longer: Map<string, string[]> | undefined;

/** The names of the nation that begin with another one, by that one. */
function longerNames(): Map<string, string[]> {
  if (longer) return longer;
  const names = new Set([...namesIndex(NATION).values()].flat().map(([name]) => name));
  const pairs = [...names].flatMap((name) =>
    Array.from({ length: name.length - 1 }, (_, at) => [name.slice(0, at + 1), name] as const),
  );
  longer = new Map(
    [...Map.groupBy(pairs, ([beginning]) => beginning)]
      .filter(([beginning]) => names.has(beginning))
      .map(([beginning, group]) => [beginning, group.map(([, name]) => name)]),
  );
  return longer;
}

function startsOf(text: string, name: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) starts.push(at);
  return starts;
}

function endsWithParent(words: string, place: Place): boolean {
  return parentNames(place).some((name) => words.endsWith(name));
}

function isParentNamed(text: string, place: Place): boolean {
  return parentNames(place).some((name) => text.includes(name));
}

function parentNames({ code }: Place): string[] {
  const parent = placeOf(parentOf(code) ?? '');
  return parent === undefined ? [] : namesOf(parent);
}

/** A name with the places that bear it. */
type Named = readonly [name: string, places: Place[]];

const indexes = new Map<string, Map<number, Named[]>>();

/** Every name within the region, by the code unit that it begins with. */
function namesIndex(region: string): Map<number, Named[]> {
  const known = indexes.get(region);
  if (known) return known;
  const index = new Map<string, Place[]>();
  for (const place of placesWithin(region)) {
    for (const name of namesOf(place)) index.set(name, [...(index.get(name) ?? []), place]);
  }
  const byBeginning = Map.groupBy<number, Named>(index, ([name]) => name.charCodeAt(0));
  indexes.set(region, byBeginning);
  return byBeginning;
}

let inNation: Map<string, number> | undefined;

/** How many places of the nation bear the name. */
function bearersInNation(name: string): number {
  inNation ??= new Map([...namesIndex(NATION).values()].flat().map(([other, { length }]) => [other, length]));
  return inNation.get(name) ?? 0;
}
