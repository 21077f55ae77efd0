import { imageSize } from 'image-size';
import { listed, t } from '../language/say.ts';
import { activeIn } from './svg.ts';

/** In pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Why a file cannot be published as a picture, and what to do: without its name, and without a full stop; a whole sentence. */
export interface PictureFault {
  what: string;
  todo: string;
}

/** Kinds of pictures by the endings of their names: those that only show something. */
const KINDS = new Map([
  ...['jpg', 'png', 'gif', 'webp', 'avif', 'svg'].map((kind) => [kind, kind] as const),
  ['jpeg', 'jpg'],
]);
const ENDINGS = listed([...KINDS.keys()].map((ending) => `.${ending}`));
const ALLOWED = t`JPEG、PNG、GIF、WebP、AVIF 或 SVG`;

/** In pixels: as long as a JPEG's side can be (ITU-T T.81, B.2.2). */
const LONGEST_SIDE = 65_535;
/** Browsers give up on pictures that take more than a gigabyte of memory, at four bytes a pixel. */
const MOST_PIXELS = 250_000_000;

/**
 * The size of a picture that may be published, or why it may not. A host tells browsers by the name what a file is, so the
 * name must say what the bytes are, and the bytes must be of a kind that runs nothing. Of an SVG all bytes are needed, of
 * others the first 512 KiB.
 */
export function judgePicture(name: string, bytes: Uint8Array): PictureSize | PictureFault {
  const kind = kindOf(name);
  if (kind === undefined)
    return { what: t`的种类不能发布`, todo: t`请换成 ${ALLOWED} 文件，文件名以 ${ENDINGS} 结尾。` };
  const found = measure(bytes);
  if (!found) return { what: t`打不开`, todo: t`请换成完好的 ${ALLOWED} 文件。` };
  if (found.kind !== kind)
    return {
      what: t`其实是 ${found.kind.toUpperCase()} 文件`,
      todo: KINDS.has(found.kind) ? t`请把文件名的结尾改成 .${found.kind}。` : t`请换成 ${ALLOWED} 文件。`,
    };
  if (Math.max(found.width, found.height) > LONGEST_SIDE || found.width * found.height > MOST_PIXELS)
    return {
      what: t`有 ${found.width}×${found.height} 像素，浏览器显示不了`,
      todo: t`请缩小到每边不超过 ${LONGEST_SIDE} 像素、总共不超过 ${MOST_PIXELS / 1e6} 百万像素；若图没有这么大，文件是坏的，请换一份。`,
    };
  const active = kind === 'svg' ? activeIn(bytes) : undefined;
  if (active === undefined) return { width: found.width, height: found.height };
  return { what: t`不能断定只是一幅图：${active}`, todo: t`请在绘图软件里去掉它，另存为普通 SVG；或导出成 PNG。` };
}

/** The ending of a picture's name that fits its bytes; undefined for what is no picture that may be published. */
export function endingFor(bytes: Uint8Array): string | undefined {
  const kind = measure(bytes)?.kind;
  return kind !== undefined && KINDS.has(kind) ? kind : undefined;
}

/** The kind of picture that a name promises; undefined for a name that promises none. */
export function kindOf(name: string): string | undefined {
  return KINDS.get(/\.([^.]*)$/u.exec(name)?.[1]!.toLowerCase() ?? '');
}

function measure(bytes: Uint8Array): { kind: string; width: number; height: number } | undefined {
  try {
    const { type, orientation = 1, ...size } = imageSize(bytes);
    // A camera held upright notes that what it took is to be turned, which browsers do (Exif 2.3, 4.6.4: 5 to 8 lie on a side).
    const { width, height } = orientation < 5 ? size : { width: size.height, height: size.width };
    return type !== undefined && width > 0 && height > 0 ? { kind: type, width, height } : undefined;
  } catch {
    return undefined;
  }
}
