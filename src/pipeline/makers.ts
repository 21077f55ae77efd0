import type { Maker } from './maker.ts';

/**
 * Every product of the site: the name that its account has, and the module whose `maker` makes it. Makers are begun in this
 * order as processes become free, so those that take longest come first.
 */
export const MAKERS = {
  'page-bundle': './makers/pages/bundle/files.ts',
  search: './makers/search/files.ts',
  'articles-others': './makers/pages/articles-others.ts',
  'articles-first': './makers/pages/articles-first.ts',
  'lists-others': './makers/pages/lists-others.ts',
  'lists-first': './makers/pages/lists-first.ts',
  'search-manifest': './makers/search-manifest.ts',
  'feeds-others': './makers/feeds/others.ts',
  'feeds-first': './makers/feeds/first.ts',
  exports: './makers/exports.ts',
  tables: './makers/tables.ts',
  assets: './makers/assets/files.ts',
  pictures: './makers/pictures/files.ts',
  'own-files': './makers/own-files/files.ts',
  'packs-first': './makers/packs/first.ts',
  'packs-others': './makers/packs/others.ts',
  'packs-index': './makers/packs/index-of-packs.ts',
  // These wait for the pages as packs do, and take no time: before packs they would keep a process from them.
  redirects: './makers/redirects.ts',
  hosting: './makers/hosting.ts',
  'url-list': './makers/url-list.ts',
};
export type MakerName = keyof typeof MAKERS;

/** Those that make pages. */
export const PAGE_MAKERS: MakerName[] = ['articles-first', 'articles-others', 'lists-first', 'lists-others'];

/** Those that make the feeds of lists and months. */
export const FEED_MAKERS: MakerName[] = ['feeds-first', 'feeds-others'];

/** Those that make packs. */
export const PACK_MAKERS: MakerName[] = ['packs-first', 'packs-others'];

/** Those whose files no pack holds: packs themselves, and what is for hosts or leads from former addresses. */
const NOT_PACKED: MakerName[] = [...PACK_MAKERS, 'packs-index', 'redirects', 'hosting', 'url-list'];

/** Those whose files packs are made of. */
export const SITE_MAKERS = (Object.keys(MAKERS) as MakerName[]).filter((name) => !NOT_PACKED.includes(name));

/** Loads a maker's module; a process loads only those that it is to run. */
export async function loadMaker(name: MakerName): Promise<Maker> {
  const { maker } = (await import(MAKERS[name])) as { maker: Maker };
  return maker;
}

/** A maker's module as a file of the project, which is what its products are made by. */
export function moduleOf(name: MakerName): string {
  return MAKERS[name].replace(/^\./, 'src/pipeline');
}
