import type { Token } from 'markdown-it';
import { keepLast } from '../model/recent.ts';
import { mayLink } from '../model/web-address.ts';
import { createEngine, pictureName } from './engine.ts';
import { withMarks, type Block, type Mark } from './marks.ts';

/** What rendering must be told of the page it renders for. */
export interface RenderOptions {
  /** Says a run of text in the page's script, its quotation marks as they are. */
  say: (text: string) => string;
  /** Sets the quotation marks of a whole text, paragraph by line, each by another; they stay as written without it. */
  setQuotes?: (text: string) => string;
  /** The address and size of a picture named by the text, or undefined when there is none. */
  picture: (src: string) => Picture | undefined;
  /** The address a link of the text leads to; links stay as written without it. */
  link?: (href: string) => string;
  /** Pieces of the plain text that lead somewhere, in order; they are links of class `cited`. */
  marks?: readonly Mark[];
  /**
   * Whether cells are aligned by their own styles, as where no stylesheet of the site holds. In its pages they have a class,
   * since a strict policy lets no style attribute apply (Content Security Policy 3, section 6.1.16).
   */
  isStyled?: boolean;
}

export interface Picture {
  src: string;
  /** The copies that a browser may choose from, and the picture itself, as the attribute has them (HTML, section 4.8.4). */
  srcset?: string;
  /** How wide the picture is shown, for that choice. */
  sizes?: string;
  /** Printed below a picture that stands alone in its paragraph. */
  caption?: string;
  width?: number;
  height?: number;
}

/**
 * Markdown (CommonMark with tables and strikethrough) → HTML, safe to place in a page.
 *
 * - Emphasis works beside Chinese punctuation.
 * - A line break between Han characters leaves no space.
 * - HTML in the text is shown as text; links to anything but the web and the archive's own are not made.
 * - Quotes and dashes stay as they were written, and bare addresses stay text; in pages they break anywhere (class `long-run`).
 * - Headings begin one level below the page's own title and leave out no level, whichever the text uses.
 */
export function renderMarkdown(markdown: string, options: RenderOptions): string {
  const tokens = parse(markdown);
  const { marks = [], setQuotes } = options;
  const marked = marks.length === 0 ? tokens : withMarks(tokens, blocksOf(tokens), marks, textOf);
  const quoted = setQuotes && quotedTexts(marked, setQuotes);
  return engine.renderer.render(marked, engine.options, { options, quoted });
}

/** What rendering is told, and texts by their tokens where their quotation marks are set otherwise than they are written. */
interface Environment {
  options: RenderOptions;
  quoted: ReadonlyMap<Token, string> | undefined;
}

/**
 * The texts of the tokens with their quotation marks set. A quotation goes on through emphasis, links and paragraphs, so the
 * whole text is set at once and cut again at the tokens; code in it is no text and stands as a sign that is none.
 */
function quotedTexts(tokens: Token[], setQuotes: (text: string) => string): ReadonlyMap<Token, string> {
  let whole = '';
  for (const { children } of tokens) {
    for (const token of children ?? []) whole += textToSet(token);
    whole += '\n';
  }
  const set = setQuotes(whole);
  const quoted = new Map<Token, string>();
  if (set === whole) return quoted;
  let at = 0;
  for (const { children } of tokens) {
    for (const token of children ?? []) {
      const { length } = textToSet(token);
      if (isSaid(token)) quoted.set(token, set.slice(at, at + length));
      at += length;
    }
    at += '\n'.length;
  }
  return quoted;
}

const isSaid = ({ type }: Token) => type === 'text' || type === 'image';
const textToSet = (token: Token) => (isSaid(token) ? token.content : ' ');

/** The text of the paragraphs, headings, lists and tables, one a line, without marks: what a reader reads. */
export function plainText(markdown: string): string {
  return linesOf(parse(markdown)).join('\n');
}

/** The text without headings and tables, which say nothing where they are run on with what comes next. */
export function proseText(markdown: string): string {
  const open: string[] = [];
  const tokens = parse(markdown).filter(({ type }) => {
    const [, block, end] = /^(heading|table)_(open|close)$/.exec(type) ?? [];
    if (end === 'open') open.push(block!);
    if (end === 'close') open.pop();
    return open.length === 0;
  });
  return linesOf(tokens).join('\n');
}

function linesOf(tokens: Token[]): string[] {
  return blocksOf(tokens).map(({ text }) => text);
}

/** The blocks that have any text. */
function blocksOf(tokens: Token[]): Block[] {
  return tokens
    .filter((token) => token.type === 'inline' || token.type === 'fence' || token.type === 'code_block')
    .map((token) => ({
      token,
      text: token.children ? token.children.map(textOf).join('') : token.content.trimEnd(),
    }))
    .filter(({ text }) => text !== '');
}

/** A text's tokens, which others may be given as well: those of its page's twin, and of feeds. */
const parse = keepLast(4, (markdown: string) => engine.parse(markdown, {}));

