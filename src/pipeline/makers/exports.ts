import { toJsonLine, toMarkdown } from '../../feeds/record.ts';
import { t } from '../../language/say.ts';
import { specialsWithArticles } from '../../model/archive.ts';
import { addressOf, articleMarkdownAddress, FRONT, type Address } from '../../model/address.ts';
import { digestsOf, type Article } from '../../model/article.ts';
import { monthOf, yearOf } from '../../model/day.ts';
import { hashOf } from '../../model/identity.ts';
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
    const said = sayOnce(open);
    return {
      // What is beside the pages and the lines have the same texts, so they are made in turn.
      atOnce: 1,
      parts: [
        ...linesOf(archive).flatMap(({ period, address, articles: own }) => [
          ...[...Map.groupBy(own, ({ date }) => monthOf(date))].map(([month, some]) =>
            markdownOf(open, said, yearOf(month), month, some),
          ),
          linesPart(open, said, yearOf(period), own, address),
        ]),
        ...specialsWithArticles(archive).map(({ id, articles: own }) =>
          linesPart(open, said, undefined, own, addressOf('specialLines', { id })),
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

/** Articles that are held between the two files that they are in: as many as a period's lines have, and more. */
const MOST_HELD = 4000;

/** Says articles for the files beside the pages, and the same ones for the lines that come after these. */
interface Sayings {
  first: (article: Article) => Promise<Said>;
  last: (article: Article) => Promise<Said>;
}

function sayOnce({ editions, contextsIn, readBody }: OpenArchive): Sayings {
  const context = contextsIn(editions[0]!)(FRONT);
  const held = new Map<Article, Said>();
  const say = async (article: Article): Promise<Said> => ({
    record: recordOf(context, article),
    markdown: sayMarkdown(context, article, await readBody(article)),
  });
  return {
    first: async (article) => {
      const said = await say(article);
      if (held.size < MOST_HELD) held.set(article, said);
      return said;
    },
    last: async (article) => {
      const said = held.get(article) ?? (await say(article));
      held.delete(article);
      return said;
    },
  };
}

/** A month's files beside the pages. */
function markdownOf(
  { settingsKey }: OpenArchive,
  { first }: Sayings,
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
        const { record, markdown } = await first(article);
        files.push([articleMarkdownAddress(article.id), toMarkdown(record, markdown)]);
      }
      return files;
    },
  };
}

/** Articles as lines, newest first. */
function linesPart(
  { settingsKey }: OpenArchive,
  { last }: Sayings,
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
        const { record, markdown } = await last(article);
        lines.push(`${toJsonLine(fullRecordOf(record, markdown))}\n`);
      }
      return [[address, lines.join('')]];
    },
  };
}
