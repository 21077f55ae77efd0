import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readCaptures } from '../../src/importer/files.ts';

const folder = mkdtempSync(join(tmpdir(), 'captures-'));
after(() => rmSync(folder, { recursive: true }));

test('a large file of JSON Lines tells as it is read how many of its bytes have been', async () => {
  const file = join(folder, 'a.jsonl');
  writeFileSync(file, `{"title":"一","body":"${'知识产权'.repeat(100)}"}\n`.repeat(2000));
  const told: number[] = [];
  const size = statSync(file).size;
  let captures = 0;
  for await (const capture of readCaptures(file, (done, total) => {
    assert.equal(total, size);
    told.push(done);
  })) {
    assert.ok('bytes' in capture);
    captures++;
  }
  assert.equal(captures, 2000);
  assert.deepEqual(
    told,
    told.toSorted((a, b) => a - b),
  );
  assert.ok(told[0]! < size / 2 && new Set(told).size > 10);
  assert.equal(told.at(-1), size);
});

test('a file of JSON Lines that is not there is an error', async () => {
  await assert.rejects(readCaptures(join(folder, 'none.jsonl')).next());
});
