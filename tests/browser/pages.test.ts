import assert from 'node:assert/strict';
import test from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openContext } from './browser.ts';
import { browser, host, PAGES } from './fixture.ts';

const TWINS = ['index.html', 'articles/20210209-525a.html', 'articles/20200705-ee01.html', 'search.html'].map(
  (path) => `zh-hant/${path}`,
);
const EVERY = [...PAGES, ...TWINS];

async function withPage<T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await openContext(browser, { serviceWorkers: 'block', ...options });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

test('pages speak to no other host, and nothing goes wrong in them', async () =>
  withPage({}, async (page) => {
    const wrong: string[] = [];
    let at = '';
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) wrong.push(`${at}: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`${at}: ${error.message}`));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(host.address) && !/^(?:data|blob):/.test(url)) wrong.push(`${at} asks for ${url}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) wrong.push(`${at}: ${response.url()} is answered by ${response.status()}`);
    });
    // The page for missing addresses looks for its files where the site's own address says.
    for (at of EVERY.filter((path) => path !== '404.html'))
      await page.goto(host.address + at, { waitUntil: 'networkidle' });
    assert.deepEqual(wrong, []);
  }));

test('without JavaScript every page shows what it is about, and an article its whole text', async () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    for (const path of EVERY) {
      await page.goto(host.address + path);
      assert.ok(await page.locator('h1').isVisible(), path);
      const text = await page.locator('main').innerText();
      assert.ok(text.length > 15, `${path}: ${text}`);
    }
    await page.goto(`${host.address}articles/20210209-525a.html`);
    for (const part of ['今年四川知识产权工作将聚焦', '建立风清气正的行业秩序', '行之知识产权', '刘佳'])
      assert.ok(await page.getByText(part).first().isVisible(), part);
    await page.getByRole('link', { name: '繁體' }).click();
    // Throws when it does not come to be seen.
    await page.getByRole('heading', { name: /今年四川知識產權工作如何幹？\s*今天這個會明確了！/ }).waitFor();
  }));

test('the calendar on a day’s page is that of its month’s, in which the day is marked; without JavaScript a link leads there', async () => {
  const cells = (page: Page) =>
    page.$$eval('table.calendar :is(caption, th, td)', (all) =>
      all.map((cell) => [cell.textContent, cell.querySelector('a')?.href, (cell as HTMLTableCellElement).colSpan]),
    );
  await withPage({}, async (page) => {
    for (const edition of ['', 'zh-hant/']) {
      await page.goto(`${host.address}${edition}date/2021-02.html`);
      const month = await cells(page);
      await page.goto(`${host.address}${edition}date/2021-02-09.html`);
      await page.locator('table.calendar').waitFor();
      assert.deepEqual(await cells(page), month);
      assert.equal(await page.locator('table.calendar [aria-current=page]').textContent(), '9');
    }
  });
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${host.address}date/2021-02-09.html`);
    await page.locator('a.calendar').click();
    await page.locator('table.calendar').waitFor();
  });
});

test('without JavaScript the search page says where to look instead', async () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${host.address}search.html`);
    const text = await page.locator('main').innerText();
    assert.match(text, /JavaScript/);
    for (const name of ['日期', '来源', '关键词'])
      assert.ok(await page.getByRole('main').getByRole('link', { name }).first().isVisible(), name);
  }));

const WIDTHS = [320, 375, 480, 640, 768, 900, 1024, 1280, 1600];

test('from the narrowest phone to a wide screen no page must be scrolled sideways', async () =>
  withPage({}, async (page) => {
    const wide: string[] = [];
    for (const path of EVERY) {
      await page.goto(host.address + path);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const shown = await page.evaluate(() => document.documentElement.scrollWidth);
        if (shown > width) wide.push(`${path} at ${width}: ${shown}`);
      }
    }
    assert.deepEqual(wide, []);
  }));

/** Relative luminance after WCAG 2.2, from `rgb(…)`, `oklch(…)` or any colour the browser can draw. */
async function luminance(page: Page, selector: string, property: 'color' | 'backgroundColor'): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      let at: Element | null = element;
      let colour = getComputedStyle(element)[name];
      while (at && /^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(colour)) {
        at = at.parentElement;
        colour = at ? getComputedStyle(at)[name] : 'Canvas';
      }
      const canvas = document.createElement('canvas').getContext('2d')!;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    }, property);
}

async function contrast(page: Page, selector: string): Promise<number> {
  const pair = [await luminance(page, selector, 'color'), await luminance(page, selector, 'backgroundColor')];
  return (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`in a ${colorScheme} room the page is ${colorScheme} and its text has a contrast of at least 4.5 to 1`, async () =>
    withPage({ colorScheme }, async (page) => {
      for (const path of ['index.html', 'articles/20210209-525a.html', 'search.html', 'zh-hant/index.html']) {
        await page.goto(host.address + path);
        const ground = await luminance(page, 'body', 'backgroundColor');
        assert.ok(colorScheme === 'light' ? ground > 0.7 : ground < 0.1, `${path}: ${ground}`);
        for (const selector of ['h1', 'main a', 'main p', 'main time', 'footer a', 'header a']) {
          if ((await page.locator(selector).count()) === 0) continue;
          const found = await contrast(page, selector);
          assert.ok(found >= 4.5, `${path} ${selector}: ${found.toFixed(2)}`);
        }
      }
    }));

test('what narrows a list down stands above it on a phone, and beside it where there is room', async () =>
  withPage({}, async (page) => {
    await page.goto(`${host.address}region/510100.html`);
    const boxes = async (width: number) => {
      await page.setViewportSize({ width, height: 800 });
      const [facets, list] = [page.locator('.facets'), page.locator('.items').first()];
      return { facets: (await facets.boundingBox())!, list: (await list.boundingBox())! };
    };
    const phone = await boxes(390);
    assert.ok(phone.facets.y + phone.facets.height <= phone.list.y, 'above on a phone');
    const desk = await boxes(1280);
    assert.ok(desk.list.x + desk.list.width <= desk.facets.x, 'beside it where there is room');
  }));

test('the first press of Tab offers to skip to the text, and does', async () =>
  withPage({}, async (page) => {
    await page.goto(`${host.address}articles/20210209-525a.html`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    assert.ok(await skip.evaluate((element) => element === document.activeElement));
    assert.ok(await skip.isVisible());
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main$/);
  }));

test('Chinese is drawn by a font that has it: different characters look different', async () =>
  withPage({}, async (page) => {
    await page.goto(`${host.address}index.html`);
    const drawn = await page.evaluate(() =>
      ['专', '利', '權'].map((character) => {
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d')!;
        context.font = `40px ${getComputedStyle(document.body).fontFamily}`;
        context.fillText(character, 5, 50);
        return canvas.toDataURL();
      }),
    );
    assert.equal(new Set(drawn).size, 3);
  }));
