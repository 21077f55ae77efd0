import { childrenOf, NATION, parentOf, placeOf, provinceOf, type Place } from '../../model/place.ts';
import { createRandom, type Random } from '../random.ts';

/** Where a story happens. A municipality is its own city; a place without any below it is its own county. */
export interface Scene {
  province: Place;
  city: Place;
  county: Place;
}

/** Hong Kong, Macao and Taiwan have other offices and courts than the stories tell of. */
const isMainland = ({ code }: Place) => code < '710000';

/** The provinces that are written about in an archive of the whole nation. */
const provinces = (): Place[] => childrenOf(NATION).filter(isMainland);

/** The municipality or city that has the province's offices: the first of its prefectures, or itself. */
export const capitalOf = (province: Place): Place => prefecturesOf(province)[0] ?? province;

function prefecturesOf({ code }: Place): Place[] {
  return childrenOf(code).filter(({ level }) => level === 'prefecture');
}

/** How much of the region's news comes from one of its parts: much from a capital, the rest by lot, always the same. */
export function newsShare({ code, level }: Place): number {
  if (level === 'prefecture' && code.endsWith('0100')) return 46;
  return 2 + 9 * createRandom(Number(code)).next() ** 2;
}

/** A scene in the archive's region. A region that is no place is taken for the nation. */
export function pickScene(random: Random, region: string): Scene {
  const own = placeOf(region);
  if (!own) return pickScene(random, random.pick(provinces()).code);
  const province = placeOf(provinceOf(region))!;
  if (own.level === 'county') return { province, city: cityAbove(own, province), county: own };
  const city = own.level === 'prefecture' ? own : pickCity(random, province);
  const counties = childrenOf(city.code);
  return { province, city, county: counties.length > 0 ? random.pick(counties) : city };
}

function pickCity(random: Random, province: Place): Place {
  const cities = prefecturesOf(province);
  return cities.length > 0 ? random.weighted(cities.map((city) => [city, newsShare(city)] as const)) : province;
}

/** The prefecture of a county, or the municipality of a district; a county that has neither is its own city. */
function cityAbove(county: Place, province: Place): Place {
  const parent = placeOf(parentOf(county.code)!)!;
  return parent === province && prefecturesOf(province).length > 0 ? county : parent;
}

/** The parts that figures of the region are told by; those around it when it has none. */
export function partsOf(region: string): Place[] {
  const own = placeOf(region);
  if (!own) return provinces();
  const parts = childrenOf(region);
  return parts.length > 0 ? parts : childrenOf(parentOf(region) ?? NATION);
}

/** Other places of the province, beside the scene's city, or other districts of the municipality. */
export function peersOf({ province, city, county }: Scene): Place[] {
  const all = city === province ? childrenOf(province.code) : prefecturesOf(province);
  const others = all.filter((place) => place !== city && place !== county);
  return others.length > 0 ? others : [city];
}

/** The province of another story partner: one of the same part of the country, which is what a code's first digit says. */
export function pickNeighbour(random: Random, { province }: Scene): Scene {
  const others = provinces().filter(({ code }) => code !== province.code);
  const near = others.filter(({ code }) => code[0] === province.code[0]);
  return pickScene(random, random.pick(near.length > 0 ? near : others).code);
}

const ABBREVIATIONS: Record<string, string> = {
  ...{ 11: '京', 12: '津', 13: '冀', 14: '晋', 15: '蒙', 21: '辽', 22: '吉', 23: '黑', 31: '沪', 32: '苏', 33: '浙' },
  ...{ 34: '皖', 35: '闽', 36: '赣', 37: '鲁', 41: '豫', 42: '鄂', 43: '湘', 44: '粤', 45: '桂', 46: '琼', 50: '渝' },
  ...{ 51: '川', 52: '黔', 53: '滇', 54: '藏', 61: '陕', 62: '甘', 63: '青', 64: '宁', 65: '新', 71: '台', 81: '港' },
  82: '澳',
};

/** The one character a province is called by: 川, 浙, 京. */
export const abbreviationOf = ({ code }: Place): string => ABBREVIATIONS[code.slice(0, 2)]!;
