import { BASE_WORDS } from './base-glossary.ts';
import { createConverter, openCcWords } from './convert.ts';
import type { Edition, Voice } from './edition.ts';
import { personForm } from './names/forms.ts';
import { peopleIn } from './names/people.ts';
import { HAN } from './names/readings.ts';
import type { Glossary } from './glossary.ts';

/** A conversion that an editor had better look at. */
export interface Doubt {
  /** The word in doubt as it is stored, and what it became. */
  word: string;
  became: string;
  /** What stands around it, with it. */
  passage: string;
  /** The line that would settle it: of the glossary, or, for a person, of the article's front matter. */
  remedy: string;
}

// Characters of whose Traditional forms none is so much the usual one that it could be taken unseen.
const SEVERAL = '扎板术准复台岳里干面只系余范采游松谷斗志姜曲郁沈丑仆卜冲尽历汇辟签征须钟欲卷折御';
const RISKY = new RegExp(`[${SEVERAL}]`, 'gu');
/** What stands before a measure: numerals, and words that count as they do. */
const COUNTS = '\\d０-９〇零一二三四五六七八九十百千万亿两几数半多余每这那';
/** Where a character with the one before it and the one behind it has its usual form for sure, though no dictionary says so. */
const USUAL: Record<string, RegExp> = {
  里: new RegExp(`^(?![${COUNTS}公华英海市])\\p{Script=Han}里(?![村镇乡街社屯庄桥铺店坝坪沟湾河湖路])`, 'u'),
  须: /^(?![胡虎根触龙参长白美髯花玉雄蓄剃刮])\p{Script=Han}须(?![发毛根眉鲨鲸])/u,
  只: new RegExp(`^[^${COUNTS}整]只`, 'u'),
  沈: /^.沈(?![阳海吉山丹大])/u,
  志: /^.志(?![办书稿])\p{Script=Han}/u,
  签: /^[在没新续再要已未先不]签|签[没了协约字署订合过完]$/u,
  台: new RegExp(`^[${COUNTS}首单]台(?![面阶风州])`, 'u'),
};
/** How many characters a passage shows on either side. */
const AROUND = 8;
/** A surname alone is protected with its title: 于老师, not every 于. */
const TITLED = 3;
/** No word of the dictionaries that matter here is longer. */
const LONGEST = 4;

/**
 * Doubtful conversions of a Simplified text in a Traditional edition: surnames that may be none, and characters of several
 * forms that no word of the dictionaries settles, where the character alone decided.
 */
export function createDoubtFinder(edition: Edition, glossary: Glossary): (text: string, voice: Voice) => Doubt[] {
  const convert = createConverter('zh-Hans', edition.script, glossary.words);
  const words = [...BASE_WORDS.map(([word]) => word), ...Object.keys(glossary.words), ...openCcWords()];
  const known = new Set(words.filter((word) => word.length > 1));
  return (text, voice) => {
    const said = edition.say(text, voice);
    if (said.length !== text.length) return [];
    const people = peopleIn(text);
    const doubtful = people.filter(({ start, end, certain }) => {
      const name = text.slice(start, end);
      return !certain && !known.has(name) && said.slice(start, end) !== personForm(name, convert);
    });
    const ofPeople = doubtful.map(({ start, end }) => {
      const whole = end - start > 1 ? end : start + TITLED;
      return doubt(text, said, start, whole, (name) => `protect: [${name}]`);
    });
    const decided = people.filter((person) => person.certain || doubtful.includes(person));
    const ofWords = [...text.matchAll(RISKY)]
      .filter(({ index }) => !isSettled(text, said, index, convert, known))
      .filter(({ index }) => decided.every(({ start, end }) => index < start || index >= end))
      .map(({ index }) => {
        const start = HAN.test(text[index - 1] ?? '') ? index - 1 : index;
        const end = start < index || !HAN.test(text[index + 1] ?? '') ? index + 1 : index + 2;
        return doubt(text, said, start, end, (word, became) => `${word}: ${became}`);
      });
    return [...ofPeople, ...ofWords];
  };
}

function doubt(
  text: string,
  said: string,
  start: number,
  end: number,
  remedyOf: (word: string, became: string) => string,
): Doubt {
  const [word, became] = [text.slice(start, end), said.slice(start, end)];
  const passage = text.slice(Math.max(0, start - AROUND), end + AROUND).replaceAll('\n', ' ');
  return { word, became, passage, remedy: remedyOf(word, became) };
}

/**
 * Whether the words around settle what the character became: it is in a word of the glossaries, or a short word with it
 * converts otherwise than the character alone, or the character stays what it is in names, or its neighbours leave one form only.
 */
function isSettled(
  text: string,
  said: string,
  at: number,
  convert: (text: string) => string,
  known: ReadonlySet<string>,
): boolean {
  const alone = convert(text[at]!);
  if (said[at] !== alone || USUAL[text[at]!]?.test((text[at - 1] ?? '，') + text.slice(at, at + 2))) return true;
  for (let start = Math.max(0, at - LONGEST + 1); start <= at; start++)
    for (let end = at + 1; end <= start + LONGEST && end <= text.length; end++) {
      const word = text.slice(start, end);
      if (end - start > 1 && known.has(word)) return true;
    }
  return false;
}

/** The same words together, most frequent first. */
export function sumUp(doubts: readonly Doubt[]): { doubt: Doubt; count: number }[] {
  const groups = Map.groupBy(doubts, ({ word, became }) => `${word} ${became}`);
  return [...groups.values()]
    .map((group) => ({ doubt: group[0]!, count: group.length }))
    .sort((one, other) => other.count - one.count || (one.doubt.word < other.doubt.word ? -1 : 1));
}
