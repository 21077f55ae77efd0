import { ConverterBuilder } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import * as toSimplified from 'opencc-js/preset/t2cn';
import { rarity } from './likelihood.ts';
import { commonReadingOf, findGlosses, type Gloss } from './readings.ts';
import { simplifyCharacter } from './simplify.ts';
import { countSlips } from './slips.ts';

const simplify = ConverterBuilder(toSimplified)({ from: 't', to: 'cn' });
const traditional = ConverterBuilder(toTraditional)({ from: 'cn', to: 't' });

/**
 * Simplified characters that are Traditional ones as well. Converting character by character leaves them as they are; a
 * text written in Traditional has another character in most of their places (幹部, 關係, 之後). Left out are those that
 * Taiwan writes in either form, as 台, 占, 布, 核, 秘, 雇.
 */
const TELLING = new Set(
  '干于极愿采后并准里据党余万划种斗征游范价郁几丰咨确广云适柜筑辟胜系制志注周托扎面复松钟谷朴丑曲卷困借累',
);

/** What speaks for a text being a mirror's mechanical Traditional. */
export interface MirrorEvidence {
  isMirror: boolean;
  /** Readings that stand on converted characters, and how many different ones. */
  readings: number;
  distinct: number;
  /** Places where only a conversion character by character leaves this character. */
  mixture: number;
}

/** Han characters of which a text must have so many before its mixture of forms tells anything. */
const MIXTURE_SHARE = 0.004;
/** About two in five characters of a Traditional text have another form in Simplified. */
const TRADITIONAL_SHARE = 0.15;

/**
 * Judges the whole text, because one gloss looks like another: 愴(chuàng) may well be the author's. In a text of mostly
 * Traditional forms, enough are
 * - readings on converted characters alone, of which two say of everyday characters what everybody knows;
 * - three different converted characters with readings, or fewer, where the mixture of forms is one that nobody writes;
 * - such a mixture by itself, when it is thick enough.
 */
export function weighMirror(text: string): MirrorEvidence {
  const glosses = findGlosses(text);
  const slips = countSlips(text);
  const inserted = glosses.filter((gloss) => gloss.inserted);
  const distinct = new Set(inserted.map(({ character }) => character)).size;
  const { han, converted, mixture, kinds } = weighForms(text);
  const evidence = { readings: inserted.length + slips, distinct, mixture };
  if (converted < han * TRADITIONAL_SHARE) return { ...evidence, isMirror: false };
  const needless = inserted.filter(isNeedless).length + slips;
  const isMixed = mixture >= han * MIXTURE_SHARE;
  const isAnnotated = inserted.length + slips > 0 && (inserted.length + slips) * 2 > glosses.length + slips;
  const isAllInserted = inserted.length === glosses.length;
  const isMirror =
    (isAnnotated && distinct >= 3 && (isMixed || needless >= 2)) ||
    (isAnnotated && isAllInserted && (isMixed || needless >= 2 || (needless > 0 && mixture > 0))) ||
    (isMixed && kinds >= 3);
  return { ...evidence, isMirror };
}

/** Characters up to about this rarity make up half of the news. */
const EVERYDAY_BITS = 12;

/** No author says how an everyday character is read when it is read as always; 長(zhǎng), where cháng is commoner, one might. */
function isNeedless({ character, reading }: Gloss): boolean {
  return rarity(simplifyCharacter(character)) <= EVERYDAY_BITS && commonReadingOf(character) === reading;
}

/** How many Han characters there are, how many have another form in Simplified, and how many tell of a conversion. */
function weighForms(text: string) {
  const before = [...text];
  const simplified = [...simplify(text)];
  const again = [...traditional(simplified.join(''))];
  const comparable = simplified.length === before.length && again.length === before.length;
  const telling = before.filter((character, index) => TELLING.has(character) && again[index] !== character);
  return {
    han: before.filter((character) => /\p{Script=Han}/u.test(character)).length,
    converted: comparable ? before.filter((character, index) => simplified[index] !== character).length : 0,
    mixture: comparable ? telling.length : 0,
    kinds: new Set(telling).size,
  };
}
