import { strFromU8, unzipSync, zipSync, type Unzipped, type UnzipFileInfo } from 'fflate';
import mammoth from 'mammoth';
import { t } from '../language/say.ts';
import type { Change, Document } from './draft.ts';
import { LARGEST } from './limits.ts';

/** Bytes of the parts when unpacked, at most: a small file may unpack to any size. Those of XML are texts. */
const LARGEST_UNPACKED = 10 * LARGEST;
const LARGEST_XML = LARGEST;
/** Tags in them, at most: each takes half a kilobyte when read, and a document of a hundred pages has a third of it. */
const MOST_TAGS = 500_000;
/** Parts, at most: a file of a kilobyte may say that it has four thousand million. */
const MOST_PARTS = 10_000;
const BODY = 'word/document.xml';
const XML = /\.(?:xml|rels)$/iu;
const TEXTS = /^word\/(?:document|header\d*|footer\d*|comments)\.xml$/u;

/** Whether bytes are a Word document as Word has written them since 2007 (ECMA-376): a zip file with a certain part. */
export function isDocx(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  let [isFound, count] = [false, 0];
  const look = ({ name }: UnzipFileInfo): boolean => {
    isFound ||= name === BODY;
    if (count++ > MOST_PARTS) throw new Swollen(SWOLLEN);
    return false;
  };
  try {
    unzipSync(bytes, { filter: look });
  } catch {
    // One that is broken further on, or goes on too long, is a document all the same; reading it says what is wrong.
  }
  return isFound;
}

/**
 * A Word document → a page, by mammoth: headings, lists, tables, emphasis and links by their styles, pictures, notes at the end. What Word
 * keeps and does not print as text (headers, footers, deleted passages, comments) is left out with receipts. Throws an error that says what to do.
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const parts = partsOf(bytes);
  const pictures = new Map<string, Uint8Array>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `${pictures.size + 1}.${ENDINGS[image.contentType] ?? image.contentType.replace(/^.*[/-]/u, '')}`;
    pictures.set(src, await image.readAsBuffer());
    return { src };
  });
  const { value } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(zipSync(parts, { level: 0 })) },
      { styleMap: STYLES, convertImage, ignoreEmptyParagraphs: true },
    )
    .catch((cause: unknown) => {
      throw new Error(BROKEN, { cause });
    });
  return { html: asPage(value), pictures, changes: receiptsOf(parts) };
}

const BROKEN = t`Word 文档已经损坏，读不出来。请在 Word 或 WPS 里打开，另存一份再导入。`;
const SWOLLEN = t`解开之后太大，或分成太多份，不像是一篇文章。请在 Word 或 WPS 里打开，另存一份再导入。`;
const ENDINGS: Record<string, string> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' };
/** Names of styles in the Chinese editions of Word and WPS; the English ones mammoth knows. */
const STYLES = [
  ...['Title', '标题', '文章标题', '主标题'].map((name) => `p[style-name='${name}'] => h1:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
  ...['Subtitle', '副标题'].map((name) => `p[style-name='${name}'] => h2:fresh`),
];

/**
 * All parts. Of a part that is larger than its file says, only as much is unpacked as that is, and since mammoth is given these parts
 * and not the file, it cannot unpack more either. Parts may lie upon one another, so that each counts, by the larger of its sizes.
 */
function partsOf(bytes: Uint8Array): Unzipped {
  const parts = unzipped(bytes);
  let tags = 0;
  for (const [name, part] of Object.entries(parts))
    if (XML.test(name)) for (const byte of part) if (byte === 0x3c) tags++;
  if (tags > MOST_TAGS) throw new Swollen(SWOLLEN);
  return parts;
}

function unzipped(bytes: Uint8Array): Unzipped {
  try {
    refuseSwollen(bytes);
    return unzipSync(bytes);
  } catch (cause) {
    throw cause instanceof Swollen ? cause : new Error(BROKEN, { cause });
  }
}

/** Reads what a file says of its parts, before any is unpacked. */
function refuseSwollen(bytes: Uint8Array): void {
  let [count, unpacked, xml] = [0, 0, 0];
  const filter = ({ name, size, originalSize }: UnzipFileInfo) => {
    const bytesOfPart = Math.max(size, originalSize);
    count++;
    unpacked += bytesOfPart;
    if (XML.test(name)) xml += bytesOfPart;
    if (count > MOST_PARTS || unpacked > LARGEST_UNPACKED || xml > LARGEST_XML) throw new Swollen(SWOLLEN);
    return false;
  };
  unzipSync(bytes, { filter });
}

class Swollen extends Error {}

/** What is left out of a part, and the elements its words are in. */
const LEFT_OUT: { part: RegExp; rule: string; where: string; element: string; words: string }[] = [
  { part: /document/u, rule: 'docx-deleted', where: t`修订中删去的文字`, element: 'del', words: 'delText' },
  { part: /header/u, rule: 'docx-header', where: t`页眉`, element: 'p', words: 't' },
  { part: /footer/u, rule: 'docx-footer', where: t`页脚`, element: 'p', words: 't' },
  { part: /comments/u, rule: 'docx-comment', where: t`批注`, element: 'comment', words: 't' },
];

function receiptsOf(parts: Unzipped): Change[] {
  const texts = Object.entries(parts).filter(([name]) => TEXTS.test(name));
  return texts.flatMap(([name, part]) =>
    LEFT_OUT.filter((left) => left.part.test(name)).flatMap(({ rule, where, element, words }) =>
      wordsIn(strFromU8(part), element, words).map((before) => ({ rule, before, after: '', where })),
    ),
  );
}

/** The texts of all elements of a name, each read once, however many are never closed. */
function wordsIn(xml: string, element: string, words: string): string[] {
  const begin = new RegExp(`<w:${element}[ >]`, 'u');
  const closed = xml.split(`</w:${element}>`).slice(0, -1);
  return closed
    .map((part) => (begin.test(part) ? part.slice(part.search(begin)) : ''))
    .map((found) => [...found.matchAll(new RegExp(`<w:${words}(?: [^<>]*)?>([^<]*)<`, 'gu'))])
    .map((runs) => runs.map(([, text]) => text!).join(''))
    .filter((text) => text.trim() !== '');
}

/** A headline is short and no sentence. */
const HEADLINE = /^<p>((?:<\/?(?:strong|em|a)\b[^>]*>|[^<。；]){2,80})<\/p>/u;

/** A page around the text. A document that has no heading first begins with its headline all the same. */
function asPage(html: string): string {
  const headed = /<h1\b/u.test(html) ? html : html.replace(HEADLINE, '<h1>$1</h1>');
  return `<html><head></head><body><article>${headed}</article></body></html>`;
}
