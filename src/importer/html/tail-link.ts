import type { Element } from 'hast';
import type { Block } from './blocks.ts';
import { fold, rawText } from './tree.ts';

const LEADS_AWAY =
  /^[[【（(]?(返回.{1,10}(首页|查看更多|频道)|查看更多|更多.{0,8}|点击(查看|进入|阅读).{0,12}|阅读(全文|原文)|进入.{0,8}专题|我来说两句)[\]】）)]?\s*[>》»→]*$/u;

/** The link by which many portals end the last paragraph itself: 返回某网首页>>. */
export function tailLink({ kind, node }: Block): Element | undefined {
  if (kind !== 'paragraph') return undefined;
  let last: Element | undefined = node;
  while (last && last.tagName !== 'a') last = lastElement(last);
  return last && LEADS_AWAY.test(fold(rawText(last))) ? last : undefined;
}

/** The element that ends another, nothing but white space after it. */
function lastElement({ children }: Element): Element | undefined {
  const last = children.findLast((child) => child.type !== 'text' || child.value.trim() !== '');
  return last?.type === 'element' ? last : undefined;
}
