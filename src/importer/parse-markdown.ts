import type { Heading, Root } from 'mdast';
import { parseDocument } from 'yaml';
import { SYNTAX } from '../content/yaml.ts';
import { t } from '../language/say.ts';
import { articleSchema, type FrontMatter } from '../model/article.ts';
import { emptyDraft, type Change, type Cleaned } from './draft.ts';
import { withoutUnsafeLinks } from './links.ts';
import { parseMarkdown } from './markdown.ts';
import { withFields, type NamedFields } from './parse-record.ts';

/** Markdown with or without front matter; fields of the archive's own that a draft has no place for are kept apart. */
export interface ParsedMarkdown extends Cleaned {
  kept: Partial<FrontMatter>;
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/u;

/** Marks of emphasis in a text, at most: each is tried with all before it, so that many more would take hours. */
const MOST_MARKS = 4_000;

/**
 * Throws when the front matter is no YAML mapping, or one that unfolds to more than it shows (a bomb of aliases), and when the text
 * has more marks of emphasis than any article.
 */
export function parseMarkdownFile(text: string): ParsedMarkdown {
  const head = FRONT_MATTER.exec(text);
  const markdown = text.slice(head?.[0].length ?? 0);
  const marks = markdown.match(/[*_~]+/gu)?.length ?? 0;
  if (marks > MOST_MARKS)
    throw new Error(t`强调的记号（*、_、~）有 ${marks} 处，不像是一篇文章。请删去多余的，或另存为纯文本再导入。`);
  const read = { ...emptyDraft(), body: parseMarkdown(markdown) };
  const { draft: linked, changes } = withoutUnsafeLinks(read);
  const record = head ? readFrontMatter(head[1]!) : {};
  const own = articleSchema.safeParse(record);
  const { draft, warnings } = withFields(linked, record);
  const title = takeTitle(draft.body, draft.title);
  return {
    draft: { ...draft, title: draft.title ?? title },
    changes: [...(title === undefined ? [] : [titleReceipt(title)]), ...changes],
    // A file of this archive loses no field, so that there is nothing to warn of.
    warnings: own.success ? [] : warnings,
    kept: own.success ? keptFields(record) : {},
  };
}

function titleReceipt(title: string): Change {
  return { rule: 'title', before: `# ${title}`, after: title, where: t`正文第 ${1} 段` };
}

/** Fields that a draft has itself, or that an import writes anew. */
const OF_DRAFT: ReadonlySet<string> = new Set<keyof FrontMatter>([
  'title',
  'date',
  'source',
  'author',
  'reporters',
  'editors',
  'keywords',
  'images',
  'notice',
  'script',
  'provenance',
]);

function keptFields(record: NamedFields): Partial<FrontMatter> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !OF_DRAFT.has(key)));
}

function readFrontMatter(yaml: string): NamedFields {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0)
    throw new Error(t`文件头不是合格的 YAML：${SYNTAX[document.errors[0]!.code]}。请改正后再导入。`);
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    if (value === null) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as NamedFields;
  } catch (cause) {
    throw new Error(t`文件头里的别名（& 和 *）展开后过大。请直接写出内容再导入。`, { cause });
  }
  throw new Error(t`文件头不是“项: 值”的写法。请改成例如 title: 标题。`);
}

/** Takes a first heading of the first level out of the body, when it can only be the title. */
function takeTitle(body: Root, title: string | undefined): string | undefined {
  const [first] = body.children;
  if (first?.type !== 'heading' || first.depth !== 1) return undefined;
  const text = textOf(first);
  if (title !== undefined && title !== text) return undefined;
  body.children.shift();
  return text;
}

function textOf(heading: Heading): string {
  const read = (node: Heading | Heading['children'][number]): string =>
    'children' in node ? node.children.map(read).join('') : 'value' in node ? node.value : '';
  return read(heading).trim();
}
