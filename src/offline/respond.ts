import { SEARCH_HEADS, type Address } from '../model/address.ts';
import { UNKEPT_HEADER } from '../model/kept.ts';
import { respondWith } from './held-response.ts';
import type { FindHeld, Held } from './holdings.ts';
import type { InstalledVolume } from './library.ts';
import { BARE_MISSING_PAGE, missingPage, settingsIn, withNote } from './page-text.ts';

/** A request that a worker has to answer. */
export interface Asked {
  url: URL;
  /** Of the file of the site that it is for (`addressIn`). */
  address: Address;
  /** A page that a reader goes to, and not something that a page asks for. */
  isPage: boolean;
  /** The page that asks came out of a pack, so that what belongs to it is looked for there first. */
  isOfPack: boolean;
  range: string | null;
}

export interface Means {
  /** Absolute address of the site's root. */
  root: string;
  /** Sends the request itself. Rejects when there is no network. */
  send: () => Promise<Response>;
  /** Resolves after as many milliseconds. */
  wait: (time: number) => Promise<void>;
  installed: () => Promise<InstalledVolume[]>;
  find: FindHeld;
}

export interface Responded {
  response: Response;
  /** It came out of a pack. */
  isHeld: boolean;
}

/** How long the network may keep a reader waiting for what is on the device as well, in milliseconds. */
const PATIENCE = 4_000;

/**
 * Answers a request from the network, and from a pack when the network fails, is slow, or its host is out of order. An answer
 * of the host's is taken as it is, even if it is that there is no such page: an article may have been withdrawn. But a file
 * that belongs to a page may be in a pack still when the site has a newer one.
 */
export async function respond(asked: Asked, means: Means): Promise<Responded> {
  const fromPack = () => fromPacks(asked, means);
  const early = asked.isOfPack ? await fromPack() : undefined;
  if (early) return early;
  // No pack has these, and the search does without them rather than wait for a network that was not there a moment ago.
  if (asked.isOfPack && asked.address.startsWith(SEARCH_HEADS)) return { response: unkept(), isHeld: false };
  const sent = means.send().catch(() => undefined);
  const first = await Promise.race([sent, means.wait(PATIENCE).then(() => undefined)]);
  if (first && isFinal(first, asked)) return { response: first, isHeld: false };
  const held = await fromPack();
  if (held) return held;
  // A search out of a pack says what it has not; a page or a picture that is nowhere else is worth waiting for.
  const isOptional = asked.isOfPack && !asked.isPage;
  const last = isOptional ? first : await sent;
  return { response: last ?? (isOptional ? unkept() : await missing(asked, means)), isHeld: false };
}

function isFinal({ ok, status }: Response, { isPage }: Asked): boolean {
  return isPage ? status < 500 : ok;
}

async function fromPacks(asked: Asked, means: Means): Promise<Responded | undefined> {
  const volumes = await means.installed();
  const held = await means.find(asked.address, volumes);
  if (!held) return undefined;
  const isText = asked.isPage && asked.address.endsWith('.html');
  const bytes = isText ? await noted(held, asked.address, volumes, means) : held.bytes;
  return { response: respondWith(asked.address, bytes, asked.isPage ? null : asked.range), isHeld: true };
}

async function noted({ bytes, volume }: Held, address: Address, volumes: InstalledVolume[], { find }: Means) {
  const offlinePage = await offlinePageFor(address, volumes, find);
  const html = withNote(decode(bytes), volume.asOf, offlinePage === undefined ? undefined : settingsIn(offlinePage));
  return new TextEncoder().encode(html);
}

async function missing({ url, address, isPage }: Asked, { root, installed, find }: Means): Promise<Response> {
  if (!isPage) return notHere();
  const offlinePage = await offlinePageFor(address, await installed(), find);
  const settings = offlinePage === undefined ? undefined : settingsIn(offlinePage);
  const folder = new URL(folderIn(address), root).pathname;
  const html = settings ? missingPage(offlinePage!, folder, url.pathname + url.search, settings) : BARE_MISSING_PAGE;
  return new Response(html, { status: 504, headers: { 'Content-Type': 'text/html;charset=utf-8' } });
}

async function offlinePageFor(
  address: Address,
  volumes: InstalledVolume[],
  find: FindHeld,
): Promise<string | undefined> {
  const held = await find(`${folderIn(address)}offline.html`, volumes);
  return held && decode(held.bytes);
}

const notHere = (): Response => new Response(null, { status: 504 });

const unkept = (): Response => new Response(null, { status: 504, headers: { [UNKEPT_HEADER]: '' } });

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The folder of the edition that an address is of, with its slash; none at the root. Folders are named by BCP 47 tags (`editionFolder` in the model). */
const folderIn = (address: Address): string => /^zh-[a-z-]+\//.exec(address)?.[0] ?? '';

/** Which file of the site a URL is for; undefined for what is not the site's, and for packs, which are got but not served. */
export function addressIn(root: string, url: URL): Address | undefined {
  const [plain] = url.href.split(/[?#]/) as [string];
  if (!plain.startsWith(root)) return undefined;
  const path = decodePath(plain.slice(root.length));
  if (path.startsWith('packs/')) return undefined;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** A path whose escapes are broken is no file's; it is left as it is. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
