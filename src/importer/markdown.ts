import { isDeepStrictEqual } from 'node:util';
import type { Emphasis, Nodes, Parents, Root, Strong } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown, gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown, type Handle, type Options } from 'mdast-util-to-markdown';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';

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
  const entries = Object.entries(node).filter(
    ([key, value]) => key !== 'position' && value !== null && value !== undefined,
  );
  const copy = Object.fromEntries(entries) as N;
  if ('children' in copy)
    copy.children = (copy as Parents).children.map((child) => tidy(child)) as typeof copy.children;
  return copy;
}

/**
 * Body → Markdown that reads back as the same body. Emphasis is written plainly, `**强调：**其后`, since the archive's renderer
 * understands it so; where that would read back differently, neighbouring characters become references (`&#xFF1A;`).
 */
export function writeMarkdown(body: Root): string {
  if (body.children.length === 0) return '';
  const plain = toMarkdown(body, { ...STYLE, handlers: { strong: marked('**'), emphasis: marked('*') } });
  return isDeepStrictEqual(parseMarkdown(plain), tidy(body)) ? plain : toMarkdown(body, STYLE);
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
  const handle: Handle = (node: Emphasis | Strong, _, state, info) => {
    const exit = state.enter(node.type);
    const content = state.containerPhrasing(node, { ...info, before: mark, after: mark });
    exit();
    return mark + content + mark;
  };
  return Object.assign(handle, { peek: () => '*' });
}
