import { z } from 'astro/zod';
import { listed, t } from '../language/say.ts';
import { ADDRESSES, kindsWith, type Kind } from './address.ts';
import { distinct } from './distinct.ts';
import { lawsSchema, lookupsSchema } from './law-version.ts';
import { NATION, placeOf } from './place.ts';
import { redirectsSchema } from './redirect.ts';
import { scriptSchema } from './script-field.ts';
import { specialsSchema, unknownIn } from './special.ts';
import { themeSchema } from './theme.ts';
import { tileFaults } from './tiles.ts';
import { isPortableName, NAME_HINT } from './file-name.ts';
import { hasPlainHost, isFolder, webAddress } from './web-address.ts';

/** The settings in `content/site.yml`, strict. What an adopter fills in to have an archive of their own. */

const PRODUCTS = t`请写地理标志产品名称的列表，例如 [西湖龙井, 五常大米]。`;
const PRODUCT = t`请写产品的名称，简体，不加“地理标志”等字，例如 西湖龙井。`;
const PRODUCT_NAME = /^[\p{Script=Han}]{2,20}$/u;

const text = (hint: string) => z.string(hint).trim().min(1, hint);
const id = z
  .string(t`请写 id：小写字母、数字、连字符，例如 geo-indication。`)
  .regex(/^[a-z][a-z0-9-]*$/, t`请写 id：小写字母开头，只用小写字母、数字、连字符，例如 geo-indication。`)
  .refine(isPortableName, NAME_HINT);
const distinctIds = distinct<{ id: string }>(
  ({ id }) => id,
  ['id'],
  (id) => t`请换一个 id：${id} 在前面已经用过。`,
);
const size = (hint: string) => z.int(hint).min(1, hint).max(1000, hint);

const categorySchema = z.strictObject(
  {
    id,
    name: text(t`请写栏目名，例如 行业动态。`),
    description: text(t`请写一句栏目说明。`).optional(),
    /** Other names this category had on the sites that are imported from. */
    aliases: z.array(text(t`请写栏目别名。`), t`请写列表，例如 [行业新闻]。`).default([]),
  },
  t`请写成“id: 栏目的 id”和“name: 栏目名”两项。`,
);

const topicSchema = z.strictObject(
  {
    id,
    name: text(t`请写主题名，例如 专利。`),
    /** An article is about the topic when its title or keywords hold one of these, or its text several times. */
    words: z.array(text(t`请写主题词。`), t`请写主题词的列表，例如 [专利, 发明]。`).min(1, t`请至少写一个主题词。`),
  },
  t`请写成 id、name、words 三项。`,
);

const sourceSchema = z.strictObject(
  {
    id,
    name: text(t`请写来源名，例如 人民网。`),
    aliases: z.array(text(t`请写来源的别名。`), t`请写列表，例如 [人民日报网络版]。`).default([]),
    url: webAddress(t`请写来源的网址，以 http:// 或 https:// 开头。`).optional(),
  },
  t`请写成“id: 来源的 id”和“name: 来源名”两项。`,
);

/** Languages of the interface: of the site's own words, not of what it holds. */
export const INTERFACES = ['zh', 'en'] as const;

/** The pages that menus may lead to, and those that the main menu has unless the settings say otherwise. */
export type MenuKind = { [K in Kind]: (typeof ADDRESSES)[K] extends { menu: string } ? K : never }[Kind];
export const MENU_KINDS = (Object.keys(ADDRESSES) as Kind[]).filter((kind) => 'menu' in ADDRESSES[kind]) as MenuKind[];

/** The parts of the front page, in their usual order. */
export const FRONT_PARTS = [
  'latest',
  'regions',
  'topics',
  'specials',
  'years',
  'categories',
  'anniversary',
  'sources',
  'corrections',
] as const;
export type FrontPart = (typeof FRONT_PARTS)[number];

/** A list of some of these names, each once, in any order. */
function choiceOf<N extends string>(names: readonly N[]) {
  const hint = t`请写 ${listed(names)} 之中的几项，依次序写成列表。`;
  const once = distinct<N>(
    (name) => name,
    [],
    (name) => t`请删去这一个：${name} 在前面已经写过。`,
  );
  return z.array(z.enum(names, hint), hint).min(1, hint).check(once);
}

const HOST_HINT = t`请照域名的写法写网址里的主机，只用字母、数字与 - . 等，例如 example.org。`;
const META_HINT = t`请写搜索引擎给的“名称: 内容”，例如 google-site-verification: abc123。`;

