import type { RawFile, RawText } from './draft.ts';

/** Bytes → text. */
export function decode({ name, bytes }: RawFile): RawText {
  return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
}
