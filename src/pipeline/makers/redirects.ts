import { resolveRedirects } from '../../model/redirect.ts';
import { toRedirectPage } from '../../redirects/page.ts';
import { hashOf } from '../../model/identity.ts';
import { viewRedirect } from '../../views/redirect.ts';
import type { Maker } from '../maker.ts';
import { openArchive } from '../materials/files.ts';

/** Pages at addresses of a former system, which lead to those of the site. */
export const maker: Maker = {
  title: '旧地址',
  after: ['pages'],
  begin: (materials) => {
    // Opening the archive takes a moment that most sites have no use for here.
    if (materials.content.site.redirects.length === 0) return { parts: [] };
    const { archive, editions, contextsIn, settingsKey } = openArchive(materials);
    const pages = materials.made.files.map(({ address }) => address);
    const found = resolveRedirects(archive.site.redirects, pages, archive.articles);
    const contextAt = contextsIn(editions[0]!);
    return {
      parts: [...found].map(([old, to]) => ({
        name: old,
        key: hashOf([settingsKey, to], 32),
        make: () => [[old, toRedirectPage(viewRedirect(contextAt(old), to))]],
      })),
    };
  },
};
