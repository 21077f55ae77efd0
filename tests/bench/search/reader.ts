import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Answer, Request } from '../../../src/search/asking/answer.ts';
import type { FromWorker, ToWorker } from '../../../src/search/asking/protocol.ts';
import { parseRange } from '../../../src/serve/range.ts';
import { launchBrowser, openContext } from '../../browser/browser.ts';
import { createSender, type Line } from './line.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** A static host that gzips text, answers ranges, as hosts do, and counts what it sends. */
export interface CountingHost {
  address: string;
  /** Bytes of bodies and number of answers since the last call, and when the last byte went out. */
  take(): { bytes: number; answers: number; lastByte: number };
  /** Bytes sent since the last call of `take` up to a time, in milliseconds since 1970. */
  sentUntil(time: number): number;
  close(): void;
}

export async function host(folder: string, line?: Line): Promise<CountingHost> {
  let sent: { at: number; bytes: number }[] = [];
  let lastByte = 0;
  const bytesOf = (some: typeof sent) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  const send = createSender(line);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const type = TYPES[extname(path)];
    readFile(join(folder, path)).then(
      (raw) => {
        const range = parseRange(request.headers.range, raw.length);
        const isPart = typeof range === 'object';
        const body = isPart ? raw.subarray(range.start, range.end + 1) : type ? gzipSync(raw) : raw;
        response.setHeader('Content-Type', type ?? 'application/octet-stream');
        response.setHeader('Cache-Control', 'max-age=3600');
        if (isPart) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${raw.length}`);
        else if (type) response.setHeader('Content-Encoding', 'gzip');
        response.statusCode = isPart ? 206 : 200;
        void send(response, body).then(() => (lastByte = Date.now()));
        sent.push({ at: Date.now(), bytes: body.length });
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take: () => {
      const taken = { bytes: bytesOf(sent), answers: sent.length, lastByte };
      sent = [];
      return taken;
    },
    sentUntil: (time) => bytesOf(sent.filter(({ at }) => at < time)),
    close: () => server.close(),
  };
}

/** A search on the page as a reader makes it. */
export interface Visit {
  bytes: number;
  /** Of these, what was sent before the first results stood on the page; on a first visit. */
  bytesToFirst: number;
  answers: number;
  /** Milliseconds from the visit's beginning until the first results stood on the page, and until all had been searched. */
  untilFirst?: number;
  untilAll?: number;
  /** Milliseconds from the last byte sent to the status that names the total. */
  afterLastByte: number;
  total: number;
}

/** Opens the search page anew, nothing cached, with a query in its address. */
export async function firstVisit(
  browser: Browser,
  site: CountingHost,
  query: string,
  script = '',
): Promise<[Visit, Page]> {
  const page = await (await openContext(browser)).newPage();
  await page.addInitScript(WATCH);
  site.take();
  const started = Date.now();
  await page.goto(`${site.address}${script}search.html?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await settled(page);
  const { shown, answered } = await page.evaluate(() => ({ shown: window.shown, answered: window.answered }));
  const bytesToFirst = site.sentUntil(shown);
  const visit = await settle(page, site);
  return [{ ...visit, bytesToFirst, untilFirst: shown - started, untilAll: answered - started }, page];
}

/** Opens the search page anew, nothing cached and nothing asked. */
export async function openPage(browser: Browser, site: CountingHost): Promise<[Visit, Page]> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(WATCH);
  site.take();
  await page.goto(`${site.address}search.html`);
  return [await settle(page, site), page];
}

/** Types into the page letter by letter, `delay` milliseconds apart, and takes what it costs. */
export async function typeLetters(page: Page, site: CountingHost, letters: string, delay: number): Promise<Visit> {
  site.take();
  await page.evaluate(() => (window.answered = 0));
  await page.locator('#search-q').pressSequentially(letters, { delay });
  await page.waitForTimeout(2 * delay);
  return settle(page, site);
}

/** Types another query into the page and takes what it costs. */
export async function nextQuery(page: Page, site: CountingHost, query: string): Promise<Visit> {
  site.take();
  await page.evaluate(() => (window.answered = 0));
  await page.fill('#search-q', query);
  return settle(page, site);
}

const settled = (page: Page) =>
  page.waitForFunction(() => window.answered > 0 && document.querySelector('[aria-busy="false"]'));

async function settle(page: Page, site: CountingHost): Promise<Visit> {
  await settled(page);
  const { answered, total } = await page.evaluate(() => ({
    answered: window.answered,
    total: Number(document.querySelector<HTMLElement>('#search-results')!.dataset['total']),
  }));
  const { bytes, answers, lastByte } = site.take();
  return { bytes, bytesToFirst: bytes, answers, afterLastByte: Math.max(0, answered - lastByte), total };
}

declare global {
  interface Window {
    /** When the page last became ready with an answer, in milliseconds since 1970; 0 while it is not. */
    answered: number;
    /** When the page first had results; 0 while it has had none. */
    shown: number;
  }
}

/** Notes when an answer is on the page, by the page's own clock: from outside it is seen half a second late while the page is busy. */
const WATCH = `
  window.answered = window.shown = 0;
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver(() => (window.shown ||= Date.now())).observe(
      document.querySelector('#search-results'), { childList: true });
    new MutationObserver(() => {
      window.answered = document.querySelector('#search-page[aria-busy="false"]') ? Date.now() : 0;
    }).observe(document.querySelector('#search-page'), { attributes: true, attributeFilter: ['aria-busy'] });
  });
`;

/** A task of the page's main thread, in milliseconds: by the clock, and of the processor's time alone. */
export interface Task {
  clock: number;
  processor: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
}

/**
 * Types queries character by character while others are being answered; the longest task of the main thread by either
 * measure, as the browser's own trace has it. On a busy machine the clock also counts time given to other programs.
 */
export async function longestTaskWhileTyping(page: Page, queries: string[]): Promise<Task> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', { categories: 'devtools.timeline,toplevel', transferMode: 'ReportEvents' });
  for (const query of queries) {
    await page.fill('#search-q', '');
    await page.locator('#search-q').pressSequentially(query, { delay: 90 });
    await page.waitForTimeout(300);
  }
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return longestTask(events);
}

