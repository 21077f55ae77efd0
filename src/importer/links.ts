import type { Nodes } from 'mdast';
import { t } from '../language/say.ts';
import { mayLink } from '../model/web-address.ts';
import type { Change, Draft } from './draft.ts';

/** The draft without links to, and pictures from, anything but the web and the archive's own: their words stay, and each has its receipt. */
export function withoutUnsafeLinks(draft: Draft): { draft: Draft; changes: Change[] } {
  const changes: Change[] = [];
  const children = draft.body.children.flatMap((block, index) => unlink(block, t`正文第 ${index + 1} 段`, changes));
  return { draft: { ...draft, body: { ...draft.body, children } }, changes };
}

function unlink<N extends Nodes>(node: N, where: string, changes: Change[]): N[] {
  const children = 'children' in node ? (node.children as N[]).flatMap((child) => unlink(child, where, changes)) : [];
  const isUnsafe = ['link', 'definition', 'image'].includes(node.type) && 'url' in node && !mayLink(node.url);
  if (!isUnsafe) return ['children' in node ? { ...node, children } : node];
  changes.push({ rule: 'unsafe-link', before: node.url, after: '', where });
  return children;
}
