import { addressOf, type Address } from '../model/address.ts';
import type { Article } from '../model/article.ts';
import type { Archive } from '../model/archive.ts';
import { monthOf, yearOf } from '../model/day.ts';
import { keepLast } from '../model/recent.ts';

/** Articles of one file. */
export interface Volume {
  /** `yyyy`, or `yyyy-mm` where a year is too large for one file. */
  period: string;
  /** Newest first. */
  articles: Article[];
}

/** Hosts take files of 25 MB; half of it leaves room for what is not known before files are written. */
export const LARGEST_FILE = 12_500_000;

/** The articles of each year, newest first, or of its months where a file of `bytesOf` an article would be too large for hosts. */
function volumesOf(articles: readonly Article[], bytesOf: (article: Article) => number): Volume[] {
  return [...Map.groupBy(articles, ({ date }) => yearOf(date))].flatMap(([year, own]): Volume[] =>
    fits(own, bytesOf)
      ? [{ period: year, articles: own }]
      : [...Map.groupBy(own, ({ date }) => monthOf(date))].map(([month, some]) => ({ period: month, articles: some })),
  );
}

function fits(articles: readonly Article[], bytesOf: (article: Article) => number): boolean {
  return articles.reduce((bytes, article) => bytes + bytesOf(article), 0) <= LARGEST_FILE;
}

/** A file of whole texts, one a line. Only the edition at the root has them. */
export interface Lines extends Volume {
  address: Address;
}

/** The files of whole texts, newest first: a year each, or its months. */
export function linesOf({ articles }: Archive): Lines[] {
  return cutLines(articles);
}

// Each of these is asked for by several pages and products of the same archive.
const cutLines = keepLast(1, (articles: readonly Article[]) =>
  volumesOf(articles, bytesOfLine).map((volume) => ({
    ...volume,
    address: addressOf('periodLines', { period: volume.period }),
  })),
);

/** About as many bytes as an article's line has: three a Han character in UTF-8, some for punctuation, and the other fields. */
function bytesOfLine({ length }: Article): number {
  return 4 * length + 1000;
}

/** A table of articles without their texts: for programs, and as spreadsheets take it. `period` is absent where one has all. */
export interface Table {
  period?: string;
  table: Address;
  sheet: Address;
  articles: readonly Article[];
}

/** The tables of articles, in their edition: one of all, or where that would be too large, newest first, a year each or its months. */
export function tablesOf({ articles }: Pick<Archive, 'articles'>): Table[] {
  return cutTables(articles);
}

const cutTables = keepLast(1, (articles: readonly Article[]): Table[] => {
  if (fits(articles, bytesOfRow)) return [{ table: addressOf('dataTable'), sheet: addressOf('dataSheet'), articles }];
  return volumesOf(articles, bytesOfRow).map(({ period, articles: own }) => ({
    period,
    table: addressOf('periodTable', { period }),
    sheet: addressOf('periodSheet', { period }),
    articles: own,
  }));
});

/** About as many bytes as an article's row has. */
function bytesOfRow({
  title,
  source,
  author = '',
  reporters,
  editors,
  keywords,
  topics,
  regions,
  corrections,
}: Article): number {
  const texts = [title, source, author, ...reporters, ...editors, ...keywords, ...corrections.map(({ text }) => text)];
  return 3 * texts.reduce((sum, text) => sum + text.length + 1, -1) + 40 * (topics.length + regions.length) + 250;
}

/** What articles cite, a row each: as lines, as a table for programs, and as spreadsheets take it. */
export interface CitationTable {
  period?: string;
  lines: Address;
  table: Address;
  sheet: Address;
  /** Those that cite anything, newest first. */
  articles: readonly Article[];
}

/** What all articles cite, in the edition at the root: one of all, or where that would be too large a year each or its months. */
export function citationTablesOf({ articles }: Pick<Archive, 'articles'>): CitationTable[] {
  return cutCitationTables(articles);
}

const cutCitationTables = keepLast(1, (articles: readonly Article[]): CitationTable[] => {
  const citing = articles.filter(({ citations }) => citations.length > 0);
  if (fits(citing, bytesOfCitations))
    return [
      {
        lines: addressOf('citations'),
        table: addressOf('citationTable'),
        sheet: addressOf('citationSheet'),
        articles: citing,
      },
    ];
  return volumesOf(citing, bytesOfCitations).map(({ period, articles: own }) => ({
    period,
    lines: addressOf('periodCitations', { period }),
    table: addressOf('periodCitationTable', { period }),
    sheet: addressOf('periodCitationSheet', { period }),
    articles: own,
  }));
});

/** About as many bytes as the lines of an article's citations have, which are longer than its rows. */
function bytesOfCitations({ citations }: Article): number {
  return citations.reduce((bytes, { id, text, passage }) => bytes + 3 * (id + text + passage).length + 100, 0);
}
