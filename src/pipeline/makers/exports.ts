import { BOM, csvHead, toCsvLines } from '../../feeds/csv.ts';
import { toJsonLine, toMarkdown } from '../../feeds/record.ts';
import type { Edition } from '../../hanzi/edition.ts';
import { articleMarkdownAddress, FRONT, inScript, type Address } from '../../model/address.ts';
import { withdrawnIn, type Article } from '../../model/article.ts';
import { monthOf, yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import { DATA, yearLinesAddress } from '../../views/data.ts';
import { digestsOf } from '../../views/listing.ts';
import { fullRecordOf, recordOf, sayMarkdown } from '../../views/record.ts';
import type { Maker, Part } from '../maker.ts';
import { openArchive, type OpenArchive } from '../materials/files.ts';

/**
 * The articles as data: each as Markdown beside its page, each year's as lines of JSON, and all of them as a table. Whole texts
 * are there in the first edition alone: what they say in another script is on the pages. These are many small files, and a
 * few that change whenever any article does, so they are not pages of Astro's.
 */
export const maker: Maker = {
  title: '数据',
  begin: (materials) => {
    const open = openArchive(materials);
    const { articles } = open.archive;
    const years = [...Map.groupBy(articles, ({ date }) => yearOf(date))];
    return {
      parts: [
        ...years.flatMap(([year, own]) => [
          // What is beside the pages and the lines have the same texts, so they are made in turn.
          ...[...Map.groupBy(own, ({ date }) => monthOf(date))].map(([month, some]) =>
            markdownOf(open, year, month, some),
          ),
          linesOf(open, year, own),
        ]),
        ...open.editions.map((edition) => tableOf(open, edition)),
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

/** One year's articles as lines, newest first. */
function linesOf(open: OpenArchive, year: string, articles: Article[]): Part {
  const { editions, contextsIn, readBody, settingsKey } = open;
  const address = yearLinesAddress(year);
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

/** The table of all articles, newest first, without their texts: for programs and for spreadsheets. */
function tableOf(open: OpenArchive, edition: Edition): Part {
  const { archive, editions, contextsIn, settingsKey } = open;
  const own = (address: Address) => inScript(address, edition.script, editions[0]!.script);
  return {
    name: own(DATA.table),
    key: hashOf([settingsKey, digestsOf(archive.articles)], 32),
    make: () => {
      const context = contextsIn(edition)(FRONT);
      const records = archive.articles.map((article) => recordOf(context, article));
      const table = csvHead() + toCsvLines(records);
      return [
        [own(DATA.table), table],
        [own(DATA.sheet), BOM + table],
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
