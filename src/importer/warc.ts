import { once } from 'node:events';
import { pipeline, type Readable } from 'node:stream';
import { constants, createGunzip } from 'node:zlib';
import { LimitReader, WARCParser, type WARCRecord } from 'warcio';
import { t } from '../language/say.ts';
import { isWebAddress } from '../model/web-address.ts';
import { charsetOf } from './decode.ts';
import type { RawFile, Warning } from './draft.ts';
import { LARGEST, TOO_LARGE } from './limits.ts';

/** What came of a record: a page, or why there is none. */
export type Capture = RawFile | { name: string; error: string };

/** Bytes of a record's headers, at most: what never ends would fill the memory. */
const LONGEST_HEADERS = 1024 * 1024;

/** The file ends within a record. */
class CutOff extends Error {}
const CUT_OFF = t`文件到这条记录中间就断了，多半没有下载完整；它和后面的都没有读到。请重新取得完整的 WARC 再导入。`;
const BROKEN = t`文件从这条记录起已经损坏，它和后面的都没有读到。请重新取得完整的 WARC 再导入。`;

/**
 * Each record of a WARC file (ISO 28500), compressed by gzip or not: its page when it is a successful response or a resource that is
 * text, and undefined when it holds none. `name` is the file's; each page has it with the record's number. A record that is too
 * large or broken is an error in its place.
 */
export async function* readWarc(name: string, stream: Readable): AsyncGenerator<Capture | undefined> {
  const allowance = { bytes: 0 };
  const parser = new WARCParser(metered(await unpacked(stream), allowance));
  let number = 0;
  try {
    for (;;) {
      number++;
      allowance.bytes = LONGEST_HEADERS;
      const record = await parser.parse();
      if (!record && number === 1) yield { name, error: t`里面没有一条记录。请看一眼文件是否完整。` };
      if (!record) return;
      allowance.bytes = Infinity;
      yield await readRecord(`${name}#${number}`, record);
    }
  } catch (cause) {
    yield { name: `${name}#${number}`, error: cause instanceof CutOff ? CUT_OFF : BROKEN };
  }
}

/** The bytes before gzip (RFC 1952), in which a WARC file has one member a record; those of any other file as they are. */
async function unpacked(stream: Readable): Promise<Readable> {
  await once(stream, 'readable');
  const head = stream.read(2) as Buffer | null;
  if (head) stream.unshift(head);
  // A file that is cut off is read as far as it goes; anything else that is wrong is thrown where the bytes are read.
  return head?.readUInt16BE() === 0x1f8b
    ? pipeline(stream, createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }), () => {})
    : stream;
}

/** Passes bytes on until there is no allowance left. */
async function* metered(source: AsyncIterable<Uint8Array>, allowance: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    allowance.bytes -= chunk.length;
    if (allowance.bytes < 0) throw new Error('headers without end');
    yield chunk;
  }
}

/** The record's page; undefined when it holds none. Reads the record to its end. Throws when the file ends before. */
async function readRecord(name: string, record: WARCRecord): Promise<Capture | undefined> {
  const block = record.reader;
  if (!(block instanceof LimitReader) || !/^\d+$/u.test(record.warcHeaders.headers.get('Content-Length') ?? ''))
    throw new CutOff();
  const size = block.limit;
  const bytes = isPage(record) ? await readAtMost(record, size, LARGEST) : undefined;
  for await (const _ of block);
  if (block.limit > 0) throw new CutOff();
  if (!isPage(record)) return undefined;
  if (!bytes) return { name, error: TOO_LARGE };
  const { warcTargetURI: url, warcDate } = record;
  return {
    name,
    bytes,
    url: url && isWebAddress(url) ? url : undefined,
    retrieved: warcDate?.slice(0, 10),
    charset: charsetOf(record.httpHeaders?.headers.get('Content-Type') ?? ''),
    warnings: isShort(record, size) ? [INCOMPLETE] : [],
  };
}

function isPage({ warcType, warcHeaders, httpHeaders }: WARCRecord): boolean {
  const type = (httpHeaders ?? warcHeaders).headers.get('Content-Type') ?? '';
  const isRead = !httpHeaders || httpHeaders.statusCode === 200;
  return (warcType === 'response' || warcType === 'resource') && isRead && /html|text\/plain|xml/iu.test(type);
}

/** The record's content, unpacked and joined; undefined when it, or the `size` it has in the file, is more than `most`. */
async function readAtMost(record: WARCRecord, size: number, most: number): Promise<Uint8Array | undefined> {
  if (size > most) return undefined;
  const chunks: Uint8Array[] = [];
  let read = 0;
  for await (const chunk of record) {
    read += chunk.length;
    if (read > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const INCOMPLETE: Warning = {
  code: 'capture-incomplete',
  message: t`抓取时这一页没有取完，正文可能缺了后面的部分。请对照原文补全，或重新抓取。`,
};

/** Whether the crawler says that it left off, or the server had announced more than the `size` there is. */
function isShort({ warcHeaders, httpHeaders }: WARCRecord, size: number): boolean {
  return warcHeaders.headers.has('WARC-Truncated') || Number(httpHeaders?.headers.get('Content-Length')) > size;
}
