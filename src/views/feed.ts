import type { Address } from '../model/address.ts';
import type { Day } from '../model/day.ts';
import { hashOf } from '../model/identity.ts';
import { newestOf } from '../model/withdrawal.ts';
import type { Context } from './context.ts';
import type { FeedEntry } from './feed-entry.ts';

/** A feed as any format needs it: absolute addresses, text in the edition's script. */
export interface FeedView {
  title: string;
  description: string;
  lang: string;
  /** The page the feed belongs to. */
  home: string;
  /** The feed's own address. */
  self: string;
  /** The hub that tells of changes (WebSub); archive documents, which none follows, have none. */
  hub: string | undefined;
  /** The last day on which anything in the feed changed; undefined when it is empty. */
  updated: Day | undefined;
  /** Changes with anything in it. */
  revision: string;
  history: History;
  entries: FeedEntry[];
}

/** Where the feed's older articles are (RFC 5005, section 4). */
export interface History {
  /** Set for an archive document: the feed it belongs to. */
  current?: string;
  /** The document with the articles before these. */
  previous?: string;
}

/** What a feed is about. */
export interface FeedSubject {
  title: string;
  description: string;
  /** The page it belongs to. */
  page: Address;
  history: History;
}

/** `shows` changes with all that the entries say. */
export function viewFeed(context: Context, subject: FeedSubject, entries: FeedEntry[], shows: unknown): FeedView {
  const { title, description, page, history } = subject;
  return {
    title,
    description,
    lang: context.edition.script,
    home: context.absolute(page),
    self: context.absolute(context.address),
    hub: history.current === undefined ? context.archive.site.websub : undefined,
    updated: newestOf(entries.map(({ updated }) => updated)),
    revision: hashOf([title, description, history, shows]),
    history,
    entries,
  };
}
