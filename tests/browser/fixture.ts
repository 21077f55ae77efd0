import { after, before } from 'node:test';
import type { Browser } from 'playwright-core';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';
import { fixtureSite } from '../site/build.ts';
import { launchBrowser } from './browser.ts';

/** Whoever imports this has the fixture site served, and a browser, while its tests run. */

export let browser: Browser;
/** The fixture site. */
export let host: Hosted;

before(async () => {
  host = await serveFolder({ folder: fixtureSite(), port: 0 });
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  await host.close();
});

/** One page of every kind that was there first, an article with a table, one with a picture and one that was withdrawn among them. */
export const PAGES = [
  ...['index.html', 'articles/20210209-525a.html', 'articles/20200415-bb01.html', 'articles/20200301-aa03.html'],
  ...['articles/20200603-dd01.html', 'category/industry.html', 'category/industry/1.html', 'date/2020.html'],
  ...['date/2020-03.html', 'date/2020-03-01.html', 'region/511621.html', 'source/scol.html', 'topic/patent.html'],
  ...['dates.html', 'regions.html', 'sources.html', 'keywords.html', 'topics.html', 'corrections.html', 'about.html'],
  ...['search.html', 'subscribe.html', 'data.html', '404.html'],
];
