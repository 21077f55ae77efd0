import { escapeHtml } from '../markup/escape.ts';
import { fill } from '../model/sentence.ts';
import { dayText } from './text.ts';
import type { OfflineWords, PageSettings } from './settings.ts';

/** The settings that an offline page bears, in which its edition's words are; undefined when it is of another form. */
export function settingsIn(html: string): PageSettings | undefined {
  const [, json] = /<script type="application\/json" id="offline-settings">(.*?)<\/script>/s.exec(html) ?? [];
  return json === undefined ? undefined : (JSON.parse(json) as PageSettings);
}

/** What is said where there are no settings to take the words from, nor the language: both. */
const BARE_WORDS: Pick<OfflineWords, 'pageNote' | 'day'> = {
  pageNote: '没有连上网站，这是存在本机的一页，内容截至{day}。Offline copy, as of {day}.',
  day: '{y}-{mm}-{dd}',
};

/** A page out of a pack, with a line that says of when it is. */
export function withNote(html: string, asOf: number, settings: PageSettings | undefined): string {
  const words = settings?.words ?? BARE_WORDS;
  const note = fill(words.pageNote, { day: dayText(asOf, words) });
  return html.replace(/<main [^>]*>/, (main) => `${main}<p class="offline-note" role="note">${escapeHtml(note)}</p>`);
}

/**
 * The page for an address that is not on the device: the frame of its edition's offline page with something else to read.
 * `folder` is the absolute path of the edition's folder, from which the links of the frame count.
 */
export function missingPage(offlinePage: string, folder: string, here: string, { words }: PageSettings): string {
  const { heading, text, retry, front, offline } = words.missing;
  const link = (href: string, label: string) => `<li><a href="${escapeHtml(href)}">${escapeHtml(label)}</a></li>`;
  const links = [link(here, retry), link(`${folder}index.html`, front), link(`${folder}offline.html`, offline)].join(
    '',
  );
  const main = `<main id="main"><article class="article offline-missing"><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(text)}</p><ul class="points">${links}</ul></article></main>`;
  return offlinePage
    .replace(/<script [^>]*src=[^>]*><\/script>/g, '')
    .replace(/<title>.*?<\/title>/s, () => `<title>${escapeHtml(heading)}</title>`)
    .replace(/<head>/, () => `<head><base href="${escapeHtml(folder)}">`)
    .replace('href="#main"', () => `href="${escapeHtml(here)}#main"`)
    .replace(/<main .*<\/main>/s, () => main);
}

/** The same where not even an offline page is on the device, and so nothing says in which language; it is said in both. */
export const BARE_MISSING_PAGE = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>没有联网 Offline</title><p>没有联网，这一页也没有存在这台设备上。请在联网后再打开。</p><p lang="en">You are offline, and this page is not on this device. Please open it when you are online again.</p></html>`;
