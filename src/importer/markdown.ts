import { isDeepStrictEqual } from 'node:util';
import type { Delete, Emphasis, Nodes, Root, Strong } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { plainText } from '../markup/render.ts';

/**
 * Markdown → body: CommonMark with tables and strikethrough, and with emphasis beside Chinese punctuation, as the archive's
 * renderer reads it. HTML is text. Nodes carry no positions.
 */
export function parseMarkdown(markdown: string): Root {
  const root = fromMarkdown(markdown, {
    extensions: [
      cjkFriendlyExtension(),
      gfmStrikethroughCjkFriendly({ singleTilde: false }),
      gfmTable(),
      { disable: { null: ['htmlFlow', 'htmlText'] } },
    ],
    mdastExtensions: [gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
  });
  return tidy(root);
}

/** Drops positions and what is null or undefined, so that equal texts are equal trees. */
function tidy<N extends Nodes>(node: N): N {
  const copy = Object.fromEntries(
    Object.entries(node).filter(([key, value]) => key !== 'position' && value !== null && value !== undefined),
  ) as N;
  if ('children' in copy) copy.children = (copy.children as Nodes[]).map(tidy) as typeof copy.children;
  return copy;
}

/**
 * Body → Markdown that reads back as the same body. Emphasis is written plainly, `**强调：**其后`, since the archive's renderer
 * understands it so; in a block that would read back differently, neighbouring characters become references (`&#x61;`).
 */
export function writeMarkdown(body: Root): string {
  if (body.children.length === 0) return '';
  const plain = write(body);
  if (readsBack(plain, body)) return plain;
  const children = body.children.map((block) =>
    readsBack(write({ type: 'root', children: [block] }), { type: 'root', children: [block] })
      ? block
      : referred(block),
  );
  return write({ type: 'root', children });
}

function write(body: Root): string {
  return toMarkdown(body, {
    ...STYLE,
    handlers: { strong: marked('**'), emphasis: marked('*'), delete: marked('~~') },
  });
}

/** By the parser kept for mdast and by the archive's own renderer: they differ where marks and symbols meet. */
function readsBack(markdown: string, body: Root): boolean {
  return isDeepStrictEqual(parseMarkdown(markdown), tidy(body)) && plainText(markdown) === textOfBody(body);
}

/** The reader's text of a body, a paragraph, heading or cell a line, as `plainText` reads it out of Markdown. */
export function textOfBody(body: Root): string {
  return body.children
    .flatMap(linesOf)
    .filter((line) => line !== '')
    .join('\n');
}

const LINES = new Set(['paragraph', 'heading', 'tableCell']);

function linesOf(node: Nodes): string[] {
  if (node.type === 'code') return [node.value.trimEnd()];
  if (!('children' in node)) return [];
  return LINES.has(node.type) ? [(node.children as Nodes[]).map(inlineText).join('')] : node.children.flatMap(linesOf);
}

function inlineText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(inlineText).join('') : '';
}

const MARKED = new Set(['strong', 'emphasis', 'delete']);

/** The block with references on both sides of every mark, which are punctuation to Markdown whatever they stand for. */
function referred<N extends Nodes>(node: N): N {
  if (!('children' in node)) return node;
  const siblings = node.children as Nodes[];
  const isInside = MARKED.has(node.type);
  const children = siblings.flatMap((child, index): Nodes[] => {
    if (child.type !== 'text') return [referred(child)];
    const isAfterMark = index === 0 ? isInside : MARKED.has(siblings[index - 1]!.type);
    const isBeforeMark = index === siblings.length - 1 ? isInside : MARKED.has(siblings[index + 1]!.type);
    return withReferences(child.value, isAfterMark, isBeforeMark);
  });
  return { ...node, children };
}

/** A text with its first or last character as a reference. Markup is the one node that the writer leaves as it is. */
function withReferences(text: string, first: boolean, last: boolean): Nodes[] {
  const characters = [...text];
  const reference = (character: string): Nodes => ({
    type: 'html',
    value: `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`,
  });
  const head = first ? [reference(characters.shift()!)] : [];
  const tail = last && characters.length > 0 ? [reference(characters.pop()!)] : [];
  const rest: Nodes[] = characters.length > 0 ? [{ type: 'text', value: characters.join('') }] : [];
  return [...head, ...rest, ...tail];
}

const STYLE: Options = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '*',
  fences: true,
  rule: '-',
  listItemIndent: 'one',
  extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
};

/** Writes the marks around the content and nothing else; the library's own handler escapes what a reader for Latin text needs. */
function marked(mark: string) {
  const handle: Handle = (node: Delete | Emphasis | Strong, _, state, info) => {
    const exit = state.enter(node.type === 'delete' ? 'strikethrough' : node.type);
    const content = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    exit();
    return mark + content + mark;
  };
  return Object.assign(handle, { peek: () => mark[0]! });
}
