import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core';
import { installPackages } from '../debian.ts';
import { WATCHDOG } from '../watchdog.ts';

/** Starts the browser that `findBrowser` finds. It talks to nobody but the pages it is given. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

/** The same as one reader's browser, which keeps in `profile` what pages leave with it, from one start to the next. */
export async function launchProfile(profile: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions(), ...options });
  context.setDefaultTimeout(WATCHDOG);
  return context;
}

function launchOptions(): LaunchOptions {
  // Chromium refuses its sandbox to root, so only root goes without.
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath: findBrowser(),
    chromiumSandbox: !isRoot,
    timeout: WATCHDOG,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

/** A browser's fresh start: nothing visited, nothing kept. What its pages are asked to wait for, they wait for. */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(WATCHDOG);
  return context;
}

/** Asks the open page for what stands behind its address after `?`, as the back button asks it: a fraction of opening it anew. */
export async function goWithin(page: Page, search: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}

/**
 * The path of a Chrome or Chromium: `CHROME_PATH`, the usual places of the system, Playwright's own folder, or Debian's
 * package, which is installed where that is allowed. Throws, saying what to do, when there is none to be had.
 */
export function findBrowser(): string {
  const found = chosenBrowser() ?? usualPlaces().find((path) => existsSync(path)) ?? playwrightBrowser();
  if (found) return found;
  if (installPackages(['chromium', CJK_FONT])) {
    const installed = usualPlaces().find((path) => existsSync(path));
    if (installed) return installed;
  }
  throw new Error(
    [
      '找不到浏览器，浏览器测试无法进行。请任选一种办法，再运行一次 npm test：',
      '  1. 安装 Google Chrome 或 Chromium（Debian、Ubuntu：sudo apt-get install chromium fonts-noto-cjk）；',
      '  2. npx playwright-core install chromium；',
      '  3. 用环境变量 CHROME_PATH 指明已有的 Chrome 或 Chromium。',
    ].join('\n'),
  );
}

/** Makes sure that Chinese can be drawn on Linux; elsewhere the system brings its fonts. Says so when it cannot. */
export function ensureChineseFont(warn: (message: string) => void): void {
  if (process.platform !== 'linux' || hasChineseFont()) return;
  if (installPackages([CJK_FONT]) && hasChineseFont()) return;
  warn(`没有中文字体，网页上的汉字会显示成方框。请安装一种，例如 sudo apt-get install ${CJK_FONT}。`);
}

const CJK_FONT = 'fonts-noto-cjk';

function chosenBrowser(): string | undefined {
  const path = process.env['CHROME_PATH'];
  if (path && !existsSync(path))
    throw new Error(`CHROME_PATH 指向的 ${path} 不存在。请改成浏览器程序的路径，或不设它。`);
  return path || undefined;
}

function usualPlaces(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
    const programs = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'];
    return folders.flatMap((folder) =>
      programs.map((program) =>
        join(folder, program, 'Application', program.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
      ),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    [...names, 'chrome'].map((name) => `${folder}/${name}`),
  );
}

/** A browser that some version of Playwright has downloaded before; the newest one. */
function playwrightBrowser(): string | undefined {
  const expected = chromium.executablePath();
  if (existsSync(expected)) return expected;
  const folder = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? playwrightFolder();
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium'))
    .sort((a, b) => revision(b) - revision(a))
    .flatMap((name) => PROGRAMS.map((program) => join(folder, name, program)))
    .find((path) => existsSync(path));
}

const revision = (folder: string) => Number(/\d+$/.exec(folder)?.[0] ?? 0);

function playwrightFolder(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(process.env['LOCALAPPDATA'] ?? homedir(), 'ms-playwright');
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'ms-playwright');
}

const PROGRAMS = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-linux/headless_shell',
  'chrome-headless-shell-linux64/chrome-headless-shell',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
}
