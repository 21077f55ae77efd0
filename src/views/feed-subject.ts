import { addressOf, FEED, feedArchiveAddress, FRONT, listAddress } from '../model/address.ts';
import type { List } from '../model/archive.ts';
import type { CitedFeed } from '../model/cited-feed.ts';
import { followedPage, groupName } from './cited-index.ts';
import type { Context } from './context.ts';
import type { FeedSubject } from './feed.ts';
import { fill } from './labels.ts';
import { headingOf } from './list-names.ts';

/** All articles; `previous` is the newest month that has left the feed, as `yyyy-mm`. */
export function wholeSubject({ archive, absolute, say }: Context, previous: string | undefined): FeedSubject {
  return {
    title: say(archive.site.name),
    description: say(archive.site.description),
    page: FRONT,
    history: previous === undefined ? {} : { previous: absolute(feedArchiveAddress(previous)) },
  };
}

/** One of its months, and the month before it that has any. */
export function monthSubject(context: Context, month: string, previous: string | undefined): FeedSubject {
  const { archive, absolute, label, sayDate } = context;
  const whole = wholeSubject(context, previous);
  return {
    ...whole,
    title: fill(label.named, { name: whole.title, text: sayDate(month) }),
    // All that was in it may have been withdrawn.
    page: archive.lists.date.has(month) ? listAddress('date', month) : addressOf('dates'),
    history: { current: absolute(FEED), ...whole.history },
  };
}

export function listSubject(context: Context, list: List): FeedSubject {
  const { archive, label, say } = context;
  const category = archive.site.categories.find(({ id }) => list.kind === 'category' && id === list.id);
  return {
    title: fill(label.named, { name: say(archive.site.name), text: headingOf(context, list) }),
    description: say(category?.description ?? archive.site.description),
    page: listAddress(list.kind, list.id),
    history: {},
  };
}

export function citedSubject(context: Context, feed: CitedFeed): FeedSubject {
  const { archive, label, say } = context;
  return {
    title: fill(label.named, { name: say(archive.site.name), text: groupName(context, feed.kind, feed.name) }),
    description: say(archive.site.description),
    page: followedPage(archive, feed),
    history: {},
  };
}

export function correctionsSubject({ archive, label, say }: Context): FeedSubject {
  return {
    title: fill(label.named, { name: say(archive.site.name), text: label.corrections }),
    description: label.correctionsIntro,
    page: addressOf('corrections'),
    history: {},
  };
}
