import type { Nodes } from 'mdast';
import { t } from '../language/say.ts';
import type { Draft } from './draft.ts';

/** Says one text of a draft; `where` names its place for a person. */
export type Say = (text: string, where: string) => string;

/** The draft with every text in it said anew, fields first, then the body in reading order. Code and addresses are left alone. */
export function mapTexts(draft: Draft, say: Say): Draft {
  const one = (text: string | undefined, where: string) => (text === undefined ? undefined : say(text, where));
  const list = (texts: string[], where: string) => texts.map((text) => say(text, where));
  return {
    ...draft,
    title: one(draft.title, t`标题`),
    source: one(draft.source, t`来源`),
    author: one(draft.author, t`作者`),
    reporters: list(draft.reporters, t`记者`),
    editors: list(draft.editors, t`编辑`),
    breadcrumb: list(draft.breadcrumb, t`栏目路径`),
    keywords: list(draft.keywords, t`关键词`),
    images: draft.images.map((image) => ({ ...image, caption: one(image.caption, t`图片说明`) })),
    notice: one(draft.notice, t`文末声明`),
    siteName: one(draft.siteName, t`网站名`),
    body: {
      type: 'root',
      children: draft.body.children.map((node, index) => mapNode(node, t`正文第 ${index + 1} 段`, say)),
    },
  };
}

function mapNode<N extends Nodes>(node: N, where: string, say: Say): N {
  if (node.type === 'text') return { ...node, value: say(node.value, where) };
  if (node.type === 'image' && node.alt) return { ...node, alt: say(node.alt, where) };
  if (!('children' in node)) return node;
  return { ...node, children: node.children.map((child) => mapNode(child, where, say)) };
}

/** Every text of the draft with its place, in the order of `mapTexts`. */
export function textsOf(draft: Draft): { text: string; where: string }[] {
  const texts: { text: string; where: string }[] = [];
  mapTexts(draft, (text, where) => {
    texts.push({ text, where });
    return text;
  });
  return texts;
}
