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
  if (isNone(decode(path))) return { kind: 'missing' };
  if (path.endsWith('/')) return { kind: 'file', path: `${path}index.html${search}` };
  // Two slashes at the beginning would be those before the name of a host.
  if (isFolder(decode(path))) return { kind: 'redirect', to: `${pathname.replace(/^\/+/, '/')}/${search}` };
  return { kind: 'file', path: path + search };
}

/** Whether a path names no file of any site: it would climb out by escaped slashes, which no address resolves, or ends early. */
function isNone(path: string): boolean {
  return path.includes('\0') || path.split(/[\\/]/).includes('..');
}

/** A path whose escapes are broken names no folder; it is left as it is. */
export function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
