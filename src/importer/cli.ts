import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCommand } from '../command.ts';
import { writeArticle } from './article.ts';
import type { ArchiveIndex } from './archive-index.ts';
import { listInputs, readArchive, readSite, sha256Of, writeWhole } from './files.ts';
import { articleFile } from './identity.ts';
import { readCapture, type Settings } from './import.ts';
import { placeReading } from './place.ts';
import { summarize, toJson, type Outcome } from './report.ts';

interface Options {
  content: string;
  dryRun?: boolean;
  json?: boolean;
  title?: string;
  date?: string;
  source?: string;
  category?: string;
}

export const command = createCommand(
  'import',
  '把旧网页、文本等导入档案：解码、去除杂讯、识别各项、写成 Markdown，逐处报告改动。',
  'npm run import -- ~/旧稿/2021.txt --dry-run',
)
  .argument('<文件…>', '文件或目录')
  .option('--content <目录>', '内容目录', 'content')
  .option('--dry-run', '只报告，不写任何文件')
  .option('--json', '每份来件输出一行 JSON')
  .option('--title <标题>', '来件没有写明时的标题')
  .option('--date <日期>', '发布日期，例如 2021-02-09')
  .option('--source <来源>', '来源')
  .option('--category <栏目>', 'site.yml 里的栏目 id')
  .action(async (path: string, options: Options) => {
    const site = await readSite(options.content);
    const index = await readArchive(options.content, () => {});
    for (const file of await listInputs([path])) {
      const outcome = await importFile(file, options, { site, given: options }, index);
      console.log(options.json ? JSON.stringify(toJson(outcome)) : summarize(outcome, options.dryRun ?? false));
      if (outcome.problems.length > 0) process.exitCode = 1;
    }
  });

async function importFile(path: string, options: Options, settings: Settings, index: ArchiveIndex): Promise<Outcome> {
  const bytes = await readFile(path);
  const sha256 = sha256Of(bytes);
  const reading = readCapture({ name: path, bytes }, sha256, settings);
  const place = placeReading(reading, sha256, index);
  const problems = [...reading.problems, ...place.problems];
  if (place.state === 'new' && reading.fields && place.id && !options.dryRun) {
    await writeWhole(join(options.content, articleFile(place.id)), writeArticle(reading.fields, reading.draft.body));
    index.add(
      { id: place.id, title: reading.fields.title, date: reading.fields.date, source: reading.fields.source, sha256 },
      reading.text,
    );
  }
  return { input: path, reading, place, problems };
}