/** What has no space for so long: addresses, hashes. */
const LONG_RUNS = /([\w./:?&=%#~+,;@$*-]{20,})/;

const engine = createEngine();
// What is refused stays the text that it is written as.
engine.validateLink = mayLink;

function textOf(token: Token): string {
  if (token.type === 'softbreak') return token.content;
  if (token.type === 'hardbreak') return '\n';
  if (token.type === 'image') return '';
  return token.content;
}

/** Han characters and the punctuation that belongs to them. */
const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]/u;

/** The character that begins (or ends) the nearest text before or after a place in the line, across emphasis and links. */
function neighbour(tokens: Token[], index: number, step: 1 | -1): string {
  for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
    const { content } = tokens[at]!;
    if (content) return (step === 1 ? [...content][0] : [...content].at(-1)) ?? '';
  }
  return '';
}

// A soft line break is a space between words of Latin letters and nothing between Han characters
// (CSS Text 3, section 4.1.3). The token carries its text, so that rendering and plain text agree.
engine.core.ruler.push('han_line_breaks', (state) => {
  for (const { children } of state.tokens) {
    children?.forEach((token, index) => {
      if (token.type !== 'softbreak') return;
      const joined = HAN.test(neighbour(children, index, -1)) && HAN.test(neighbour(children, index, 1));
      token.content = joined ? '' : ' ';
    });
  }
});

// Below the page's h1: the highest level that the text uses becomes h2, the next one h3, and so on.
engine.core.ruler.push('heading_levels', (state) => {
  const headings = state.tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const used = [...new Set(headings.map(({ tag }) => tag))].sort();
  for (const heading of headings) heading.tag = `h${Math.min(6, used.indexOf(heading.tag) + 2)}`;
});

// A paragraph that is one picture is a figure.
engine.core.ruler.push('figures', ({ tokens }) => {
  tokens.forEach(({ type, children }, index) => {
    const only = type === 'inline' && children?.length === 1 ? children[0] : undefined;
    if (only?.type !== 'image' || tokens[index - 1]?.type !== 'paragraph_open') return;
    only.meta = { alone: true };
    tokens[index - 1]!.hidden = true;
    tokens[index + 1]!.hidden = true;
  });
});

const { escapeHtml } = engine.utils;
/** Rendering without options, as plain text does, says the text as it is. */
const optionsOf = (env?: Environment): RenderOptions =>
  env?.options ?? { say: (text) => text, picture: () => undefined };

/** A token's text in the page's script. */
function sayToken(token: Token, env?: Environment): string {
  return optionsOf(env).say(env?.quoted?.get(token) ?? token.content);
}

// A line before an address that has to keep whole would be drawn far apart.
engine.renderer.rules.text = (tokens, index, _, env: Environment | undefined) => {
  const text = sayToken(tokens[index]!, env);
  if (optionsOf(env).isStyled) return escapeHtml(text);
  return text
    .split(LONG_RUNS)
    .map((piece, at) => (at % 2 === 0 ? escapeHtml(piece) : `<span class="long-run">${escapeHtml(piece)}</span>`))
    .join('');
};
engine.renderer.rules.softbreak = (tokens, index) => tokens[index]!.content;
engine.renderer.rules.link_open = (tokens, index, options, env: Environment | undefined, self) => {
  const { link } = optionsOf(env);
  const token = tokens[index]!;
  const href = String(token.attrGet('href'));
  // Tokens are kept for the next who renders the text, so they stay as they are.
  const attrs = token.attrs!.map((attr): typeof attr => (attr[0] === 'href' && link ? ['href', link(href)] : attr));
  return self.renderToken([Object.assign(Object.create(token) as Token, { attrs })], 0, options);
};
for (const cell of ['th_open', 'td_open'] as const)
  engine.renderer.rules[cell] = (tokens, index, options, env: Environment | undefined, self) => {
    const token = tokens[index]!;
    const alignment = /^text-align:(\w+)$/.exec(String(token.attrGet('style')))?.[1];
    if (alignment === undefined || optionsOf(env).isStyled) return self.renderToken(tokens, index, options);
    return `<${token.tag} class="align-${alignment}">`;
  };
// A wide table is pushed sideways by itself, by the keyboard too.
engine.renderer.rules.table_open = (_tokens, _index, _options, env: Environment | undefined) =>
  optionsOf(env).isStyled ? '<table>\n' : '<table tabindex="0">\n';
engine.renderer.rules.image = (tokens, index, _, env: Environment | undefined) => {
  const token = tokens[index]!;
  const { picture } = optionsOf(env);
  const found = picture(pictureName(String(token.attrGet('src'))));
  const alt = escapeHtml(sayToken(token, env) || (found?.caption ?? ''));
  const alone = token.meta !== null;
  if (!found) return alone ? `<figure>${missing(alt)}</figure>` : missing(alt);
  const size = found.width && found.height ? ` width="${found.width}" height="${found.height}"` : '';
  const src = escapeHtml(found.src);
  const copies = found.srcset ? ` srcset="${escapeHtml(found.srcset)}" sizes="${found.sizes}"` : '';
  const image = `<img src="${src}"${copies} alt="${alt}"${size} loading="lazy" decoding="async">`;
  if (!alone) return image;
  const caption = found.caption ? `<figcaption>${escapeHtml(found.caption)}</figcaption>` : '';
  const enlarged = optionsOf(env).isStyled || alt === '' ? image : `<a href="${src}">${image}</a>`;
  return `<figure>${enlarged}${caption}</figure>`;
};

function missing(description: string): string {
  return `<span class="missing-picture">${description}</span>`;
}
