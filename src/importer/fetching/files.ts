import { lookup, type LookupAddress } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { setTimeout as wait } from 'node:timers/promises';
import { t } from '../../language/say.ts';
import { isWebAddress } from '../../model/web-address.ts';
import { LARGEST, LARGEST_PICTURE, PICTURE_TOO_LARGE, TOO_LARGE } from '../limits.ts';
import { isPrivateAddress } from './private-hosts.ts';
import { permissionOf, ROBOT, type Permission } from './robots.ts';

/** What a host answered. */
export interface Answer {
  /** Where it was found in the end, after redirects. */
  url: string;
  status: number;
  /** Unpacked. */
  bytes: Uint8Array;
  /** The header `Content-Type`. */
  type: string;
}

export interface Manners {
  /** The addresses an editor has given: their hosts may be private ones, no other may. */
  given: string[];
  /** Seconds between two requests to one host, at least. */
  pause: number;
  /** Who asks: the archive's own address. */
  contact: string;
  /** Seconds after which an answer is given up. */
  patience?: number;
  /** Told in milliseconds, and waited by. */
  clock?: Clock;
}

interface Clock {
  now: () => number;
  wait: (milliseconds: number) => Promise<unknown>;
}

/** What is asked for, and how much of it is taken. */
interface WantedKind {
  accept: string;
  /** In bytes. */
  largest: number;
  /** What is said of more; undefined where its beginning will do. */
  tooLarge: string | undefined;
}

const PAGE: WantedKind = {
  accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
  largest: LARGEST,
  tooLarge: TOO_LARGE,
};
const PICTURE: WantedKind = {
  accept: 'image/avif,image/webp,image/*;q=0.9',
  largest: LARGEST_PICTURE,
  tooLarge: PICTURE_TOO_LARGE,
};

/** As much of a robots.txt as RFC 9309 asks to be read. */
const ROBOTS: WantedKind = { accept: 'text/plain,*/*;q=0.5', largest: 512 * 1024, tooLarge: undefined };

const MOST_REDIRECTS = 5;
const PATIENCE = 30;
/** The longest pause between two requests that is waited, in seconds; whoever asks for more does not want to be asked. */
const LONGEST_PAUSE = 60;

/**
 * Gets pages as a polite guest: one request at a time, a pause between two to the same host, robots.txt obeyed, nothing larger or slower
 * than an article is, and no private host that nobody named. Throws errors that say what to do.
 */
export class Fetcher {
  private readonly permissions = new Map<string, Promise<Permission>>();
  private readonly asked = new Map<string, number>();
  private readonly known: Set<string>;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly manners: Required<Manners>;

  constructor(manners: Manners) {
    this.manners = { patience: PATIENCE, clock: { now: Date.now, wait }, ...manners };
    this.known = new Set(manners.given.map((address) => new URL(address).origin));
  }

  /** The page at an address, wherever redirects lead. */
  get(address: string): Promise<Answer> {
    return this.inTurn(() => this.follow(address, PAGE));
  }

  /** The picture at an address, in the same manner. */
  getPicture(address: string): Promise<Answer> {
    return this.inTurn(() => this.follow(address, PICTURE));
  }

  /** One request after the other: while an article's pictures are fetched, nobody asks for the next article. */
  private inTurn(ask: () => Promise<Answer>): Promise<Answer> {
    const answer = this.turn.then(ask);
    this.turn = answer.catch(() => {});
    return answer;
  }

