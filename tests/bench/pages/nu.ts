import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ADDRESSES } from '../../../src/model/address.ts';
import { classify } from '../../../src/model/classify.ts';
import { listSite } from '../../site/pages.ts';

/** The checker of HTML by the W3C and the WHATWG; its package holds the Java program. */
export const NU = 'vnu-jar@26.9.27';
const PROGRAM = 'node_modules/vnu-jar/build/dist/vnu.jar';

/** Pages of each kind and edition that are looked at. */
const OF_A_KIND = 3;

/**
 * What is not asked: it reads files, to which their own site is another host, so the policy seems to refuse all they have.
 * Browsers hold them to it in the tests.
 */
const NOT_ASKED = '.*violates Content Security Policy.*';

/** The first, the middle and the last page of each kind in each edition. */
export function pagesOfEveryKind(out: string): string[] {
  const pages = listSite(out).filter((file) => file.endsWith('.html'));
  const kinds = Map.groupBy(pages, (page) => {
    const { kind, script, parts } = classify(page) ?? {};
    const isFurther = parts?.['page'] !== undefined;
    const length = kind === 'date' ? parts?.['id']?.length : undefined;
    return [kind && ADDRESSES[kind].pattern, script, isFurther, length].join();
  });
  return [...kinds.values()].flatMap((all) => {
    const places = Array.from({ length: OF_A_KIND }, (_, at) => Math.round((at * (all.length - 1)) / (OF_A_KIND - 1)));
    return [...new Set(places)].map((place) => all[place]!);
  });
}

/** Every error and warning of the files, by the program below `folder`. Throws when it did not run. */
export function complaintsOfNu(folder: string, files: string[]): string[] {
  const args = ['-Xss1m', '-jar', join(folder, PROGRAM), '--stdout', '--format', 'gnu', '--filterpattern', NOT_ASKED];
  const { status, stdout, stderr, error } = spawnSync('java', [...args, ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  if (error || status === null || stderr !== '')
    throw new Error(`Nu HTML Checker 没有运行：${error?.message ?? stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}
