import type { Block } from './blocks.ts';
import { attribute, calledOf, elements } from './tree.ts';

/** What shows that a line is the caption of the picture beside it. */
const MARKS =
  /^\s*[▲△▼▽↑↓←→◤◆]|^[（(【[]?(图|圖)(为|為|[一二三四五六七八九十\d]{0,3}\s?[：:／/丨|]|注|说|說|片)|^(资料|資料|示意|视频|視頻|效果|数据)[图圖]|(摄|攝|供图|供圖|图源|制图|製圖|绘图|摄影|攝影|翻攝|翻拍|截图|資料照|资料图片?|资料照片|配图|影像合成)[\s。]*[）)】\]]?$|[（(]?(图|圖)[／/|]|^[（(]?(图片|图像|圖片|照片)(均)?(来源|來源|来自|提供)[：:于自]?.{0,20}$|记者.{2,10}\s图$|(摄|攝)[）)】]/u;
/** Long captions exist, but a paragraph that merely mentions a photographer is longer. */
const LONGEST = 160;
const CALLED =
  /(^|[\s_-])(caption|pictext|pic-?text|picdesc|imgdesc|img-?desc|img-?info|photo-?desc|figcaption|video-caption|image-caption|tuzhu|pic_?info|imagetext|picinfo|img_descr)/;

/** The captions among the blocks of an article, each with the picture it belongs to, if the page still has that. */
export function findCaptions(blocks: Block[], mayBe: (block: Block) => boolean): Map<Block, Block | undefined> {
  const habit = captionHabit(blocks);
  const centred = blocks.filter((block) => block.kind === 'paragraph' && isCentred(block)).length * 3 < blocks.length;
  const captions = new Map<Block, Block | undefined>();
  blocks.forEach((block, at) => {
    if ((block.kind !== 'paragraph' && block.kind !== 'heading') || !mayBe(block)) return;
    const near = neighbours(blocks, at, captions);
    if (isNamed(block)) captions.set(block, near.before ?? near.after);
    else if (
      near.before &&
      (isMarked(block) || (near.direct && isShort(block, near.before, blocks, { habit, centred })))
    )
      captions.set(block, near.before);
    else if (near.after && /^\s*[▼▽↓]/.test(block.text) && block.text.length <= LONGEST)
      captions.set(block, near.after);
  });
  return captions;
}

interface Neighbours {
  /** The picture above the line, with or without other captions between them. */
  before?: Block;
  direct: boolean;
  after?: Block;
}

function neighbours(blocks: Block[], at: number, captions: Map<Block, Block | undefined>): Neighbours {
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  const direct = before?.kind === 'image';
  return {
    before: direct ? before : before && captions.get(before),
    direct,
    after: after?.kind === 'image' ? after : undefined,
  };
}

/** The page itself calls it a caption. */
function isNamed({ path, text }: Block): boolean {
  return (
    text.length <= 300 && path.some((element) => element.tagName === 'figcaption' || CALLED.test(calledOf(element)))
  );
}

function isMarked({ text, said }: Block): boolean {
  return MARKS.test(said) && text.length <= (/^[▲△↑]/.test(text) ? LONGEST : 80);
}

/** How this article is set. */
interface Style {
  /** Short lines below pictures are its captions. */
  habit: boolean;
  /** What is centred is an exception, and so says something. */
  centred: boolean;
}

/** A short line right below the picture, when its place or the habit of the article says that it is no paragraph. */
function isShort(block: Block, picture: Block, blocks: Block[], { habit, centred }: Style): boolean {
  const { text } = block;
  if (
    text.length > 60 ||
    /[：:]$/.test(text) ||
    (/[。！？；”]$/.test(text) && (text.length > 25 || text.includes('，')))
  )
    return false;
  if (sharesBox(block, picture, blocks)) return true;
  return (centred && isCentred(block)) || (habit && text.length <= 40 && !isBold(block));
}

/** Picture and line stand in one paragraph or figure of the page, with no other line. */
function sharesBox(block: Block, picture: Block, blocks: Block[]): boolean {
  const box = block.path.at(-1);
  if (!box || !['p', 'figure', 'td'].includes(box.tagName) || !picture.path.includes(box)) return false;
  return blocks.every((other) => other === block || other.text === '' || !other.path.includes(box));
}

function isCentred(block: Block): boolean {
  return block.path
    .slice(-2)
    .some(
      (element) =>
        attribute(element, 'align') === 'center' ||
        /text-align:\s*center/i.test(attribute(element, 'style')) ||
        element.tagName === 'center',
    );
}

function isBold({ node, path }: Block): boolean {
  return [...elements(node), ...path.slice(-2)].some(
    (element) => element.tagName === 'strong' || element.tagName === 'b',
  );
}

/**
 * Whether most pictures of the article have a short line below them, in an article that does not consist of short lines.
 */
function captionHabit(blocks: Block[]): boolean {
  const lines = blocks.filter(({ kind }) => kind === 'paragraph');
  const below = blocks.flatMap((block, at) =>
    block.kind === 'image' && blocks[at + 1]?.kind === 'paragraph' ? [blocks[at + 1]!] : [],
  );
  const captions = new Set(below);
  const others = lines.filter((line) => !captions.has(line));
  return below.length >= 3 && share(below) >= 0.6 && share(others) <= 0.4;
}

/** How many of the lines are short. */
function share(lines: Block[]): number {
  return lines.filter(({ text }) => text.length <= 40).length / Math.max(1, lines.length);
}
