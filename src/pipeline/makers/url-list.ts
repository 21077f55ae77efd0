import { t } from '../../language/say.ts';
import { escapeHtml } from '../../markup/escape.ts';
import { ADDRESSES, addressOf, relativeLink, type Address } from '../../model/address.ts';
import { classify } from '../../model/classify.ts';
import { hashOf } from '../../model/identity.ts';
import type { Site } from '../../model/site.ts';
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
    const own = [...made.files.map(({ address }) => address), URLS, LINKS].sort();
    const urls = own.map((address) => `${new URL(encodeURI(address), site.address).href}\n`).join('');
    const links = toLinks(site, own.filter(isForPrograms));
    return {
      parts: [
        { name: URLS, key: hashOf(urls, 32), make: () => [[URLS, urls]] },
        { name: LINKS, key: hashOf(links, 32), make: () => [[LINKS, links]] },
      ],
    };
  },
};

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
