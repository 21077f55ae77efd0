import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What the build learns from Astro while it runs. */
export interface Listener {
  /** A page is about to be rendered, by the path of its address; pages taken from the cache are not. */
  rendered: (path: string) => void;
  /** Absolute paths of all files that Astro's routes stand for, rendered now or taken from the cache. */
  written: (files: string[]) => void;
}

/** Reports rendering and results of an Astro build. */
export function reportTo({ rendered, written }: Listener): AstroIntegration {
  return {
    name: 'report',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          render: (request, options) => {
            rendered(decodeURI(new URL(request.url).pathname));
            return usual.render(request, options);
          },
        }));
      },
      'astro:build:done': ({ assets }) => written([...assets.values()].flat().map((url) => fileURLToPath(url))),
    },
  };
}