  private async follow(address: string, wanted: WantedKind): Promise<Answer> {
    let url = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const permission = await this.permissionFor(url);
      if (!permission.allows(url))
        throw new Error(
          t`${new URL(url).host} 的 robots.txt 不许程序取这个地址（或读不到），没有取。请在浏览器里打开，另存后再导入。`,
        );
      if (permission.delay > LONGEST_PAUSE)
        throw new Error(
          t`${new URL(url).host} 的 robots.txt 要求取两页之间隔 ${permission.delay} 秒，没有取。请在浏览器里打开，另存后再导入。`,
        );
      await this.pauseFor(url, permission.delay);
      const answer = await this.ask(url, wanted);
      if (answer.to === undefined) return checked(answer);
      url = answer.to;
    }
    throw new Error(t`这个地址转来转去，超过 ${MOST_REDIRECTS} 次。请在浏览器里打开，用最后的地址再试。`);
  }

  private permissionFor(url: string): Promise<Permission> {
    const { origin } = new URL(url);
    const known = this.permissions.get(origin) ?? this.askPermission(`${origin}/robots.txt`);
    this.permissions.set(origin, known);
    return known;
  }

  private async askPermission(robots: string): Promise<Permission> {
    let url = robots;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      await this.pauseFor(url, 0);
      const answer = await this.ask(url, ROBOTS);
      if (answer.to === undefined)
        return permissionOf(robots, { status: answer.status, text: new TextDecoder().decode(answer.bytes) });
      url = answer.to;
    }
    return permissionOf(robots, { status: 404, text: '' });
  }

  /** Waits until the host has had its pause. */
  private async pauseFor(url: string, delay: number): Promise<void> {
    const { host } = new URL(url);
    const due = (this.asked.get(host) ?? -Infinity) + Math.max(this.manners.pause, delay) * 1000;
    const { now, wait } = this.manners.clock;
    const left = due - now();
    if (left > 0) await wait(left);
    this.asked.set(host, now());
  }

  private async ask(url: string, wanted: WantedKind): Promise<Answer & { to?: string }> {
    const target = new URL(url);
    const addresses = await this.addressesOf(target);
    const signal = AbortSignal.timeout(this.manners.patience * 1000);
    try {
      const response = await send(target, addresses, { contact: this.manners.contact, accept: wanted.accept }, signal);
      const { statusCode: status = 0, headers } = response;
      const to = status >= 300 && status < 400 && headers.location ? locate(headers.location, url) : undefined;
      if (to !== undefined) response.destroy();
      const bytes = to === undefined ? await readBody(response, wanted) : new Uint8Array();
      return { url, status, bytes, type: headers['content-type'] ?? '', to };
    } catch (cause) {
      if (cause instanceof Refused || !signal.aborted) throw explained(cause, target);
      throw new Error(t`${target.host} 过了 ${this.manners.patience} 秒还没有答完。请稍后再试。`, { cause });
    }
  }

  /** The addresses of a host, looked up once, so that what was judged is what is asked. */
  private async addressesOf({ hostname, host, origin }: URL): Promise<LookupAddress[]> {
    const name = hostname.replace(/^\[|\]$/gu, '');
    const addresses = await promisify(lookup)(name, { all: true }).catch((cause: unknown) => {
      throw new Error(t`找不到主机 ${host}。请检查网址与网络。`, { cause });
    });
    if (!this.known.has(origin) && addresses.some(({ address }) => isPrivateAddress(address)))
      throw new Error(
        t`${host} 是内部网络的地址，没有取：别的页面指到这里的，不跟着去。确实要的话，请直接写明它的网址。`,
      );
    return addresses;
  }
}

/** An answer that is not taken, with what to do. */
class Refused extends Error {}

function send(
  target: URL,
  addresses: LookupAddress[],
  { contact, accept }: { contact: string; accept: string },
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const request = target.protocol === 'https:' ? requestHttps : requestHttp;
  const pinned: LookupFunction = (_, { all }, answer) =>
    all ? answer(null, addresses) : answer(null, addresses[0]!.address, addresses[0]!.family);
  const options: RequestOptions = {
    signal,
    lookup: pinned,
    agent: false,
    headers: {
      'User-Agent': `Mozilla/5.0 (compatible; ${ROBOT}/1.0; +${contact})`,
      Accept: accept,
      'Accept-Encoding': 'gzip, deflate, br',
      'Accept-Language': 'zh-CN,zh;q=0.9',
    },
  };
  return new Promise((resolve, reject) => request(target, options, resolve).on('error', reject).end());
}

const UNPACKERS = new Map<string, () => NodeJS.ReadWriteStream>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

async function readBody(response: IncomingMessage, { largest, tooLarge }: WantedKind): Promise<Uint8Array> {
  const unpack = UNPACKERS.get(response.headers['content-encoding']?.trim().toLowerCase() ?? '');
  const unpacked = unpack?.();
  response.on('error', (cause) => void unpacked?.emit('error', cause));
  const body = unpacked ? response.pipe(unpacked) : response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    chunks.push(chunk);
    if (size > largest) break;
  }
  response.destroy();
  if (size > largest && tooLarge !== undefined) throw new Refused(tooLarge);
  return Buffer.concat(chunks).subarray(0, largest);
}

function locate(location: string, url: string): string {
  const to = URL.canParse(location, url) ? new URL(location, url).href : '';
  if (!isWebAddress(to)) throw new Refused(t`这个地址转到 ${location}，不是网页的地址。请在浏览器里打开看看。`);
  return to;
}

function checked(answer: Answer): Answer {
  if (answer.status === 200) return answer;
  const { host } = new URL(answer.url);
  const todo =
    answer.status === 404 || answer.status === 410
      ? t`请检查网址；页面可能已经撤下。`
      : t`请在浏览器里打开看看，可以另存后再导入。`;
  throw new Error(t`${host} 答复 ${answer.status}，没有取到。${todo}`);
}

function explained(cause: unknown, { host }: URL): Error {
  if (cause instanceof Refused) return cause;
  const why = cause instanceof Error && 'code' in cause ? t`（${String(cause.code)}）` : '';
  return new Error(t`连不上 ${host}，或半途断了${why}。请检查网址与网络，稍后再试。`, { cause });
}
