import { z } from 'astro/zod';
import { t } from '../language/say.ts';
import type { Citation } from './citation.ts';
import { followedIn } from './cited-group.ts';
import { daySchema, type Day } from './day.ts';
import { scriptSchema } from './script-field.ts';
import { webAddress } from './web-address.ts';

/**
 * The front matter of an article, strict: a field that is not listed here is an error.
 * Each message says what to write; what was found instead is said by whoever reports the problem.
 */

/** Stands for the source where it is not known. */
export const UNKNOWN_SOURCE = '来源未注明';

/** Stands for the text of an article that is begun and not yet written. */
export const UNWRITTEN = '（请在这里写正文，段落之间空一行。）';

/** One line of text that says something. */
function line(hint: string) {
  return z
    .string(hint)
    .trim()
    .min(1, hint)
    .refine((text) => !text.includes('\n'), t`${hint}要写在一行内。`);
}

const names = (hint: string) => z.array(line(hint), hint).default([]);

/**
 * A picture of the article. `src` is the file's name beside the article's own file; it is missing when
 * only the caption has come down to us.
 */
const imageSchema = z
  .strictObject(
    {
      src: line(t`请写图片文件名，例如 20210209-k7m2-1.jpg，图片与文章放在同一目录。`)
        .refine((src) => !/[\\/]/.test(src), t`只写文件名，不写目录；图片与文章放在同一目录。`)
        .optional(),
      caption: line(t`请写图片说明，例如 知识产权工作会议现场。`).optional(),
    },
    t`请写成“src: 文件名”和“caption: 说明”两项，或其中一项。`,
  )
  .refine((image) => image.src ?? image.caption, t`请至少写 src（图片文件名）或 caption（图片说明）之一。`);

/** Where the text came from and what was done to it on the way; written by the importer. */
export const provenanceSchema = z.strictObject(
  {
    url: webAddress(t`请写原文网址，以 http:// 或 https:// 开头。`).optional(),
    requested: webAddress(t`请写取网页时所用的网址，它转到了 url；以 http:// 或 https:// 开头。`).optional(),
    retrieved: daySchema.optional(),
    file: line(t`请写导入时的文件名。`).optional(),
    sha256: z
      .string(t`请写原始文件的 SHA-256，64 位十六进制小写。`)
      .regex(/^[0-9a-f]{64}$/, t`请写原始文件的 SHA-256，64 位十六进制小写。`)
      .optional(),
    encoding: line(t`请写原始文件的编码，例如 utf-8 或 gb18030。`).optional(),
    rules: z
      .array(
        z.strictObject(
          {
            rule: line(t`请写规则名，例如 readings。`),
            count: z.int(t`请写这条规则改了几处，例如 12。`).positive(t`请写这条规则改了几处，例如 12。`),
          },
          t`请写成“rule: 规则名”和“count: 处数”两项。`,
        ),
        t`请写成列表，每项含 rule 和 count。`,
      )
      .default([]),
  },
  t`请分项写 url、retrieved 等，每项一行，例如 url: https://example.org/1.html；没有就删去 provenance。`,
);

/** One entry of an article's correction log. Entries are added, never changed. */
const correctionSchema = z.strictObject(
  {
    date: daySchema,
    text: line(t`请写更正了什么，例如 将第三段“2019年”更正为“2020年”。`),
  },
  t`请写成“date: 更正的日期”和“text: 更正了什么”两项。`,
);

/** The article was taken down. Its address stays, showing only what is said here. */
const withdrawalSchema = z.strictObject(
  {
    date: daySchema,
    reason: line(t`请写撤下的原因，例如 应来源单位要求撤下。`),
    hide_title: z.boolean(t`请写 true（不再显示标题）或 false。`).default(false),
  },
  t`请写成“date: 撤下的日期”和“reason: 原因”两项。`,
);

/**
 * A permanent id: the day of import's article, a hyphen, four or more letters or digits. It names the file,
 * the address and the feed entry for ever, and does not change when title or date are corrected.
 */
