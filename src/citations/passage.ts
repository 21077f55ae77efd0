/** Characters of a passage on either side of what it is about. */
const MOST = 60;

/** What closes a quotation or a bracket of the sentence before. */
const CLOSING = /^[”’」』）》]+/u;

/** The sentence around a place of a text, cut where it is long. */
export function passageAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - MOST), start);
  const after = text.slice(end, end + MOST);
  const begin = Math.max(...[...'。！？；\n'].map((stop) => before.lastIndexOf(stop))) + 1;
  const stop = /[。！？；\n]/u.exec(after);
  const isCutBefore = begin === 0 && start > MOST;
  const isCutAfter = stop === null && end + MOST < text.length;
  const tail = stop === null ? after : after.slice(0, stop.index + (stop[0] === '\n' ? 0 : 1));
  return `${isCutBefore ? '…' : ''}${wellFormed(before.slice(begin).replace(CLOSING, ''))}${text.slice(start, end)}${wellFormed(tail)}${isCutAfter ? '…' : ''}`.trim();
}

/** Without half a character that a cut has left. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
