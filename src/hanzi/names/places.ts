import { placesWithin, NATION } from '../../model/place.ts';
import { createCharacterFinder } from '../characters.ts';
import { placeForm, type ConvertOne } from './forms.ts';
import type { Stretch } from './people.ts';
import { TOWNSHIPS } from './townships.ts';

/** A place named in a text, and how it is written in Traditional. */
export interface NamedPlace extends Stretch {
  form: string;
}

/** A name of the gazetteer and its form; bare ones do not say what they are the name of, and need more around them. */
interface Entry {
  name: string;
  form: string;
  kind: 'full' | 'bare division' | 'bare township';
}

/**
 * Finds places whose names a dictionary of words gets wrong: divisions down to the county (GB/T 2260) and townships by their full
 * names, and without what kind of division they are only where the words around say that a place is meant: 绵阳游仙, not 神游仙境.
 */
export function createPlaceFinder(
  convert: ConvertOne,
  convertWords: (text: string) => string,
  isTaken: (name: string) => boolean,
): PlaceFinder {
  const entries = entriesOf(convert, convertWords).filter(({ name }) => !isTaken(name));
  const byPair = new Map<number, Risky[]>();
  for (const entry of entries.sort((one, other) => other.name.length - one.name.length)) {
    const offset = riskOf(entry, convert);
    const pair = pairAt(entry.name, offset);
    byPair.set(pair, [...(byPair.get(pair) ?? []), { entry, offset }]);
  }
  const characters = [...byPair.values()].map(([risky]) => risky!.entry.name[risky!.offset]!);
  const riskyIn = createCharacterFinder(characters);
  /** The longest name that is meant; of names as long, the one that begins first. */
  const nameAt = (text: string, index: number): Risky | undefined => {
    const stands = ({ entry, offset }: Risky) =>
      text.startsWith(entry.name, index - offset) && isMeant(text, index - offset, entry);
    const within = byPair.get(pairAt(text, index))?.find(stands);
    const last = byPair.get(aloneAt(text, index))?.find(stands);
    return within && last ? (within.entry.name.length > last.entry.name.length ? within : last) : (within ?? last);
  };

  const placesIn: PlaceFinder['placesIn'] = (text, among) => {
    const places: NamedPlace[] = [];
    for (const index of riskyIn(text, among)) {
      if (index < (places.at(-1)?.end ?? 0)) continue;
      const found = nameAt(text, index);
      if (!found) continue;
      const start = index - found.offset;
      const { name, form } = found.entry;
      if (start >= (places.at(-1)?.end ?? 0)) places.push({ start, end: start + name.length, form });
    }
    return places;
  };
  return { placesIn, characters };
}

interface PlaceFinder {
  /** The places in a text; `among` as a `CharacterFinder` has it. */
  placesIn: (text: string, among?: readonly number[]) => NamedPlace[];
  /** By these the names are looked for. */
  characters: string[];
}

/** A name, and where in it the character is by which it is looked for. */
interface Risky {
  entry: Entry;
  offset: number;
}

/** That character and the next one, which few names share, as a number, which is faster to look up than a string. */
const pairAt = (text: string, at: number) =>
  at + 1 < text.length ? text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1) : aloneAt(text, at);
/** The character alone, where it is the last of a name. */
const aloneAt = (text: string, at: number) => text.charCodeAt(at);

const KIND = /(?:自治[县旗州]|[县区市旗镇乡州]|街道)$/u;

/** The mainland's: places of Taiwan, Hong Kong and Macao are written as they are there, which the dictionary knows. */
const isMainland = ({ code }: { code: string }) => code < '70';
/** 台北 is not the street of that name in Wuhan. */
const ELSEWHERE = new Set(
  placesWithin(NATION)
    .filter((place) => !isMainland(place))
    .map(({ name }) => name.replace(KIND, '')),
);

function entriesOf(convert: ConvertOne, convertWords: (text: string) => string): Entry[] {
  const divisions = [
    ...new Set(
      placesWithin(NATION)
        .filter(isMainland)
        .map(({ name }) => name),
    ),
  ];
  const townships = TOWNSHIPS.split(' ');
  const full = (names: readonly string[]) =>
    names.map((name): Entry => ({ name, form: placeForm(name, convert), kind: 'full' }));
  const isDoubted = ({ name, form }: Entry) => form !== convertWords(name) || EDGES.test(name);
  const bareDivisions = bare(full(divisions), 'bare division').filter(isDoubted);
  const bareTownships = bare(full(townships), 'bare township').filter(isDoubted);
  // 阳谷县 is nearer to the text than 阳谷, even where the dictionary has it right.
  const stems = new Set(bareDivisions.map(({ name }) => name));
  const doubted = full(divisions).filter((entry) => isDoubted(entry) || stems.has(stemOf(entry.name)));
  return [...full(townships), ...doubted, ...bareDivisions, ...bareTownships];
}

