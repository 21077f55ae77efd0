import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import fc from 'fast-check';
import { readLedger, writeLedger } from '../../src/pipeline/ledger/files.ts';
import type { Ledger } from '../../src/pipeline/ledger/ledger.ts';

let folder: string;
before(() => (folder = mkdtempSync(join(tmpdir(), 'archive-ledger-'))));
after(() => rmSync(folder, { recursive: true, force: true }));

const address = fc.stringMatching(/^[a-z0-9][a-z0-9 ./=成都-]{0,30}$/u);
const madeFile = fc.record(
  {
    address,
    size: fc.nat(),
    hash: fc.stringMatching(/^[0-9a-f]{64}$/),
    stamp: fc.stringMatching(/^[0-9]+-[0-9]+-[0-9]+$/),
  },
  { noNullPrototype: true },
);
const ledgers: fc.Arbitrary<Ledger> = fc
  .array(
    fc.tuple(
      address,
      fc.record(
        { key: fc.stringMatching(/^[0-9a-f-]{0,20}$/), files: fc.array(madeFile, { maxLength: 4 }) },
        { noNullPrototype: true },
      ),
    ),
  )
  .map((parts) => new Map(parts));

test('a ledger is read as it was written, whatever the names of its files', () => {
  const file = join(folder, 'ledger');
  fc.assert(
    fc.property(ledgers, (ledger) => {
      writeLedger(file, ledger);
      assert.deepEqual(readLedger(file), ledger);
    }),
  );
});

test('a ledger with any character changed, or cut off anywhere, is not believed', () => {
  const file = join(folder, 'damaged');
  fc.assert(
    fc.property(ledgers, fc.nat(), fc.boolean(), (ledger, at, isCut) => {
      writeLedger(file, ledger);
      const text = readFileSync(file, 'latin1');
      const place = at % text.length;
      const other = text[place] === 'x' ? 'y' : 'x';
      writeFileSync(file, text.slice(0, place) + (isCut ? '' : other + text.slice(place + 1)), 'latin1');
      assert.deepEqual(readLedger(file), new Map());
    }),
  );
});

test('where there is no ledger nothing is known', () => {
  assert.deepEqual(readLedger(join(folder, 'absent')), new Map());
});
