import { t } from '../../language/say.ts';
import { escapeHtml } from '../../markup/escape.ts';
import { ADDRESSES, addressOf, relativeLink, type Address } from '../../model/address.ts';
import { classify, yearOfAddress } from '../../model/classify.ts';
import { hashOf } from '../../model/identity.ts';
import type { Site } from '../../model/site.ts';
import { LARGEST_FILE } from '../../views/volumes.ts';
import type { Maker } from '../maker.ts';
import { SITE_MAKERS } from '../makers.ts';

const URLS = addressOf('urlList');
const LINKS = addressOf('linkList');

/**
 * The address of every file of the site, one a line, so that programs can copy all of it: `wget -x -i data/urls.txt`; and for those that
 * follow links, `wget --mirror`, links to what only scripts and other programs ask for.
 */
export const maker: Maker = {
  title: t`网址清单`,
  after: [...SITE_MAKERS, 'redirects'],
  begin: ({ content: { site }, made }) => {
    const addresses = [...made.files.map(({ address }) => address), URLS, LINKS].sort();
    const files = [
      ...urlLists(addresses, site.address),
      [LINKS, toLinks(site, addresses.filter(isForPrograms))] as const,
    ];
    return {
      parts: files.map(([address, text]) => ({
        name: address,
        key: hashOf(text, 32),
        make: () => [[address, text] as const],
      })),
    };
  },
};

/**
 * Lists of full addresses of the site at `home`: one of all; where that would be too large for hosts (`largest`, in bytes), each year's
 * files have their own, and the first list leads to these.
 */
export function urlLists(addresses: Address[], home: string, largest = LARGEST_FILE): [Address, string][] {
  const base = new URL('.', home).href;
  const lineOf = (address: Address) => `${base}${encodeURI(address)}\n`;
  const toLines = (some: Address[]) => some.map(lineOf).join('');
  // All in ASCII, so that a character is a byte.
  const bytes = addresses.reduce((sum, address) => sum + lineOf(address).length, 0);
  if (bytes <= largest) return [[URLS, toLines(addresses)]];
  const byYear = Map.groupBy(addresses, yearOfAddress);
  const years = [...byYear].flatMap(([year, own]) =>
    year === undefined ? [] : [[addressOf('yearUrlList', { year }), toLines(own)] as [Address, string]],
  );
  const others = [...(byYear.get(undefined) ?? []), ...years.map(([address]) => address)].sort();
  return [[URLS, toLines(others)], ...years];
}

/** Whether pages leave it to scripts, readers of feeds and crawlers to ask for a file. */
function isForPrograms(address: Address): boolean {
  const kind = classify(address)?.kind;
  if (kind === undefined) return false;
  return kind === 'nameTable' || ['index', 'asset', 'feed', 'file'].includes(ADDRESSES[kind].form);
}

function toLinks({ languages, name }: Site, addresses: Address[]): string {
  const links = addresses.map((address) => {
    return `<li><a href="${escapeHtml(encodeURI(relativeLink(LINKS, address)))}">${escapeHtml(address)}</a>\n`;
  });
  return (
    `<!doctype html><html lang="${languages[0]}"><meta charset="utf-8"><title>${escapeHtml(name)}</title>` +
    `<meta name="robots" content="noindex"><ul>\n${links.join('')}</ul></html>\n`
  );
}
