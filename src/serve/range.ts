/** Bytes of a file, both ends within. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * What a `Range` header asks for of a file of `size` bytes (RFC 9110, 14): a range; nothing that is there, which is to be
 * answered with 416; or undefined, when the whole file is to be sent, as for several ranges or what is no range at all.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (first === '') return rangeIn(Math.max(0, size - Number(last)), size - 1, size);
  if (last !== '' && Number(last) < Number(first)) return undefined;
  return rangeIn(Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1), size);
}

const rangeIn = (start: number, end: number, size: number) => (start < size ? { start, end } : 'unsatisfiable');
