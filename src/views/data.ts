import { absoluteUrl, addressOf, articleMarkdownAddress, FRONT, type Address } from '../model/address.ts';
import { lastChanged, withdrawnIn, type Article } from '../model/article.ts';
import type { Archive } from '../model/archive.ts';
import type { Day } from '../model/day.ts';
import type { Context, Link } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { fill } from './labels.ts';
import { recordOf, type ArticleRecord } from './record.ts';
import { citationTablesOf, linesOf, tablesOf } from './volumes.ts';

/** The exports, without the script before them. */
export const DATA = {
  package: addressOf('dataPackage'),
  repository: addressOf('repository'),
  withdrawn: addressOf('withdrawnList'),
  urls: addressOf('urlList'),
  links: addressOf('linkList'),
} as const satisfies Record<string, Address>;

/** Beyond this many records a static repository is too large for the gateways that would read it. */
export const REPOSITORY_LIMIT = 5000;

export function hasRepository({ articles }: Archive): boolean {
  return articles.length <= REPOSITORY_LIMIT;
}

/** A field of the exports. */
export interface DataField {
  name: string;
  title: string;
  /** Type of a Table Schema field; `list` holds strings. */
  type: 'string' | 'date' | 'integer' | 'list';
  description: string;
}

/** A file of the exports, and its absolute address. */
export interface DataFile {
  /** In its edition, which for whole texts is the one at the root. */
  address: Address;
  url: string;
}

/** A table of all articles, or of what they cite; or of the year or month `period`. */
export interface TableFile extends DataFile {
  period: string | undefined;
}

/** What the exports are as a whole: for the data package, the repository, and schema.org. */
export interface DatasetView {
  name: string;
  title: string;
  description: string;
  rights: string;
  lang: string;
  /** Whether the edition has the whole texts too. */
  isWhole: boolean;
  home: string;
  page: string;
  contact: { name: string; email: string };
  count: number;
  from: Day | undefined;
  to: Day | undefined;
  updated: Day | undefined;
  keywords: string[];
  fields: DataField[];
  /** What the fields mean, a line each. */
  fieldLines: string;
  /** Those of the table of citations. */
  citationFields: DataField[];
  files: { tables: TableFile[]; package: DataFile; citations: TableFile[]; years: DataFile[] };
}

const TYPES: Partial<Record<keyof ArticleRecord, DataField['type']>> = {
  date: 'date',
  updated: 'date',
  reporters: 'list',
  editors: 'list',
  keywords: 'list',
  topics: 'list',
  topic_names: 'list',
  regions: 'list',
  region_names: 'list',
  corrections: 'list',
  length: 'integer',
};

export function viewDataset(context: Context): DatasetView {
  const { absolute, archive, edition, editions, label, say } = context;
  const { site, articles } = archive;
  const file = (address: Address) => ({ address, url: absolute(address) });
  const wholeFile = (address: Address) => ({ address, url: absoluteUrl(site.address, address) });
  return {
    name: `${site.authority}-${edition.script}`.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    title: say(site.name),
    description: say(site.description),
    rights: say(site.notice),
    lang: edition.script,
    isWhole: edition === editions[0],
    home: absolute(FRONT),
    page: absolute('data.html'),
    contact: { name: say(site.contact.name ?? site.name), email: site.contact.email },
    count: articles.length,
    from: articles.at(-1)?.date,
    to: articles[0]?.date,
    updated: articles.map(lastChanged).sort().at(-1),
    keywords: site.topics.map(({ name }) => say(name)),
    fields: Object.entries(label.fields).map(([name, words]) => ({
      name,
      title: words[0],
      type: TYPES[name as keyof ArticleRecord] ?? 'string',
      description: words[1],
    })),
    fieldLines: Object.entries(label.fields)
      .map(([name, words]) => fill(label.named, { name, text: words[1] }))
      .join('\n'),
    citationFields: Object.entries(label.citationFields).map(([name, words]) => ({
      name,
      title: words[0],
      type: 'string' as const,
      description: words[1],
    })),
    files: {
      tables: tablesOf(archive).map(({ period, table }) => ({ ...file(table), period })),
      citations: citationTablesOf(archive).map(({ period, table }) => ({ ...wholeFile(table), period })),
      package: file(DATA.package),
      years: linesOf(archive).map(({ address }) => wholeFile(address)),
    },
  };
}