const settingsSchema = z.strictObject(
  {
    name: text(t`请写档案的名称，例如 name: 浙江知识产权资讯档案。`),
    short_name: text(t`请写档案的简称。`).optional(),
    description: text(t`请用一句话说明档案收什么。`),
    /** Where the archive will stand. Only canonical links, feeds and sitemaps use it; everything else is relative. */
    address: webAddress(t`请写档案的网址，以 https:// 开头，例如 https://example.org/。`)
      .refine(hasPlainHost, HOST_HINT)
      .refine(
        isFolder,
        t`请在域名后面只写目录，用字母、数字、汉字与 - _ . ~，不带 ? 和 #，例如 https://example.org/archive/。`,
      )
      .transform((address) => (address.endsWith('/') ? address : `${address}/`)),
    /**
     * The domain in whose name feed entries have their permanent ids (RFC 4151). It stays when the archive moves, so that
     * subscribers do not get everything again as new; at first it is the host of the address.
     */
    authority: z
      .string(t`请写一个域名，例如 example.org。`)
      .regex(/^[a-z0-9.-]+$/, t`请写一个域名，例如 example.org。`)
      .optional(),
    region: z
      .string(t`请写六位行政区划代码，加引号，例如 "330000"。`)
      .regex(/^\d{6}$/, t`请写六位行政区划代码，加引号，例如 "330000"。`)
      .refine(
        (code) => code === NATION || placeOf(code),
        t`请查 GB/T 2260，写其中有的六位代码，加引号，例如 "330000"。`,
      ),
    /** The region's tile map, a row each; without them the one that is drawn for its province. */
    tiles: z
      .array(text(t`请写一行地方的名字，以空格分开，空格处写一个点。`), t`请写列表，每行一排，例如 - . 杭州 宁波。`)
      .min(1, t`请至少写一排；没有就删去 tiles。`)
      .optional(),
    /** Scripts the site is offered in, an edition for each; the first stands at the root. */
    languages: z
      .array(scriptSchema, t`请写列表，例如 [zh-Hans, zh-Hant]。`)
      .min(1, t`请至少写一种文字，例如 [zh-Hans]。`)
      .check(
        distinct(
          (script) => script,
          [],
          (script) => t`请删去这一个：${script} 在前面已经写过。`,
        ),
      )
      .default(['zh-Hans', 'zh-Hant']),
    /** The language of the site's own words. */
    interface: z.enum(INTERFACES, t`请写 zh（中文）或 en（英文）；不写就是中文。`).default('zh'),
    categories: z
      .array(categorySchema, t`请写栏目的列表。`)
      .min(1, t`请至少写一个栏目。`)
      .check(distinctIds),
    topics: z
      .array(topicSchema, t`请写主题的列表。`)
      .check(distinctIds)
      .default([]),
    /** Subjects that draw articles together from all categories and years, each with a page, a feed and files of its own. */
    specials: specialsSchema,
    /** Words that readers mix up; the search page looks for all of a group when one is asked for, and says so. */
    synonyms: z
      .array(
        z
          .array(text(t`请写一个词，例如 地标。`), t`请写意思相同的词，例如 [地理标志, 地标]。`)
          .min(2, t`请至少写两个意思相同的词，例如 [地理标志, 地标]。`),
        t`请写列表，每行一组，例如 - [地理标志, 地标]。`,
      )
      .default([]),
    /** Sources that want an id of their own or go by several names. Others get an id made from their name. */
    sources: z
      .array(sourceSchema, t`请写来源的列表。`)
      .check(distinctIds)
      .default([]),
    /** Versions of laws, to tell which was in force when an article appeared. */
    laws: lawsSchema,
    /** Products with a geographical indication that articles are read for, by their names in Simplified. */
    geographical_indications: z.array(z.string(PRODUCT).trim().regex(PRODUCT_NAME, PRODUCT), PRODUCTS).default([]),
    /** Where what articles cite can be looked up; pages link there only if the settings say so. */
    lookups: lookupsSchema,
    /** Addresses of a former system, for which pages are made that lead to the new ones. */
    redirects: redirectsSchema,
    contact: z.strictObject(
      {
        name: text(t`请写联系人或单位。`).optional(),
        email: z.email(t`请写电子邮箱，例如 archive@example.org。`),
      },
      t`请在 contact 下写 email: 电子邮箱，例如 email: archive@example.org。`,
    ),
    notice: text(t`请写版权与更正声明。`),
    theme: themeSchema,
    /** The main menu in its order; what else has a menu entry is in the footer. */
    menu: choiceOf(MENU_KINDS).default(kindsWith({ menu: 'main' })),
    /** The hub that tells feed readers of what is new (WebSub), if there is one. */
    websub: webAddress(
      t`请写 WebSub 中心的网址，例如 https://pubsubhubbub.appspot.com/；没有就删去这一行。`,
    ).optional(),
    /** The OAI-PMH gateway that answers harvesters for the archive, if it is registered with one. */
    oai_gateway: webAddress(
      t`请写 OAI-PMH 网关的网址，例如 https://gateway.example.org/oai/；没有就删去这一行。`,
    ).optional(),
    /** What the front page has, in this order. */
    front_page: choiceOf(FRONT_PARTS).default([...FRONT_PARTS]),
    /** By which search engines know whose the site is: names and contents of `<meta>` on the front page. */
    verification: z.record(z.string().regex(/^[\w.:-]+$/, META_HINT), text(META_HINT), META_HINT).default({}),
    /** A program of another host that counts visits. Without it no page asks anything of another host. */
    analytics: z
      .strictObject(
        {
          script: webAddress(
            t`请写统计程序的网址，以 https:// 开头，例如 https://stats.example.org/script.js。`,
          ).refine(hasPlainHost, HOST_HINT),
          /** Attributes by which the program knows the site. */
          data: z
            .record(
              z.string().regex(/^[a-z][a-z0-9-]*$/, t`请写属性名去掉 data- 的部分，例如 website-id。`),
              text(t`请写属性的值，加引号。`),
              t`请每行写一项“属性名: 值”，例如 website-id: "12"。`,
            )
            .default({}),
        },
        t`请在 analytics 下写 script: 统计程序的网址；不用就删去 analytics。`,
      )
      .optional(),
    footer: z
      .strictObject(
        {
          /** 工业和信息化部 ICP 备案号, e.g. 蜀ICP备00000000号 */
          icp: text(t`请写 ICP 备案号；没有就删去这一行。`).optional(),
          /** 公安联网备案号 */
          police: text(t`请写公安备案号；没有就删去这一行。`).optional(),
          lines: z.array(text(t`请写页脚的一行。`), t`请写列表。`).default([]),
        },
        t`请在 footer 下写 icp、police 或 lines；没有就删去 footer。`,
      )
      .default({ lines: [] }),
    sizes: z
      .strictObject(
        {
          /** Articles on one list page. */
          list: size(t`请写每个列表页的篇数，例如 50。`).default(50),
          /** Newest articles on the front page. */
          front: size(t`请写首页最新文章的篇数，例如 12。`).default(12),
          /** Articles in the feed of all articles, at least. */
          feed: size(t`请写订阅源的篇数，例如 50。`).default(50),
          /** Articles in the feed of one list. */
          list_feed: size(t`请写栏目、主题、地区、来源、关键词订阅源的篇数，例如 10。`).default(10),
          /** Articles that name a law, a court or a product, from which on it has a feed of its own. */
          cited_feed: size(t`请写有几篇文章提到一部法律、一个法院、一种产品，就有它的订阅源，例如 10。`).default(10),
          /** Related articles below an article. */
          related: z
            .int(t`请写相关文章的篇数，例如 5。`)
            .min(0)
            .max(20)
            .default(5),
        },
        t`请在 sizes 下写 list、front、feed、list_feed、cited_feed 或 related；没有就删去 sizes。`,
      )
      .prefault({}),
  },
  t`请分项写 name、description、address 等，可从本档案的 content/site.yml 抄起。`,
);

export const siteSchema = settingsSchema
  .superRefine(({ tiles = [], region }, context) => {
    const faults = tiles.length === 0 ? [] : tileFaults(tiles, region);
    for (const { row, message } of faults)
      context.addIssue({ code: 'custom', path: ['tiles', row ?? []].flat(), message });
  })
  .superRefine(({ specials, categories, topics }, context) => {
    for (const issue of unknownIn(specials, { categories, topics })) context.addIssue({ code: 'custom', ...issue });
  })
  .transform((site) => ({
    ...site,
    authority: site.authority ?? new URL(site.address).hostname,
  }));

export type Site = z.output<typeof siteSchema>;
export type Category = z.output<typeof categorySchema>;
