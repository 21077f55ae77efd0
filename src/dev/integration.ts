import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { readContent, readSettings } from '../content/files.ts';
import type { Problem } from '../content/problem.ts';
import { createEdition } from '../hanzi/edition.ts';
import { EMPTY_GLOSSARY } from '../hanzi/glossary.ts';
import { bundleAssets } from '../pipeline/makers/assets/files.ts';
import { indexContent } from '../pipeline/makers/search/files.ts';
import { MANIFEST } from '../search/form/manifest.ts';
import { problemPage } from './problems.ts';

/** Astro has written down what it loaded anew, in milliseconds after the change that it waits for others to join. */
const SETTLED = 1000;

/**
 * Shows the content's problems in place of any page for as long as it has some, and lets pages come back by themselves.
 * `problems` are those that it has to begin with; `tell` is told of all others, once each time they change.
 */
export function previewProblems(
  content: string,
  problems: Problem[],
  tell: (problems: Problem[]) => void,
): AstroIntegration {
  return {
    name: 'preview-problems',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const inside = resolve(content) + sep;
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (!resolve(path).startsWith(inside)) return;
          void readContent(content).then((read) => {
            if (isDeepStrictEqual(read.problems, problems)) return;
            problems = read.problems;
            tell(problems);
            setTimeout(() => server.ws.send({ type: 'full-reload', path: '*' }), problems.length > 0 ? 0 : SETTLED);
          });
        });
        server.middlewares.use((request, response, next) => {
          const isPage = request.headers.accept?.includes('text/html') === true;
          if (problems.length === 0 || !isPage) return next();
          response.writeHead(500, { 'Content-Type': 'text/html;charset=utf-8' });
          response.end(problemPage(content, problems));
        });
      },
    },
  };
}

/**
 * What a build writes beside the pages, for the preview: styles and scripts bundled anew at each request, pictures, whose
 * copies are they themselves here, and the files of the theme straight from the content folder, where those of `articles/2021/` are those of `media/2021/`, and the search index,
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
        server.middlewares.use('/renditions', (request, response, next) => {
          request.url = request.url?.replace(/^\/\d+(\/.*)\.webp/, '$1');
          pictures(request, response, next);
        });
        server.middlewares.use('/assets', theme);
        server.middlewares.use((request, response, next) => {
          const path = request.url?.replace(/\?.*/, '') ?? '';
          const serve = () => made(request, response, next);
          if (/^\/(?:assets|pagefind)\//.test(path)) writeAssets(content, cache).then(serve, next);
          else if (path === `/search/${MANIFEST}`) indexSearch(content, cache).then(serve, next);
          else if (path.startsWith('/search/')) serve();
          else next();
        });
      },
    },
  };
}

/** With settings that have problems the styles stay as they were. The few words of scripts need no glossary. */
async function writeAssets(content: string, cache: string): Promise<void> {
  const { value } = await readSettings(content);
  if (!value) return;
  const editions = value.languages.map((script) => createEdition(script, EMPTY_GLOSSARY));
  for (const [address, bytes] of await bundleAssets(value, editions)) {
    await mkdir(dirname(join(cache, address)), { recursive: true });
    await writeFile(join(cache, address), bytes);
  }
}

/** Content with problems leaves the index as it was; the terminal tells them. */
async function indexSearch(folder: string, cache: string): Promise<void> {
  const { value } = await readContent(folder);
  if (value) await indexContent(folder, value, cache);
}
