import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { build } from 'astro';
import { readContent } from '../../src/content/files.ts';
import { announceRun } from '../../src/content/run.ts';
import { relate } from '../../src/model/related.ts';
import { createRenderer, renderByRequest } from '../../src/pipeline/makers/pages/integration.ts';
import { FIXTURE_CONTENT } from '../site/build.ts';

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
      integrations: [
        {
          name: 'compare-pages',
          hooks: {
            'astro:build:start': ({ setPrerenderer }) => {
              setPrerenderer((usual) => ({
                ...usual,
                getStaticPaths: async () => {
                  const render = createRenderer(usual);
                  for (const path of await usual.getStaticPaths()) {
                    const [ours, theirs] = [await render(path), await renderByRequest(path, usual)];
                    assert.equal(ours, theirs, path.pathname);
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
