import { addressOf } from '../../model/address.ts';
import type { Context, Link } from '../context.ts';
import { signOf } from '../../charts/lines.ts';
import { frameOf, type Frame } from '../frame.ts';
import { ENGLISH } from '../english.ts';
import { fill, type Words } from '../labels.ts';
import { viewRising, type RisingView } from './rising.ts';
import { articlesByMonth, monthsSection, yearsSection, type TrendSection } from './sections.ts';
import { EXPLORER_FIXED, EXPLORER_WORDS, TREND_WORDS, type TrendWords } from './words.ts';

/** The archive over time: an explorer of its words, and charts. */
export interface TrendsView {
  frame: Frame;
  heading: string;
  intro: string;
  contents: { label: string; links: Link[] };
  explorer: {
    words: Words<typeof EXPLORER_FIXED>;
    /** Terms to begin with; undefined where the archive has no topics with articles. */
    example: Link | undefined;
    /** The boxes for terms, each with the sign that its points have. */
    terms: { label: string; sign: string }[];
    settings: {
      script: Context['edition']['script'];
      search: string;
      months: Record<string, number>;
      words: Words<typeof EXPLORER_WORDS>;
    };
  };
  sections: TrendSection[];
  rising: RisingView;
  /** What is shown instead of charts where there are no articles. */
  none: string | undefined;
}

/** Terms that may be compared. */
const TERMS = 5;
/** How large a sign is beside its box, in square units. */
const KEY = 90;

export function viewTrends(context: Context): TrendsView {
  const { archive, edition, label, link } = context;
  const words: TrendWords = context.words(TREND_WORDS, ENGLISH.trends.page);
  const fixed = context.words(EXPLORER_FIXED, ENGLISH.trends.fixed);
  const isEmpty = archive.articles.length === 0;
  const sections = isEmpty ? [] : sectionsOf(context, words);
  const rising = viewRising(context, words);
  return {
    frame: frameOf(context, {
      title: label.trends,
      description: words.intro,
      crumbs: [{ text: label.trends }],
      stylesheets: ['assets/trends.css'],
      scripts: ['assets/trends.js'],
    }),
    heading: label.trends,
    intro: words.intro,
    contents: {
      label: words.contents,
      links: [
        { text: fixed.heading, href: '#explorer' },
        ...[...sections, rising].map(({ id, heading }) => ({ text: heading, href: `#${id}` })),
      ],
    },
    explorer: {
      words: fixed,
      example: exampleOf(context),
      terms: Array.from({ length: TERMS }, (_, at) => ({
        label: fill(fixed.term, { n: at + 1 }),
        sign: signOf(at, KEY),
      })),
      settings: {
        script: edition.script,
        search: link(addressOf('search')),
        months: articlesByMonth(archive.articles),
        words: context.words(EXPLORER_WORDS, ENGLISH.trends.explorer),
      },
    },
    sections,
    rising,
    none: isEmpty ? label.none : undefined,
  };
}

/** How many topics a reader may begin with. */
const EXAMPLES = 3;

/** The archive's first topics, compared. */
function exampleOf({ archive, label, say, link }: Context): Link | undefined {
  const names = [...archive.lists.topic.values()]
    .filter(({ articles }) => articles.length > 0)
    .slice(0, EXAMPLES)
    .map(({ name }) => say(name));
  const query = new URLSearchParams(names.map((name) => ['q', name]));
  return names.length > 0
    ? { text: names.join(label.comma), href: `${link(addressOf('trends'))}?${query}` }
    : undefined;
}

function sectionsOf(context: Context, words: TrendWords): TrendSection[] {
  const kinds = ['topic', 'region', 'source'] as const;
  return [monthsSection(context, words), ...kinds.flatMap((kind) => yearsSection(context, kind, words) ?? [])];
}
