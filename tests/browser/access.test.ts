import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from './browser.ts';
import { browser, host, PAGES } from './fixture.ts';

/** One page of every kind. */
const EVERY = [
  ...PAGES,
  'trends.html',
  'specials.html',
  'special/patents.html',
  'cited.html',
  'cite/statute.html',
  'offline.html',
];

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ALL: RunOptions = { runOnly: TAGS, resultTypes: ['violations'] };
/** Half the time goes into contrast. */
const BUT_CONTRAST: RunOptions = { ...ALL, rules: { 'color-contrast': { enabled: false } } };
const CONTRAST: RunOptions = { ...ALL, runOnly: ['color-contrast'] };

async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await openContext(browser, { serviceWorkers: 'block', ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

async function openWithAxe(page: Page, path: string): Promise<void> {
  await page.goto(host.address + path);
  await page.evaluate(AXE);
}

/** What axe finds. What it finds right is not told: it is a hundred times as much. */
async function findings(page: Page, path: string, options = ALL): Promise<string[]> {
  const violations = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run: (at: Document, options: RunOptions) => Promise<AxeResults> } };
    return (await axe.run(document, options)).violations;
  }, options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${path}: ${id} at ${target.join(' ')}: ${html.slice(0, 120)}`),
  );
}

test('axe finds nothing on any kind of page in a light room, nor in the colours of a dark one', () =>
  withPage({ colorScheme: 'light' }, async (page) => {
    const found: string[] = [];
    for (const path of EVERY) {
      await page.emulateMedia({ colorScheme: 'light' });
      await openWithAxe(page, path);
      found.push(...(await findings(page, path)));
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await findings(page, `${path} in the dark`, CONTRAST)));
    }
    assert.deepEqual(found, []);
  }));

test('nor does it on any of the other edition, which has the same colours', () =>
  withPage({}, async (page) => {
    const found: string[] = [];
    for (const path of EVERY.filter((name) => name !== '404.html')) {
      await openWithAxe(page, `zh-hant/${path}`);
      found.push(...(await findings(page, `zh-hant/${path}`, BUT_CONTRAST)));
    }
    assert.deepEqual(found, []);
  }));

for (const forcedColors of ['none', 'active'] as const)
  test(`on the narrowest phone nothing runs off the screen, every target has room, and the menu shows where one is, forced colours: ${forcedColors}`, () =>
    withPage({ viewport: { width: 320, height: 640 }, forcedColors }, async (page) => {
      const small: string[] = [];
      for (const path of EVERY) {
        await page.goto(host.address + path);
        small.push(...(await page.evaluate(tooSmall)).map((target) => `${path}: ${target}`));
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, path);
        assert.deepEqual(await page.evaluate(unseenEntries), [], path);
      }
      assert.deepEqual(small, []);
    }));

/** Entries of the menu that say where one is, and are off the screen or not told from the others. */
function unseenEntries(): string[] {
  return [...document.querySelectorAll('.masthead nav [aria-current]')]
    .filter((entry) => {
      const { left, right } = entry.getBoundingClientRect();
      return left < 0 || right > innerWidth || getComputedStyle(entry).borderBlockEndStyle === 'none';
    })
    .map((entry) => entry.outerHTML);
}

/** Targets below 24 pixels (WCAG 2.2, 2.5.8), but for links in sentences, which the criterion exempts. */
function tooSmall(): string[] {
  return [...document.querySelectorAll<HTMLElement>('a[href], button, summary, select')]
    .filter(
      (target) =>
        target.checkVisibility({ visibilityProperty: true }) && target.id === '' && !target.closest('p, .prose'),
    )
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > 0 && (box.height < 23.9 || box.width < 23.9))
    .map(({ target, box }) => `${target.outerHTML.slice(0, 90)} ${box.width} × ${box.height}`);
}

test('the mode for older readers is kept from page to page, and in it axe finds nothing and nothing runs off a phone', () =>
  withPage({ viewport: { width: 390, height: 844 } }, async (page) => {
    await page.goto(`${host.address}articles/20210209-525a.html`);
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
    const usual = await size();
    await page.getByRole('button', { name: '大字' }).click();
    assert.ok((await size()) >= 20 && (await size()) > usual);
    assert.ok(await page.getByText('复制所选').isHidden(), 'nothing is selected');
    for (const path of [
      'index.html',
      'articles/20210209-525a.html',
      'category/industry.html',
      'regions.html',
      'keywords.html',
    ]) {
      await openWithAxe(page, path);
      assert.deepEqual(await findings(page, path), []);
      assert.equal(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed'), 'true');
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390, path);
    }
  }));

test('the size of the text and the distance of its lines are kept on the device', () =>
  withPage({}, async (page) => {
    await page.goto(`${host.address}articles/20210209-525a.html`);
    const style = () =>
      page.locator('.prose').evaluate((prose) => {
        const { fontSize, lineHeight } = getComputedStyle(prose);
        return [parseFloat(fontSize), parseFloat(lineHeight) / parseFloat(fontSize)] as const;
      });
    const [size, lines] = await style();
    await page.getByRole('button', { name: '字大些' }).click();
    await page.getByRole('button', { name: '行距宽些' }).click();
    await page.reload();
    const [larger, wider] = await style();
    assert.ok(larger > size && wider > lines, `${larger} ${wider}`);
    await page.getByRole('button', { name: '字小些' }).click();
    assert.equal((await style())[0], size);
  }));

test('a selected passage is copied with its source and an address that opens at it', () =>
  withPage(
    { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 800, height: 300 } },
    async (page) => {
      await page.goto(`${host.address}articles/20210209-525a.html`);
      const passage = page.locator('.prose p').nth(3);
      await passage.evaluate((paragraph) => getSelection()!.selectAllChildren(paragraph));
      await page.getByRole('button', { name: '复制所选' }).click();
      await page.getByRole('button', { name: '已复制' }).waitFor();
      const [quote, source, address] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
      assert.match(quote!, /^“.+”$/);
      assert.match(source!, /四川在线，2021-02-09/);
      assert.match(address!, /articles\/20210209-525a\.html#:~:text=%/);
      await page.goto(host.address);
      await page.goto(address!);
      // Throws when the browser does not bring it into the window.
      await page.waitForFunction(() => {
        const { top } = document.querySelectorAll('.prose p')[3]!.getBoundingClientRect();
        return top > 0 && top < innerHeight;
      });
    },
  ));

test('keywords are narrowed down by what is typed, in either script', () =>
  withPage({}, async (page) => {
    await page.goto(`${host.address}keywords.html`);
    await page.getByRole('searchbox', { name: '找关键词' }).fill('知识产权');
    const shown = await page.locator('.sounds li a:visible').allInnerTexts();
    assert.ok(shown.length > 0);
    for (const name of shown) assert.match(name, /知识产权/);
    for (const [edition, label] of [
      ['', '找关键词'],
      ['zh-hant/', '找關鍵詞'],
    ] as const) {
      await page.goto(`${host.address}${edition}keywords.html`);
      for (const typed of ['知識產權', '知识产权']) {
        await page.getByRole('searchbox', { name: label }).fill(typed);
        assert.equal(await page.locator('.sounds li a:visible').count(), shown.length, edition + typed);
      }
    }
    await page.goto(`${host.address}keywords.html`);
    await page.getByRole('searchbox', { name: '找关键词' }).fill('没有的词');
    await page.getByText('没有这样的关键词。').waitFor();
  }));