/** The page that offers the exports and explains their fields. */
export interface DataView {
  frame: Frame;
  heading: string;
  intro: string;
  total: string;
  files: { heading: string; entries: { text: string; href: string; name: string; description: string }[] };
  /** Tables and whole texts of which each file has a year or a month. */
  years: { heading: string; text: string; links: Link[] }[];
  /** Each article as data, and one of them to look at. */
  single: { heading: string; text: string; example: Link | undefined };
  fields: { heading: string; columns: readonly string[]; rows: DataField[] };
  repository: { heading: string; text: string };
  rights: { heading: string; text: string };
}

export function viewData(context: Context): DataView {
  const { archive, editions, label, link, linkIn, say, sayDate } = context;
  const dataset = viewDataset(context);
  const root = editions[0]!;
  const file = (address: Address, [text, description]: readonly string[], href = link(address)) => ({
    text: text!,
    href,
    name: address.split('/').at(-1)!,
    description: description!,
  });
  const exampleOf = ({ id }: Article): Link => {
    const address = articleMarkdownAddress(id);
    return { text: address, href: linkIn(root, address) };
  };
  const newest = archive.articles[0];
  const whole = tablesOf(archive).filter(({ period }) => period === undefined);
  return {
    frame: frameOf(context, {
      title: label.data,
      description: label.dataIntro,
      crumbs: [{ text: label.data }],
      stylesheets: ['assets/subscribe.css'],
      metadata: { meta: [], linkedData: [datasetLinkedData(dataset)] },
    }),
    heading: label.data,
    intro: label.dataIntro,
    total: newest
      ? fill(label.total, { n: dataset.count, from: sayDate(dataset.from!), to: sayDate(dataset.to!) })
      : label.none,
    files: {
      heading: label.dataFiles,
      entries: [
        ...whole.flatMap(({ sheet, table }) => [file(sheet, label.dataFile.sheet), file(table, label.dataFile.table)]),
        file(DATA.package, label.dataFile.package),
        ...(hasRepository(archive) ? [file(DATA.repository, label.dataFile.repository)] : []),
        ...citationTablesOf(archive)
          .filter(({ period }) => period === undefined)
          .flatMap((own) =>
            CITATION_FORMS.map(([form, name]) => file(own[form], label.dataFile[name], linkIn(root, own[form]))),
          ),
        file(DATA.withdrawn, label.dataFile.withdrawn, linkIn(root, DATA.withdrawn)),
        file(DATA.urls, label.dataFile.urls, linkIn(root, DATA.urls)),
        file(DATA.links, label.dataFile.links, linkIn(root, DATA.links)),
      ],
    },
    years: [
      ...tablesByYear(context),
      ...citationsByYear(context),
      {
        heading: label.dataByYear,
        text: fill(label.dataByYearText, { script: label.scriptName[root.script] }),
        links: linesOf(archive).map(({ period, address }) => ({ text: period, href: linkIn(root, address) })),
      },
    ].filter(({ links }) => links.length > 0),
    single: {
      heading: label.dataSingle,
      text: fill(label.dataSingleText, { script: label.scriptName[root.script] }),
      example: newest && exampleOf(newest),
    },
    fields: { heading: label.dataFields, columns: label.dataFieldColumns, rows: dataset.fields },
    repository: {
      heading: 'OAI-PMH',
      text: fill(hasRepository(archive) ? label.repositoryText : label.repositoryTooLarge, { n: REPOSITORY_LIMIT }),
    },
    rights: { heading: label.rights, text: say(archive.site.notice) },
  };
}