/** Of the thread that lays pages out. */
function longestTask(events: TraceEvent[]): Task {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const layouts = Map.groupBy(
    events.filter(({ name }) => name === 'Layout'),
    threadOf,
  );
  const [main] = [...layouts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const tasks = events.filter(
    (event) => event.name.endsWith('RunTask') && event.ph === 'X' && threadOf(event) === main,
  );
  const most = (durations: number[]) => Math.max(0, ...durations) / 1000;
  return { clock: most(tasks.map(({ dur = 0 }) => dur)), processor: most(tasks.map(({ tdur = 0 }) => tdur)) };
}

/** What a public module of the site answers to many queries, asked in the browser one after another. */
export interface Asked {
  total: number;
  ids: string[];
}

export async function askModule(page: Page, queries: string[], limit: number): Promise<Asked[]> {
  return page.evaluate(
    async ({ queries, limit }) => {
      const { search } = (await import(
        new URL('assets/search.js', location.href).href
      )) as typeof import('../../../src/search/api/client.ts');
      const answers: Asked[] = [];
      for (const query of queries) {
        const { total, results } = await search(query, { limit });
        answers.push({ total, ids: results.map(({ id }) => id) });
      }
      return answers;
    },
    { queries, limit },
  );
}

/** What the search page lists: what has all of a query, and where that is little what has much of it. */
export async function askPage(page: Page, queries: string[], limit: number): Promise<Asked[]> {
  return page.evaluate(
    async ({ queries, limit }) => {
      const worker = new Worker('assets/search-worker.js', { type: 'module' });
      const ask = (query: string) =>
        new Promise<Answer>((resolve, reject) => {
          const request: Request = {
            ...{ query, filters: {}, sort: 'relevance', offset: 0, limit },
            ...{ withSynonyms: true, facets: 'none', forgive: 'when-few' },
          };
          worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
            if (data.kind === 'answer') resolve(data.answer);
            if (data.kind === 'failure') reject(new Error(data.reason));
          };
          worker.postMessage({ kind: 'search', number: 0, channel: 'page', request } satisfies ToWorker);
        });
      const answers: Asked[] = [];
      for (const query of queries) {
        const { total, results, forgiving } = await ask(query);
        const listed = [...results, ...(forgiving?.results ?? [])];
        answers.push({ total, ids: listed.map(({ id }) => id) });
      }
      worker.terminate();
      return answers;
    },
    { queries, limit },
  );
}

/** What stock Pagefind in the page answers; `limit` of the results are opened for their addresses. */
export async function askStock(page: Page, queries: string[], limit: number): Promise<Asked[]> {
  return page.evaluate(
    async ({ queries, limit }) => {
      const stock = (await import(new URL('stock/pagefind.js', location.href).href)) as {
        search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
      };
      const answers: Asked[] = [];
      for (const query of queries) {
        const { results } = await stock.search(query);
        const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()));
        answers.push({ total: results.length, ids: shown.map(({ url }) => /([^/]+)\.html/.exec(url)![1]!) });
      }
      return answers;
    },
    { queries, limit },
  );
}

export { launchBrowser, openContext };
