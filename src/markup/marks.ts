import type { Token } from 'markdown-it';

/** A piece of a text that leads somewhere without being a link of the text's own. */
export interface Mark {
  /** Where it begins and ends in the plain text. */
  start: number;
  end: number;
  href: string;
  /** Said of it when it is pointed at. */
  title?: string | undefined;
}

/** A block that has text, and its text. */
export interface Block {
  token: Token;
  text: string;
}

/**
 * The tokens of a text with its marks as links; the tokens themselves stay as they are. What a link of the text's own leads
 * to is left to it.
 *
 * @param blocks the blocks whose texts make the plain text, one a line, in their order.
 * @param textOf what a token within a block is in the plain text.
 */
export function withMarks(
  tokens: Token[],
  blocks: readonly Block[],
  marks: readonly Mark[],
  textOf: (token: Token) => string,
): Token[] {
  const marked = new Map<Token, Token>();
  let offset = 0;
  for (const { token, text } of blocks) {
    const own = marks.filter(({ start, end }) => start < offset + text.length && end > offset);
    if (own.length > 0 && token.children)
      marked.set(token, changed(token, { children: markAll(token.children, offset, own, textOf) }));
    offset += text.length + 1;
  }
  return tokens.map((token) => marked.get(token) ?? token);
}

function markAll(tokens: Token[], offset: number, marks: readonly Mark[], textOf: (token: Token) => string): Token[] {
  let at = offset;
  let links = 0;
  return tokens.flatMap((token) => {
    const start = at;
    at += textOf(token).length;
    links += token.type === 'link_open' ? 1 : token.type === 'link_close' ? -1 : 0;
    return token.type === 'text' && links === 0 ? cut(token, start, marks) : [token];
  });
}

/** A text token in pieces: what is between the marks, and the marks. */
function cut(token: Token, offset: number, marks: readonly Mark[]): Token[] {
  const pieces: Token[] = [];
  const piece = (from: number, to: number) =>
    to > from ? [changed(token, { content: token.content.slice(from, to) })] : [];
  let done = 0;
  for (const mark of marks) {
    const from = Math.max(done, mark.start - offset);
    const to = Math.min(token.content.length, mark.end - offset);
    if (to <= from) continue;
    pieces.push(...piece(done, from), opening(token, mark), ...piece(from, to), closing(token));
    done = to;
  }
  return [...pieces, ...piece(done, token.content.length)];
}

function opening(token: Token, { href, title }: Mark): Token {
  const attrs: [string, string][] = [
    ['class', 'cited'],
    ['href', href],
  ];
  if (title !== undefined) attrs.push(['title', title]);
  return changed(token, { type: 'mark_open', tag: 'a', nesting: 1, content: '', attrs });
}

const closing = (token: Token) => changed(token, { type: 'mark_close', tag: 'a', nesting: -1, content: '' });

function changed(token: Token, changes: Partial<Token>): Token {
  return Object.assign(Object.create(token) as Token, changes);
}
