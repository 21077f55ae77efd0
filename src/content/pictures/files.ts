import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgePicture, kindOf, type PictureFault, type PictureSize } from '../picture.ts';

/** What lies beside articles and may be a picture, by file name. */
export type JudgedPictures = Record<string, PictureSize | PictureFault>;

/** Every file beside the articles that may be a picture, judged. */
export async function judgePictures(
  folder: string,
  files: string[],
  known: JudgedPictures | undefined,
  isUnchanged: (file: string) => boolean,
): Promise<JudgedPictures> {
  const pictures: JudgedPictures = {};
  for (const file of files.filter((name) => !name.endsWith('.md') && !name.includes('.raw.'))) {
    const before = isUnchanged(file) ? known?.[file] : undefined;
    // What is wrong with one is told anew, in the language of whoever asks.
    const isRight = before && 'width' in before;
    pictures[file] = isRight ? before : judgePicture(file, await readPicture(join(folder, file)));
  }
  return pictures;
}

/** In bytes: every kind but SVG tells in its head what it is. */
const PICTURE_HEAD = 512 * 1024;

/** As much of a picture as is needed to judge it. */
export async function readPicture(path: string): Promise<Uint8Array> {
  if (kindOf(path) === 'svg') return readFile(path);
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(PICTURE_HEAD));
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
