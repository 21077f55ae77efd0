import { listed, t } from '../../language/say.ts';
import type { Day } from '../../model/day.ts';
import { charsetOf } from '../decode.ts';
import type { RawFile } from '../draft.ts';
import type { Answer } from './files.ts';
import type { Listed } from './links.ts';
import { isOfSite } from './same-site.ts';

export interface Fetching {
  get: (address: string) => Promise<Answer>;
  /** The addresses in what may be a list of pages; undefined when it is none. */
  readList: (raw: RawFile) => Promise<Listed | undefined>;
  /** The day of today, as captures are dated. */
  day: Day;
  /** Pages that are fetched of one list, at most; and lists that one list leads to. */
  limit: number;
  /** Whether the archive has an article from there: it is not fetched again. */
  isKnown: (address: string) => boolean;
  /** Whether pages on other hosts than the list's own are fetched too. */
  otherHosts: boolean;
  /** Told of what is left out, for people. */
  tell: (message: string) => void;
}

type Captures = AsyncGenerator<RawFile | { name: string; error: string }>;

/**
 * The page at an address or, where a feed or a sitemap stands there, the pages of which it tells and which the archive does not have. A feed
 * without addresses is a capture itself. What goes wrong with one page is an error in its place.
 */
export async function* fetchCaptures(address: string, fetching: Fetching): Captures {
  const answer = await fetching.get(address);
  const capture = toCapture(address, answer, fetching);
  const found = await fetching.readList(capture);
  if (!found || (found.pages.length === 0 && found.lists.length === 0)) {
    yield capture;
    return;
  }
  const pages = new FreshPages(answer.url, fetching);
  pages.add(found.pages);
  for (const list of atMost(ofSite(found.lists, answer.url, fetching), fetching)) {
    if (pages.isFull()) break;
    try {
      const listed = await fetching.readList(toCapture(list, await fetching.get(list), fetching));
      pages.add(listed?.pages ?? []);
    } catch (cause) {
      yield failed(list, cause);
    }
  }
  yield* fetchPages(pages, fetching);
}

/** The pages of a list's own site that the archive does not have, each once. */
class FreshPages {
  readonly fresh = new Set<string>();
  readonly known = new Set<string>();
  readonly #list: string;
  readonly #fetching: Fetching;

  constructor(list: string, fetching: Fetching) {
    this.#list = list;
    this.#fetching = fetching;
  }

  add(addresses: string[]): void {
    for (const page of ofSite(addresses, this.#list, this.#fetching))
      (this.#fetching.isKnown(page) ? this.known : this.fresh).add(page);
  }

  /** Whether there are as many as are fetched at once. */
  isFull(): boolean {
    return this.fresh.size >= this.#fetching.limit;
  }
}

/** A list may lead to any number of others, each a request to its host. */
function atMost(lists: string[], { limit, tell }: Fetching): string[] {
  const left = lists.length - limit;
  if (left > 0) tell(t`这个站点地图分成 ${lists.length} 个，只看了前 ${limit} 个。请逐个写明余下的，或用 --limit 改。`);
  return lists.slice(0, limit);
}

/** The addresses of the list's own site; the others, which may lead anywhere, are named and left unless they are asked for. */
function ofSite(addresses: string[], list: string, { otherHosts, tell }: Fetching): string[] {
  if (otherHosts) return addresses;
  const [own, left]: [string[], string[]] = [[], []];
  for (const address of addresses) (isOfSite(address, list) ? own : left).push(address);
  if (left.length > 0)
    tell(
      t`${left.length} 个网址在别的网站上，没有取：${listed(left.slice(0, NAMED))}${left.length > NAMED ? '……' : ''}。要取的，请逐个写明，或加 --other-hosts。`,
    );
  return own;
}

/** So many addresses that are left out are named. */
const NAMED = 5;

async function* fetchPages({ fresh, known }: FreshPages, fetching: Fetching): Captures {
  const chosen = [...fresh].slice(0, fetching.limit);
  if (known.size > 0) fetching.tell(t`其中 ${known.size} 篇已收录，没有再取。`);
  if (chosen.length < fresh.size)
    fetching.tell(
      t`还有 ${fresh.size - chosen.length} 篇没有取：一次最多 ${fetching.limit} 篇。请再运行一次，或用 --limit 改。`,
    );
  for (const page of chosen) {
    try {
      yield toCapture(page, await fetching.get(page), fetching);
    } catch (cause) {
      yield failed(page, cause);
    }
  }
}

function failed(name: string, cause: unknown): { name: string; error: string } {
  return { name, error: cause instanceof Error ? cause.message : String(cause) };
}

function toCapture(asked: string, { url, bytes, type }: Answer, { day }: Fetching): RawFile {
  const requested = asked === url ? undefined : asked;
  return { name: url, bytes, url, requested, retrieved: day, charset: charsetOf(type) };
}
