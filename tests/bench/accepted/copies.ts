import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { serveFolder } from '../../../src/serve/files.ts';
import { launchBrowser } from '../../browser/browser.ts';
import { whitePng } from './picture.ts';
import type { Verdict } from './verdict.ts';

const run = promisify(execFile);

/** A copy by wget from the list of addresses, byte for byte; `home` is the site's own address, which nothing serves here. */
export async function judgeWget(out: string, home: string, scratch: string): Promise<Verdict> {
  const verdict = { consumer: 'wget -x -i data/urls.txt', given: '整个网站', accepted: 0, of: 0 };
  const host = await serveFolder({ folder: out, port: 0 });
  try {
    mkdirSync(scratch, { recursive: true });
    const urls = urlsOf(out);
    const addresses = urls.map((url) => decodeURI(url.slice(home.length)));
    writeFileSync(join(scratch, 'urls.txt'), urls.map((url) => `${host.address}${url.slice(home.length)}\n`).join(''));
    await run('wget', ['-q', '-x', '-nH', '-P', join(scratch, 'copy'), '-i', join(scratch, 'urls.txt')]);
    const isSame = (file: string) => {
      const copy = join(scratch, 'copy', file);
      return existsSync(copy) && readFileSync(copy).equals(readFileSync(join(out, file)));
    };
    const remarks = addresses.filter((file) => !isSame(file)).map((file) => `${file} 没有或不同`);
    return { ...verdict, accepted: addresses.length - remarks.length, of: addresses.length, remarks };
  } catch (cause) {
    return { ...verdict, remarks: [`没有试：${String(cause)}`] };
  } finally {
    await host.close();
  }
}

/** The addresses in the site's lists: one of all, or one for each year as well. */
function urlsOf(out: string): string[] {
  const years = join(out, 'data/urls');
  const lists = existsSync(years) ? readdirSync(years).map((name) => join(years, name)) : [];
  return [join(out, 'data/urls.txt'), ...lists].flatMap((list) => readFileSync(list, 'utf8').trimEnd().split('\n'));
}

/** A copy by `wget --mirror`, in which the archive's own search answers as on the site itself. */
export async function judgeMirror(out: string, scratch: string): Promise<Verdict> {
  const verdict = { consumer: 'wget --mirror', given: '副本里的检索', accepted: 0, of: 0 };
  const host = await serveFolder({ folder: out, port: 0 });
  try {
    await run('wget', ['-q', '--mirror', '-nH', '-P', scratch, host.address]);
  } catch (cause) {
    return { ...verdict, remarks: [`没有试：${String(cause)}`] };
  } finally {
    await host.close();
  }
  return { ...verdict, ...compareTotals(await totalsIn(out), await totalsIn(scratch)) };
}

const QUERIES = ['知识产权', '专利', '商標'];

/** For which queries a copy finds as many articles as the site itself, which has to find some. */
function compareTotals(own: number[], copied: number[]): Pick<Verdict, 'accepted' | 'of' | 'remarks'> {
  const remarks = QUERIES.flatMap((query, at) =>
    own[at]! > 0 && own[at] === copied[at] ? [] : [`${query}：原站 ${own[at]} 篇，副本 ${copied[at]} 篇`],
  );
  return { accepted: QUERIES.length - remarks.length, of: QUERIES.length, remarks };
}

/** The same of a site in a folder. */
async function totalsIn(folder: string): Promise<number[]> {
  const host = await serveFolder({ folder, port: 0 });
  try {
    return await totalsAt(host.address);
  } finally {
    await host.close();
  }
}

/** How many articles the page's own module finds for each query at an address; -1 where it does not answer. */
async function totalsAt(address: string): Promise<number[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const totals: number[] = [];
    for (const query of QUERIES) {
      await page.goto(`${address}search.html?q=${encodeURIComponent(query)}`);
      const list = page.locator('#search-results[data-total]');
      totals.push(Number((await list.getAttribute('data-total', { timeout: 15_000 }).catch(() => null)) ?? -1));
    }
    return totals;
  } finally {
    await browser.close();
  }
}

/** A ZIM file for Kiwix, which Debian's zim-tools make; they check it themselves, and the archive's own search is asked in it. */
export async function judgeZim(out: string, scratch: string): Promise<Verdict[]> {
  const zim = join(scratch, 'archive.zim');
  const made = await makeZim(out, zim, join(scratch, 'site'));
  return [made, await judgeSearchInZim(out, zim, made.accepted > 0)];
}

async function makeZim(out: string, zim: string, folder: string): Promise<Verdict> {
  const verdict = { consumer: 'zimwriterfs、zimcheck', given: '整个网站', accepted: 0, of: 0 };
  try {
    cpSync(out, folder, { recursive: true });
    writeFileSync(join(folder, 'icon.png'), whitePng(48));
    await run('zimwriterfs', [
      ...['--welcome', 'index.html', '--illustration', 'icon.png', '--language', 'zho'],
      ...['--name', 'archive', '--title', 'Archive', '--description', 'Archive', '--creator', 'Archive'],
      ...['--publisher', 'Archive', '--withoutFTIndex', folder, zim],
    ]);
    await run('zimcheck', ['--checksum', '--integrity', '--main', '--favicon', zim]);
    return { ...verdict, accepted: 1, of: 1, remarks: [`${(statSync(zim).size / 1e6).toFixed(1)} MB`] };
  } catch (cause) {
    const isThere = (cause as { code?: unknown }).code !== 'ENOENT';
    return { ...verdict, of: isThere ? 1 : 0, remarks: [`${isThere ? '没有做成' : '没有装'}：${String(cause)}`] };
  }
}

/** The archive's own search page in the ZIM, as kiwix-serve of Debian's kiwix-tools shows it in a browser. */
async function judgeSearchInZim(out: string, zim: string, isMade: boolean): Promise<Verdict> {
  const verdict = { consumer: 'kiwix-serve', given: 'ZIM 里的检索', accepted: 0, of: 0 };
  if (!isMade) return { ...verdict, remarks: ['没有试：没有做成 ZIM'] };
  const port = await freePort();
  const server = spawn('kiwix-serve', ['--address', '127.0.0.1', '--port', String(port), zim], { stdio: 'ignore' });
  const failed = once(server, 'error').then(([cause]) => cause as Error);
  try {
    const address = await Promise.race([failed, addressInKiwix(port)]);
    if (address instanceof Error) return { ...verdict, remarks: [`没有装：${String(address)}`] };
    return { ...verdict, ...compareTotals(await totalsIn(out), await totalsAt(address)) };
  } catch (cause) {
    return { ...verdict, of: QUERIES.length, remarks: [String(cause)] };
  } finally {
    server.kill();
  }
}

/** Where kiwix-serve shows the files of `archive.zim`, which depends on its version; waits until it does. */
async function addressInKiwix(port: number): Promise<string> {
  const bases = ['content/archive/', 'archive/A/'].map((path) => `http://127.0.0.1:${port}/${path}`);
  for (let tries = 0; tries < 50; tries++) {
    for (const base of bases) {
      const answer = await fetch(`${base}search.html`).catch(() => undefined);
      if (answer?.ok) return base;
    }
    await sleep(200);
  }
  throw new Error('kiwix-serve 没有应答');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
