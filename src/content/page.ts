import { z } from 'astro/zod';
import { t } from '../language/say.ts';
import { referencesIn } from '../markup/references.ts';
import { isPortableName, NAME_HINT } from '../model/file-name.ts';
import { RESERVED_NAMES } from '../model/root-names.ts';
import { headProblem, splitDocument } from './article.ts';
import { characterProblems } from './characters.ts';
import { linkProblems } from './links.ts';
import { parseYaml, type Parsed } from './yaml.ts';

/** A standing page of the archive, such as 关于本档案: `content/pages/about.md` becomes `about.html`. */
const pageSchema = z.strictObject(
  {
    title: z
      .string(t`请写页面标题，例如 关于本档案。`)
      .trim()
      .min(1, t`请写页面标题，例如 关于本档案。`),
    /** Place in the footer, smallest first. */
    order: z.number(t`请写页脚里的次序，例如 1。`).default(100),
  },
  t`请在文件头写 title: 页面标题。`,
);

export interface Page extends z.output<typeof pageSchema> {
  id: string;
  body: string;
}

export function parsePage(file: string, text: string): Parsed<Page> {
  const id = file.split('/').at(-1)!.replace(/\.md$/, '');
  const todo = whatToDoAboutName(id);
  if (todo !== undefined) return { problems: [{ file, line: 1, what: t`文件名 ${id}.md 不能作为页面地址`, todo }] };
  const document = splitDocument(text);
  if (!document) return { problems: [headProblem(file, text, t`title: 页面标题`)] };
  const parsed = parseYaml(document.frontMatter, pageSchema, { file, firstLine: 2 });
  const problems = [
    ...parsed.problems,
    ...characterProblems(file, document.body, document.bodyLine),
    ...linkProblems(file, document.bodyLine, referencesIn(document.body)),
  ];
  if (!parsed.value || problems.length > 0) return { problems };
  return { value: { ...parsed.value, id, body: document.body }, problems: [] };
}

/** Undefined for a name that may be a page's address. */
function whatToDoAboutName(id: string): string | undefined {
  if (RESERVED_NAMES.includes(id)) return t`网站自己要用这个名字，请换一个，例如 about-us.md。`;
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return t`请以小写字母开头，只用小写字母、数字、连字符，例如 about-us.md。`;
  return isPortableName(id) ? undefined : NAME_HINT;
}
