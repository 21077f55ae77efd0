import { setImmediate } from 'node:timers/promises';
import type { AstroIntegration, PathWithRoute } from 'astro';
import type { Address } from '../../model/address.ts';
import type { SiteWriter } from '../site/files.ts';

/** What Astro's pages are made with. */
export interface PagesInput {
  writer: SiteWriter;
  /** Changes with the code that makes pages. */
  version: string;
  /** Whether this build is to make what has this address. */
  covers: (address: Address) => boolean;
  /** Called with the number of pages that are made anew, as each is begun, and how many there will be. */
  progress: (done: number, total: number) => void;
}

/** Pages between two turns for others: the progress bars, and what the second thread says. */
const AT_ONCE = 50;

/**
 * Lets Astro render the pages that must be made, and writes them itself. A page is the same as long as the code and its
 * `cacheKey` are, which is the hash of all it shows; Astro's own incremental build watches the same key but writes every
 * page twice, straight into the folder that is being read.
 */
export function makePages({ writer, version, covers, progress }: PagesInput): AstroIntegration {
  const keys = new Map<Address, string>();
  let begun = 0;
  return {
    name: 'pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const paths = await usual.getStaticPaths();
            return paths.filter((path) => {
              const address = addressOf(path);
              // What has no key is made each time: it is little, and the same bytes are not written again.
              const key = `${version}-${path.cacheKey ?? ''}`;
              if (!covers(address) || (path.cacheKey !== undefined && writer.keep(address, key))) return false;
              keys.set(address, key);
              return true;
            });
          },
          render: async (request, options) => {
            progress(begun++, keys.size);
            // Rendering waits for nothing, so others would never have their turn.
            if (begun % AT_ONCE === 0) await setImmediate();
            const rendered = await usual.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const address = addressOfUrl(request.url);
            writer.write(address, keys.get(address)!, address, new Uint8Array(await response.arrayBuffer()));
            // Without a body there is nothing left for Astro to write.
            return new Response(null);
          },
        }));
      },
    },
  };
}

/** Where `build.format: 'preserve'` puts a page: an index into its folder, any other beside it. */
function addressOf({ pathname, route: { type, isIndex } }: PathWithRoute): Address {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return isIndex || path === '' ? `${path}/index.html`.replace(/^\//, '') : `${path}.html`;
}

function addressOfUrl(url: string): Address {
  return decodeURI(new URL(url).pathname)
    .slice(1)
    .replace(/(^|\/)$/, '$1index.html');
}
