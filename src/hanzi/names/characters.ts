/**
 * Finds the places in a text, by its UTF-16 units, at which one of some characters stands. A pattern would make an object of each
 * place, which takes longer than all that is asked there afterwards.
 *
 * @param characters of the Basic Multilingual Plane.
 */
export function createCharacterFinder(characters: Iterable<string>): (text: string) => number[] {
  const isWanted = new Uint8Array(0x10000);
  for (const character of characters) isWanted[character.charCodeAt(0)] = 1;
  return (text) => {
    const places: number[] = [];
    for (let at = 0; at < text.length; at++) if (isWanted[text.charCodeAt(at)] === 1) places.push(at);
    return places;
  };
}
