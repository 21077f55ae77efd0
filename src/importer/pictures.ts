import type { Nodes } from 'mdast';
import { kindOf } from '../content/picture.ts';
import { t } from '../language/say.ts';
import type { Draft, Warning } from './draft.ts';

/** Where the pictures of a capture are looked for. */
export interface PictureSource {
  /** Whether what the page names may be a picture that is there. */
  mayHave: (src: string) => boolean;
  /** Its bytes; undefined where there is none. Throws, with what an editor should know, where there is one that cannot be had. */
  read: (src: string) => Promise<Uint8Array | undefined>;
}

/** A picture to be looked for. */
export interface Wanted {
  /** As the page names it. */
  src: string;
  /** Its name in the archive but for the ending, which its bytes decide. */
  stem: string;
}

/** A picture that comes along. */
export interface Copy {
  src: string;
  /** Its name in the archive. */
  name: string;
  bytes: Uint8Array;
}

/** A picture that is there and may not be published. */
export interface Refused {
  src: string;
  /** Why, as a fault of the check has it. */
  what: string;
}

/** The pictures that an article may bring along, each with the name it gets. */
export function picturesOf(draft: Draft, id: string, { mayHave }: PictureSource): Wanted[] {
  const sources = [...new Set([...draft.images.map(({ src }) => src), ...bodySources(draft.body)])];
  return sources
    .filter((src): src is string => src !== undefined && mayHave(src))
    .map((src, index) => ({ src, stem: `${id}-${index + 1}` }));
}

/** The address without query and fragment. */
export function pathOf(src: string): string {
  return src.replace(/[?#].*$/u, '');
}

/** Whether it names a file beside the page by a picture's name. */
export function isLocalPicture(src: string): boolean {
  return kindOf(pathOf(src)) !== undefined && !/^(?:[a-z][a-z\d+.-]*:|\/|\\)/iu.test(src);
}

function bodySources(node: Nodes): string[] {
  if (node.type === 'image') return [node.url];
  return 'children' in node ? node.children.flatMap(bodySources) : [];
}

/**
 * The draft with every picture under its name in the archive. One that has not come along keeps its caption and gives up its
 * place in the text: readers would see a gap, and nothing is fetched from elsewhere.
 */
export function withPictures(draft: Draft, copied: Copy[], refused: Refused[]): { draft: Draft; warnings: Warning[] } {
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
  for (const { src } of refused) missing.delete(src);
  const warnings = [
    ...(refused.length > 0 ? [refusedPictures(refused)] : []),
    ...(missing.size > 0 ? [missingPictures([...missing])] : []),
  ];
  return { draft: { ...draft, images, body }, warnings };
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
    message: t`有 ${sources.length} 张图没有随来件保存，例如 ${sources
      .slice(0, SHOWN)
      .map(short)
      .join(t`，`)}。图片说明已保留；需要的话请找到图片，放在文章旁边并写进 images。`,
  };
}

function refusedPictures(refused: Refused[]): Warning {
  const reasons = refused.map(({ src, what }) => `${short(src)} ${what}`).join(t`；`);
  return {
    code: 'pictures-refused',
    message: t`有 ${refused.length} 张图没有收入：${reasons}。图片说明已保留；需要的话请另存为普通 SVG 或 PNG，放在文章旁边并写进 images。`,
  };
}
