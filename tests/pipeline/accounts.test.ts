import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { openAccounts } from '../../src/pipeline/accounts/files.ts';
import type { Ledger, MadeFile } from '../../src/pipeline/ledger/ledger.ts';
import type { Run } from '../../src/pipeline/run.ts';
import { Stage } from '../../src/pipeline/stage/files.ts';

const fileAt = (address: string, stamp = ''): MadeFile => ({ address, size: 3, hash: 'a'.repeat(64), stamp });
const ledgerOf = (...files: MadeFile[]): Ledger =>
  new Map(files.map((file) => [file.address, { key: '', files: [file] }]));

/** A run in a folder of its own, which is removed when the work is done. */
function inRun(work: (run: Run) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'archive-accounts-'));
  const [out, stage, made, accounts] = ['out', 'stage', 'made', 'accounts'].map((name) => join(folder, name));
  try {
    for (const one of [out!, stage!, made!, accounts!]) mkdirSync(one);
    work({ out, stage, made, accounts, others: [], isFresh: false } as unknown as Run);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('what one process has made and not kept another one reads', () => {
  inRun((run) => {
    const [one, other] = [openAccounts(run), openAccounts(run)];
    one.close('pages', ledgerOf(fileAt('a.html', '1-2-3')), ledgerOf(fileAt('b.html', '4-5-6')));
    one.close('feeds', ledgerOf(fileAt('feed.xml')), ledgerOf());
    for (const accounts of [one, other]) {
      const made = accounts.madeBy(['pages', 'feeds']);
      assert.deepEqual(made.files, [fileAt('a.html', '1-2-3'), fileAt('feed.xml')]);
      assert.deepEqual(made.replaced(), [fileAt('b.html', '4-5-6')]);
      assert.deepEqual(made.only(['feeds']).files, [fileAt('feed.xml')]);
      assert.equal(made.only(['feeds']), accounts.madeBy(['feeds']), 'what is worked out of it is found again');
    }
  });
});

test('a finished file is read whole, or from one place to another', () => {
  inRun((run) => {
    writeFileSync(join(run.stage, 'a.txt'), 'abc');
    writeFileSync(join(run.out, 'b.txt'), 'def');
    const { read } = openAccounts(run).madeBy([]);
    assert.equal(read(fileAt('a.txt')).toString(), 'abc');
    assert.equal(read(fileAt('b.txt', '1-2-3'), 1).toString(), 'ef');
    assert.equal(read(fileAt('a.txt'), 1, 2).toString(), 'b');
  });
});

test('of what the last build made, that is replaced which this one does not keep', () => {
  inRun((run) => {
    const first = new Stage(run, 'pages');
    for (const name of ['kept', 'changed', 'gone']) first.write(name, 'key', `${name}.html`, name);
    // As publishing does.
    for (const name of ['kept', 'changed', 'gone']) writeFileSync(join(run.out, `${name}.html`), name);
    openAccounts({ ...run, made: run.accounts }).close('pages', first.ledger, new Map());
    const next = new Stage(run, 'pages');
    assert.ok(next.keep('kept', 'key'));
    assert.ok(!next.keep('changed', 'another key'));
    next.write('changed', 'another key', 'changed.html', 'other');
    assert.deepEqual([...next.replaced().keys()], ['changed', 'gone']);
  });
});
