import { escapeHtml } from '../markup/escape.ts';
import type { RedirectView } from '../views/redirect.ts';

/** The page that sends its reader on at once (HTML, section 4.2.5.3); where that is turned off it is a link. */
export function toRedirectPage({ lang, title, text, href, canonical }: RedirectView): string {
  const to = escapeHtml(href);
  return (
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
    `<meta name="robots" content="noindex"><link rel="canonical" href="${escapeHtml(canonical)}">` +
    `<meta http-equiv="refresh" content="0;url=${to}"><main><h1>${escapeHtml(title)}</h1>` +
    `<p>${escapeHtml(text)}<a href="${to}">${escapeHtml(canonical)}</a></p></main></html>\n`
  );
}
