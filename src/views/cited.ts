import { listAddress, type Address } from '../model/address.ts';
import type { Archive } from '../model/archive.ts';
import { digestsOf, type Article } from '../model/article.ts';
import { keyOf, type Citation } from '../model/citation.ts';
import { citedFeedAddress, citedFeedsOf } from '../model/cited-feed.ts';
import { groupId } from '../model/cited-group.ts';
import { citedPageAddress, placeOfCited } from '../model/cited-page.ts';
import { citedAddress, OWN_PAGE, type CitedThing } from '../model/cited.ts';
import { yearOf } from '../model/day.ts';
import { versionOn } from '../model/law-version.ts';
import { keepLast } from '../model/recent.ts';
import type { Context, Link } from './context.ts';
import type { DirectoryGroup } from './directory.ts';
import { frameOf, type Frame } from './frame.ts';
import { itemOf, type Item } from './item.ts';
import { fill } from './labels.ts';

/** A page about one thing that several articles name. */
export interface CitedView {
  frame: Frame;
  heading: string;
  kind: string;
  count: string;
  /** Where it can be looked up, if the settings say so. */
  lookup: Link | undefined;
  /** Its own feed, of things that are followed one by one. */
  feed: Link | undefined;
  years: { heading: string; entries: DirectoryGroup['entries'] };
  /** The newest articles with the passages that name it. */
  passages: { item: Item; version: string; passage: Passage }[];
  others: { heading: string; items: Item[] };
  together: { heading: string; links: Link[] };
}

/** A passage, cut around what it is shown for. */
export interface Passage {
  before: string;
  own: string;
  after: string;
}

/** Articles whose passages are shown; a law that hundreds cite would make a page that nobody can read. */
const PASSAGES = 100;
/** Things that are shown as named together with another. */
const TOGETHER = 20;

/** The things that have pages of their own. */
export function thingsWithPage({ cited }: Archive): CitedThing[] {
  return [...cited.values()].filter(({ articles }) => articles.length >= OWN_PAGE);
}

/** The one of these whose page has the address. */
export function thingAt(archive: Archive, address: Address): CitedThing {
  return byAddress(archive).get(address)!;
}

const byAddress = keepLast(
  1,
  (archive: Archive) => new Map(thingsWithPage(archive).map((thing) => [citedAddress(thing), thing])),
);

/** What the page depends on beside the settings. */
export function citedDepends(archive: Archive, thing: CitedThing): unknown[] {
  const hasFeed = citedFeedsOf(archive).has(groupId({ kind: thing.kind, name: thing.id }));
  const together = togetherWith(archive, thing).map((other) => [other.id, placeOfCited(archive.cited, other)]);
  return [keyOf(thing), digestsOf(thing.articles), together, hasFeed];
}

export function viewCited(context: Context, thing: CitedThing): CitedView {
  const { archive, label, link, say } = context;
  const { kind, id, articles } = thing;
  const heading = say(id);
  const lookup = archive.site.lookups[kind];
  const kindName = label.citedKinds[kind];
  const feed = citedFeedsOf(archive).get(groupId({ kind, name: id }));
  return {
    frame: frameOf(context, {
      ...(feed ? { feed: { title: heading, address: citedFeedAddress(feed) } } : {}),
      title: heading,
      description: fill(label.named, { name: kindName, text: heading }),
      crumbs: [
        { text: label.citedThings, href: link('cited.html') },
        { text: kindName, href: link(citedPageAddress({ kind, number: 1 })) },
        { text: heading },
      ],
      stylesheets: ['assets/cited.css'],
    }),
    heading,
    kind: kindName,
    count: fill(label.count, { n: articles.length }),
    lookup:
      lookup === undefined
        ? undefined
        : { text: label.citedLookup, href: lookup.replaceAll('{id}', encodeURIComponent(id)) },
    feed: feed && { text: 'RSS', href: link(citedFeedAddress(feed)) },
    years: { heading: label.citedYears, entries: yearsOf(context, articles) },
    passages: articles.slice(0, PASSAGES).map((article) => passageOf(context, thing, article)),
    others: {
      heading: label.citedOthers,
      items: articles.slice(PASSAGES).map((article) => itemOf(context, article)),
    },
    together: {
      heading: label.citedTogether,
      links: togetherWith(archive, thing).map((other) => linkTo(context, other)),
    },
  };
}

function yearsOf({ link }: Context, articles: Article[]): CitedView['years']['entries'] {
  return [...Map.groupBy(articles, ({ date }) => yearOf(date))].map(([year, own]) => ({
    text: year,
    href: link(listAddress('date', year)),
    count: own.length,
  }));
}

function passageOf(context: Context, thing: CitedThing, article: Article): CitedView['passages'][number] {
  const citation = article.citations.find((own) => keyOf(own) === keyOf(thing))!;
  const version = versionOn(context.archive.site.laws, thing, article.date);
  return {
    item: itemOf(context, article),
    version: version === undefined ? '' : fill(context.label.citedVersion, { version: context.say(version) }),
    passage: cutAround(citation, (text) => context.say(text, article)),
  };
}

function cutAround({ passage, text }: Citation, say: (text: string) => string): Passage {
  const at = passage.indexOf(text);
  if (at < 0) return { before: say(passage), own: '', after: '' };
  return { before: say(passage.slice(0, at)), own: say(text), after: say(passage.slice(at + text.length)) };
}

/** What the articles that name a thing also name, most often first. */
function togetherWith({ cited }: Archive, thing: CitedThing): CitedThing[] {
  const counts = new Map<string, number>();
  for (const { citations } of thing.articles)
    for (const key of new Set(citations.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  counts.delete(keyOf(thing));
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, TOGETHER)
    .map(([key]) => cited.get(key)!);
}

function linkTo({ archive, link, say }: Context, thing: CitedThing): Link {
  const { address, anchor } = placeOfCited(archive.cited, thing);
  return { text: say(thing.id), href: link(address) + anchor };
}
