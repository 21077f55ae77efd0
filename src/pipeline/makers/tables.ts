import { BOM, csvHead, csvOf, toCsvLines } from '../../feeds/csv.ts';
import { toJsonLine } from '../../feeds/record.ts';
import type { Edition } from '../../hanzi/edition.ts';
import { t } from '../../language/say.ts';
import { specialsWithArticles } from '../../model/archive.ts';
import { addressOf, FRONT, inScript, type Address } from '../../model/address.ts';
import { digestsOf, withdrawnIn, type Article } from '../../model/article.ts';
import { yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import { CITATION_COLUMNS, citationRowsOf } from '../../views/citation-row.ts';
import { DATA } from '../../views/data.ts';
import { recordOf } from '../../views/record.ts';
import { citationTablesOf, tablesOf, type CitationTable } from '../../views/volumes.ts';
import type { Maker, Part } from '../maker.ts';
import { openArchive, type OpenArchive } from '../materials/files.ts';

/** What is known of the articles, as tables: of all, of each special subject's, of what they cite, and of what was withdrawn. */
export const maker: Maker = {
  title: t`数据的表`,
  begin: (materials) => {
    const open = openArchive(materials);
    const specials = specialsWithArticles(open.archive);
    return {
      parts: [
        ...open.editions.flatMap((edition) => [
          ...tablesOf(open.archive).map((table) => tableOf(open, edition, table)),
          ...specials.map(({ id, articles }) =>
            tableOf(open, edition, { table: addressOf('specialTable', { id }), articles }),
          ),
        ]),
        ...citationTablesOf(open.archive).map(citationsOf),
        withdrawnOf(open),
      ],
    };
  },
};

/** A table of articles, newest first, without their texts: for programs, and where an address is given for spreadsheets. */
function tableOf(
  open: OpenArchive,
  edition: Edition,
  {
    period,
    table,
    sheet,
    articles,
  }: { period?: string; table: Address; sheet?: Address; articles: readonly Article[] },
): Part {
  const { editions, contextsIn, settingsKey } = open;
  const own = (address: Address) => inScript(address, edition.script, editions[0]!.script);
  return {
    name: own(table),
    key: hashOf([settingsKey, digestsOf(articles)], 32),
    year: period && yearOf(period),
    make: () => {
      const context = contextsIn(edition)(FRONT);
      const text = csvHead() + toCsvLines(articles.map((article) => recordOf(context, article)));
      return [[own(table), text], ...(sheet === undefined ? [] : [[own(sheet), BOM + text] as const])];
    },
  };
}

/** What articles cite, a row each, newest article first; as it is written, in whichever script that is. */
function citationsOf({ period, lines, table, sheet, articles }: CitationTable): Part {
  return {
    name: lines,
    key: hashOf(digestsOf(articles), 32),
    year: period && yearOf(period),
    make: () => {
      const rows = articles.flatMap(citationRowsOf);
      const csv = csvOf([[...CITATION_COLUMNS], ...rows.map((row) => CITATION_COLUMNS.map((name) => row[name]))]);
      return [
        [lines, rows.map((row) => `${toJsonLine(row)}\n`).join('')],
        [table, csv],
        [sheet, BOM + csv],
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
