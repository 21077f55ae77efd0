import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { openAccounts } from '../../src/pipeline/accounts/files.ts';
import type { Part } from '../../src/pipeline/maker.ts';
import { makeProducts, type Supplies } from '../../src/pipeline/making/files.ts';
import type { Run } from '../../src/pipeline/run.ts';

/** The most parts of six that were at work at the same time. */
async function mostAtWork(atOnce: { atOnce?: number }): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-making-'));
  mkdirSync(join(folder, 'made'));
  const folders = { out: join(folder, 'out'), stage: join(folder, 'stage'), made: join(folder, 'made'), others: [] };
  const run = { ...folders, isFresh: true } as unknown as Run;
  const supplies = { run, code: {}, stamps: {}, accounts: openAccounts(run) } as unknown as Supplies;
  let atWork = 0;
  let most = 0;
  const parts = Array.from({ length: 6 }, (_, number): Part => {
    const make = async () => {
      most = Math.max(most, ++atWork);
      await setImmediate();
      atWork--;
      return [];
    };
    return { name: String(number), key: undefined, make };
  });
  const maker = { title: '', begin: () => ({ parts, ...atOnce }) };
  try {
    await makeProducts('making', maker, 'src/pipeline/makers/tables.ts', supplies, () => undefined);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return most;
}

test('parts are made two at a time, or as many as the maker says', async () => {
  assert.equal(await mostAtWork({}), 2);
  assert.equal(await mostAtWork({ atOnce: 1 }), 1);
  assert.equal(await mostAtWork({ atOnce: 4 }), 4);
});
