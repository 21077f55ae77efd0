import { listAddress } from '../model/address.ts';
import type { List } from '../model/archive.ts';
import { parentOf } from '../model/place.ts';
import { monthName } from './calendar.ts';
import type { Context, Link } from './context.ts';
import { fill } from './labels.ts';

/** What the list is called in its edition. */
export function headingOf({ edition, sayDate }: Context, { kind, name, voice }: List): string {
  return kind === 'date' ? sayDate(name) : edition.say(name, voice);
}

/** Its heading, with the kind of list where others may be called the same: a topic, a category and a keyword 地理标志. */
export function titleOf(context: Context, list: List): string {
  const { regions, sources, keywords, topics } = context.label;
  const kind = {
    region: regions,
    source: sources,
    keyword: keywords,
    topic: topics,
    category: '',
    date: '',
    special: '',
  }[list.kind];
  const heading = headingOf(context, list);
  return kind === '' ? heading : fill(context.label.noted, { text: heading, note: kind });
}

/** A sentence on what a category or special subject holds; empty for what has none. */
export function descriptionOf({ archive, say }: Context, { kind, id }: List): string {
  const { categories, specials } = archive.site;
  const described = kind === 'category' ? categories : kind === 'special' ? specials : [];
  return say(described.find((one) => one.id === id)?.description ?? '');
}

/** The directory the list stands in, and the wider lists it belongs to. */
export function crumbsOf(context: Context, { kind, id }: List): Link[] {
  const { archive, label, link } = context;
  // Below its year, a month need not name it again; the way to a day stays on a phone's one line.
  const textOf = (list: List) =>
    list.kind === 'date' && list.id.length === 7 ? monthName(context, list.id) : headingOf(context, list);
  const wider = (of: 'date' | 'region', ids: string[]): Link[] =>
    ids.flatMap((other) => {
      const list = archive.lists[of].get(other);
      return list ? [{ text: textOf(list), href: link(listAddress(of, other)) }] : [];
    });
  switch (kind) {
    case 'category':
      return [];
    case 'date':
      return [
        { text: label.dates, href: link('dates.html') },
        ...wider(
          'date',
          [id.slice(0, 4), id.slice(0, 7)].filter((other) => other !== id),
        ),
      ];
    case 'region':
      return [{ text: label.regions, href: link('regions.html') }, ...wider('region', ancestorsOf(id))];
    case 'source':
      return [{ text: label.sources, href: link('sources.html') }];
    case 'keyword':
      return [{ text: label.keywords, href: link('keywords.html') }];
    case 'special':
      return [{ text: label.specials, href: link('specials.html') }];
    case 'topic':
      return [{ text: label.topics, href: link('topics.html') }];
  }
}

function ancestorsOf(code: string): string[] {
  const parent = parentOf(code);
  return parent === undefined ? [] : [...ancestorsOf(parent), parent];
}
