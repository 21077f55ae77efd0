import { gunzipSync } from 'node:zlib';
import { listed, t } from '../../language/say.ts';
import type { Day } from '../../model/day.ts';
import { charsetOf, decode } from '../decode.ts';
import type { RawFile } from '../draft.ts';
import { LARGEST } from '../limits.ts';
import type { Answer } from './files.ts';
import { readList } from './links.ts';
import { isOfSite } from './same-site.ts';

export interface Fetching {
  get: (address: string) => Promise<Answer>;
  /** The day of today, as captures are dated. */
  day: Day;
  /** Pages that are fetched of one list, at most. */
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
  const found = readList(textOf(answer), answer.url);
  if (!found || (found.pages.length === 0 && found.lists.length === 0)) {
    yield toCapture(address, answer, fetching);
    return;
  }
  const pages = ofSite(found.pages, answer.url, fetching);
  for (const list of ofSite(found.lists, answer.url, fetching)) {
    if (pages.length >= fetching.limit) break;
    try {
      pages.push(...ofSite(readList(textOf(await fetching.get(list)), list)?.pages ?? [], answer.url, fetching));
    } catch (cause) {
      yield failed(list, cause);
    }
  }
  yield* fetchPages([...new Set(pages)], fetching);
}

/** The addresses of the list's own site; the others, which may lead anywhere, are named and left unless they are asked for. */
function ofSite(addresses: string[], list: string, { otherHosts, tell }: Fetching): string[] {
  const left = otherHosts ? [] : addresses.filter((address) => !isOfSite(address, list));
  if (left.length > 0)
    tell(
      t`${left.length} 个网址在别的网站上，没有取：${listed(left.slice(0, NAMED))}${left.length > NAMED ? '……' : ''}。要取的，请逐个写明，或加 --other-hosts。`,
    );
  return addresses.filter((address) => !left.includes(address));
}

/** So many addresses that are left out are named. */
const NAMED = 5;

async function* fetchPages(pages: string[], fetching: Fetching): Captures {
  const fresh = pages.filter((page) => !fetching.isKnown(page));
  const chosen = fresh.slice(0, fetching.limit);
  if (fresh.length < pages.length) fetching.tell(t`其中 ${pages.length - fresh.length} 篇已收录，没有再取。`);
  if (chosen.length < fresh.length)
    fetching.tell(
      t`还有 ${fresh.length - chosen.length} 篇没有取：一次最多 ${fetching.limit} 篇。请再运行一次，或用 --limit 改。`,
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

/** The text of a list, which sitemaps may have packed by gzip; of what is no text, nothing. */
function textOf({ url, bytes, type }: Answer): string {
  try {
    const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const text = isPacked ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes;
    return decode({ name: url, bytes: text, charset: charsetOf(type) }).text;
  } catch {
    return '';
  }
}
