import { createHash } from 'node:crypto';
import { createReadStream, existsSync, type ReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, join, posix, resolve, sep } from 'node:path';
import { readSettings } from '../content/files.ts';
import { endingFor, judgePicture, kindOf } from '../content/picture.ts';
import { printProblem } from '../content/problem.ts';
import { isVisible, readTree } from '../disk/tree/files.ts';
import { t } from '../language/say.ts';
import type { FrontMatter } from '../model/article.ts';
import { isWebAddress } from '../model/web-address.ts';
import type { Site } from '../model/site.ts';
import { writeArticle } from './article.ts';
import type { RawFile } from './draft.ts';
import { articleFile } from './identity.ts';
import type { Reading } from './import.ts';
import { LARGEST, LARGEST_PICTURE, PICTURE_TOO_LARGE, TOO_LARGE } from './limits.ts';
import { firstByte, linesOf, OBJECT } from './lines.ts';
import { writeMarkdown } from './markdown.ts';
import {
  isLocalPicture,
  pathOf,
  picturesOf,
  withPictures,
  type Copy,
  type PictureSource,
  type Refused,
  type Wanted,
} from './pictures.ts';
import { completeInto, writeInto } from './writing/files.ts';

/** SHA-256 of a capture's bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The settings of the content folder. Throws an error that says what to do: every problem of theirs, as `check` prints it. */
export async function readSite(content: string): Promise<Site> {
  if (!existsSync(join(content, 'site.yml')))
    throw new Error(t`${content}/site.yml：读不到。请用 --content 指明内容目录，或先写好 site.yml。`);
  const { value, problems } = await readSettings(content);
  if (value) return value;
  throw new Error([...problems.map((problem) => printProblem(content, problem)), t`请改好，再运行一次。`].join('\n'));
}

/** The name under which standard input is asked for and reported. */
const STDIN = '-';

/**
 * Files under the paths, folders gone through in a fixed order. Left out are hidden files, and the `…_files` folder a browser
 * saves beside a page, whose pictures the page itself brings along. Links within a folder are not followed: they may lead anywhere,
 * also back to the folder; `tell` is told of them.
 */
export async function listInputs(paths: string[], tell: (message: string) => void): Promise<string[]> {
  const found: string[][] = [];
  for (const path of paths) {
    const info = path === STDIN ? undefined : await stat(path).catch(() => undefined);
    if (info?.isDirectory()) {
      const { files, links } = await readTree(path);
      const inputs = (names: string[]) =>
        names
          .filter(isVisible)
          .map((name) => join(path, name))
          .filter(isCapture);
      found.push(inputs(files));
      for (const link of inputs(links)) tell(t`${link}：是符号链接，没有读。要导入的，请直接写明它所指的文件或目录。`);
    } else found.push([path]);
  }
  return found.flat();
}

function isCapture(path: string): boolean {
  return !/[\\/][^\\/]+(?:_files|\.files|_文件)[\\/]/u.test(path) && !PICTURE.test(path);
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|css|js|woff2?)$/iu;

/**
 * The captures in a file, one after the other: each line of JSON Lines, or the file itself. JSON Lines of any size are read as a
 * stream, of which `progress` tells in bytes. What cannot be read is thrown; what cannot be used within a container is an `Error` in its place.
 */
export async function* readCaptures(
  path: string,
  progress: (done: number, total: number) => void = () => {},
): Captures {
  if (/\.(?:jsonl|ndjson)$/iu.test(path)) yield* readStream(path, progress);
  else yield* readWhole(path);
}

async function* readWhole(path: string): AsyncGenerator<RawFile> {
  if (path === STDIN) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > LARGEST) throw new Error(TOO_LARGE);
      chunks.push(chunk);
    }
    yield* split({ name: '标准输入', bytes: Buffer.concat(chunks) });
    return;
  }
  if ((await sizeOf(path)) > LARGEST) throw new Error(TOO_LARGE);
  yield* split({ name: path, bytes: await readFile(path) });
}

/** The bytes of a file. Throws when there is none, or when it is a pipe or the like. */
export async function sizeOf(path: string): Promise<number> {
  const info = await stat(path).catch((cause: unknown) => {
    throw new Error(t`没有这个文件。请检查路径。`, { cause });
  });
  if (!info.isFile()) throw new Error(t`不是普通文件，没有读取。`);
  return info.size;
}

/** Whether a file is a web archive, by its name. */
export const isWarc = (path: string) => /\.warc(?:\.gz)?$/iu.test(path);

/**
 * What a file's bytes hold: a JSON array of objects or JSON Lines under another name many captures, anything else one. There may be
 * millions of them, so that each is made when it is asked for.
 */
export function* split(raw: RawFile): Generator<RawFile> {
  const [first] = raw.bytes;
  const text = () => Buffer.from(raw.bytes).toString('utf8');
  const parts = first === 0x5b ? objectsOf(text()) : first === 0x7b ? linesOfObjects(text()) : undefined;
  if (!parts) yield raw;
  for (const [index, part] of (parts ?? []).entries())
    yield { name: `${raw.name}#${index + 1}`, bytes: Buffer.from(toJson(part)) };
}

