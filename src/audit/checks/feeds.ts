import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD, type Finding } from '../finding.ts';
import { parseJson } from '../json.ts';
import { targetOf, type Site } from '../site.ts';
import { readXml } from '../xml.ts';

const XML_FEED = /(?:^|\/)(?:feed|feeds\/.+)\.xml$/;
const JSON_FEED = /(?:^|\/)feed\.json$/;

/** Feeds are well formed (RSS 2.0, JSON Feed 1.1), their entries complete and told apart, and these lead to pages. */
export const check: Check = {
  title: t`订阅源`,
  *ofSite(site) {
    for (const file of site.files) {
      if (XML_FEED.test(file)) yield* inRss(site, file);
      if (JSON_FEED.test(file)) yield* inJson(site, file);
      if (/(?:^|\/)(?:feeds\.opml|opensearch\.xml|oai\.xml)$/.test(file)) yield* notWellFormed(site, file);
    }
  },
};

function* notWellFormed(site: Site, file: string): Generator<Finding> {
  const { fault } = readXml(site.text(file));
  if (fault !== undefined) yield { file, what: fault, todo: REBUILD };
}

const ITEM = 'rss/channel/item';

function* inRss(site: Site, file: string): Generator<Finding> {
  const [title, item, link, guid, date] = [
    'rss/channel/title',
    ITEM,
    `${ITEM}/link`,
    `${ITEM}/guid`,
    `${ITEM}/pubDate`,
  ];
  const { fault, texts } = readXml(site.text(file), [title, item, link, guid, date]);
  const of = (path: string | undefined) => texts.get(path!)!;
  if (fault !== undefined) yield { file, what: fault, todo: REBUILD };
  else if (of(title).length === 0) yield { file, what: t`不是 RSS 2.0 的订阅源，或没有名称`, todo: REBUILD };
  else if ([link, guid, date].some((path) => of(path).length !== of(item).length))
    yield { file, what: t`有的条目没有链接、编号或日期`, todo: REBUILD };
  else
    yield* inEntries(
      site,
      file,
      of(link).map((url, index) => ({ url, id: of(guid)[index]!, date: Date.parse(of(date)[index]!) })),
    );
}

function* inJson(site: Site, file: string): Generator<Finding> {
  const feed = parseJson<JsonFeed>(site.text(file));
  if (!Array.isArray(feed?.items) || !String(feed.version).startsWith('https://jsonfeed.org/version/')) {
    yield { file, what: t`不是 JSON Feed`, todo: REBUILD };
    return;
  }
  yield* inEntries(
    site,
    file,
    feed.items.map(({ id = '', url = '', date_published: date = '' }) => ({ url, id, date: Date.parse(date) })),
  );
}

function* inEntries(
  site: Site,
  file: string,
  entries: { url: string; id: string; date: number }[],
): Generator<Finding> {
  const ids = new Set<string>();
  for (const { url, id, date } of entries) {
    if (id === '' || Number.isNaN(date)) yield { file, what: t`条目 ${url} 没有编号或日期`, todo: REBUILD };
    if (ids.has(id)) yield { file, what: t`编号 ${id} 出现了两次`, todo: REBUILD };
    ids.add(id);
    const target = targetOf(site, file, url);
    if (!target || !site.files.has(target.address))
      yield { file, what: t`条目 ${id} 指向 ${url}，没有这一页`, todo: REBUILD };
  }
}

interface JsonFeed {
  version?: unknown;
  items?: { id?: string; url?: string; date_published?: string }[];
}
