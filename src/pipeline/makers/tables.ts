import { BOM, csvHead, toCsv, toCsvLines } from '../../feeds/csv.ts';
import { toJsonLine } from '../../feeds/record.ts';
import type { Edition } from '../../hanzi/edition.ts';
import { t } from '../../language/say.ts';
import { addressOf, FRONT, inScript, type Address } from '../../model/address.ts';
import { digestsOf, withdrawnIn, type Article } from '../../model/article.ts';
import { hashOf } from '../../model/identity.ts';
import { CITATION_COLUMNS, citationRowsOf } from '../../views/citation-row.ts';
import { DATA } from '../../views/data.ts';
import { recordOf } from '../../views/record.ts';
import type { Maker, Part } from '../maker.ts';
import { openArchive, type OpenArchive } from '../materials/files.ts';

/** What is known of the articles, as tables: of all, of each special subject's, of what they cite, and of what was withdrawn. */
export const maker: Maker = {
  title: t`数据的表`,
  begin: (materials) => {
    const open = openArchive(materials);
    const { articles, lists } = open.archive;
    const specials = [...lists.special.values()].filter((list) => list.articles.length > 0);
    return {
      parts: [
        ...open.editions.flatMap((edition) => [
          tableOf(open, edition, articles, DATA),
          ...specials.map(({ id, articles: own }) =>
            tableOf(open, edition, own, { table: addressOf('specialTable', { id }) }),
          ),
        ]),
        citationsOf(open),
        withdrawnOf(open),
      ],
    };
  },
};

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
