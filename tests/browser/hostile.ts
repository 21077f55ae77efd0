import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openContext } from './browser.ts';

// Texts that would run if anything took them for more than words, and a reader who notices when one does.

/** What would be seen to have run. */
export const RUN = 'document.documentElement.dataset.ran=1';

/** What text stands in, and what it would have to end there before it is more than text. */
const OUT_OF = [
  '',
  '">',
  "'>",
  '</title>',
  '</script>',
  '--></p>',
  ']]>',
  '\\">',
  '&quot;&gt;',
  '<!--',
  '`',
  '</textarea></style>',
];

/** What runs once it is more than text. */
export const VECTORS = [
  `<script>${RUN}</script>`,
  `<ScRiPt src=data:text/javascript,${RUN}></sCrIpT>`,
  `<img src=x onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<iframe srcdoc="&lt;script&gt;parent.${RUN}&lt;/script&gt;">`,
  `<a href="java&#9;script:${RUN}" autofocus onfocus=${RUN}>x</a>`,
  `<details open ontoggle=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<object data="javascript:${RUN}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="https://evil.example/">`,
  `<link rel=stylesheet href="https://evil.example/a.css">`,
  `<style>@import "https://evil.example/a.css";</style>`,
  `" onmouseover=${RUN} autofocus onfocus=${RUN} x="`,
  `{{constructor.constructor('${RUN}')()}}\${${RUN}}`,
];
export const PAYLOADS = OUT_OF.flatMap((end) => VECTORS.map((vector) => end + vector));

/** Set by `npm run bench -- hostile`, which tries all of them in the browser. */
export const ALL_VARIABLE = 'ALL_HOSTILE_TEXTS';

/** Where in them stand those that are tried in the browser: each vector twice, and each end of what it stands in three times. */
export const CHOSEN = process.env[ALL_VARIABLE]
  ? PAYLOADS.map((_, number) => number)
  : Array.from(
      { length: 2 * VECTORS.length },
      (_, index) => (index % OUT_OF.length) * VECTORS.length + (index % VECTORS.length),
    );

/** A page that notes whatever ran, was refused, or was asked of another host than the one at `address`. */
export async function watched(
  browser: Browser,
  address: string,
  use: (page: Page, ran: string[]) => Promise<void>,
): Promise<void> {
  const context = await openContext(browser, { serviceWorkers: 'block' });
  const ran: string[] = [];
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    ran.push(`${page.url()} opens a dialog`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => ran.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') ran.push(`${page.url()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(address)) ran.push(request.url());
  });
  try {
    await use(page, ran);
    assert.deepEqual(ran, []);
  } finally {
    await context.close();
  }
}

export const hasRun = (page: Page) => page.evaluate(() => document.documentElement.dataset['ran'] !== undefined);
