import { withFeedsOfLists } from '../../hosting/feeds-of-lists.ts';
import { toHeadersFile, toRedirectsFile } from '../../hosting/files-of-hosts.ts';
import { headerRules } from '../../hosting/headers.ts';
import { toNginxFile } from '../../hosting/nginx.ts';
import { t } from '../../language/say.ts';
import { addressOf, articleAddress, articleMarkdownAddress, inScript, type Address } from '../../model/address.ts';
import { withdrawnIn } from '../../model/article.ts';
import { hashOf } from '../../model/identity.ts';
import { resolveRedirects } from '../../model/redirect.ts';
import { FEED_MAKERS, PAGE_MAKERS } from '../makers.ts';
import type { Maker, Part } from '../maker.ts';

/** What hosts that read such files are to answer with. */
export const maker: Maker = {
  title: t`主机的设置`,
  after: [...PAGE_MAKERS, ...FEED_MAKERS],
  begin: ({ content, made }) => {
    const { site, articles } = content;
    const addresses = made.files.map(({ address }) => address);
    const hosts = site.analytics ? [new URL(site.analytics.script).origin] : [];
    const redirects = withFeedsOfLists(
      resolveRedirects(site, addresses, articles),
      new Set(addresses),
      site.languages[0]!,
    );
    const rules = headerRules(hosts);
    const [headersFile, redirectsFile, nginxFile] = [
      addressOf('hostHeaders'),
      addressOf('hostRedirects'),
      addressOf('hostNginx'),
    ];
    const inEditions = (address: Address) =>
      site.languages.map((script) => inScript(address, script, site.languages[0]!));
    const nginx = toNginxFile({
      base: new URL('.', site.address).pathname,
      rules,
      redirects,
      withdrawn: withdrawnIn(articles).flatMap(({ id }) => [
        ...[articleAddress(id), addressOf('articleJson', { id })].flatMap(inEditions),
        articleMarkdownAddress(id),
      ]),
      hidden: [headersFile, redirectsFile, nginxFile],
    });
    return {
      parts: [
        partOf(headersFile, toHeadersFile(rules)),
        ...(redirects.size === 0 ? [] : [partOf(redirectsFile, toRedirectsFile(redirects))]),
        partOf(nginxFile, nginx),
      ],
    };
  },
};

function partOf(address: Address, text: string): Part {
  return { name: address, key: hashOf(text, 32), make: () => [[address, text]] };
}
