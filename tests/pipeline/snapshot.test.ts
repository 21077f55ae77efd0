import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { parseInTurn, type ParseFiles } from '../../src/content/files.ts';
import { checkedIn } from '../../src/content/snapshot/files.ts';
import { takeSnapshot } from '../../src/pipeline/snapshot/files.ts';
import { openDesk } from './archive.ts';

test('a site at another address than the settings say parses only the articles that have changed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'archive-snapshot-'));
  const desk = openDesk();
  const take = async (address: string | undefined) => {
    const parsed: string[] = [];
    const parse: ParseFiles = (task, progress) => {
      parsed.push(...task.files);
      return parseInTurn(task, progress);
    };
    const file = join(folder, 'content.json');
    const taken = await takeSnapshot(desk.content, file, 'version', address, () => undefined, parse);
    return { parsed, address: checkedIn(taken!.snapshot).site.address };
  };
  try {
    // What was changed just now is parsed again in any case.
    await setTimeout(2500);
    assert.deepEqual(await take('https://a.example/'), { parsed: desk.articles(), address: 'https://a.example/' });
    assert.deepEqual(await take('https://a.example/'), { parsed: [], address: 'https://a.example/' });
    desk.edit('articles/2020/20200502-cc01.md', (text) => `${text.trimEnd()}\n\n补充一句。\n`);
    assert.deepEqual((await take('https://b.example/')).parsed, ['articles/2020/20200502-cc01.md']);
    assert.equal((await take(undefined)).address, 'https://fixture.example/archive/');
  } finally {
    desk.close();
    rmSync(folder, { recursive: true });
  }
});