export const ID_FORM = /^\d{8}-[0-9a-z]{4,16}$/;

const MOVED_HINT = t`请写文章从前的编号的列表，例如 moved: [20210209-k7m2]；没有就删去这一行。`;

export const articleSchema = z.strictObject(
  {
    /** The original title, as its source printed it. */
    title: line(t`请写原标题，例如 title: 今年知识产权工作如何干？。`),
    /** The day the source published it. */
    date: daySchema,
    /** Who published it first, as the page names it: a newspaper, an agency, a site. */
    source: line(t`请写来源媒体或单位，例如 source: 人民网。不知道时写 ${UNKNOWN_SOURCE}。`),
    author: line(t`请写作者姓名或单位；没有就删去这一行。`).optional(),
    reporters: names(t`请写记者姓名的列表，例如 [刘佳]；没有就删去这一行。`),
    editors: names(t`请写编辑姓名的列表，例如 [李四]；没有就删去这一行。`),
    /** An id of `categories` in site.yml. */
    category: line(t`请写 site.yml 里 categories 的一个 id，例如 category: industry。`),
    keywords: names(t`请写关键词的列表，例如 [专利, 质押融资]；没有就删去这一行。`),
    /** Ids of `topics` in site.yml. Found from the text when the field is absent; `[]` says there is none. */
    topics: z.array(line(t`请写 site.yml 里 topics 的 id，例如 patent。`), t`请写列表，例如 [patent]。`).optional(),
    /** GB/T 2260 codes of the places the article is about. Found from the text when the field is absent. */
    regions: z
      .array(
        z
          .string(t`请写六位行政区划代码，加引号，例如 "110101"。`)
          .regex(/^\d{6}$/, t`请写六位行政区划代码，例如 "110101"。`),
        t`请写列表，例如 ["110101"]。`,
      )
      .optional(),
    images: z.array(imageSchema, t`请写列表，每项含 src 或 caption。`).default([]),
    /** Others that published the same text. */
    also_published: z
      .array(
        z.strictObject(
          {
            source: line(t`请写也刊发了此文的媒体或单位，例如 source: 人民网。`),
            date: daySchema.optional(),
            url: webAddress(t`请写网址，以 http:// 或 https:// 开头。`).optional(),
          },
          t`请写成“source: 媒体或单位”，可加 date 与 url 两项。`,
        ),
        t`请写列表，每项含 source，可加 date 与 url。`,
      )
      .default([]),
    /** The publisher's notice that stood below the text. */
    notice: line(t`请写文末声明；没有就删去这一行。`).optional(),
    script: scriptSchema.default('zh-Hans'),
    /** Names in this article that script conversion must not touch, e.g. 于海. */
    protect: names(t`请写不作简繁转换的名字，例如 [于海]。`),
    /** What looks like the number of a patent, a case, a document … and is none: as it is written, or in its normal form. */
    not_cited: names(t`请写不是引用的那几处的原文，例如 [第12号]。`),
    provenance: provenanceSchema.optional(),
    corrections: z.array(correctionSchema, t`请写列表，每项含 date 和 text。`).default([]),
    withdrawal: withdrawalSchema.optional(),
    /** Ids that the article had before, or those of others that were merged into it: their addresses lead to it. */
    moved: z.array(z.string(MOVED_HINT).regex(ID_FORM, MOVED_HINT), MOVED_HINT).default([]),
  },
  t`请在文件头分项写 title、date、source、category，每项一行。`,
);

/** Front matter as an editor writes it, before defaults. */
export type FrontMatter = z.input<typeof articleSchema>;
/** Front matter after validation, defaults filled in. */
export type ArticleFields = z.output<typeof articleSchema>;
export type Correction = z.output<typeof correctionSchema>;
export type Provenance = z.output<typeof provenanceSchema>;

