import { keepLast } from '../model/recent.ts';
import type { Script } from '../model/script.ts';
import { convertAround, createConverter } from './convert.ts';
import type { Glossary } from './glossary.ts';
import { markIn, splitMarks } from './marks.ts';
import { createNameFinder, type NameFinder } from './names/find.ts';
import { isPerson, personForm } from './names/forms.ts';
import { setQuotes } from './quotes.ts';

/**
 * One of the archive's editions. Everything a reader sees passes through `say` exactly once, on its way from
 * the stored text to the page, feed or export.
 */
export interface Edition {
  script: Script;
  /**
   * The stored text as this edition prints it: its characters converted and its quotation marks set when it was stored in
   * another script, untouched otherwise but for the marks of single passages (`-{…}-`), which every edition resolves.
   * The voice says in which script it is stored, what of it is protected, and which topics' words hold.
   */
  say(text: string, voice?: Voice): string;
  /** The same with quotation marks as they are stored: for references, and for pieces of a text whose marks are set already. */
  sayCharacters(text: string, voice?: Voice): string;
  /** The quotation marks of a whole text, its paragraphs on lines of their own, as this edition sets them; nothing else. */
  setQuotes(text: string, voice?: Voice): string;
}

/** What conversion must know of the text it converts; an `Article` is one. */
export interface Voice {
  script: Script;
  /** Names wherever they stand: those of people are converted as such (余庆丰 to 余慶豐), others printed as they are. */
  protect: string[];
  topics: string[];
  /** Those who wrote and edited it, and those whom its text names for sure: names are converted as such. */
  author?: string | undefined;
  reporters?: string[];
  editors?: string[];
  people?: string[];
}

/** The archive's own words: labels, settings, pages. They are written in Simplified. */
const OWN_VOICE: Voice = { script: 'zh-Hans', protect: [], topics: [] };

/** The edition in `script`. Converters are made on first use. */
export function createEdition(script: Script, glossary: Glossary): Edition {
  const convertersFrom = new Map<Script, (topics: string[]) => Convert>();
  const converterOf = ({ script: from, topics }: Voice) => {
    const known = convertersFrom.get(from) ?? createConverters(from, script, glossary);
    convertersFrom.set(from, known);
    return known(topics);
  };
  // The archive's own words are few and stand on every page.
  const own = new Map<string, string>();
  const namesIn = nameFinderOf(script, glossary);
  const isStored = ({ script: from }: Voice) => isSameSystem(from, script);
  const sayPlain = (text: string, voice: Voice): string => {
    if (voice.script === script) return text;
    const convert = converterOf(voice);
    const isNamed = namesIn !== undefined && voice.script === 'zh-Hans';
    return convertAround(
      text,
      voice.protect,
      (part) => convertNamed(part, voice, convert, namesIn),
      (name) => (isNamed && isPerson(name) ? personForm(name, convert) : name),
    );
  };
  const sayCharacters = (text: string, voice: Voice = OWN_VOICE) =>
    splitMarks(text)
      .map((part, index) => (index % 2 === 1 ? markIn(part, script) : sayPlain(part, voice)))
      .join('');
  const setQuotesOf = (text: string, voice: Voice = OWN_VOICE) => (isStored(voice) ? text : setQuotes(text, script));
  const sayWhole = (text: string, voice: Voice) => sayCharacters(setQuotesOf(text, voice), voice);
  const shorts = new Map<Convert, (text: string) => string>();
  const sayShort = (text: string, { script: from, topics }: Voice) => {
    const voice: Voice = { script: from, protect: [], topics };
    const convert = converterOf(voice);
    const known = shorts.get(convert) ?? keepLast(SHORTS, (short: string) => sayWhole(short, voice));
    shorts.set(convert, known);
    return known(text);
  };
  const sayOwn = (text: string) => {
    const known = own.get(text) ?? sayWhole(text, OWN_VOICE);
    own.set(text, known);
    return known;
  };
  return {
    script,
    say: (text, voice = OWN_VOICE) => {
      if (voice === OWN_VOICE) return sayOwn(text);
      return voice.script !== script && isPlain(text, voice) ? sayShort(text, voice) : sayWhole(text, voice);
    },
    sayCharacters,
    setQuotes: setQuotesOf,
  };
}

/** Characters of a short text, and how many are kept: keywords, sources and the like stand in article after article. */
const SHORT = 8;
const SHORTS = 20_000;

/** Whether a text is short and has none of the voice's names, so that it is said the same whoever says it. */
function isPlain(text: string, voice: Voice): boolean {
  const isIn = (name: string) => text.includes(name);
  return text.length <= SHORT && !voice.protect.some(isIn) && !peopleOf(voice).some(isIn);
}

/** Whether two scripts set the same quotation marks: all of Traditional do. */
function isSameSystem(one: Script, other: Script): boolean {
  return (one === 'zh-Hans') === (other === 'zh-Hans');
}

/** Converts a text with its names as names; only Simplified ones are in doubt. */
function convertNamed(text: string, voice: Voice, convert: Convert, namesIn: NameFinder | undefined): string {
  if (!namesIn || voice.script !== 'zh-Hans') return convert(text);
  const people = peopleOf(voice);
  if (people.includes(text)) return personForm(text, convert);
  let written = '';
  let end = 0;
  for (const name of namesIn(text, people)) {
    written += convert(text.slice(end, name.start)) + name.form;
    end = name.end;
  }
  return end === 0 ? convert(text) : written + convert(text.slice(end));
}

/** Finders by script and the words of their glossaries: each takes a converter and the whole gazetteer. */
const finders = new Map<string, NameFinder>();

function nameFinderOf(script: Script, { words }: Glossary): NameFinder | undefined {
  if (script === 'zh-Hans') return undefined;
  const key = JSON.stringify([script, words]);
  return (text, people) => {
    const finder = finders.get(key) ?? createNameFinder(createConverter('zh-Hans', script), Object.entries(words));
    finders.set(key, finder);
    return finder(text, people);
  };
}

/** The people of a voice whose names a dictionary may get wrong, asked for with every piece of its text. */
const peopleKnown = new WeakMap<Voice, string[]>();

function peopleOf(voice: Voice): string[] {
  const known = peopleKnown.get(voice);
  if (known) return known;
  const { author, reporters = [], editors = [], people = [] } = voice;
  const named = [...(author === undefined ? [] : [author]), ...reporters, ...editors].filter(isPerson);
  const all = [...new Set([...named, ...people])];
  peopleKnown.set(voice, all);
  return all;
}

type Convert = (text: string) => string;

/** The converter for an article's topics: there is one for each set of them that brings words of its own. */
function createConverters(from: Script, to: Script, glossary: Glossary): (topics: string[]) => Convert {
  const converters = new Map<string, Convert>();
  const converterOf = (topics: string[]) => {
    const own = topics.filter((topic) => topic in glossary.topics).sort();
    const key = own.join(' ');
    const known = converters.get(key);
    if (known) return known;
    const words = own.flatMap((topic) => Object.entries(glossary.topics[topic] ?? {}));
    const made = createConverter(from, to, { ...glossary.words, ...Object.fromEntries(words) });
    converters.set(key, made);
    return made;
  };
  // An article's topics are asked for with every piece of its text.
  const ofTopics = new WeakMap<string[], Convert>();
  return (topics) => {
    const known = ofTopics.get(topics) ?? converterOf(topics);
    ofTopics.set(topics, known);
    return known;
  };
}
