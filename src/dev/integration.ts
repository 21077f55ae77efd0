import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { readContent, readSettings } from '../content/files.ts';
import { bundleAssets } from '../pipeline/makers/assets/files.ts';
import { indexContent } from '../pipeline/makers/search/files.ts';
import { MANIFEST } from '../search/form/manifest.ts';

/**
 * What a build writes beside the pages, for the preview: styles and scripts bundled anew at each request, pictures
 * and the files of the theme straight from the content folder, where those of `articles/2021/` are those of `media/2021/`, and the search index,
 * brought up to date when a page asks what there is of it.
 */
export function previewFiles(content: string, cache: string): AstroIntegration {
  const theme = sirv(join(content, 'theme'), { dev: true });
  const made = sirv(cache, { dev: true });
  const pictures = sirv(join(content, 'articles'), { dev: true });
  return {
    name: 'preview-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/media', pictures);
        server.middlewares.use('/assets', theme);
        server.middlewares.use((request, response, next) => {
          const path = request.url?.replace(/\?.*/, '') ?? '';
          const serve = () => made(request, response, next);
          if (path.startsWith('/assets/')) writeAssets(content, cache).then(serve, next);
          else if (path === `/search/${MANIFEST}`) indexSearch(content, cache).then(serve, next);
          else if (path.startsWith('/search/')) serve();
          else next();
        });
      },
    },
  };
}

/** With settings that have problems the styles stay as they were. */
async function writeAssets(content: string, cache: string): Promise<void> {
  const { value } = await readSettings(content);
  if (!value) return;
  for (const [address, bytes] of await bundleAssets(value.theme)) {
    await mkdir(dirname(join(cache, address)), { recursive: true });
    await writeFile(join(cache, address), bytes);
  }
}

/** Content with problems leaves the index as it was; the terminal tells them. */
async function indexSearch(folder: string, cache: string): Promise<void> {
  const { value } = await readContent(folder);
  if (value) await indexContent(folder, value, cache);
}
