import { childrenOf, namesOf, placeOf, type Place } from '../../model/place.ts';
import type { Random } from '../random.ts';

export const SICHUAN = '510000';

/** How much of the province's news comes from a prefecture; the ones not named have 2. */
const NEWS_SHARE: Record<string, number> = {
  '510100': 46,
  '510700': 11,
  '510600': 8,
  '511500': 7,
  '510500': 6,
  '511300': 4,
  '511400': 4,
  '510300': 4,
  '511100': 4,
  '510400': 3,
  '513400': 3,
};

export interface Scene {
  city: Place;
  county: Place;
}

export const prefectures = (): Place[] => childrenOf(SICHUAN).filter(({ level }) => level === 'prefecture');

export const newsShare = ({ code }: Place): number => NEWS_SHARE[code] ?? 2;

/** A county of the prefecture, or of one that is often in the news. */
export function pickScene(random: Random, city?: Place): Scene {
  const chosen = city ?? random.weighted(prefectures().map((place) => [place, newsShare(place)] as const));
  return { city: chosen, county: random.pick(childrenOf(chosen.code)) };
}

/** The scene a code names: a county with its prefecture, or a prefecture with one of its counties. */
export function sceneOf(code: string, random: Random): Scene {
  const place = placeOf(code);
  if (!place) throw new Error(`no place has the code ${code}`);
  if (place.level === 'prefecture') return pickScene(random, place);
  return { city: placeOf(`${code.slice(0, 4)}00`)!, county: place };
}

/** How people call it: 绵阳, 凉山州, 三台县. */
export function shortName(place: Place): string {
  const names = namesOf(place);
  return place.name.endsWith('州')
    ? (names.find((name) => name.endsWith('州') && name.length <= 4) ?? place.name)
    : names.at(-1)!;
}