/** What can be said of an article without its body; all of the archive's articles fit in memory this way. */
export interface Article extends Omit<ArticleFields, 'topics' | 'regions'> {
  id: string;
  topics: string[];
  regions: string[];
  /** Ids of the special subjects in site.yml that it belongs to. */
  specials: string[];
  /** The id of the source's own list, from site.yml or made from its name. */
  sourceId: string;
  /** Ids of the keywords' lists, in the order of `keywords`. */
  keywordIds: string[];
  /** People whom the text names for sure and whose surnames are ordinary words too, for conversion. */
  people?: string[];
  /** The beginning of the text, in its stored script, for lists and descriptions. */
  summary: string;
  /** Names of the pictures that stand in the text itself; the others of `images` stand before it. */
  inText: string[];
  /** Pictures the article shows, by file name, with their sizes in pixels. */
  pictures: Record<string, { width: number; height: number }>;
  /** What the title and the text name by numbers that readers look up. */
  citations: Citation[];
  /** Of a withdrawn one, the ids of the laws, courts and products that it named, whose feeds tell of its withdrawal. */
  followed?: string[];
  /** How many Han characters and Latin words the body has. */
  length: number;
  /** Tells texts that are nearly the same; see `hanzi/sketch.ts`. Absent where there are too few words to tell. */
  sketch?: string;
  /** Hash of the file's name and bytes: changes when anything of the file does. */
  digest: string;
  /** Path of the file below the content folder, `/`-separated. */
  file: string;
}

/** Whether readers may still see the text. */
export function isPublished(article: Article): boolean {
  return article.withdrawal === undefined;
}

/** What readers may see no more: ids, in order, and the days on which they were withdrawn. */
export function withdrawnIn(articles: readonly Article[]): { id: string; date: Day }[] {
  return articles
    .flatMap(({ id, withdrawal }) => (withdrawal ? [{ id, date: withdrawal.date }] : []))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The article as it is to be known: a withdrawn one by what its notice says and by where it was, with nothing left of its text,
 * so that neither a list nor a file of the program's own can go on saying it. The ids of the lists it was in stay, since
 * their feeds tell of its withdrawal.
 */
export function withoutWithdrawnText(article: Article): Article {
  const { withdrawal, date, source, sourceId, category, script, moved, id, digest, file } = article;
  const { topics, specials, regions, keywordIds } = article;
  if (withdrawal === undefined) return article;
  const title = withdrawal.hide_title ? '' : article.title;
  return {
    ...{ withdrawal, title, date, source, sourceId, category, script, moved, id, digest, file },
    ...{ topics, specials, regions, keywordIds, followed: followedIn(article.citations) },
    protect: article.protect.filter((name) => title.includes(name)),
    ...{ summary: '', length: 0, pictures: {}, images: [], inText: [] },
    ...{ reporters: [], editors: [], keywords: [], also_published: [], corrections: [], citations: [], not_cited: [] },
  };
}

/** The last day on which anything was said of the article: its own, or that of its newest correction or its withdrawal. */
export function lastChanged({
  date,
  corrections,
  withdrawal,
}: Pick<Article, 'date' | 'corrections' | 'withdrawal'>): Day {
  const days = [...corrections, ...(withdrawal ? [withdrawal] : [])].map((change) => change.date);
  return days.reduce((latest, day) => (day > latest ? day : latest), date);
}

/** Those who wrote the article, each once: its author, then its reporters. */
export function creatorsOf({ author, reporters }: Pick<Article, 'author' | 'reporters'>): string[] {
  return [...new Set(author === undefined ? reporters : [author, ...reporters])];
}

/**
 * Those whom a reference names: the reporters, or the author where there are none. Sites that pass news on put themselves
 * down as author beside the reporter's name.
 */
export function writersOf({ author, reporters }: Pick<Article, 'author' | 'reporters'>): string[] {
  if (reporters.length > 0) return [...new Set(reporters)];
  return author === undefined ? [] : [author];
}

/** Newest first; on one day by id, so that the order never depends on how files were listed. */
export function byNewest(a: Article, b: Article): number {
  return b.date < a.date ? -1 : b.date > a.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What the articles' own files say, one after another. */
export function digestsOf(articles: readonly Article[]): string {
  return articles.map(({ digest }) => digest).join();
}
