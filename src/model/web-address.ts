import { z } from 'astro/zod';

/**
 * An absolute address of the web as settings and fields hold it: http or https, without white space. No other kind only
 * leads a reader to a page: some run a script, some open another program. `hint` says what to write instead.
 */
export function webAddress(hint: string) {
  return z.url({ protocol: /^https?$/, error: hint, abort: true }).regex(/^https?:\/\/[^\s\p{Cc}]+$/iu, hint);
}

const address = webAddress('');

export function isWebAddress(text: string): boolean {
  return address.safeParse(text).success;
}

/** Whether a text may link there: to an address of the web, or by a path to something of the archive's own. */
export function mayLink(address: string): boolean {
  return isWebAddress(address) || !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/iu.test(address);
}
