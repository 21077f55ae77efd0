/** What a surname may be followed by: how far a name goes, and what of it and behind it speaks for one. */

import { isSurname } from './forms.ts';
import { givenName, isPlainWord, isWord, type Given } from './given.ts';
import type { RiskySurname } from './surnames.ts';
import { isFramed, titleAt, wordAfter } from './surroundings.ts';

/** Points of a word that the surname makes with the character after it. */
const WORD_AFTER = -5;
/** What a usual given name makes good of that: 党建军 is hardly 党建. */
const USUAL = 2.5;
/** Points of what goes round a name from both sides; enough against a word that the surname makes with the first of it. */
const FRAMED = 9;
/** Points of a place, a word or what names seldom have after 于 where little behind speaks for a name: 作家于香港出版, 演员于片场受伤. */
const PARTICLE = -4;
/** What a place's name after any other surname loses less: 干朝阳. */
const NAMESAKE = 2;
/** A Chinese character. */
export const HAN = /\p{Script=Han}/u;

/** A reading of the characters after a surname: where the name ends, and what speaks for it. */
export interface Reading {
  end: number;
  points: number;
}

/** The likeliest of several readings. */
export function bestOf(found: readonly Reading[]): Reading {
  return found.reduce((one, other) => (other.points > one.points ? other : one), { end: 0, points: -Infinity });
}

const SOMEONE =
  /^[×＊*]{1,2}(?![\d年月日省市县区镇村路街号])|^某(?![个日些种地一年月天时处项次类方段件])(?:[某甲乙丙丁]|[^\P{Script=Han}系与和及等诉称向对因在将被是为辩述涉从于说的](?=[系与和等称、，。]|诉称|辩称))?/u;
/** 范、余二人. */
const AMONG_SURNAMES = /^(?:[、和与]\p{Script=Han}){0,3}[二两三四]人/u;

/** What a surname may be followed by, with the points of each and of what follows it in turn. */
export function readings(text: string, at: number, { after }: RiskySurname): Reading[] {
  const next = text.slice(at + 1, at + 9);
  const someone = SOMEONE.exec(next);
  if (someone) return [{ end: at + 1 + someone[0].length, points: 6 }];
  if (isCalled(text, at) || AMONG_SURNAMES.test(next)) return [{ end: at + 1, points: 5 }];
  if (!HAN.test(next)) return [];
  const word = after.includes(next[0]!) ? WORD_AFTER : isWord(text.slice(at, at + 2)) ? -3 : 0;
  return [{ end: at + 1, points: pointsAlone(text, at, word) }, ...named(text, at + 1, word)];
}

/** 姓于的男子; but not what 百姓 is followed by. */
const isCalled = (text: string, at: number) => text[at - 1] === '姓' && !/[百同异改]/u.test(text[at - 2] ?? ' ');

/** What stands for a family, or one of it: 范氏, 余家兄弟, 于姓男子. */
const OF_FAMILY = /^(?:氏(?!名)|姓(?![名氏])|家(?:兄弟|姐妹|姊妹|父子|父女|母女|母子|祖孙|[两二三四五几]代))/u;

/** What speaks for a surname that stands alone; before a title that makes a word with it, only what people do: 于法官说. */
function pointsAlone(text: string, at: number, word: number): number {
  if (OF_FAMILY.test(text.slice(at + 1, at + 4))) return word + 5;
  const title = titleAt(text, at + 1);
  if (title === 0) return -Infinity;
  const end = at + 1 + title;
  if (isFramed(text, at, end)) return word + FRAMED;
  if (word !== WORD_AFTER) return word + 5;
  return (wordAfter(text, end) ?? 0) >= 3 ? 4 : -Infinity;
}

/** Given names of one and two characters. */
export function named(text: string, start: number, word: number): Reading[] {
  const found: Reading[] = [];
  for (let length = 1; length <= 2 && start + length <= text.length; length++) {
    const [name, end] = [text.slice(start, start + length), start + length];
    const given = givenName(name);
    if (!given) continue;
    const own = given.points + (word < 0 && given.isUsual ? USUAL : 0);
    const mayBeFramed = own >= (word < 0 ? length + 0.5 : 0);
    const behind = mayBeFramed && isFramed(text, start - 1, end) ? FRAMED : pointsAfter(text, end, length);
    const isAfterParticle = text[start - 1] === '于';
    const namesake = !isAfterParticle && given.isPlace ? NAMESAKE : 0;
    const particle =
      isAfterParticle && (given.isWhereOrWhen || isParticleWith(name, given, own, behind)) ? PARTICLE : 0;
    found.push({ end, points: word + own + behind + namesake + particle });
  }
  return found;
}

/** Whether 于 goes with what seems a given name: 于公于私, and 于北京签署 unless it is said of people alone. */
function isParticleWith(name: string, { isPlace, isWord }: Given, points: number, behind: number): boolean {
  if (/^.?于|^[公私情理国民家]$/u.test(name)) return true;
  if (isPlace) return behind < 3;
  return isWord ? behind <= 0 : points < -1 && behind < 3;
}

/** What follows a name, or goes on with its last character to another word. */
function pointsAfter(text: string, end: number, length: number): number {
  if (end >= text.length) return 1;
  if (!HAN.test(text[end]!)) return isListGoingOn(text, end) ? 2 : (wordAfter(text, end) ?? 0);
  const overlap = text.slice(end - 1, end + 1);
  if (length === 1 && isWord(overlap)) return -5;
  if (length === 2 && isPlainWord(overlap)) return -3;
  // A name of one character hardly ever stands before a character that could be its second.
  return (wordAfter(text, end) ?? (length === 1 ? -1.4 : 0)) - (length === 1 ? 0.3 : 0);
}

function isListGoingOn(text: string, at: number): boolean {
  return /[、 ]/u.test(text[at]!) && isSurname(text[at + 1] ?? ' ') && !isPlainWord(text.slice(at + 1, at + 3));
}
