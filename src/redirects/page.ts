import type { RedirectView } from '../views/redirect.ts';

/** The page that sends its reader on at once (HTML, section 4.2.5.3); where that is turned off it is a link. */
export function toRedirectPage({ lang, title, text, href, canonical }: RedirectView): string {
  const to = escape(href);
  return (
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${escape(title)}</title>` +
    `<meta name="robots" content="noindex"><link rel="canonical" href="${escape(canonical)}">` +
    `<meta http-equiv="refresh" content="0;url=${to}"><main><h1>${escape(title)}</h1>` +
    `<p>${escape(text)}<a href="${to}">${escape(canonical)}</a></p></main></html>\n`
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
