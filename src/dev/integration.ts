import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { writeAssets } from '../build/files.ts';

/**
 * What a build writes beside the pages, for the preview: styles and scripts bundled anew at each request, and pictures
 * straight from the content folder, where those of `articles/2021/` are those of `media/2021/`.
 */
export function previewFiles(content: string, cache: string): AstroIntegration {
  const assets = sirv(cache, { dev: true });
  const pictures = sirv(join(content, 'articles'), { dev: true });
  return {
    name: 'preview-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', pictures);
        server.middlewares.use((request, response, next) => {
          if (!request.url?.startsWith('/assets/')) return next();
          writeAssets(cache).then(() => assets(request, response, next), next);
        });
      },
    },
  };
}
