import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import test from 'node:test';
import { build, type AstroPrerenderer, type PathWithRoute } from 'astro';
import { readContent } from '../../src/content/files.ts';
import { announceRun } from '../../src/content/run.ts';
import { relate } from '../../src/model/related.ts';
import { omitEndTags } from '../../src/markup/end-tags.ts';
import { loadPages } from '../../src/pipeline/makers/pages/bundle/files.ts';
import { compilePages, leaveOwnModules } from '../../src/pipeline/makers/pages/bundle/integration.ts';
import { pathsOf } from '../../src/pipeline/makers/pages/route.ts';
import { FIXTURE_CONTENT } from '../site/build.ts';

const CACHE = join('node_modules', '.cache');

/** What Astro itself makes of a path; it writes all end tags. */
async function renderByRequest({ pathname, route }: PathWithRoute, usual: AstroPrerenderer): Promise<string> {
  const request = new Request(new URL(encodeURI(pathname), 'http://localhost'));
  const rendered = await usual.render(request, { routeData: route });
  const text = await (rendered instanceof Response ? rendered : rendered.response).text();
  return route.type === 'page' ? omitEndTags(text) : text;
}

/** Where Astro puts it, by `build.format: 'preserve'`. */
function fileOf({ pathname, route: { type, isIndex } }: PathWithRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return isIndex || path === '' ? `${path}/index.html`.replace(/^\//, '') : `${path}.html`;
}

test('every page is byte for byte what Astro itself makes of it, but for end tags', async () => {
  // Astro puts its modules elsewhere when it is to write outside the project.
  mkdirSync(CACHE, { recursive: true });
  const scratch = resolve(mkdtempSync(join(CACHE, 'pages-')));
  const { value } = await readContent(FIXTURE_CONTENT);
  const related = relate(value!.articles, value!.site.sizes.related);
  announceRun({ folder: FIXTURE_CONTENT, checked: { ...value!, related } });
  const compared: string[] = [];
  try {
    await compilePages(join(scratch, 'pages'), join(scratch, 'own'));
    const own = await pathsOf(
      await loadPages(join(scratch, 'pages')),
      () => true,
      () => undefined,
    );
    const byAddress = new Map(own.map((path) => [path.address, path]));
    await build({
      logLevel: 'silent',
      site: value!.site.address,
      outDir: join(scratch, 'bundle'),
      cacheDir: join(scratch, 'cache'),
      vite: { plugins: [leaveOwnModules()] },
      integrations: [
        {
          name: 'compare-pages',
          hooks: {
            'astro:build:start': ({ setPrerenderer }) => {
              setPrerenderer((usual) => ({
                ...usual,
                getStaticPaths: async () => {
                  const theirs = await usual.getStaticPaths();
                  assert.equal(theirs.length, own.length);
                  for (const path of theirs) {
                    const { key, render } = byAddress.get(fileOf(path))!;
                    assert.equal(key, path.cacheKey, path.pathname);
                    assert.ok((await render()) === (await renderByRequest(path, usual)), path.pathname);
                    compared.push(path.route.component);
                  }
                  return [];
                },
              }));
            },
          },
        },
      ],
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  assert.ok(compared.length > 100, 'there is an archive to compare');
  assert.ok(new Set(compared).size > 20, 'of all routes');
});
