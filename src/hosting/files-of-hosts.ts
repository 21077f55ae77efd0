import type { HeaderRule } from './headers.ts';

/** `_headers` as Cloudflare Pages and Netlify read it. */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }) =>
      [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
    )
    .join('\n\n')
    .concat('\n');
}

/** `_redirects` as both read it: permanent ones, from old addresses to pages. */
export function toRedirectsFile(redirects: ReadonlyMap<string, string>): string {
  const lines = [...redirects].map(([from, to]) => `${pathOf(from)} ${pathOf(to)} 301`);
  return lines.map((line) => `${line}\n`).join('');
}

/** Hosts show a folder's own page at the folder. */
const pathOf = (address: string) => `/${encodeURI(address.replace(/(^|\/)index\.html$/, '$1'))}`;
