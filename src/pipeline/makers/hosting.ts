import { toHeadersFile, toRedirectsFile } from '../../hosting/files-of-hosts.ts';
import { headerRules } from '../../hosting/headers.ts';
import { addressOf, type Address } from '../../model/address.ts';
import { hashOf } from '../../model/identity.ts';
import { resolveRedirects } from '../../model/redirect.ts';
import type { Maker, Part } from '../maker.ts';

/** What hosts that read such files are to answer with. */
export const maker: Maker = {
  title: '主机的设置',
  after: ['pages'],
  begin: ({ content, made }) => {
    const { site } = content;
    const pages = made.files.map(({ address }) => address);
    const hosts = site.analytics ? [new URL(site.analytics.script).origin] : [];
    const redirects = toRedirectsFile(resolveRedirects(site, pages, content.articles));
    return {
      parts: [
        partOf(addressOf('hostHeaders'), toHeadersFile(headerRules(hosts))),
        ...(redirects === '' ? [] : [partOf(addressOf('hostRedirects'), redirects)]),
      ],
    };
  },
};

function partOf(address: Address, text: string): Part {
  return { name: address, key: hashOf(text, 32), make: () => [[address, text]] };
}
