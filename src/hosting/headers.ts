import { policyOf } from '../model/policy.ts';

/** Headers of HTTP by their names. */
export type Headers = Record<string, string>;

/** What a host is to answer with for the files that a pattern of paths names; `*` is any run of characters. */
export interface HeaderRule {
  path: string;
  headers: Headers;
}

/** A day and a year, in seconds. */
const [DAY, YEAR] = [86_400, 31_536_000];

const kept = (seconds: number, more: string): Headers => ({ 'Cache-Control': `public, max-age=${seconds}, ${more}` });

/**
 * What a host is to say of a site's files. The policy of the pages is said as a header too, with what a page cannot say itself:
 * that no other site may frame it (Content Security Policy 3, section 3.3). Files whose names change with their content are
 * kept for ever; of all others a host's own rule holds, which is to ask anew.
 *
 * @param hosts as of `policyOf`.
 */
export function headerRules(hosts: readonly string[] = []): HeaderRule[] {
  const forEver = kept(YEAR, 'immutable');
  const askedAnew: Headers = { 'Cache-Control': 'no-cache' };
  return [
    {
      path: '/*',
      headers: {
        'Content-Security-Policy': `${policyOf(hosts)};frame-ancestors 'none'`,
        'Referrer-Policy': 'strict-origin-when-cross-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
      },
    },
    // Other sites may show what the archive has: its data, its feeds, and its search by either interface.
    ...['/data/*', '/search/*', '/assets/search*', '/pagefind/*', '/*.xml', '/*.json'].map((path) => ({
      path,
      headers: { 'Access-Control-Allow-Origin': '*' },
    })),
    ...['/media/*', '/renditions/*'].map((path) => ({ path, headers: kept(DAY, 'must-revalidate') })),
    // No path fits two of these: hosts join what two rules say of one header. Shards are named by their years.
    ...['/packs/*.zip', '/search/1*', '/search/2*', '/search/heads-*', '/search/suggestions-*', '/search/variants-*']
      .concat('/search/lexicon-*', '/search/stories-*', '/search/dictionary-*', '/search/cited-*')
      .map((path) => ({ path, headers: forEver })),
    ...['/search/index.js', '/packs/index.json', '/sw.js'].map((path) => ({ path, headers: askedAnew })),
  ];
}
