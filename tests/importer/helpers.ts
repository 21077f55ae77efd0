import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import { parse } from 'yaml';
import type { RawFile } from '../../src/importer/draft.ts';
import { readListFile } from '../../src/importer/fetching/links.ts';
import { readCapture, type Reading } from '../../src/importer/import.ts';
import { CaptureReader } from '../../src/importer/thread/files.ts';
import { readArticles } from '../../src/importer/thread/read.ts';
import { siteSchema } from '../../src/model/site.ts';

export const ROOT = join(import.meta.dirname, '../..');
/** The settings that captures are read by: the tests' own, whatever archive this has become. */
export const SETTINGS = join(import.meta.dirname, 'site.yml');
export const SITE = siteSchema.parse(parse(readFileSync(SETTINGS, 'utf8')));
export const SEED = join(import.meta.dirname, 'seed.txt');

/** Reads one capture as the command does. */
export function read(text: string | Uint8Array, name = '来件.txt', given = {}): Reading {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return readCapture({ name, bytes }, sha256, { site: SITE, given })[0]!;
}

/** A page in the form that crawlers leave: title, a line of metadata, paragraphs. */
export function page(...paragraphs: string[]): string {
  return ['一个标题', '', '来源：四川在线　时间：2021-02-09', '', ...paragraphs].join('\n');
}

/**
 * Has captures and lists read in this process from now on: threads for each import would take most of the time, and what is read
 * in one is the same (`thread.test.ts`).
 */
export function readHere(): void {
  mock.method(CaptureReader.prototype, 'read', function (this: CaptureReader, raw: RawFile, sha256: string) {
    return readArticles(raw, sha256, this.settings);
  });
  mock.method(CaptureReader.prototype, 'readList', (raw: RawFile) => Promise.resolve(readListFile(raw)));
}