function objectsOf(text: string): object[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const parts: unknown[] = Array.isArray(value) ? value : [undefined];
    return parts.every((part) => isObject(part)) ? parts : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function linesOfObjects(text: string): string[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.length > 1 && lines.every((line) => line.startsWith('{')) ? lines : undefined;
}

const toJson = (part: object | string) => (typeof part === 'string' ? part : JSON.stringify(part));

export type Captures = AsyncGenerator<RawFile | { name: string; error: string }>;

/** The lines of a file, each with the bytes read until then. */
async function* readStream(path: string, progress: (done: number, total: number) => void): Captures {
  const total = await sizeOf(path);
  const stream = createReadStream(path);
  for await (const capture of readLines(path, stream)) {
    progress(stream.bytesRead, total);
    yield capture;
  }
}

async function* readLines(path: string, input: ReadStream): Captures {
  let number = 0;
  for await (const bytes of linesOf(input as AsyncIterable<Uint8Array>, LARGEST)) {
    number++;
    const name = `${path}#${number}`;
    const first = bytes && firstByte(bytes);
    if (!bytes) yield { name, error: TOO_LARGE };
    else if (first === OBJECT) yield { name, bytes };
    else if (first !== undefined) yield { name, error: t`这一行不是 JSON 对象。请每行写一个 {…}。` };
  }
}

/** The pictures that are there; what the check would refuse is left. */
async function readPictures(
  wanted: Wanted[],
  { read }: PictureSource,
): Promise<{ copied: Copy[]; refused: Refused[] }> {
  const [copied, refused]: [Copy[], Refused[]] = [[], []];
  for (const { src, stem } of wanted) {
    const bytes = await read(src).catch((cause: unknown) => {
      refused.push({ src, what: (cause as Error).message.replace(/。$/u, '') });
      return undefined;
    });
    if (!bytes) continue;
    const name = `${stem}.${endingFor(bytes) ?? kindOf(pathOf(src))}`;
    const found = judgePicture(name, bytes);
    if ('what' in found) refused.push({ src, what: found.what });
    else copied.push({ src, name, bytes });
  }
  return { copied, refused };
}

/** The pictures that a document holds, by their names in it. */
export function documentPictures(held: Map<string, Uint8Array>): PictureSource {
  return { mayHave: (src) => held.has(src), read: (src) => Promise.resolve(held.get(src)) };
}

/** The pictures that lie beside a page. */
export function localPictures(page: string): PictureSource {
  return { mayHave: isLocalPicture, read: (src) => readBeside(page, src) };
}

/**
 * The picture of a page that lies below its own folder. A path that climbs out of it and a link that leads out of it are left where
 * they are, and so is what is no file: a pipe would be read for ever.
 */
async function readBeside(page: string, src: string): Promise<Uint8Array | undefined> {
  const folder = await realpath(dirname(page)).catch(() => undefined);
  if (folder === undefined) return undefined;
  const path = await realpath(resolve(folder, decodedPath(src))).catch(() => undefined);
  const info = path?.startsWith(folder + sep) ? await stat(path) : undefined;
  if (!info?.isFile()) return undefined;
  if (info.size > LARGEST_PICTURE) throw new Error(PICTURE_TOO_LARGE);
  return readFile(path!).catch(() => undefined);
}

function decodedPath(src: string): string {
  const path = pathOf(src);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The ending under which a capture is kept; a page's address often has none. */
function endingOf(name: string): string {
  if (!isWebAddress(name)) return extname(name.replace(/#\d+$/u, '')) || '.txt';
  return extname(new URL(name).pathname) || '.html';
}

/** Where and how an article is stored. */
export interface Storing {
  content: string;
  dryRun?: boolean;
  pictures: PictureSource;
  /** The capture, when it is to be kept. */
  raw?: RawFile;
  /** Told of each file that is about to be written, below the content folder, with what is to be in it. */
  writing?: (file: string, data: Uint8Array) => void;
}

/**
 * Writes the article, its pictures and, if asked, its capture, pictures first, so that no article ever names a picture that is not there.
 */
export async function storeArticle(
  reading: Reading,
  id: string,
  { content, dryRun, pictures, raw, writing = () => {} }: Storing,
): Promise<Reading> {
  const { copied, refused } = await readPictures(picturesOf(reading.draft, id, pictures), pictures);
  const { draft, warnings } = withPictures(reading.draft, copied, refused);
  const body = draft.images.length > 0 || warnings.length > 0 ? writeMarkdown(draft.body) : reading.body;
  const fields: FrontMatter = { ...reading.fields!, images: draft.images };
  if (draft.images.length === 0) delete fields.images;
  if (!dryRun) {
    const file = articleFile(id);
    const complete = async (name: string, data: Uint8Array) => {
      const path = `${posix.dirname(file)}/${name}`;
      writing(path, data);
      await completeInto(content, path, data);
    };
    for (const { name, bytes } of copied) await complete(name, bytes);
    if (raw) await complete(`${id}.raw${endingOf(raw.name)}`, raw.bytes);
    const article = Buffer.from(writeArticle(fields, body));
    writing(file, article);
    await writeInto(content, file, article);
  }
  const receipts = copied.map(({ src, name }) => ({ rule: 'picture', before: src, after: name, where: t`图片` }));
  return {
    ...reading,
    body,
    changes: [...reading.changes, ...receipts],
    warnings: [...reading.warnings, ...warnings],
  };
}
