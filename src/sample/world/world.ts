import type { Place } from '../../model/place.ts';
import type { Facts } from '../grammar.ts';
import type { Random } from '../random.ts';
import type { Subject } from '../story.ts';
import { eraFacts, yearFigures } from './era.ts';
import { personName } from './people.ts';
import { sceneOf, pickScene, shortName, type Scene } from './places.ts';
import { PRODUCTS, type Product } from './products.ts';
import { SECTORS, type Sector } from './sectors.ts';

/** Where a story plays and who is in it. */
export interface World {
  scene: Scene;
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

const BRANDS_FIRST = '蜀川锦岷嘉涪沱瑞恒天鼎金华泰安康盛宏德信达诚';
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
const UNIVERSITIES: [name: string, short: string][] = [
  ['四川大学', '川大'],
  ['电子科技大学', '成电'],
  ['西南交通大学', '西南交大'],
  ['四川农业大学', '川农大'],
  ['成都理工大学', '成理工'],
  ['西南石油大学', '西南石大'],
  ['西华大学', '西华大学'],
  ['西南科技大学', '西南科大'],
  ['四川轻化工大学', '轻化工大学'],
];

/** The world of a story that begins in `year`; a story about a protected product plays where that comes from. */
export function createWorld(random: Random, year: number, { geo, sectors }: Pick<Subject, 'geo' | 'sectors'>): World {
  const product = geo ? random.pick(PRODUCTS) : undefined;
  const scene = product ? sceneOf(product.code, random) : pickScene(random);
  const sector = sectors
    ? random.pick(SECTORS.filter(({ name }) => sectors.includes(name)))
    : pickSector(random, scene.city);
  const era = eraFacts(year, scene.city);
  const facts = {
    ...era,
    ipcourtShort: era['ipcourt']!,
    ...yearFigures(year - 1),
    ...placeFacts(scene),
    ...productFacts(product ?? productNear(random, scene.city)),
    ...companyFacts(random, scene, sector),
    ...Object.fromEntries(Object.keys(CAST).map((role) => [role, personName(random)])),
    ...universityFacts(random),
    grade: random.pick(['三', '四', '五', '六', '初一', '高二']),
  };
  return { scene, sector, facts };
}

function pickSector(random: Random, { code }: Place): Sector {
  const local = SECTORS.filter(({ home }) => home.includes(code));
  return local.length > 0 && random.chance(0.8) ? random.pick(local) : random.pick(SECTORS);
}

function placeFacts({ city, county }: Scene): Facts {
  return { city: city.name, cityShort: shortName(city), county: county.name };
}

function productNear(random: Random, { code }: Place): Product {
  const near = PRODUCTS.filter((product) => product.code.startsWith(code.slice(0, 4)));
  return random.pick(near.length > 0 ? near : PRODUCTS);
}

function productFacts({ name, kind, praise, owes, season }: Product): Facts {
  return { geo: name, geoKind: kind, geoPraise: praise, geoOwes: owes, geoSeason: season };
}

function companyFacts(random: Random, { city }: Scene, sector: Sector): Facts {
  const brand = random.pick([...BRANDS_FIRST]) + random.pick([...BRANDS_LAST]);
  const suffix = random.pick(sector.suffixes);
  const rivalCity = random.pick(RIVALS);
  const rivalBrand = random.pick([...BRANDS_FIRST]) + random.pick([...BRANDS_LAST]);
  return {
    brand,
    suffix,
    firm: `${brand}${suffix}`,
    company: `${shortName(city)}${brand}${suffix}${random.pick(['有限公司', '有限责任公司', '股份有限公司'])}`,
    sector: sector.name,
    product: random.pick(sector.products),
    tech: random.pick(sector.techs),
    problem: random.pick(sector.problems),
    rivalCity,
    rivalFirm: `${rivalBrand}${suffix}`,
    rival: `${rivalCity}${rivalBrand}${suffix}有限公司`,
  };
}

function universityFacts(random: Random): Facts {
  const [uni, uniShort] = random.pick(UNIVERSITIES);
  return { uni, uniShort, expertTitle: random.pick(['教授', '副教授', '研究员']) };
}
