import type { APIRoute } from 'astro';
import { bodyOf } from '../../../../archive.ts';
import { toJsonLine } from '../../../../feeds/record.ts';
import { yearLinesAddress, yearsWith } from '../../../../views/data.ts';
import { digestsOf } from '../../../../views/listing.ts';
import { fullRecordOf } from '../../../../views/record.ts';
import { fileOf } from '../../../_files.ts';
import { contextFor, pathsOf } from '../../../_paths.ts';

export function getStaticPaths() {
  return pathsOf(({ archive }) =>
    yearsWith(archive).map((year) => ({
      params: { year },
      shows: digestsOf(archive.lists.date.get(year)!.articles),
    })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const year = params['year']!;
  const context = await contextFor(params['script'], yearLinesAddress(year));
  const lines: string[] = [];
  for (const article of context.archive.lists.date.get(year)!.articles) {
    lines.push(`${toJsonLine(fullRecordOf(context, article, await bodyOf(article)))}\n`);
  }
  return fileOf(lines.join(''), 'application/jsonl');
};