/** The forms of what articles cite, and what they are called. */
const CITATION_FORMS = [
  ['lines', 'citations'],
  ['sheet', 'citationSheet'],
  ['table', 'citationTable'],
] as const;

/** What articles cite, in each form, where each file has a year or a month. */
function citationsByYear({ archive, editions, label, linkIn }: Context): DataView['years'] {
  const tables = citationTablesOf(archive).flatMap(({ period, ...files }) =>
    period === undefined ? [] : [{ period, ...files }],
  );
  return CITATION_FORMS.map(([form, name]) => {
    const [heading, text] = label.dataFile[name];
    return { heading, text, links: tables.map((own) => ({ text: own.period, href: linkIn(editions[0]!, own[form]) })) };
  });
}

/** The tables, for spreadsheets and for programs, where each has a year or a month. */
function tablesByYear({ archive, label, link }: Context): DataView['years'] {
  const tables = tablesOf(archive).flatMap(({ period, ...files }) =>
    period === undefined ? [] : [{ period, ...files }],
  );
  return (['sheet', 'table'] as const).map((form) => {
    const [heading, text] = label.dataFile[form];
    return { heading, text, links: tables.map((table) => ({ text: table.period, href: link(table[form]) })) };
  });
}

/** schema.org's Dataset, as search engines for data read it. */
function datasetLinkedData(dataset: DatasetView): object {
  const download = ({ url }: DataFile, encodingFormat: string) => ({
    '@type': 'DataDownload',
    contentUrl: url,
    encodingFormat,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': dataset.page,
    url: dataset.page,
    name: dataset.title,
    description: dataset.description,
    inLanguage: dataset.lang,
    keywords: dataset.keywords,
    creator: { '@type': 'Organization', name: dataset.contact.name, email: dataset.contact.email, url: dataset.home },
    usageInfo: dataset.rights,
    isAccessibleForFree: true,
    ...(dataset.updated && { dateModified: dataset.updated, temporalCoverage: `${dataset.from}/${dataset.to}` }),
    variableMeasured: dataset.fields.map(({ name, description }) => ({ '@type': 'PropertyValue', name, description })),
    distribution: [
      ...dataset.files.tables.map((table) => download(table, 'text/csv')),
      ...dataset.files.years.map((year) => download(year, 'application/jsonl')),
      download(dataset.files.package, 'application/json'),
    ],
  };
}

/** The archive as a repository that harvesters read. */
export interface RepositoryView {
  title: string;
  email: string;
  /** Where harvesters ask: at the gateway, which knows the repository by the file's address; without one, the file itself. */
  base: string;
  authority: string;
  earliest: Day | undefined;
  /** `changes` are the corrections in words. */
  records: (ArticleRecord & { rights: string; changes: string[] })[];
  /** What was withdrawn, and when. */
  deleted: { id: string; date: Day }[];
}

/** A gateway puts the repository's address, without its scheme, after its own (Static Repository, section 3.1). */
function repositoryBase(url: string, gateway: string | undefined): string {
  return gateway === undefined ? url : `${gateway.replace(/\/?$/, '/')}${url.replace(/^https?:\/\//, '')}`;
}

export function viewRepository(context: Context): RepositoryView {
  const { absolute, archive, label, say } = context;
  const { site, articles } = archive;
  return {
    title: say(site.name),
    email: site.contact.email,
    base: repositoryBase(absolute(DATA.repository), site.oai_gateway),
    authority: site.authority,
    earliest: [...articles, ...archive.withdrawn].map(lastChanged).sort()[0],
    records: articles.map((article: Article) => {
      const record = recordOf(context, article);
      const changes = record.corrections.map(({ date, text }) =>
        fill(label.named, { name: fill(label.noted, { text: label.corrected, note: date }), text }),
      );
      return { ...record, rights: say(site.notice), changes };
    }),
    deleted: withdrawnIn(archive.withdrawn),
  };
}
