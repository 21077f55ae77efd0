import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { citationLines } from '../../src/content/citations/files.ts';
import { readContent } from '../../src/content/files.ts';

const ARTICLE = `---
title: 专利侵权案宣判
date: 2021-02-09
source: 四川在线
category: case
not_cited: [国发〔2021〕20号, 国发〔2021〕21号, ZL201910123456.2]
---

依专利法第六十四条判决，ZL201910123456.1有误，ZL201910123456.2也是。参见国发〔2021〕20号。
`;

test('an editor is told by line what an article cites, what is doubtful, and which not_cited does nothing', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'citations-'));
  t.after(() => rmSync(folder, { recursive: true }));
  cpSync('tests/site/content', folder, { recursive: true });
  writeFileSync(join(folder, 'articles', '20210209-cite.md'), ARTICLE);
  const { value } = await readContent(folder);
  const lines: string[] = [];
  for await (const line of citationLines(folder, value!)) lines.push(line);
  const own = lines.flatMap((line) => /20210209-cite\.md:(.*)$/.exec(line)?.[1] ?? []);
  assert.deepEqual(own, [
    '6: not_cited 里的“国发〔2021〕21号”不起作用。请照抄认错的原文或编号；不需要了就删去。',
    '9: 引用法条 专利法第64条（专利法第六十四条）。认错了，就写进文件头的 not_cited。',
    '9: 存疑：专利号 201910123456.1 的校验位不对，应为 X（ZL201910123456.1）。请对照原文核对号码。确实如此，就写进文件头的 not_cited。',
  ]);
});
