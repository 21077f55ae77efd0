import { openInstance, type Instance } from './instance/client.ts';
import type { Options } from './options.ts';

/**
 * Pagefind's JavaScript API over the archive's own index, for pages and components made for Pagefind: `pagefind/pagefind.js`,
 * a module that may be imported from any site. What it does as Pagefind does is told at https://pagefind.app/docs/api/.
 */

const HOME = import.meta.url;
let own: Instance | undefined;
/** Of before anything was asked. */
let given: Options = {};

const instance = () => (own ??= openInstance(HOME, given));

export const createInstance = (options: Options = {}): Instance => openInstance(HOME, options);
export const init = (): Promise<void> => instance().init();
export const filters: Instance['filters'] = () => instance().filters();
export const preload: Instance['preload'] = (...call) => instance().preload(...call);
export const search: Instance['search'] = (...call) => instance().search(...call);
export const debouncedSearch: Instance['debouncedSearch'] = (...call) => instance().debouncedSearch(...call);
export const mergeIndex: Instance['mergeIndex'] = (...call) => instance().mergeIndex(...call);

export type { SearchResponse } from './shapes.ts';

export async function options(more: Options): Promise<void> {
  if (own) return own.options(more);
  given = { ...given, ...more };
}

export async function destroy(): Promise<void> {
  await own?.destroy();
  own = undefined;
  given = {};
}
