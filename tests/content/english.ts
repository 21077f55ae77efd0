import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { UNKNOWN_SOURCE } from '../../src/model/article.ts';

/** What a program of the tests prints as JSON when it speaks English. */
export function inEnglish(program: string, args: string[], input = ''): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ARCHIVE_LANG: 'en' },
    maxBuffer: 2 ** 30,
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** Asserts that there is no Chinese in what is said in English, but what it repeats of `content` or has it write there. */
export function assertEnglish(said: string, content: string): void {
  const chinese = said.match(/[\p{Script=Han}，。；：、“”（）]+/gu) ?? [];
  const own = chinese.filter((text) => text !== UNKNOWN_SOURCE && !content.includes(text));
  assert.deepEqual(own, [], said);
}
