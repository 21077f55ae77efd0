import { BOM, csvHead, toCsv, toCsvLines } from '../../feeds/csv.ts';
import { toJsonLine, toMarkdown } from '../../feeds/record.ts';
import type { Edition } from '../../hanzi/edition.ts';
import { t } from '../../language/say.ts';
import { addressOf, articleMarkdownAddress, FRONT, inScript, type Address } from '../../model/address.ts';
import type { List } from '../../model/archive.ts';
import { digestsOf, withdrawnIn, type Article } from '../../model/article.ts';
import { monthOf, yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import { DATA, linesOf } from '../../views/data.ts';
import { CITATION_COLUMNS, citationRowsOf } from '../../views/citation-row.ts';
import { fullRecordOf, recordOf, sayMarkdown } from '../../views/record.ts';
import type { Maker, Part } from '../maker.ts';
import { openArchive, type OpenArchive } from '../materials/files.ts';

/**
 * The articles as data: each as Markdown beside its page, each year's as lines of JSON, and all of them as a table. Whole texts
 * are there in the first edition alone: what they say in another script is on the pages. These are many small files, and a
 * few that change whenever any article does, so they are not pages of Astro's.
 */
export const maker: Maker = {
  title: t`数据`,
  begin: (materials) => {
    const open = openArchive(materials);
    const { articles } = open.archive;
    return {
      parts: [
        ...linesOf(open.archive).flatMap(({ period, address, articles: own }) => [
          // What is beside the pages and the lines have the same texts, so they are made in turn.
          ...[...Map.groupBy(own, ({ date }) => monthOf(date))].map(([month, some]) =>
            markdownOf(open, yearOf(month), month, some),
          ),
          linesPart(open, yearOf(period), own, address),
        ]),
        ...open.editions.map((edition) => tableOf(open, edition, articles, DATA)),
        ...[...open.archive.lists.special.values()].flatMap((list) => specialOf(open, list)),
        citationsOf(open),
        withdrawnOf(open),
      ],
    };
  },
};

/** A month's files beside the pages. */
function markdownOf(open: OpenArchive, year: string, month: string, articles: Article[]): Part {
  const { editions, contextsIn, readBody, settingsKey } = open;
  return {
    name: `markdown ${month}`,
    key: hashOf([settingsKey, digestsOf(articles)], 32),
    year,
    weight: articles.length,
    make: async () => {
      const context = contextsIn(editions[0]!)(FRONT);
      const files: [Address, string][] = [];
      for (const article of articles) {
        const said = sayMarkdown(context, article, await readBody(article));
        files.push([articleMarkdownAddress(article.id), toMarkdown(recordOf(context, article), said)]);
      }
      return files;
    },
  };
}

/** Articles as lines, newest first. */
function linesPart(open: OpenArchive, year: string | undefined, articles: readonly Article[], address: Address): Part {
  const { editions, contextsIn, readBody, settingsKey } = open;
  return {
    name: address,
    key: hashOf([settingsKey, digestsOf(articles)], 32),
    year,
    weight: articles.length,
    make: async () => {
      const context = contextsIn(editions[0]!)(FRONT);
      const lines: string[] = [];
      for (const article of articles) {
        const said = sayMarkdown(context, article, await readBody(article));
        lines.push(`${toJsonLine(fullRecordOf(context, article, said))}\n`);
      }
      return [[address, lines.join('')]];
    },
  };
}

/** A special subject's articles: as lines, and in every edition as a table. */
function specialOf(open: OpenArchive, { id, articles }: List): Part[] {
  if (articles.length === 0) return [];
  const table = addressOf('specialTable', { id });
  return [
    linesPart(open, undefined, articles, addressOf('specialLines', { id })),
    ...open.editions.map((edition) => tableOf(open, edition, articles, { table })),
  ];
}

/** A table of articles, newest first, without their texts: for programs, and where an address is given for spreadsheets. */
function tableOf(
  open: OpenArchive,
  edition: Edition,
  articles: readonly Article[],
  { table, sheet }: { table: Address; sheet?: Address },
): Part {
  const { editions, contextsIn, settingsKey } = open;
  const own = (address: Address) => inScript(address, edition.script, editions[0]!.script);
  return {
    name: own(table),
    key: hashOf([settingsKey, digestsOf(articles)], 32),
    make: () => {
      const context = contextsIn(edition)(FRONT);
      const text = csvHead() + toCsvLines(articles.map((article) => recordOf(context, article)));
      return [[own(table), text], ...(sheet === undefined ? [] : [[own(sheet), BOM + text] as const])];
    },
  };
}

/** What articles cite, a row each, newest article first; as it is written, in whichever script that is. */
function citationsOf({ archive }: OpenArchive): Part {
  const citing = archive.articles.filter(({ citations }) => citations.length > 0);
  return {
    name: DATA.citations,
    key: hashOf(digestsOf(citing), 32),
    make: () => {
      const rows = citing.flatMap(citationRowsOf);
      return [
        [DATA.citations, rows.map((row) => `${toJsonLine(row)}\n`).join('')],
        [
          DATA.citationTable,
          toCsv([[...CITATION_COLUMNS], ...rows.map((row) => CITATION_COLUMNS.map((name) => row[name]))]),
        ],
      ];
    },
  };
}

/** What readers may see no more, for whoever has copied it: ids and the days on which they were withdrawn. */
function withdrawnOf({ archive }: OpenArchive): Part {
  const entries = withdrawnIn(archive.withdrawn);
  return {
    name: DATA.withdrawn,
    key: hashOf(entries, 32),
    make: () => [[DATA.withdrawn, `${JSON.stringify(entries, undefined, 1)}\n`]],
  };
}
