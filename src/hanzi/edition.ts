import type { Script } from '../model/script.ts';
import { convertAround, createConverter } from './convert.ts';
import type { Glossary } from './glossary.ts';
import { resolveMarks } from './marks.ts';
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

/** What is known of a voice, whose text is said paragraph by paragraph. */
interface Speaker {
  /** Says a text without marks. */
  say: (text: string) => string;
  /** Whether one of the voice's names is in a text. */
  names: (text: string) => boolean;
  /** Paragraphs that were said already, and those that other voices say alike. */
  own: Map<string, string>;
  common: Map<string, string>;
}

/** The edition in `script`. Converters are made on first use. */
export function createEdition(script: Script, glossary: Glossary): Edition {
  const convertersFrom = new Map<Script, (topics: string[]) => Converter>();
  const converterOf = ({ script: from, topics }: Voice) => {
    const known = convertersFrom.get(from) ?? createConverters(from, script, glossary);
    convertersFrom.set(from, known);
    return known(topics);
  };
  const namesIn = nameFinderOf(script, glossary);
  const speakers = new WeakMap<Voice, Speaker>();
  const speakerOf = (voice: Voice): Speaker => {
    const known = speakers.get(voice) ?? createSpeaker(voice, converterOf(voice), namesIn);
    speakers.set(voice, known);
    return known;
  };
  let room = ROOM;
  const sayParagraph = (text: string, { say, names, own, common }: Speaker) => {
    const kept = text.length <= SHORT && !names(text) ? common : own;
    const known = kept.get(text);
    if (known !== undefined) return known;
    const said = resolveMarks(text, script, say);
    if (room > 0) {
      kept.set(text, said);
      room -= text.length + ENTRY;
    }
    return said;
  };
  const sayCharacters = (text: string, voice: Voice = OWN_VOICE) => {
    if (voice.script === script) return resolveMarks(text, script, (part) => part);
    const speaker = speakerOf(voice);
    if (!text.includes('\n')) return sayParagraph(text, speaker);
    return text
      .split('\n')
      .map((paragraph) => sayParagraph(paragraph, speaker))
      .join('\n');
  };
  const setQuotesOf = (text: string, { script: from }: Voice = OWN_VOICE) =>
    isSameSystem(from, script) ? text : setQuotes(text, script);
  // The archive's own words are few and stand on every page.
  const own = new Map<string, string>();
  const sayOwn = (text: string) => {
    const known = own.get(text) ?? sayCharacters(setQuotesOf(text));
    own.set(text, known);
    return known;
  };
  return {
    script,
    say: (text, voice) => (voice ? sayCharacters(setQuotesOf(text, voice), voice) : sayOwn(text)),
    sayCharacters,
    setQuotes: setQuotesOf,
  };
}

/**
 * Characters of paragraphs that are kept, since pages, feeds, exports and the index say the same ones: those of some 12,000
 * articles. Of a larger archive the first are kept and the others said anew, so that what is held does not grow with it.
 */
const ROOM = 14_000_000;
/** Characters that a paragraph takes beside its own. */
const ENTRY = 40;

/** Characters of a short text: keywords, sources and the like stand in article after article. */
const SHORT = 8;

/** Whether two scripts set the same quotation marks: all of Traditional do. */
function isSameSystem(one: Script, other: Script): boolean {
  return (one === 'zh-Hans') === (other === 'zh-Hans');
}

/** Only names in Simplified text are in doubt. */
function createSpeaker(voice: Voice, { convert, said }: Converter, namesIn: NameFinder | undefined): Speaker {
  const isNamed = namesIn !== undefined && voice.script === 'zh-Hans';
  const people = isNamed ? peopleOf(voice) : [];
  const sayPart = isNamed ? (part: string) => convertNamed(part, people, convert, namesIn) : convert;
  const sayName = (name: string) => (isNamed && isPerson(name) ? personForm(name, convert) : name);
  const all = [...voice.protect, ...people];
  return {
    say: (text) => convertAround(text, voice.protect, sayPart, sayName),
    names: (text) => all.some((name) => text.includes(name)),
    own: new Map(),
    common: said,
  };
}

function convertNamed(text: string, people: readonly string[], convert: Convert, namesIn: NameFinder): string {
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

function peopleOf({ author, reporters = [], editors = [], people = [] }: Voice): string[] {
  const named = [...(author === undefined ? [] : [author]), ...reporters, ...editors].filter(isPerson);
  return [...new Set([...named, ...people])];
}

type Convert = (text: string) => string;

/** A converter, and short texts that it has converted for voices none of whose names are in them. */
interface Converter {
  convert: Convert;
  said: Map<string, string>;
}

/** The converter for an article's topics: there is one for each set of them that brings words of its own. */
function createConverters(from: Script, to: Script, glossary: Glossary): (topics: string[]) => Converter {
  const converters = new Map<string, Converter>();
  return (topics) => {
    const own = topics.filter((topic) => topic in glossary.topics).sort();
    const key = own.join(' ');
    const known = converters.get(key);
    if (known) return known;
    const words = own.flatMap((topic) => Object.entries(glossary.topics[topic] ?? {}));
    const convert = createConverter(from, to, { ...glossary.words, ...Object.fromEntries(words) });
    const made = { convert, said: new Map<string, string>() };
    converters.set(key, made);
    return made;
  };
}
