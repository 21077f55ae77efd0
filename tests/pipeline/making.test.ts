import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { openAccounts } from '../../src/pipeline/accounts/files.ts';
import type { Part } from '../../src/pipeline/maker.ts';
import { makeProducts, type Supplies } from '../../src/pipeline/making/files.ts';
import type { Run } from '../../src/pipeline/run.ts';

/** Makes parts as a build does, below a folder of their own; then looks at what has become of it. */
async function makeIn(
  { parts, ...work }: { parts: Part[]; atOnce?: number },
  look: (made: Promise<void>, folder: string) => Promise<void>,
  ended?: AbortSignal,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-making-'));
  mkdirSync(join(folder, 'made'));
  const folders = { out: join(folder, 'out'), stage: join(folder, 'stage'), made: join(folder, 'made'), others: [] };
  const run = { ...folders, isFresh: true } as unknown as Run;
  const supplies = { run, code: {}, stamps: {}, accounts: openAccounts(run), ended } as unknown as Supplies;
  const maker = { title: '', begin: () => ({ parts, ...work }) };
  try {
    await look(
      makeProducts('making', maker, 'src/pipeline/makers/tables.ts', supplies, () => undefined),
      folder,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The most parts of six that were at work at the same time. */
async function mostAtWork(atOnce: { atOnce?: number }): Promise<number> {
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
  await makeIn({ parts, ...atOnce }, (made) => made);
  return most;
}

test('parts are made two at a time, or as many as the maker says', async () => {
  assert.equal(await mostAtWork({}), 2);
  assert.equal(await mostAtWork({ atOnce: 1 }), 1);
  assert.equal(await mostAtWork({ atOnce: 4 }), 4);
});

for (const atOnce of [1, 2, 4]) {
  test(`of ${atOnce} parts at work at once nothing is written once the build has ended, nor is another begun`, async () => {
    const ended = new AbortController();
    let begun = 0;
    const parts = Array.from({ length: 12 }, (_, number): Part => {
      const make = async () => {
        begun++;
        await setImmediate();
        if (number === 4) ended.abort();
        await setImmediate();
        return [1, 2, 3].map((file) => [`${number}-${file}.txt`, 'made'] as const);
      };
      return { name: String(number), key: undefined, make };
    });
    await makeIn(
      { parts, atOnce },
      async (made, folder) => {
        const files = () => readdirSync(folder, { recursive: true });
        ended.signal.addEventListener('abort', () => rmSync(folder, { recursive: true }), { once: true });
        await assert.rejects(made, { name: 'AbortError' });
        for (let turn = 0; turn < 10; turn++) await setImmediate();
        assert.throws(files, { code: 'ENOENT' });
        assert.ok(begun < 12, `${begun} were begun`);
        mkdirSync(folder);
      },
      ended.signal,
    );
  });
}
