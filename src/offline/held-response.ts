/** Types of files by the ends of their names, as a host would tell them. */
const TYPES: Record<string, string> = {
  html: 'text/html;charset=utf-8',
  css: 'text/css;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  json: 'application/json;charset=utf-8',
  xml: 'application/xml;charset=utf-8',
  opml: 'text/x-opml;charset=utf-8',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain;charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
};

/**
 * Answers a request for a file whose bytes are there. `range` is the request's `Range` header; a single range of bytes is
 * answered as RFC 9110, 14 has it, and anything else with the whole file.
 */
export function respondWith(address: string, bytes: Uint8Array<ArrayBuffer>, range: string | null): Response {
  const type = TYPES[address.slice(address.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const part = rangeOf(range, bytes.length);
  if (!part) return new Response(bytes, { headers });
  const [from, to] = part;
  if (from >= to) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } });
  return new Response(bytes.slice(from, to), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${from}-${to - 1}/${bytes.length}` },
  });
}

/** The half-open range that a header asks for; empty when there are no such bytes, undefined when it asks for no one range. */
function rangeOf(header: string | null, size: number): [from: number, to: number] | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '') return last === '' ? undefined : [Math.max(0, size - Number(last)), size];
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return [Number(first), last === '' ? size : Math.min(size, Number(last) + 1)];
}
