import { ConverterBuilder } from 'opencc-js/core';
import * as toTraditional from 'opencc-js/preset/cn2t';
import * as toSimplified from 'opencc-js/preset/t2cn';
import { findGlosses, type Gloss } from './readings.ts';

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
 * Judges the whole text, because one gloss looks like another: 愴(chuàng) may well be the author's. Enough are
 * - three different characters with inserted readings that outnumber the other readings, in a text with other signs;
 * - fewer, or none, in a text whose mixture of forms nobody writes.
 */
export function weighMirror(text: string): MirrorEvidence {
  const glosses = findGlosses(text);
  const inserted = glosses.filter((gloss) => gloss.inserted);
  const distinct = new Set(inserted.map(({ character }) => character)).size;
  const { han, converted, mixture, kinds } = weighForms(text);
  const evidence = { readings: inserted.length, distinct, mixture };
  const isTraditional = converted >= han * TRADITIONAL_SHARE;
  const isMixed = isTraditional && mixture >= han * MIXTURE_SHARE;
  const isAnnotated = distinct >= 3 && inserted.length * 2 > glosses.length && (isMixed || isDense(inserted, han));
  const isSlightlyAnnotated = distinct >= 1 && inserted.length === glosses.length && isMixed;
  return { ...evidence, isMirror: isAnnotated || isSlightlyAnnotated || (isMixed && kinds >= 3) };
}

/** Authors gloss the odd rare character; mirrors, one in four to twenty. */
function isDense(inserted: Gloss[], han: number): boolean {
  return inserted.length >= Math.max(5, han / 100);
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
