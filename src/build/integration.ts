import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What the build learns from Astro while it runs. */
export interface Listener {
  /** A page was rendered; pages taken from the cache are not counted. */
  rendered: () => void;
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
          render: (...request) => {
            rendered();
            return usual.render(...request);
          },
        }));
      },
      'astro:build:done': ({ assets }) => written([...assets.values()].flat().map((url) => fileURLToPath(url))),
    },
  };
}
