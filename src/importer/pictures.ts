import type { Nodes } from 'mdast';
import type { Draft, Warning } from './draft.ts';

/** A picture to be copied beside the article. */
export interface Copy {
  /** As the page names it. */
  src: string;
  /** Its name in the archive. */
  name: string;
}

const FORMATS = /\.(jpe?g|png|gif|webp|avif)(?:[?#].*)?$/iu;

/** The pictures a page brings along: local files of a format that cannot hold a script, each with the name it gets. */
export function picturesOf(draft: Draft, id: string): Copy[] {
  const sources = [...new Set([...draft.images.map(({ src }) => src), ...bodySources(draft.body)])];
  return sources
    .filter((src): src is string => src !== undefined && isLocal(src) && FORMATS.test(src))
    .map((src, index) => ({ src, name: `${id}-${index + 1}.${FORMATS.exec(src)![1]!.toLowerCase()}` }));
}

function isLocal(src: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/|\\)/iu.test(src);
}

function bodySources(node: Nodes): string[] {
  if (node.type === 'image') return [node.url];
  return 'children' in node ? node.children.flatMap(bodySources) : [];
}

/**
 * The draft with every picture under its name in the archive. One that has not come along keeps its caption and gives up its
 * place in the text: readers would see a gap, and nothing is fetched from elsewhere.
 */
export function withPictures(draft: Draft, copied: Copy[]): { draft: Draft; warnings: Warning[] } {
  const names = new Map(copied.map(({ src, name }) => [src, name]));
  const missing = new Set<string>();
  const nameOf = (src: string) => {
    const name = names.get(src);
    if (name === undefined) missing.add(src);
    return name;
  };
  const images = draft.images
    .map(({ src, caption }) => ({ src: src === undefined ? undefined : nameOf(src), caption }))
    .filter(({ src, caption }) => src ?? caption);
  const body = { ...draft.body, children: draft.body.children.flatMap((node) => rename(node, nameOf)) };
  return { draft: { ...draft, images, body }, warnings: missing.size > 0 ? [missingPictures([...missing])] : [] };
}

function rename<N extends Nodes>(node: N, nameOf: (src: string) => string | undefined): N[] {
  if (node.type === 'image') {
    const name = nameOf(node.url);
    return name === undefined ? [] : [{ ...node, url: name }];
  }
  if (!('children' in node)) return [node];
  const children = (node.children as Nodes[]).flatMap((child) => rename(child, nameOf));
  return children.length === 0 && node.children.length > 0 ? [] : [{ ...node, children }];
}

/** Addresses named in the warning, and how much of each: some pages hold whole pictures in theirs. */
const SHOWN = 3;
const short = (src: string) => (src.length > 80 ? `${src.slice(0, 80)}…` : src);

function missingPictures(sources: string[]): Warning {
  return {
    code: 'pictures-missing',
    message: `有 ${sources.length} 张图没有随来件保存，例如 ${sources.slice(0, SHOWN).map(short).join('，')}。图片说明已保留；需要的话请找到图片，放在文章旁边并写进 images。`,
  };
}
