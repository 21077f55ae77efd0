import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import test from 'node:test';
import { openAccounts } from '../../src/pipeline/accounts/files.ts';
import { makeProducts, type Supplies } from '../../src/pipeline/making/files.ts';
import type { Maker } from '../../src/pipeline/maker.ts';
import type { Run } from '../../src/pipeline/run.ts';

/** Works on for some milliseconds without waiting for anything. */
function work(milliseconds: number): string {
  const begun = performance.now();
  while (performance.now() - begun < milliseconds);
  return 'made';
}

/** One long part of many files, many short parts of one, and many that take long to be told from what they were. */
const MAKERS: Record<string, Maker> = {
  'one part of many files': {
    title: '',
    begin: () => ({ parts: [{ name: 'all', key: undefined, make: () => files() }] }),
  },
  'many parts of one file': {
    title: '',
    begin: () => ({ parts: [...files()].map(([name]) => ({ name, key: undefined, make: () => [[name, work(2)]] })) }),
  },
  'many parts, some of which it keeps': {
    title: '',
    begin: () => ({
      parts: Array.from({ length: 60 }, (_, number) => ({
        name: String(number),
        get key() {
          return work(2);
        },
        make: () => [],
      })),
    }),
  },
};

function* files(): Generator<[string, string]> {
  for (let number = 0; number < 60; number++) yield [`${number}.txt`, work(2)];
}

for (const [name, maker] of Object.entries(MAKERS)) {
  test(`what another process says is heard while a maker makes ${name}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'archive-turns-'));
    mkdirSync(join(folder, 'made'));
    const folders = { out: join(folder, 'out'), stage: join(folder, 'stage'), made: join(folder, 'made'), others: [] };
    const run = { ...folders, isFresh: true } as unknown as Run;
    const supplies = { run, code: {}, stamps: {}, accounts: openAccounts(run) } as unknown as Supplies;
    let heard = 0;
    let isDone = false;
    // As a message would come: on the next turn.
    const hear = () => {
      heard++;
      if (!isDone) setImmediate(hear);
    };
    try {
      setImmediate(hear);
      await makeProducts('turns', maker, 'src/pipeline/makers/tables.ts', supplies, () => undefined);
      isDone = true;
      assert.ok(heard > 2, `heard ${heard} times`);
    } finally {
      isDone = true;
      rmSync(folder, { recursive: true });
    }
  });
}
