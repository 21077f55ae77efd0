import { labelForm } from '../metadata.ts';
import type { Block } from './blocks.ts';
import { leavesOf, spacedText } from './leaves.ts';
import { isPageWord } from './page-words.ts';

/** What forums write beside the name of who posts. */
const OF_FORUM = /(?:^|[\s|·\]】])楼主(?=$|[\s|·：:[【])|只看(?:该作者|此人|楼主)|倒序浏览/u;
/** How they call the box of the name: Discuz!'s authi and postauthor, Tieba's p_author_name. */
const POSTER = /(^|[\s_-])(authi|post-?author|poster(link)?|p_author_name|d_name|user-?name)(?=[\s_-]|\d|$)/;
/** 楼主：竹里馆 */
const LABELLED = /(?:楼主|樓主)\s?[：:]\s?([^\s：:|]{2,20})/u;
/** The lines around each post: whose it is, when, and which in the row. */
const FRAME =
  /^(?:楼主|沙发|板凳|地板)(?=\s|$)|^(?:\d{1,4}\s?[楼#]|#\s?\d{1,4}\s?楼?)$|^发[表布]于|只看(?:该作者|此人|楼主)|倒序浏览|^来自.{2,12}客户端|(?<![\d幢栋])\d{1,4}楼(?:19|20)\d\d-/u;
/** Longer lines are of a post. */
const LONGEST = 100;

/** Whether the lines of a page are those of a thread. */
export function isThread(blocks: Block[]): boolean {
  return blocks.some(({ said }) => said.length <= LONGEST && OF_FORUM.test(said));
}

/** Who opened the thread, of the lines above its first post; undefined where they are not those of a forum. */
export function posterOf(above: Block[]): string | undefined {
  if (!isThread(above)) return undefined;
  const own = above.filter(({ said }) => said.length <= LONGEST);
  return own.flatMap(({ text }) => LABELLED.exec(text)?.[1] ?? [])[0] ?? own.flatMap(postersIn)[0];
}

/** The names in boxes of posters; what is a button or a time is none. */
function postersIn(block: Block): string[] {
  const called = leavesOf(block).filter((leaf) => POSTER.test(leaf.called));
  return called
    .map(({ text }) => text.trim())
    .filter((text) => /^.{2,20}$/u.test(text) && !isPageWord(text) && !FRAME.test(labelForm(text)));
}

/** The place where the first post of a thread ends: at the frame of the next, or its own below it. `hasText`: whether a block is of a post. */
export function endOfPost(blocks: Block[], hasText: (block: Block) => boolean): number {
  const isFrame = (block: Block) =>
    block.said.length <= LONGEST && (FRAME.test(labelForm(spacedText(block))) || postersIn(block).length > 0);
  const first = blocks.findIndex((block) => !isFrame(block) && hasText(block));
  const end = first === -1 ? -1 : blocks.findIndex((block, at) => at > first && isFrame(block));
  return end === -1 ? blocks.length : end;
}
