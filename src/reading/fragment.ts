/** A passage longer than this is named by its beginning and its end, each at least so long. */
const WHOLE = 24;
const EDGE = 10;

/**
 * The fragment by which a browser opens a page at a passage (WICG URL Fragment Text Directives): the whole of a short one, the
 * beginning and the end of a long one, which have to end where words do and be found nowhere before in the page's text. White
 * space counts as one blank.
 */
export function textFragment(passage: string, page: string): string {
  const text = plain(passage);
  const parts = text.length <= WHOLE ? [text] : edgesOf(text, plain(page));
  return `#:~:text=${parts.map((part) => encodeURIComponent(part.trim()).replaceAll('-', '%2D')).join(',')}`;
}

const plain = (text: string) => text.trim().replace(/\s+/gu, ' ');

/** The first words of the text and the last ones, as few as lead to it on the page. */
function edgesOf(text: string, page: string): string[] {
  const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
  const start = page.indexOf(text);
  const isElsewhere = (edge: string, after: number, place: number) =>
    start >= 0 && page.indexOf(edge.trim(), after) < start + place;
  let [first, last] = ['', ''];
  for (const word of words) if (first.length < EDGE || isElsewhere(first, 0, 0)) first += word;
  for (const word of words.toReversed())
    if (last.length < EDGE || isElsewhere(last, start + first.length, text.length - last.length)) last = word + last;
  return first.length + last.length < text.length ? [first, last] : [text];
}