/** 岳池县 is right alone and not after 四川, where the dictionary reads 川岳. */
const EDGES = /^岳/u;

const stemOf = (name: string) => name.replace(KIND, '');

/** Names that are words unless what follows says that they are of a place: 创新平台, 走进湖里. */
const WORDS = new Set(
  '平台 大平台 后台 台上 铁杆 大干 山里 月里 河里 沟里 街里 圈里 寨里 湖里 集里 扎下 景台'.split(' '),
);

const DIVISION = /^(?:[县区市镇乡村州](?![长民里])|街道|社区)/u;

/** The same without their kinds, in the forms that they have with them. */
function bare(entries: readonly Entry[], kind: Entry['kind']): Entry[] {
  const forms = new Map(entries.map(({ name, form }) => [stemOf(name), form]));
  return [...forms]
    .filter(([stem]) => stem.length > 1 && !ELSEWHERE.has(stem))
    .map(([stem, form]) => ({ name: stem, form: form.slice(0, stem.length), kind }));
}

/** Where in the name the first character stands that is not what it usually becomes: few are, so they are looked for. */
function riskOf({ name, form }: Entry, convert: ConvertOne): number {
  return Math.max(
    0,
    [...name].findIndex((character, at) => convert(character) !== form[at]),
  );
}

/** What follows a place's name and no other word. */
const OF_PLACE =
  /^(?:[县区市镇乡村州](?![长民里])|街道|社区|古镇|场镇|水库|湿地|大桥|火车站|高铁|汽车站|机场|新区|片区|新城|县城|城区|境内|本地|籍|经开区|高新区|工业园|产业园|园区|法院|检察院|公安|县委|区委|市委|镇党委|人民(?:政府|法院|检察院|医院)|农商|中学|分局|段(?!时)|[、和与至—-](?:\p{Script=Han}{2,3})(?:[县区市镇乡]|等地))/u;
/** 雁江、乐至、安岳: the next one of a list that goes on. */
const NEXT_PLACE = /^、(\p{Script=Han}{2,3})、/u;
const PARENTS = [
  ...new Set(
    placesWithin(NATION)
      .filter(({ level }) => level !== 'county')
      .map(({ name }) => name.replace(/(?:省|市|地区|盟)$/u, '')),
  ),
];
const COUNTIES = new Set(placesWithin(NATION).map(({ name }) => name.replace(KIND, '')));
const KNOWN = new Set([...PARENTS, ...COUNTIES]);
const BEFORE_PLACE = new RegExp(
  `(?:自治区|${PARENTS.join('|')}|位于|来到|前往|奔赴|走进|地处|籍贯[：:]?|(?:^|[，。；：“（、\\s])(?:在|赴|到|从)|[县区市镇乡]、)$`,
  'u',
);

/** What makes of a name another word: 神游仙境, 三台设备. */
const OTHER_WORDS = /^[境人女侣]/u;
const COUNTED = /^[一二三四五六七八九十两]/u;
const MACHINES = /^(?:[设机电发服仪车挖风起大新国核手]|高[速清档])/u;

function isMeant(text: string, start: number, { name, kind }: Entry): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(start + name.length, start + name.length + 8);
  if (kind !== 'full' && name.endsWith('干') && /^[部警群]/u.test(after)) return false;
  if (kind === 'bare division' && /(?:^|\P{Script=Han})$/u.test(before))
    return !(COUNTED.test(name) ? MACHINES : OTHER_WORDS).test(after);
  if (kind !== 'full' && COUNTED.test(name) && MACHINES.test(after)) return false;
  if (kind !== 'full' && WORDS.has(name)) return DIVISION.test(after);
  if (kind !== 'full') return isInPlace(before) || (isOfPlace(after) && isAtEdge(before, name));
  return isAtEdge(before, name);
}

/** Whether what stands before leads to a place: 位于, or another place with its kind, 成都市; not 先行区, 超市. */
function isInPlace(before: string): boolean {
  if (BEFORE_PLACE.test(before)) return true;
  return /[省市州盟县区]$/u.test(before) && [2, 3, 4].some((length) => KNOWN.has(before.slice(-1 - length, -1)));
}

function isOfPlace(after: string): boolean {
  return OF_PLACE.test(after) || COUNTIES.has(NEXT_PLACE.exec(after)?.[1] ?? '');
}

/** What ends a word begins a name only after one of another place: 服务于家乡 is no 于家乡, 出台城乡规划 no 台城乡. */
function isAtEdge(before: string, name: string): boolean {
  if (!/^[于余后干里台占采征冲游回布斗]/u.test(name)) return true;
  if (isInPlace(before) || /(?:^|\P{Script=Han})$/u.test(before)) return true;
  return [2, 3].some((length) => COUNTIES.has(before.slice(-length)));
}
