import type { Address } from '../model/address.ts';
import type { HeaderRule } from './headers.ts';

/** What an nginx is to know of a site. */
export interface Hosting {
  /** The path of the site's address, `/` first and last. */
  base: string;
  rules: readonly HeaderRule[];
  /** Old addresses and the pages they lead to, as files. */
  redirects: ReadonlyMap<Address, Address>;
  /** Files of what was withdrawn, whether or not there is still something at them. */
  withdrawn: readonly Address[];
  /** Files that are for hosts and nobody else. */
  hidden: readonly Address[];
}

/** Kinds of text that nginx's own list does not have. */
const TYPES: [ending: string, type: string][] = [
  ['md', 'text/markdown'],
  ['csv', 'text/csv'],
  ['jsonl', 'application/jsonl'],
  ['opml', 'text/x-opml'],
  ['webmanifest', 'application/manifest+json'],
];

/** Texts but HTML, which nginx counts in by itself. */
const TEXTS = [
  ...['text/css', 'text/xml', 'text/plain', 'text/javascript', 'application/javascript', 'application/json'],
  ...['application/xml', 'image/svg+xml', ...TYPES.map(([, type]) => type)],
].join(' ');

/** Of files for which no rule says anything. */
const ASKED_ANEW = 'no-cache';

/**
 * What stands within `server { … }` besides its name and root. Headers are said once, for the whole server, with values that
 * depend on the path: `add_header` within a location would put all others aside.
 */
export function toNginxFile({ base, rules, redirects, withdrawn, hidden }: Hosting): string {
  // Locations and pages for errors are named as nginx reads a path, without escapes; where a reader is led, as readers ask.
  const named = (address: Address) => quote(decodeURI(base) + address);
  const asked = (address: Address) => quote(base + encodeURI(address));
  const asFolder = (address: Address) => address.replace(/(^|\/)index\.html$/, '$1');
  const lines = [
    '# 由 npm run build 写成，放在 server { … } 里：include 这份文件。每次部署之后 nginx -s reload。',
    'charset utf-8;',
    `charset_types ${TEXTS};`,
    'absolute_redirect off;',
    'gzip on;',
    'gzip_static on;',
    'gzip_vary on;',
    'gzip_min_length 1400;',
    `gzip_types ${TEXTS};`,
    `error_page 404 ${named('404.html')};`,
    ...headerLines(base, rules),
    ...hidden.map((address) => `location = ${named(address)} { return 404; }`),
    ...[...redirects].map(([old, to]) => `location = ${named(asFolder(old))} { return 301 ${asked(asFolder(to))}; }`),
    // The page that says so is sent with the status; where there is none, the status alone.
    ...withdrawn.map((address) => `location = ${named(address)} { error_page 410 @withdrawn; return 410; }`),
    'location @withdrawn { try_files $uri =410; }',
    // The index is packed within, and asked for in pieces.
    `location ^~ ${named('search/')} { gzip off; }`,
    ...TYPES.map(([ending, type]) => `location ~ \\.${ending}$ { types { } default_type ${type}; }`),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** As one word of nginx's settings, of whatever signs but `$`, which has no other meaning there than a variable's. */
const quote = (word: string) => `"${word.replace(/["\\]/g, String.raw`\$&`)}"`;

function headerLines(base: string, rules: readonly HeaderRule[]): string[] {
  const [everywhere, ...others] = rules;
  const names = [...new Set(others.flatMap(({ headers }) => Object.keys(headers)))];
  const variable = (name: string) => `$archive_${name.toLowerCase().replaceAll('-', '_')}`;
  const condition = (path: string) =>
    `^${RegExp.escape(decodeURI(base))}${path.slice(1).split('*').map(RegExp.escape).join('.*')}$`;
  return [
    ...Object.entries(everywhere?.headers ?? {}).map(([name, value]) => `add_header ${name} "${value}" always;`),
    ...names.map((name) => `set ${variable(name)} "${name === 'Cache-Control' ? ASKED_ANEW : ''}";`),
    ...others.flatMap(({ path, headers }) =>
      Object.entries(headers).map(
        ([name, value]) => `if ($uri ~ "${condition(path)}") { set ${variable(name)} "${value}"; }`,
      ),
    ),
    ...names.map((name) => `add_header ${name} ${variable(name)} always;`),
  ];
}
