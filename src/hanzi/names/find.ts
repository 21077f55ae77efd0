import type { Pair } from '../dictionary.ts';
import { createCharacterFinder } from '../characters.ts';
import { personForm, type ConvertOne } from './forms.ts';
import { peopleIn, RISKY_IN_PEOPLE, standsAsName, type Stretch } from './people.ts';
import { createPlaceFinder } from './places.ts';
import { RISKY_IN_VILLAGES, villagesIn } from './villages.ts';

/** A name in a text, and what is written in its place. */
export interface Name extends Stretch {
  form: string;
}

/** Finds the names of a Simplified text that a dictionary of words would get wrong; `people` are names known already. */
export type NameFinder = (text: string, people: readonly string[]) => Name[];

/** A finder that leaves alone whatever the words of a glossary settle, which are nearer to the text than the gazetteer. */
export function createNameFinder(convert: (text: string) => string, words: readonly Pair[]): NameFinder {
  const one = keepOnes(convert);
  const taken = words.map(([word]) => word);
  const { placesIn, characters } = createPlaceFinder(one, convert, (name) =>
    taken.some((word) => name.includes(word) || word.includes(name)),
  );
  // Of most texts one look at each character tells that there is nothing in doubt.
  const riskyIn = createCharacterFinder([...RISKY_IN_PEOPLE, ...RISKY_IN_VILLAGES, ...characters]);
  const settled = taken.filter((word) => word.length > 1);
  const isSettled = (text: string, { start, end }: Stretch) =>
    settled.some((word) => {
      const at = text.indexOf(word, Math.max(0, start - word.length + 1));
      return at >= 0 && at < end && at + word.length > start;
    });
  return (text, people) => {
    const found = knownIn(text, people, one);
    const risky = riskyIn(text);
    if (risky.length > 0) {
      found.push(...placesIn(text, risky));
      for (const person of peopleIn(text, risky)) if (person.certain) found.push(ofPerson(text, person, one));
      found.push(...villagesIn(text, risky));
    }
    if (found.length === 0) return found;
    return apart(found.filter((name) => !isSettled(text, name)));
  };
}

/** 系 beside a name says who or what somebody is: 余某甲系股东, 法官系余长智. */
const IS_AFTER = /^系(?![列统谱])/u;
const IS_BEFORE = /[员人者官师]系$/u;

function ofPerson(text: string, { start, end }: Stretch, convert: ConvertOne): Name {
  const before = IS_BEFORE.test(text.slice(Math.max(0, start - 2), start)) ? 1 : 0;
  const after = IS_AFTER.test(text.slice(end, end + 2)) ? 1 : 0;
  const form = '係'.repeat(before) + personForm(text.slice(start, end), convert) + '係'.repeat(after);
  return { start: start - before, end: end + after, form };
}

/** Those that overlap none of those that are nearer or begin before them. */
function apart(names: readonly Name[]): Name[] {
  const chosen: Name[] = [];
  for (const name of names)
    if (chosen.every(({ start, end }) => name.end <= start || name.start >= end)) chosen.push(name);
  return chosen.sort((one, other) => one.start - other.start);
}

/** Names of people known from elsewhere, wherever they stand as names. */
function knownIn(text: string, people: readonly string[], convert: ConvertOne): Name[] {
  const names: Name[] = [];
  for (const person of people)
    for (let start = text.indexOf(person); start >= 0; start = text.indexOf(person, start + 1)) {
      const end = start + person.length;
      if (standsAsName(text, start, end)) names.push(ofPerson(text, { start, end }, convert));
    }
  return names;
}

/** Single characters are asked for again and again. */
function keepOnes(convert: (text: string) => string): ConvertOne {
  const known = new Map<string, string>();
  return (character) => {
    const form = known.get(character) ?? convert(character);
    known.set(character, form);
    return form;
  };
}
