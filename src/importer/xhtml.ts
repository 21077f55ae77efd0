const VOID = 'area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr';
/** `<a id="top"/>`: to HTML an element that has only begun. */
const EMPTY = new RegExp(String.raw`<(?!(?:${VOID})[\s/])([\w-]+)((?:\s[^<>]*)?)\/>`, 'gu');
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/gu;
/** The prefix that the feed has given to XHTML, on the element that holds the text (RFC 4287, 3.1.1.3): `<xh:div>`. */
const PREFIX = /^\s*<([\w-]+):div[\s>]/u;

/** XHTML as it stands in an XML file → HTML that says the same. */
export function toHtml(xhtml: string): string {
  const prefix = PREFIX.exec(xhtml)?.[1];
  return withoutCdata(xhtml)
    .replace(/(<\/?)([\w-]+):/gu, (tag, start: string, name: string) => (name === prefix ? start : tag))
    .replace(EMPTY, '<$1$2></$1>');
}

/** Sections become text. Behind the last end of one there is none, so that no beginning is followed to the end of the text in vain. */
function withoutCdata(xhtml: string): string {
  const end = xhtml.lastIndexOf(']]>') + ']]>'.length;
  const sections = xhtml.slice(0, end);
  return (
    sections.replace(CDATA, (_, text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')) +
    xhtml.slice(end)
  );
}
