import { createCharacterTest } from '../hanzi/characters.ts';

/** What only texts have that name something by a number; most news has none of it and is done with at once. */
const TRIGGER = /[号號条條]|[0-9０-９](?:\s?[0-9０-９]){6}|PCT|ＰＣＴ/iu;

export function hasNumber(text: string): boolean {
  return TRIGGER.test(text);
}

/** Some of the commonest characters that are written otherwise in Simplified: what is cited in Traditional has one of them. */
const hasTraditional = createCharacterTest(
  '號條專標權國發釋總訴處實競爭請註冊為點華與項則規農業務關廣東經濟門會們來對個這時說學開無現機長電書車員見頁風龍聯職聽聲備決沒測準溝滅灣爾狀獨獲產異當',
);

/** What is shorter may well have none of these, and takes no time. */
const SHORT = 80;

/** Stands for the end of a paragraph, across which nothing is found: a heading that names a law, and its first article. */
const LINE_END = '¶';

/**
 * The text as the finders read it: letters, digits and punctuation narrow, characters Simplified. It is as long as the text
 * itself, so that places hold for both.
 *
 * @param simplify writes a text in Simplified; what changes its length is not used.
 */
export function normalize(text: string, simplify: (text: string) => string): string {
  const narrow = text.replace(/[！-～\s○]/gu, narrowOf);
  if (narrow.length > SHORT && !hasTraditional(narrow)) return narrow;
  const simplified = simplify(narrow);
  return simplified.length === narrow.length
    ? simplified
    : [...narrow].map((one) => sameLength(one, simplify)).join('');
}

function narrowOf(character: string): string {
  if (character === '\n') return LINE_END;
  if (/\s/u.test(character)) return ' ';
  return character === '○' ? '〇' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

function sameLength(character: string, simplify: (text: string) => string): string {
  const simplified = simplify(character);
  return simplified.length === character.length ? simplified : character;
}
