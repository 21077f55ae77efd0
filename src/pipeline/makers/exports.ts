import { toJsonLine, toMarkdown } from '../../feeds/record.ts';
import { t } from '../../language/say.ts';
import { specialsWithArticles } from '../../model/archive.ts';
import { addressOf, articleMarkdownAddress, FRONT, type Address } from '../../model/address.ts';
import { digestsOf, type Article } from '../../model/article.ts';
import { monthOf, yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import { fullRecordOf, recordOf, sayMarkdown } from '../../views/record.ts';
import { linesOf } from '../../views/volumes.ts';
import type { Maker, Part } from '../maker.ts';
import { openArchive, type OpenArchive } from '../materials/files.ts';

/**
 * The whole texts as data: each as Markdown beside its page, and each year's and each special subject's as lines of JSON. They
 * are there in the first edition alone: what they say in another script is on the pages.
 */
export const maker: Maker = {
  title: t`数据`,
  begin: (materials) => {
    const open = openArchive(materials);
    const { archive } = open;
    return {
      parts: [
        ...linesOf(archive).flatMap(({ period, address, articles: own }) => [
          // What is beside the pages and the lines have the same texts, so they are made in turn.
          ...[...Map.groupBy(own, ({ date }) => monthOf(date))].map(([month, some]) =>
            markdownOf(open, yearOf(month), month, some),
          ),
          linesPart(open, yearOf(period), own, address),
        ]),
        ...specialsWithArticles(archive).map(({ id, articles: own }) =>
          linesPart(open, undefined, own, addressOf('specialLines', { id })),
        ),
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
