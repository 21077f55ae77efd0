import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const [copied, own] = [await totalsIn(scratch), await totalsIn(out)];
  const remarks = QUERIES.filter((_, at) => own[at] === 0 || own[at] !== copied[at]).map(
    (query) => `${query}：原站 ${own[QUERIES.indexOf(query)]} 篇，副本 ${copied[QUERIES.indexOf(query)]} 篇`,
  );
  return { ...verdict, accepted: QUERIES.length - remarks.length, of: QUERIES.length, remarks };
}

const QUERIES = ['知识产权', '专利', '商標'];

/** How many articles the page's own module finds for each query; -1 where it does not answer. */
async function totalsIn(folder: string): Promise<number[]> {
  const host = await serveFolder({ folder, port: 0 });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${host.address}search.html`);
    const totals: number[] = [];
    for (const query of QUERIES) {
      await page.goto(`${host.address}search.html?q=${encodeURIComponent(query)}`);
      const list = page.locator('#search-results[data-total]');
      totals.push(Number((await list.getAttribute('data-total', { timeout: 15_000 }).catch(() => null)) ?? -1));
    }
    return totals;
  } finally {
    await browser.close();
    await host.close();
  }
}

/** A ZIM file for Kiwix, which Debian's zim-tools make; they check it themselves. */
export async function judgeZim(out: string, scratch: string): Promise<Verdict> {
  const verdict = { consumer: 'zimwriterfs、zimcheck', given: '整个网站', accepted: 0, of: 0 };
  const [zim, folder] = [join(scratch, 'archive.zim'), join(scratch, 'site')];
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
