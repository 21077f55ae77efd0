import type { Kind } from './categories.ts';

/** What the articles about one subject are made of. All texts are in the grammar of `grammar.ts`. */
export interface Subject {
  /** How often the subject comes up, compared with the others. */
  weight: number;
  /** The first year in which it could be news. */
  since: number;
  /** What holds for all articles of one story; each fact may use the world's facts and those above it. */
  facts: Record<string, string>;
  /** The articles of a story, in the order of time. A story may leave out any but the first. */
  stages: Stage[];
  /** Paragraphs that may stand in any longer article of the subject. */
  more: string[];
  /** The story is about the protected product of the place, not about an industry. */
  geo?: true;
  /** Names of the industries it happens in; any industry of the place when absent. */
  sectors?: string[];
}

export interface Stage {
  /** Says which of the archive's categories it goes into. */
  kind: Kind;
  /** Days since the stage before, at least and at most. */
  after: [number, number];
  titles: string[];
  /** One of these opens the article. */
  leads: string[];
  /** Paragraphs in the order they are told; a short article ends early. */
  body: string[];
  keywords: string[];
  /** It happens in the months of the product's season. */
  inSeason?: true;
  captions?: string[];
  /** A list or table, which makes the article Markdown of more than paragraphs. */
  list?: { intro: string; items: string[] };
  /** A table of the region's parts; each column's figures add up to about its total. */
  table?: { intro: string; columns: { name: string; total: string; decimals?: number }[] };
}
