import { toJsonLine, toMarkdown } from '../../feeds/record.ts';
import { t } from '../../language/say.ts';
import { specialsWithArticles } from '../../model/archive.ts';
import { addressOf, articleMarkdownAddress, FRONT, type Address } from '../../model/address.ts';
import { digestsOf, type Article } from '../../model/article.ts';
import { monthOf, yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
import { keepLast } from '../../model/recent.ts';
import { fullRecordOf, recordOf, sayMarkdown, type ArticleRecord } from '../../views/record.ts';
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
    const say = sayOnce(open);
    return {
      // What is beside the pages and the lines have the same texts, so they are made in turn.
      atOnce: 1,
      parts: [
        ...linesOf(archive).flatMap(({ period, address, articles: own }) => [
          ...[...Map.groupBy(own, ({ date }) => monthOf(date))].map(([month, some]) =>
            markdownOf(open, say, yearOf(month), month, some),
          ),
          linesPart(open, say, yearOf(period), own, address),
        ]),
        ...specialsWithArticles(archive).map(({ id, articles: own }) =>
          linesPart(open, say, undefined, own, addressOf('specialLines', { id })),
        ),
      ],
    };
  },
};

/** An article as the first edition says it. */
interface Said {
  record: ArticleRecord;
  markdown: string;
}

/** Articles that are kept: a period's lines come after the files beside its pages, and say the same. */
const MOST_KEPT = 4000;

function sayOnce({ editions, contextsIn, readBody }: OpenArchive): (article: Article) => Promise<Said> {
  const context = contextsIn(editions[0]!)(FRONT);
  return keepLast(MOST_KEPT, async (article: Article) => ({
    record: recordOf(context, article),
    markdown: sayMarkdown(context, article, await readBody(article)),
  }));
}

/** A month's files beside the pages. */
function markdownOf(
  { settingsKey }: OpenArchive,
  say: (article: Article) => Promise<Said>,
  year: string,
  month: string,
  articles: Article[],
): Part {
  return {
    name: `markdown ${month}`,
    key: hashOf([settingsKey, digestsOf(articles)], 32),
    year,
    weight: articles.length,
    make: async () => {
      const files: [Address, string][] = [];
      for (const article of articles) {
        const { record, markdown } = await say(article);
        files.push([articleMarkdownAddress(article.id), toMarkdown(record, markdown)]);
      }
      return files;
    },
  };
}

/** Articles as lines, newest first. */
function linesPart(
  { settingsKey }: OpenArchive,
  say: (article: Article) => Promise<Said>,
  year: string | undefined,
  articles: readonly Article[],
  address: Address,
): Part {
  return {
    name: address,
    key: hashOf([settingsKey, digestsOf(articles)], 32),
    year,
    weight: articles.length,
    make: async () => {
      const lines: string[] = [];
      for (const article of articles) {
        const { record, markdown } = await say(article);
        lines.push(`${toJsonLine(fullRecordOf(record, markdown))}\n`);
      }
      return [[address, lines.join('')]];
    },
  };
}
