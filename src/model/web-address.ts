import { z } from 'astro/zod';
import { t } from '../language/say.ts';

/**
 * An absolute address of the web as settings and fields hold it: http or https, without white space. No other kind only
 * leads a reader to a page: some run a script, some open another program. `hint` says what to write instead.
 */
export function webAddress(hint: string) {
  return z
    .url({ protocol: /^https?$/, error: hint, abort: true })
    .regex(/^https?:\/\/[^\s\p{Cc}]+$/iu, { error: hint, abort: true })
    .refine((address) => !hasCredentials(address), t`请去掉网址里 @ 和它前面的用户名、密码，发布出去人人都看得到。`);
}

/** Whether an address holds a name or password (RFC 3986, section 3.2.1), which also serve to pass for another host. */
export function hasCredentials(address: string): boolean {
  const { username = '', password = '' } = URL.parse(address) ?? {};
  return username + password !== '';
}

/**
 * Whether an address names its host as every program reads it: by a name of DNS, once it is in ASCII, or by an IP address. URL parsers
 * take other signs too, which end a word in lists of hosts, in headers and in settings of servers.
 */
export function hasPlainHost(address: string): boolean {
  return /^(?:[\w.-]+|\[[\da-f:.]+\])$/u.test(URL.parse(address)?.hostname ?? '');
}

/** Whether the path of an address is that of a folder, by letters, digits and `-._~`, and nothing follows it. */
export function isFolder(address: string): boolean {
  const [, path = ''] = /^https?:\/\/[^/?#]*(.*)$/iu.exec(address) ?? [];
  try {
    return /^(?:\/(?!\.{1,2}(?:\/|$))[\p{L}\p{N}_.~-]+)*\/?$/u.test(decodeURIComponent(path));
  } catch {
    return false;
  }
}

const address = webAddress('');

export function isWebAddress(text: string): boolean {
  return address.safeParse(text).success;
}

/** Whether a text may link there: to an address of the web, or by a path to something of the archive's own. */
export function mayLink(address: string): boolean {
  return isWebAddress(address) || !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/iu.test(address);
}
