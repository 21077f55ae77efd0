import { createConverter } from '../hanzi/convert.ts';
import { NATION, placeOf, placesWithin, type Place } from '../model/place.ts';
import { SCRIPT_TRAITS, type Script } from '../model/script.ts';

/** What is asked of someone who begins an archive. */
export interface Answers {
  /** A code of GB/T 2260, or `000000` for the nation. */
  region: string;
  name: string;
  /** Scripts of the editions; the first stands at the root. */
  languages: Script[];
  address: string;
  email: string;
}

/** The words that take the place of `{…}` in the files of the template. */
export type Blanks = Record<string, string>;

/** How the archive calls what it is about: 浙江省, 全国. */
export function placeName(region: string): string {
  return region === NATION ? '全国' : placeOf(region)!.name;
}

/** What fills the template's blanks. Words that come from outside are written as YAML wants them. */
export function blanksOf({ region, name, languages, address, email }: Answers): Blanks {
  return {
    name: yamlOf(name),
    address: yamlOf(address),
    email: yamlOf(email),
    editors: yamlOf(`${name}编辑组`),
    region,
    place: placeName(region),
    languages: languages.join(', '),
    editions:
      languages.length > 1
        ? `${languages.map((script) => SCRIPT_TRAITS[script].name).join('、')}都可检索`
        : '可检索标题与全文',
    doubtful: doubtfulPlaces(region).join('\n') || '  # （没有）',
  };
}

/** The text with its blanks filled. Braces around anything else, such as those of YAML, stay. */
export function fillBlanks(text: string, blanks: Blanks): string {
  return text.replace(/\{([a-z]+)\}/g, (whole, blank: string) => blanks[blank] ?? whole);
}

/** A text as a scalar of YAML: plain where it is made of nothing but words, in quotes otherwise. */
function yamlOf(text: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\w]*$|^https?:[\w/.-]+$|^[a-z][\w.-]*@[\w.-]+$/u.test(text)
    ? text
    : JSON.stringify(text);
}

// 云县 is 雲縣 and 台州 is 台州: which of them a name has no rule says.
const SEVERAL =
  '板表别布才采冲丑出当党淀斗恶发范丰复干谷柜后胡划回汇伙获饥极几家间姜借尽据卷克困夸腊蜡累里历帘了霉面蔑宁弄辟苹仆朴签千舍沈胜适术松苏台坛涂团万系咸向须旋熏烟岩药叶异涌游于余郁御吁欲岳愿云脏扎占折征症志制致钟周朱注准筑';
const isDoubtful = ({ name }: Place) => [...name].some((character) => SEVERAL.includes(character));

/**
 * Names of the region's places that hold a character with several Traditional forms, with what conversion makes of them:
 * lines of the glossary for an editor to look through. The nation's are those of its provinces and cities.
 */
function doubtfulPlaces(region: string): string[] {
  const convert = createConverter('zh-Hans', 'zh-Hant');
  const places =
    region === NATION ? placesWithin(NATION).filter(({ level }) => level !== 'county') : placesWithin(region);
  return places.filter(isDoubtful).map(({ name }) => `  # ${name}: ${convert(name)}`);
}
