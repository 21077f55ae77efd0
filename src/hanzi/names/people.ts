/**
 * Names of people in running Simplified text, as far as their surnames mislead a dictionary. Each place at which such a surname
 * stands is weighed: how often it is a surname at all, what stands before it (局长于海, 采访余敏, 其母姜桂英), what a given
 * name it would have, and what follows (范伟说, 岳鹏等). Where the sum leaves doubt nothing is claimed.
 */

import { createCharacterFinder } from '../characters.ts';
import { isSurname } from './forms.ts';
import { isPlaceName } from './given.ts';
import { bestOf, HAN, named, readings } from './readings.ts';
import { RISKY_SURNAMES, type RiskySurname } from './surnames.ts';
import { wordAfter, wordBefore } from './surroundings.ts';

/** A stretch of a text, by its UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
}

/** A surname and as much of the name as its surroundings give an end to. */
export interface Person extends Stretch {
  /** False where the text may as well say something else. */
  certain: boolean;
}

/** Points from which a name is sure, and from which it is in doubt. */
const SURE = 2;
const DOUBTFUL = 0.75;
/** Points of a word that the surname makes with the character before it. */
const WORD_BEFORE = -5;
/** Points of an office or another word for a person before the name. */
const OFFICE = 5;
/** Points of coming from a place: 来自绵阳的于大海. */
const FROM = 4;
const ORIGIN = /来自\p{Script=Han}{2,7}的$/u;
/** Points of standing in a list, after somebody else. */
const LISTED = 3.5;

const riskyIn = createCharacterFinder(RISKY_SURNAMES.keys());

/**
 * Every place of the text at which a name seems to stand of which a dictionary makes words, in order; `among` as a
 * `CharacterFinder` has it.
 */
export function peopleIn(text: string, among?: readonly number[]): Person[] {
  const people: Person[] = [];
  for (const index of riskyIn(text, among)) {
    const last = people.at(-1);
    if (last && index < last.end) continue;
    const person = personAt(text, index, RISKY_SURNAMES.get(text[index]!)!, last);
    if (person) people.push(person);
  }
  const others = byGivenName(text, among).filter(({ start, end }) =>
    people.every((person) => end <= person.start || start >= person.end),
  );
  return others.length === 0 ? people : [...people, ...others].sort((one, other) => one.start - other.start);
}

/** 老于, 小范: before a surname that nothing but what somebody does follows. */
const FAMILIAR = new Map([
  ['老', 4],
  ['小', 3],
  ['阿', 3],
]);
const BEFORE_FAMILIAR = /^[的是叫到对和与向找请让给位名]|\P{Script=Han}/u;

function familiarAt(text: string, at: number, { before, after }: RiskySurname): number {
  const called = FAMILIAR.get(text[at - 1] ?? ' ');
  if (called === undefined || (before.includes(text[at - 1]!) && (wordAfter(text, at + 1) ?? 0) < 2)) return -Infinity;
  if (after.includes(text[at + 1] ?? ' ') && (wordAfter(text, at + 1) ?? 0) < 2) return -Infinity;
  const isOffice = (wordBefore(text, at - 1)?.points ?? 0) >= OFFICE;
  if (!isOffice && !BEFORE_FAMILIAR.test(text[at - 2] ?? '，')) return -Infinity;
  return called + (wordAfter(text, at + 1) ?? (isOffice ? -1 : -3));
}

function personAt(text: string, at: number, surname: RiskySurname, last: Person | undefined): Person | undefined {
  if (surname.prior < -1 && isWithinName(text, at)) return undefined;
  const familiar = familiarAt(text, at, surname) + surname.prior;
  if (familiar >= SURE) return { start: at, end: at + 1, certain: true };
  const best = bestOf(readings(text, at, surname));
  // Nothing before a name says more than this.
  if (best.points + surname.prior + OFFICE < DOUBTFUL) return undefined;
  const sum = best.points + surname.prior + pointsBefore(text, at, surname, last);
  if (sum < DOUBTFUL) return undefined;
  return { start: at, end: best.end, certain: sum >= SURE };
}

/** Surnames that are hardly ever anything else. */
const FIRM_SURNAMES = '王李张刘陈杨黄赵吴徐孙郭郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蒋蔡杜程魏吕姚卢崔谭汪廖贾邹孟熊薛闫侯';

/** Whether one of these begins a name before the character: the 干 of 李干杰 is of a given name. */
const isWithinName = (text: string, at: number) =>
  FIRM_SURNAMES.includes(text[at - 1] ?? ' ') && isPersonAt(text, at - 1) && HAN.test(text[at + 1] ?? ' ');

/** Words that begin as an office does. */
const COMPOUND = /博士后|工人党|会[晤见]后/u;
/** 法官系余长智, 专利权人为于立军. */
const IS = /[系为是叫]/u;

function pointsBefore(text: string, at: number, surname: RiskySurname, last: Person | undefined): number {
  const previous = text[at - 1];
  if (previous === undefined) return 2;
  if (isSaidToBe(text, at) || isNative(text, at)) return OFFICE;
  if (endsWord(text, at, surname)) return WORD_BEFORE;
  if (!HAN.test(previous)) return afterMark(text, at, last);
  if (ORIGIN.test(text.slice(Math.max(0, at - 10), at))) return FROM;
  const found = wordBefore(text, at);
  if (found && last?.end === at - 1 && found.length === 1) return LISTED;
  return found?.points ?? -1.5;
}

