import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { articleFiles } from './content.ts';

/** A content folder that an editor works on. */
interface Desk {
  folder: string;
  /** Paths of the articles' files below the folder, in order of their days. */
  articles: string[];
}

export interface Situation {
  key: string;
  name: string;
  /** What the editor does before the build. */
  edit: (desk: Desk) => void;
}

/** What the build command meets in the life of an archive, in the order in which it is measured. */
export const SITUATIONS: Situation[] = [
  { key: 'cold', name: '从无到有', edit: () => {} },
  { key: 'unchanged', name: '没有变动', edit: () => {} },
  { key: 'added', name: '添加一篇', edit: (desk) => addCopy(desk, 1) },
  { key: 'backdated', name: '补录一篇旧文', edit: (desk) => addCopy(desk, 0.5) },
  { key: 'edited', name: '改一篇正文', edit: (desk) => appendSentence(desk, at(desk, 0.6)) },
  {
    key: 'corrected',
    name: '更正一篇',
    edit: (desk) =>
      changeFields(desk, at(desk, 0.4), (fields) =>
        fields.set('corrections', [{ date: lastDay(desk), text: '将第一段“一”更正为“二”。' }]),
      ),
  },
  {
    key: 'withdrawn',
    name: '撤下一篇',
    edit: (desk) =>
      changeFields(desk, at(desk, 0.3), (fields) =>
        fields.set('withdrawal', { date: lastDay(desk), reason: '应来源单位要求撤下。' }),
      ),
  },
  {
    key: 'settings',
    name: '改设置（页脚）',
    edit: (desk) =>
      changeYaml(desk, 'site.yml', (settings) => addTo(settings, ['footer', 'lines'], '测速时添加的页脚')),
  },
  {
    key: 'glossary',
    name: '改术语表',
    edit: (desk) => changeYaml(desk, 'glossary.yml', (glossary) => glossary.setIn(['words', '茶产业'], '茶産業')),
  },
];

/** Opens a content folder for editing. It is not put back: measure on a copy. */
export function openDesk(folder: string): Desk {
  return { folder, articles: articleFiles(folder) };
}

/** The article at this part of the archive, the oldest being at 0 and the newest at 1. */
function at({ articles }: Desk, part: number): string {
  return articles[Math.round((articles.length - 1) * part)]!;
}

function lastDay(desk: Desk): string {
  return String(splitFile(desk, at(desk, 1)).fields.get('date'));
}

/** Adds an article of the same day, with the text of another, so that it is as long as articles here are. */
function addCopy(desk: Desk, part: number): void {
  const day = String(splitFile(desk, at(desk, part)).fields.get('date'));
  const { fields, body } = splitFile(desk, at(desk, part * 0.7));
  fields.set('title', `测速时添加的文章：${String(fields.get('title'))}`);
  fields.set('date', day);
  for (const field of ['images', 'provenance']) fields.delete(field);
  const file = `articles/${day.slice(0, 4)}/${day.replaceAll('-', '')}-zzzz.md`;
  writeArticle(desk, file, fields, body.replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, ''));
}

function appendSentence(desk: Desk, file: string): void {
  const { fields, body } = splitFile(desk, file);
  writeArticle(desk, file, fields, `${body.trimEnd()}\n\n编辑补充：以上数字以正式公报为准。\n`);
}

function changeFields(desk: Desk, file: string, change: (fields: Document) => void): void {
  const { fields, body } = splitFile(desk, file);
  change(fields);
  writeArticle(desk, file, fields, body);
}

/** Changes a file of settings, which an archive may do without. */
function changeYaml({ folder }: Desk, file: string, change: (document: Document) => void): void {
  const path = join(folder, file);
  const document = parseDocument(existsSync(path) ? readFileSync(path, 'utf8') : '');
  change(document);
  writeFileSync(path, document.toString());
}

function addTo(document: Document, path: string[], value: string): void {
  const there = document.getIn(path);
  if (isSeq(there)) there.add(value);
  else document.setIn(path, [value]);
}

function splitFile({ folder }: Desk, file: string): { fields: Document; body: string } {
  const text = readFileSync(join(folder, file), 'utf8');
  const [, front, body] = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/su.exec(text) ?? [];
  const fields = parseDocument(front ?? '');
  if (!isMap(fields.contents)) throw new Error(`${file} 没有文件头。`);
  return { fields, body: body! };
}

function writeArticle({ folder }: Desk, file: string, fields: Document, body: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `---\n${fields.toString()}---\n${body}`);
}
