/** How a reader wants pages to look, kept on the device. */
export interface ReadingSettings {
  /** Steps above the usual size of an article's text. */
  size: number;
  /** Whether lines stand further apart. */
  loose: boolean;
  /** 长者模式: everything large, in the highest contrast. */
  elder: boolean;
}

export const USUAL: ReadingSettings = { size: 0, loose: false, elder: false };
/** Largest step of the text's size; each has a class of its own in the styles. */
const LARGEST = 3;

/** What was kept, as far as it makes sense. */
export function parseSettings(kept: string | null): ReadingSettings {
  try {
    const { size, loose, elder } = JSON.parse(kept ?? '{}') as Partial<ReadingSettings>;
    return { size: inRange(Number(size) || 0), loose: loose === true, elder: elder === true };
  } catch {
    return USUAL;
  }
}

/** The settings after a button was pressed. */
export function pressed(settings: ReadingSettings, action: string): ReadingSettings {
  switch (action) {
    case 'larger':
      return { ...settings, size: inRange(settings.size + 1) };
    case 'smaller':
      return { ...settings, size: inRange(settings.size - 1) };
    case 'loose':
      return { ...settings, loose: !settings.loose };
    case 'elder':
      return { ...settings, elder: !settings.elder };
    default:
      return settings;
  }
}

const inRange = (size: number) => Math.min(LARGEST, Math.max(0, Math.round(size)));

/** The classes of the page's root that the styles know. */
export function classesOf({ size, loose, elder }: ReadingSettings): string[] {
  return [size > 0 ? `text-${size}` : [], loose ? 'loose' : [], elder ? 'elder' : []].flat();
}

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
