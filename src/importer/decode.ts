import { t } from '../language/say.ts';
import { costOf } from './degarble/likelihood.ts';
import { simplify } from './degarble/simplify.ts';
import type { RawFile, RawText, Warning } from './draft.ts';

/** A capture's text, with what an editor should know of how it was read. */
export interface Decoded extends RawText {
  warnings: Warning[];
}

/** Why bytes are no text: a message that says what to do. */
export class NotText extends Error {}

/**
 * Bytes → text, by evidence in this order: byte order mark; UTF-16 by its zero bytes and ranges; strict UTF-8, which Chinese in any other encoding
 * practically never passes; then GB18030 against Big5 by which reading is likelier Chinese. What the server or, without its word, the page declares
 * counts only where these are equal: labels lie both ways, and that bytes decode without an error proves nothing between the two, since every
 * Big5 file of the test set is valid GB18030. A label gb2312 or gbk means GB18030, which holds both.
 */
export function decode({ name, bytes, charset }: RawFile): Decoded {
  if (bytes.length === 0) throw new NotText(t`文件是空的。请看一眼是否下载完整。`);
  const binary = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  if (binary) throw new NotText(t`这是${binary[1]}文件，不是文本。请先另存为 .docx、网页或纯文本。`);
  const declared = encodingNamed(charset) ?? declaredIn(bytes);
  const encoding = markOf(bytes) ?? utf16Of(bytes) ?? utf8Of(bytes) ?? likelier(bytes, declared);
  const text = new TextDecoder(encoding).decode(bytes);
  if (isBinary(text)) throw new NotText(t`这是二进制文件，不是文本。请先另存为网页或纯文本。`);
  return { name, text, encoding, warnings: judge(text, encoding, declared) };
}

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const SIGNATURES: [number[], string][] = [
  [ascii('%PDF'), ' PDF '],
  [ascii('PK\u0003\u0004'), t` ZIP 或 Office `],
  [[0xd0, 0xcf, 0x11, 0xe0], t`旧版 Office `],
  [[0x89, ...ascii('PNG')], t` PNG 图片`],
  [[0xff, 0xd8, 0xff], t` JPEG 图片`],
  [ascii('GIF8'), t` GIF 图片`],
  [[0x1f, 0x8b], t` gzip 压缩`],
  [ascii('Rar!'), t` RAR 压缩`],
  [ascii('7z\u00bc\u00af'), t` 7z 压缩`],
  [ascii('SQLite format'), t` SQLite 数据库`],
];

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** As many bytes as decide; an article is shorter. */
const SAMPLE = 64 * 1024;

/** UTF-16 without a mark: ASCII has a zero byte at every second place, and Han fills U+4E00–9FFF. */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1 || !bytes.includes(0)) return undefined;
  return ['utf-16le', 'utf-16be'].find((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
    const usual = text.match(/[\t\n\r -~\u00a0\u2010-\u2026\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/gu)?.length ?? 0;
    return usual >= text.length * 0.95;
  });
}

/** Bytes of a character cut off at the end of a truncated file, at most three. */
const CUT = 3;

function utf8Of(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let cut = 0; cut <= Math.min(CUT, bytes.length - 1); cut++) {
    // What follows the last whole character must be the beginning of one.
    if (cut > 0 && (bytes[bytes.length - cut]! & 0xc0) !== 0xc0) continue;
    try {
      decoder.decode(bytes.subarray(0, bytes.length - cut));
      return 'utf-8';
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Bits by which the declared encoding may be the less likely one and is still believed; a short text tells little. */
const BENEFIT = 20;
/** What a sequence that no character has costs: more than the rarest character. */
const INVALID = 40;

function likelier(bytes: Uint8Array, declared: string | undefined): string {
  const sample = bytes.subarray(0, SAMPLE);
  const utf16 = bytes.length % 2 === 0 ? ['utf-16le', 'utf-16be'] : [];
  const ranked = ['gb18030', 'big5', 'utf-8', ...utf16]
    .map((encoding) => ({ encoding, bits: bitsOf(sample, encoding) - (encoding === declared ? BENEFIT : 0) }))
    .sort((a, b) => a.bits - b.bits);
  return ranked[0]!.encoding;
}

/**
 * Bits of what is not ASCII. Encodings take different numbers of bytes a character, and a wrong one sees fewer or more
 * characters; so bits are counted for the whole sample and not for a character.
 */
function bitsOf(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes).slice(0, -1);
  const invalid = text.split('\ufffd').length - 1;
  const foreign = text.replace(/[\p{ASCII}\ufffd]+/gu, '\n');
  return costOf(simplify(foreign)) + invalid * INVALID;
}

const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/iu;

/** What the page says of itself in a `meta` or XML declaration, as the encoding it means. */
function declaredIn(bytes: Uint8Array): string | undefined {
  return encodingNamed(DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))?.[1]);
}

/** The encoding that the header `Content-Type` names: `text/html; charset=gb2312`. */
export function charsetOf(type: string): string | undefined {
  return /charset\s*=\s*["']?([\w-]+)/iu.exec(type)?.[1];
}

/** The encoding that a label means (WHATWG Encoding Standard); GB18030 for those it holds. */
function encodingNamed(label: string | undefined): string | undefined {
  try {
    const { encoding } = new TextDecoder(label ?? '');
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return undefined;
  }
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // eslint-disable-next-line no-control-regex
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0;
  return controls > sample.length / 100 + 2;
}

function judge(text: string, encoding: string, declared: string | undefined): Warning[] {
  const warnings: Warning[] = [];
  if (declared && declared !== encoding && /\P{ASCII}/u.test(text)) {
    warnings.push({ code: 'encoding-label-wrong', message: t`页面自称编码是 ${declared}，实际按 ${encoding} 读出。` });
  }
  const lost = text.split('\ufffd').length - 1;
  if (lost > 0) {
    warnings.push({
      code: 'undecodable-bytes',
      message: t`有 ${lost} 处字节在 ${encoding} 里不成字，显示为 \ufffd。请对照原文补上。`,
    });
  }
  return warnings;
}
