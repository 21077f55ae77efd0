import type { Edition } from '../../hanzi/edition.ts';
import { t } from '../../language/say.ts';
import { editionFolder, type Address } from '../../model/address.ts';
import { classify } from '../../model/classify.ts';
import { hashOf } from '../../model/identity.ts';
import { resolveRedirects } from '../../model/redirect.ts';
import { toRedirectPage } from '../../redirects/page.ts';
import { viewRedirect } from '../../views/redirect.ts';
import { PAGE_MAKERS } from '../makers.ts';
import type { Maker } from '../maker.ts';
import { openArchive } from '../materials/files.ts';

/** Pages at old addresses, of a former system or of the site's own, which lead to those of today. */
export const maker: Maker = {
  title: t`旧地址`,
  after: PAGE_MAKERS,
  begin: (materials) => {
    const { site, articles } = materials.content;
    const pages = materials.made.files.map(({ address }) => address);
    const found = resolveRedirects(site, pages, articles);
    // Opening the archive takes a moment that most sites have no use for here.
    if (found.size === 0) return { parts: [] };
    const { editions, contextsIn, settingsKey } = openArchive(materials);
    const editionAt = (address: Address): Edition => {
      const script = classify(address)?.script;
      return editions.find((edition) => edition.script === script) ?? editions[0]!;
    };
    const within = (edition: Edition, address: Address) =>
      edition === editions[0] ? address : address.slice(editionFolder(edition.script).length + 1);
    return {
      parts: [...found].map(([old, to]) => {
        const edition = editionAt(old);
        const context = contextsIn(edition)(within(edition, old));
        return {
          name: old,
          key: hashOf([settingsKey, to], 32),
          make: () => [[old, toRedirectPage(viewRedirect(context, within(edition, to)))]],
        };
      }),
    };
  },
};
