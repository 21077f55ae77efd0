import type { Edition } from '../hanzi/edition.ts';
import type { Site } from '../model/site.ts';
import { STANDARDS } from '../model/reference.ts';
import { fill } from './labels.ts';
import { labelsIn } from './wording.ts';

/** What the reading settings say, and the other things that `assets/reading.js` puts into pages. */
export interface ReadingWords {
  /** The language of the words, where it is not the page's. */
  lang: string | undefined;
  /** The name of the settings. */
  tools: string;
  /** By what they do, in their order. */
  toolNames: Record<string, string>;
  elder: string;
  elderTitle: string;
  search: string;
  /** What may be asked in the masthead's search box. */
  searchPlaceholder: string;
  /** Names the link by which a wrong conversion is told of. */
  report: string;
  quote: string;
  copied: string;
  /** Before the name of another edition, and the button that keeps the page's own. */
  offer: string;
  keep: string;
}

/** What stands on the buttons by an article's reference. */
export interface CitingWords {
  copy: string;
  copied: string;
  /** Writes the reference by the edition of the standard before the newest. */
  older: string;
  /** Before the files for citation software. */
  files: string;
  /** Before the article as data. */
  data: string;
}

/** What stands above the days of a calendar. */
export interface CalendarWords {
  /** Monday first. */
  weekdays: readonly string[];
}

export interface ScriptWords {
  reading: ReadingWords;
  citing: CitingWords;
  calendar: CalendarWords;
}

/**
 * What scripts put into pages, in an edition's words. It is said once in the script, and not by every page, as without the
 * script it would be hidden.
 */
export function scriptWords({ interface: language }: Site, edition: Edition): ScriptWords {
  const label = labelsIn(language, edition);
  const { tools, toolNames, elder, elderTitle, quote, copied, copy, search, searchPlaceholder } = label;
  const lang = language === 'en' ? language : undefined;
  return {
    reading: {
      ...{ lang, tools, toolNames, elder, elderTitle, search, searchPlaceholder, quote, copied },
      report: label.conversionWrong,
      offer: label.offerEdition,
      keep: label.keepEdition,
    },
    citing: {
      copy,
      copied,
      older: fill(label.citeBy, { standard: STANDARDS[1] }),
      files: label.citationFiles,
      data: label.articleData,
    },
    calendar: { weekdays: label.weekdays },
  };
}
