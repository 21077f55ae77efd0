import { posix } from 'node:path';
import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD, type Finding } from '../finding.ts';
import { parseJson } from '../json.ts';
import { parseRow, targetOf, YEAR_LINES, type Site } from '../site.ts';

/** The data can be read, has every article once, and leads to what is there. */
export const check: Check = {
  title: t`数据`,
  *ofSite(site) {
    for (const file of site.files) {
      if (YEAR_LINES.test(file)) yield* inLines(site, file);
      if (/(?:^|\/)data\/citations(?:\/[\d-]+)?\.jsonl$/.test(file)) yield* inCitations(site, file);
      if (/(?:^|\/)data\/datapackage\.json$/.test(file)) yield* inPackage(site, file);
    }
    yield* twice(site);
    for (const tables of tablesOf(site)) yield* inTables(site, tables);
  },
};

function* inLines(site: Site, file: string): Generator<Finding> {
  const lines = site.text(file).split('\n');
  if (lines.pop() !== '') yield { file, what: t`最后一行没有写完`, todo: REBUILD };
  for (const [index, line] of lines.entries()) {
    const row = parseRow(line);
    if (!row) yield { file, what: t`第 ${index + 1} 行不是一篇文章的数据`, todo: REBUILD };
    else if (!site.files.has(targetOf(site, file, row.url)?.address ?? ''))
      yield { file, what: t`第 ${index + 1} 行的 ${row.url} 没有这一页`, todo: REBUILD };
  }
}

function* twice(site: Site): Generator<Finding> {
  const seen = new Set<string>();
  for (const { id, date } of site.articles) {
    if (seen.has(id)) yield { file: fileOf(site, date), what: t`文章 ${id} 出现了两次`, todo: REBUILD };
    seen.add(id);
  }
}

/** A year's file, or its month's. */
function fileOf({ files }: Site, date: string): string {
  const [year, month] = [date.slice(0, 4), date.slice(0, 7)].map((period) => `data/articles/${period}.jsonl`);
  return files.has(year!) ? year! : month!;
}

/** The tables of each edition: one of all articles, or one a year or a month. */
function tablesOf({ files }: Site): Iterable<string[]> {
  const tables = [...files].filter((file) => /(?:^|\/)data\/articles(?:\/[\d-]+)?\.csv$/.test(file));
  return Map.groupBy(tables, (file) => file.slice(0, file.indexOf('data/'))).values();
}

/** Ids stand first in each row and have no commas; a line that begins otherwise goes on with the row before it. */
function* inTables(site: Site, files: string[]): Generator<Finding> {
  const ids = new Set(site.articles.map(({ id }) => id));
  const told: string[] = [];
  for (const file of files) {
    const [head = '', ...rows] = site.text(file).split('\r\n');
    if (!head.startsWith('id,')) yield { file, what: t`第一行不是各列的名称`, todo: REBUILD };
    for (const row of rows) {
      const [id = ''] = row.split(',', 1);
      if (ids.has(id)) told.push(id);
    }
  }
  if (new Set(told).size !== told.length || told.length !== ids.size)
    yield { file: files[0]!, what: t`有 ${told.length} 篇文章，应有 ${ids.size} 篇，每篇一行`, todo: REBUILD };
}

function* inCitations(site: Site, file: string): Generator<Finding> {
  const ids = new Set(site.articles.map(({ id }) => id));
  const lines = site.text(file).split('\n').filter(Boolean);
  for (const [index, line] of lines.entries())
    if (!ids.has(parseJson<{ article: string }>(line)?.article ?? ''))
      yield { file, what: t`第 ${index + 1} 行说的不是档案里的文章`, todo: REBUILD };
}

function* inPackage(site: Site, file: string): Generator<Finding> {
  const described = parseJson<{ resources: { path?: string | string[] }[] }>(site.text(file));
  const paths = described?.resources?.flatMap(({ path = [] }) => path);
  if (!paths) yield { file, what: t`不是数据包的说明（datapackage.json）`, todo: REBUILD };
  for (const path of paths ?? []) {
    const address = /^https?:/.test(path) ? targetOf(site, file, path)?.address : posix.join(posix.dirname(file), path);
    if (address === undefined || !site.files.has(address))
      yield { file, what: t`说到的 ${path} 没有这份文件`, todo: REBUILD };
  }
}
