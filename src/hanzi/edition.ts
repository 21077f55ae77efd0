import type { Script } from '../model/script.ts';
import { convertAround, createConverter } from './convert.ts';
import type { Glossary } from './glossary.ts';

/**
 * One of the archive's editions. Everything a reader sees passes through `say` exactly once, on its way from
 * the stored text to the page, feed or export.
 */
export interface Edition {
  script: Script;
  /**
   * The stored text as this edition prints it: converted when it was stored in another script, untouched otherwise.
   * The voice says in which script it is stored, what of it is protected, and which topics' words hold.
   */
  say(text: string, voice?: Voice): string;
}

/** What conversion must know of the text it converts; an `Article` is one. */
export interface Voice {
  script: Script;
  protect: string[];
  topics: string[];
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
  const sayOwn = (text: string) => {
    const known = own.get(text) ?? converterOf(OWN_VOICE)(text);
    own.set(text, known);
    return known;
  };
  return {
    script,
    say: (text, voice = OWN_VOICE) => {
      if (voice.script === script) return text;
      return voice === OWN_VOICE ? sayOwn(text) : convertAround(text, voice.protect, converterOf(voice));
    },
  };
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
