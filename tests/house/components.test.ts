import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';

test('a component shows its props and nothing else of the page', () => {
  const files = globSync('src/components/*.astro');
  assert.ok(files.length > 5);
  for (const file of files) {
    const asked = [...readFileSync(file, 'utf8').matchAll(/Astro\.(\w+)/g)].map(([, name]) => name);
    assert.deepEqual(
      [...new Set(asked)].filter((name) => name !== 'props'),
      [],
      file,
    );
  }
});
