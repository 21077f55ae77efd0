/**
 * Finds the places in a text, by its UTF-16 units, at which one of some characters stands. A pattern would make an object of each
 * place, which takes longer than all that is asked there afterwards.
 *
 * @param characters of the Basic Multilingual Plane.
 */
export function createCharacterFinder(characters: Iterable<string>): CharacterFinder {
  const isWanted = tableOf(characters);
  return (text, among) => {
    const places: number[] = [];
    const look = (at: number) => {
      if (isWanted[text.charCodeAt(at)] === 1) places.push(at);
    };
    if (among) among.forEach(look);
    else for (let at = 0; at < text.length; at++) look(at);
    return places;
  };
}

/** `among` are the only places that need be looked at, where others have been found to have none. */
export type CharacterFinder = (text: string, among?: readonly number[]) => number[];

/** Tells whether a text has one of some characters. A pattern takes ten times as long where they are many. */
export function createCharacterTest(characters: Iterable<string>): (text: string) => boolean {
  const isWanted = tableOf(characters);
  return (text) => {
    for (let at = 0; at < text.length; at++) if (isWanted[text.charCodeAt(at)] === 1) return true;
    return false;
  };
}

/** By code unit. */
function tableOf(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
