import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { build, type AstroPrerenderer, type PathWithRoute } from 'astro';
import { readContent } from '../../src/content/files.ts';
import { announceRun } from '../../src/content/run.ts';
import { relate } from '../../src/model/related.ts';
import { leaveOwnModules } from '../../src/pipeline/makers/pages/bundle/integration.ts';
import { pathsOf, type CompiledPages } from '../../src/pipeline/makers/pages/route.ts';
import { FIXTURE_CONTENT } from '../site/build.ts';

/** By which alone what Astro has compiled can be had. */
interface UsualPrerenderer extends AstroPrerenderer {
  app: { manifest: CompiledPages };
}

/** What Astro itself makes of a path. */
async function renderByRequest({ pathname, route }: PathWithRoute, usual: AstroPrerenderer): Promise<string> {
  const request = new Request(new URL(encodeURI(pathname), 'http://localhost'));
  const rendered = await usual.render(request, { routeData: route });
  return (rendered instanceof Response ? rendered : rendered.response).text();
}

/** Where Astro puts it, by `build.format: 'preserve'`. */
function fileOf({ pathname, route: { type, isIndex } }: PathWithRoute): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return isIndex || path === '' ? `${path}/index.html`.replace(/^\//, '') : `${path}.html`;
}

test('every page is byte for byte what Astro itself makes of it', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'archive-pages-'));
  const { value } = await readContent(FIXTURE_CONTENT);
  const related = relate(value!.articles, value!.site.sizes.related);
  announceRun({ folder: FIXTURE_CONTENT, checked: { ...value!, related } });
  const compared: string[] = [];
  try {
    process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
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
                  const own = await pathsOf(
                    (usual as UsualPrerenderer).app.manifest,
                    () => true,
                    () => undefined,
                  );
                  const byAddress = new Map(own.map((path) => [path.address, path]));
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
