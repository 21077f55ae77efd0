import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import test from 'node:test';

/** These do something to whatever stands in them. */
const WRAPPERS = ['src/components/Kept.astro', 'src/components/Lean.astro'];

test('a component shows its props and nothing else of the page, so that what it gave for them can be kept', () => {
  const files = globSync('src/components/*.astro').filter((file) => !WRAPPERS.includes(file));
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
