import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feedProblems } from '../../feeds/rules.ts';
import type { Verdict } from './verdict.ts';

/** Every feed of a built site by the rules of the W3C's validator (tests/feeds/rules.ts). `address` is where it stands. */
export function judgeFeeds(out: string, files: string[], address: string): Verdict {
  const feeds = files.filter((file) => /(?:^|\/)(?:feed|feeds\/.+)\.xml$/.test(file));
  const remarks = feeds.flatMap((file) => {
    const problems = feedProblems(readFileSync(join(out, file), 'utf8'), new URL(file, address).href);
    return problems.length === 0 ? [] : [`${file} ${problems.join('；')}`];
  });
  const accepted = feeds.length - remarks.length;
  return { consumer: 'W3C feed validator 的规则', given: '每一个订阅源', accepted, of: feeds.length, remarks };
}
