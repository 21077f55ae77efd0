/** What a plain static host makes of a request: a file to look for, a folder whose slash is missing, or nothing. */
export type Route = { kind: 'file'; path: string } | { kind: 'redirect'; to: string } | { kind: 'missing' };

/**
 * Finds what `url` (path and query) asks for on a host where the site stands under `base`. Under `/a/b/` the request
 * `/a/b/?q=x` asks for `/index.html?q=x`, `/c` for nothing. `isFolder` says whether a path of the site is a folder
 * with a page of its own.
 */
export function locate(url: string, base: string, isFolder: (path: string) => boolean): Route {
  const { pathname, search } = new URL(`http://localhost${url}`);
  if (`${pathname}/` === base) return { kind: 'redirect', to: base + search };
  if (!pathname.startsWith(base)) return { kind: 'missing' };
  const path = `/${pathname.slice(base.length)}`;
  if (path.endsWith('/')) return { kind: 'file', path: `${path}index.html${search}` };
  if (isFolder(decode(path))) return { kind: 'redirect', to: `${pathname}/${search}` };
  return { kind: 'file', path: path + search };
}

/** A path whose escapes are broken names no folder; it is left as it is. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
