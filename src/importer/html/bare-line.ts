import type { Nodes } from 'hast';
import type { Block } from './blocks.ts';
import { trimMarks, type Credits } from './credits.ts';
import { findDay, withoutDay } from './date.ts';
import { readParts } from './labels.ts';
import { isOutlet, peopleIn } from './people.ts';
import { calledOf } from './tree.ts';

/**
 * A line above the text without labels: `2019-03-18 23:59聯合報 記者陳嘉寧`, `石佳/中国青年报`, `谢若含2017-03-01`, a box that its
 * author called source. What is called or named as media are is the source, what looks like people are the authors.
 */
export function readBareLine(block: Block): Pick<Credits, 'source'> & { author?: string } {
  const words = wordsOf(block);
  const called = words.filter((word) => CALLED_SOURCE.test(word.called));
  const outlets = words.filter((word) => called.includes(word) || isOutlet(word.text));
  const isDated = findDay(block.text) !== undefined;
  const others = words.filter((word) => !outlets.includes(word));
  const names = others.filter(
    (word) => isPeople(word) && (isDated || outlets.length > 0 || CALLED_AUTHOR.test(word.called)),
  );
  const people = names.filter(({ text }) => text.length !== 4 || names.length > 1 || COMPOUND_SURNAME.test(text));
  const lone = isDated && words.length === 1 && people.length === 0 ? words[0] : undefined;
  return {
    source: (called[0] ?? outlets[0] ?? lone)?.text,
    author: people.map(({ text }) => text).join(' ') || undefined,
  };
}

interface Word {
  text: string;
  /** What the elements around it are called. */
  called: string;
}

const CALLED_SOURCE =
  /(^|[\s_-])(source|laiyuan|ly|origin|from|copyfrom)(?=[\s_-]|name|title|text|$)|sourcetitle|media_?name|nickname/;
/**
 * A name of four characters is rare; four characters without a name before them are mostly the name of a
 * column. The second half are beginnings of Uyghur names.
 */
const COMPOUND_SURNAME =
  /^(欧阳|上官|司马|诸葛|皇甫|东方|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|歐陽|諸葛|司馬|尉遲|公孫|東方|阿|艾|买|古|吾|努)/;
const CALLED_AUTHOR = /author|byline|writer|zuozhe|editor/;
/** A line with such words is the site's. */
const FURNITURE =
  /评论|阅读|参与|分享|收藏|字号|字体|打印|跟贴|点击|浏览|关注|下载|播报|时间|日期|正文|首页|专栏|更多|登录|注册|星期|周[一二三四五六日]|返回|发表|搜索|推荐|^[大中小A+-]+$|^\d|订阅|当前|位置|专题$|小程序|手机/u;

/** The words before the line's first label, without its day. A reporter after 记者 is read elsewhere. */
function wordsOf(block: Block): Word[] {
  const leaves = leavesOf(block.node, block.path.slice(-2).map(calledOf).join(' '));
  const [lead] = readParts(leaves.map(({ text }) => text).join(''));
  let left = lead!.value.split(/记者|記者|通讯员|通訊員/u)[0]!.length;
  return leaves.flatMap(({ text, called }) => {
    const own = text.slice(0, Math.max(0, left));
    left -= text.length;
    return /(^|[\s_-])(catalog|channel|column|category|nav|tag|crumb)/.test(called)
      ? []
      : pieces(own).map((piece) => ({ text: piece, called }));
  });
}

function leavesOf(node: Nodes, called: string): Word[] {
  if (node.type === 'text') return [{ text: node.value, called }];
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    leavesOf(child, child.type === 'element' ? `${called} ${calledOf(child)}` : called),
  );
}

function pieces(text: string): string[] {
  return withoutDay(text)
    .replace(/来自\p{Script=Han}{2,4}|來自\p{Script=Han}{2,4}|^\s*(原创|文)(?=[\s／/])/gu, ' ')
    .split(/[\s|｜│/／]+/u)
    .map(trimMarks)
    .filter((piece) => piece.length >= 2 && piece.length <= 25 && !FURNITURE.test(piece));
}

/** Names and nothing else; one in Latin letters only where the page calls it an author. */
function isPeople({ text, called }: Word): boolean {
  const people = peopleIn(text).join('');
  return (
    people !== '' &&
    people.length >= text.replace(/[、，,&·\s]/gu, '').length &&
    (CALLED_AUTHOR.test(called) || !/^[a-z]/i.test(text))
  );
}