/** 合阳人党永庵, 四川人于海. */
const isNative = (text: string, at: number) => text[at - 1] === '人' && isPlaceName(text.slice(at - 3, at - 1));

const isSaidToBe = (text: string, at: number) =>
  IS.test(text[at - 1] ?? '，') && (wordBefore(text, at - 1)?.points ?? 0) >= OFFICE;

/** Whether the surname is the last of a word that begins before it: 对于, 博士后. */
function endsWord(text: string, at: number, { before }: RiskySurname): boolean {
  const isPair = before.includes(text[at - 1] ?? ' ') && (wordBefore(text, at)?.length ?? 0) < 2;
  return isPair || COMPOUND.test(text.slice(at - 2, at + 1));
}

/** Before a name stands no character: a sentence or a list begins, or an office has a colon. */
function afterMark(text: string, at: number, last: Person | undefined): number {
  const mark = text[at - 1]!;
  if (/[、，\s]/u.test(mark) && (last?.end === at - 1 || [3, 4].some((length) => isPersonAt(text, at - length))))
    return LISTED;
  if (/[：\s/／]/u.test(mark))
    return Math.max(2, wordBefore(text, at - 1)?.points ?? wordBefore(text, at)?.points ?? 0);
  return OF_MARKS[mark] ?? 2;
}

/** Marks after which sentences begin less often; titles of works are no people. */
const OF_MARKS: Record<string, number> = { '、': 1.5, '《': -1 };

/** Whether a surname begins what stands there, after an office or a mark: 记者李明. */
function isPersonAt(text: string, at: number): boolean {
  if (!isSurname(text[at] ?? ' ')) return false;
  return at === 0 || !HAN.test(text[at - 1]!) || (wordBefore(text, at)?.points ?? 0) >= OFFICE;
}

/** Characters of given names that make words with what follows: 卜根发带头 has no 发带. */
const RISKY_GIVEN = '发里冲谷斗干松复郁余范丑汇历丰云征采曲志';
const riskyGivenIn = createCharacterFinder(RISKY_GIVEN);

export const RISKY_IN_PEOPLE = [...RISKY_SURNAMES.keys(), ...RISKY_GIVEN];
/** Surnames that follow an office as parts of other words, or are looked for by themselves: 博士毕业, 总统任期, 人员战斗. */
const IN_WORDS = `${[...RISKY_SURNAMES.keys()].join('')}和任毕方向成时平计相容初全官支国门用易高广明单解关连满别习应安都经战从能居展信车宣黄金乌`;

/** The rest of a list of people, by how many they are: 、黄里二位, 等人. */
const AMONG_PEOPLE = /^(?:、\p{Script=Han}{2,3})*(?:等人|等?[二两三四五六七八九十]+[人名位](?!一体))/u;
/** What goes before one of a list, or of a sentence. */
const BEFORE_LISTED = /[有是为和与及]|\P{Script=Han}/u;
/** Points of what only people do. */
const SAID = 3;

/** People of any surname, where an office stands before the name and what they do after it, or all that tells them otherwise. */
function byGivenName(text: string, among?: readonly number[]): Person[] {
  const people: Person[] = [];
  for (const index of riskyGivenIn(text, among))
    for (const start of [index - 2, index - 1]) {
      if (start < (people.at(-1)?.end ?? 0)) continue;
      if (!isSurname(text[start]!) || IN_WORDS.includes(text[start]!)) continue;
      const isOffice = (wordBefore(text, start)?.points ?? 0) >= OFFICE;
      if (!isOffice && !BEFORE_LISTED.test(text[start - 1] ?? '，')) continue;
      const { end, points } = bestOf(named(text, start + 1, 0));
      if (end > index && points >= 1 && isTold(text, start, end, isOffice)) people.push({ start, end, certain: true });
    }
  return people;
}

/** Whether what stands before and after says that it is a name. */
function isTold(text: string, start: number, end: number, isOffice: boolean): boolean {
  const behind = wordAfter(text, end) ?? 0;
  if (isOffice) return end >= text.length || !HAN.test(text[end]!) || behind > 0;
  const isSaid = behind === SAID && !HAN.test(text[start - 1] ?? '，') && text[start - 1] !== '、';
  return isSaid || AMONG_PEOPLE.test(text.slice(end, end + 20));
}

/**
 * The full names that the text is sure of, each once: what it says of 余建斌 later on is said of the same person. A name in doubt at
 * every place is sure where there are several.
 */
export function namesOfPeople(text: string): string[] {
  const places = Map.groupBy(peopleIn(text), ({ start, end }) => text.slice(start, end));
  return [...places]
    .filter(([name, found]) => name.length > 1 && !name.includes('某') && isSure(name, found))
    .map(([name]) => name);
}

function isSure(name: string, found: readonly Person[]): boolean {
  return found.some(({ certain }) => certain) || (name.length > 2 && found.length > 1);
}

/**
 * Whether a name known from elsewhere, such as the byline, stands at the place as a name: not 于海 in 位于海边. Surnames that are
 * particles are names only where the words around do not go with them.
 */
export function standsAsName(text: string, start: number, end: number): boolean {
  const risk = RISKY_SURNAMES.get(text[start]!);
  if (!risk) return true;
  if (!isSaidToBe(text, start) && endsWord(text, start, risk)) return false;
  return text[start] !== '于' || end >= text.length || !HAN.test(text[end]!) || wordAfter(text, end) !== undefined;
}
