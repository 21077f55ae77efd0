import { shortNameOf, type Place } from '../../model/place.ts';
import type { Facts } from '../grammar.ts';
import { createRandom, type Random } from '../random.ts';
import type { Subject } from '../story.ts';
import { eraFacts, yearFigures } from './era.ts';
import { personName } from './people.ts';
import { abbreviationOf, capitalOf, partsOf, peersOf, pickNeighbour, pickScene, type Scene } from './places.ts';
import { productsOf, type Product } from './products.ts';
import { SECTORS, type Sector } from './sectors.ts';

/** Where a story plays and who is in it. */
export interface World {
  scene: Scene;
  /** What the archive's region is made of. */
  parts: Place[];
  sector: Sector;
  facts: Facts;
}

/** The cast of a story by the name of its fact, each with the words that introduce them. */
export const CAST: Record<string, string> = {
  boss: '公司负责人',
  engineer: '工程师',
  lawyer: '律师',
  agent: '专利代理师',
  expert: '{uni}教授',
  judge: '法官',
  official: '{bureau}负责人',
  farmer: '当地村民',
  teacher: '教师',
  child: '学生',
  artist: '手艺人',
  mediator: '调解员',
  suspect: '当事人',
};

const BRANDS_FIRST = '锦嘉瑞恒天鼎金华泰安康盛宏德信达诚启鸿明正云海';
const BRANDS_LAST = '芯科源丰禾泽远创锐能智联谷岭江原峰悦航禹';
const RIVALS = [
  '浙江宁波',
  '广东佛山',
  '江苏常州',
  '山东潍坊',
  '福建泉州',
  '湖北襄阳',
  '湖南株洲',
  '河南洛阳',
  '陕西宝鸡',
  '安徽芜湖',
];
/** The world of a story that begins in `year`, somewhere in the region. */
export function createWorld(
  random: Random,
  year: number,
  region: string,
  { sectors }: Pick<Subject, 'sectors'>,
): World {
  const scene = pickScene(random, region);
  const sector = sectors
    ? random.pick(SECTORS.filter(({ name }) => sectors.includes(name)))
    : pickSector(random, scene.city);
  const era = eraFacts(year, scene);
  const facts = {
    ...era,
    ipcourtShort: era['ipcourt']!,
    ...yearFigures(year - 1),
    ...placeFacts(random, scene),
    ...productFacts(random.pick(productsOf(scene))),
    ...companyFacts(random, scene, sector),
    ...Object.fromEntries(Object.keys(CAST).map((role) => [role, personName(random)])),
    ...universityFacts(random, scene),
    grade: random.pick(['三', '四', '五', '六', '初一', '高二']),
  };
  return { scene, parts: partsOf(region), sector, facts };
}

/** So many industries are at home in a city, by lot, in every sample the same. */
const AT_HOME = 5;

function pickSector(random: Random, { code }: Place): Sector {
  const local = createRandom(Number(code)).shuffle(SECTORS).slice(0, AT_HOME);
  return random.pick(random.chance(0.8) ? local : SECTORS);
}

function placeFacts(random: Random, scene: Scene): Facts {
  const { province, city, county } = scene;
  const peers = random.shuffle(peersOf(scene)).map(shortNameOf);
  const neighbour = pickNeighbour(random, scene);
  return {
    province: shortNameOf(province),
    provinceName: province.name,
    abbr: abbreviationOf(province),
    whole: `全${province.name.at(-1)}`,
    capital: shortNameOf(capitalOf(province)),
    city: city.name,
    cityShort: shortNameOf(city),
    county: county.name,
    peer: peers[0]!,
    peer2: peers[1 % peers.length]!,
    peer3: peers[2 % peers.length]!,
    neighbour: shortNameOf(neighbour.province),
    neighbourAbbr: abbreviationOf(neighbour.province),
    neighbourPlace: neighbour.city === neighbour.province ? neighbour.county.name : shortNameOf(neighbour.city),
  };
}

function productFacts({ name, kind, praise, owes, season }: Product): Facts {
  return { geo: name, geoKind: kind, geoPraise: praise, geoOwes: owes, geoSeason: season };
}

function companyFacts(random: Random, { province, city }: Scene, sector: Sector): Facts {
  const brand = random.pick([...BRANDS_FIRST]) + random.pick([...BRANDS_LAST]);
  const suffix = random.pick(sector.suffixes);
  const rivalCity = random.pick(RIVALS.filter((rival) => !rival.startsWith(shortNameOf(province))));
  const rivalBrand = random.pick([...BRANDS_FIRST]) + random.pick([...BRANDS_LAST]);
  return {
    brand,
    suffix,
    firm: `${brand}${suffix}`,
    company: `${shortNameOf(city)}${brand}${suffix}${random.pick(['有限公司', '有限责任公司', '股份有限公司'])}`,
    sector: sector.name,
    product: random.pick(sector.products),
    tech: random.pick(sector.techs),
    problem: random.pick(sector.problems),
    rivalCity,
    rivalFirm: `${rivalBrand}${suffix}`,
    rival: `${rivalCity}${rivalBrand}${suffix}有限公司`,
  };
}

function universityFacts(random: Random, { province }: Scene): Facts {
  const [name, short] = [shortNameOf(province), abbreviationOf(province)];
  const capital = shortNameOf(capitalOf(province));
  const [uni, uniShort] = random.pick([
    [`${name}大学`, `${short}大`],
    [`${name}农业大学`, `${short}农大`],
    [`${name}科技大学`, `${short}科大`],
    [`${name}师范大学`, `${short}师大`],
    [`${name}轻工学院`, '轻工学院'],
    [`${capital}理工大学`, `${capital}理工`],
    [`${capital}工业大学`, `${capital}工大`],
    [`${capital}医学院`, '医学院'],
  ] as const);
  return { uni, uniShort, expertTitle: random.pick(['教授', '副教授', '研究员']) };
}
