import { shortNameOf } from '../../model/place.ts';
import type { Facts } from '../grammar.ts';
import { capitalOf, type Scene } from './places.ts';

/**
 * What bodies and plans were called in a year. Offices were merged in 2018, intellectual property courts came in
 * 2017 and 2021; a reader of an old article must not meet a body that was not there yet.
 */
export function eraFacts(year: number, { province, city }: Scene): Facts {
  const name = city.name.endsWith('州') ? shortNameOf(city) : city.name;
  const capital = shortNameOf(capitalOf(province));
  return {
    year: String(year),
    lastyear: String(year - 1),
    nextyear: String(year + 1),
    plan: planOf(year),
    ipo: `${province.name}知识产权局`,
    ipoShort: `${province.name.at(-1)}知识产权局`,
    bureau: year < 2006 ? `${name}科技局` : year < 2019 ? `${name}知识产权局` : `${name}市场监管局（知识产权局）`,
    market: year < 2019 ? `${name}工商局` : `${name}市场监管局`,
    culture: year < 2019 ? `${name}文化广电新闻出版局` : `${name}版权局`,
    trademarkOffice: year < 2019 ? '国家工商总局商标局' : '国家知识产权局商标局',
    geoOffice: year < 2019 ? '国家质检总局' : '国家知识产权局',
    midcourt: `${city.name}中级人民法院`,
    ipcourt:
      year < 2017 ? `${city.name}中级人民法院` : year < 2021 ? `${capital}知识产权审判庭` : `${capital}知识产权法庭`,
    appeal: year < 2019 ? `${province.name}高级人民法院` : '最高人民法院知识产权法庭',
    highcourt: `${province.name}高级人民法院`,
  };
}

function planOf(year: number): string {
  const plans: [until: number, name: string][] = [
    [2005, '“十五”'],
    [2010, '“十一五”'],
    [2015, '“十二五”'],
    [2020, '“十三五”'],
  ];
  return plans.find(([until]) => year <= until)?.[1] ?? '“十四五”';
}

/**
 * Invented yearly figures of the province, the same wherever they are told. They grow the way such figures do:
 * fast at first, with a dent where counting rules changed.
 */
export function yearFigures(year: number): Facts {
  const grown = (start: number, rate: number, dent: number, when = year) =>
    Math.round(start * rate ** (when - 2003) * (when >= 2016 ? dent : 1) + ((when * 7919) % 97));
  const [now, before] = [grown(4000, 1.17, 0.9), grown(4000, 1.17, 0.9, year - 1)];
  return {
    granted: String(now),
    grantedGrowth: ((now / before - 1) * 100).toFixed(1),
    inventions: String(grown(420, 1.22, 0.8)),
    trademarks: (grown(5200, 1.24, 0.92) / 10000).toFixed(2),
    pledgeTotal: (grown(6, 1.21, 1.1) / 10).toFixed(1),
    geoTotal: String(Math.min(296, 24 + (year - 2003) * 15)),
    casesClosed: String(grown(310, 1.2, 1.05)),
    perTenThousand: (grown(6, 1.19, 0.85) / 10).toFixed(1),
  };
}
