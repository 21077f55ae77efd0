import { stringify } from 'yaml';
import { z } from 'astro/zod';
import { t } from '../language/say.ts';
import { articleSchema, provenanceSchema, UNKNOWN_SOURCE, type FrontMatter } from '../model/article.ts';
import type { Site } from '../model/site.ts';
import type { Draft, Warning } from './draft.ts';

/** What an editor says on the command line where the page says nothing. */
export interface Given {
  title?: string;
  date?: string;
  source?: string;
  category?: string;
}

/** The front matter for a draft, or what is missing; warnings tell what was assumed. */
export interface Fields {
  fields?: FrontMatter;
  category: string;
  warnings: Warning[];
  problems: string[];
}

/** Draft → front matter, in the order of the schema. Without title or date there is no article. */
export function toFields(
  draft: Draft,
  site: Site,
  given: Given,
  provenance: z.input<typeof provenanceSchema>,
  kept: Partial<FrontMatter>,
): Fields {
  const warnings: Warning[] = [];
  const own = site.categories.find(({ id }) => id === kept.category)?.id;
  const category = given.category ?? own ?? categoryOf(draft, site, warnings);
  const source = given.source ?? draft.source ?? UNKNOWN_SOURCE;
  if (source === UNKNOWN_SOURCE) {
    warnings.push({
      code: 'source-missing',
      message: t`没有找到来源，写作“${UNKNOWN_SOURCE}”。请查明后改，或用 --source 指明。`,
    });
  }
  const parsed = articleSchema.safeParse(
    withoutEmpty({
      title: given.title ?? draft.title,
      date: given.date ?? draft.date,
      source,
      author: draft.author,
      reporters: draft.reporters,
      editors: draft.editors,
      keywords: draft.keywords,
      images: draft.images.flatMap(({ caption }) => (caption ? [{ caption }] : [])),
      notice: draft.notice,
      script: draft.script === 'zh-Hant' ? draft.script : undefined,
      provenance,
      ...kept,
      category,
    }),
  );
  if (!parsed.success) {
    return { category, warnings, problems: parsed.error.issues.map(({ path, message }) => problem(path, message)) };
  }
  return { fields: withoutEmpty(parsed.data) as FrontMatter, category, warnings, problems: [] };
}

function problem(path: PropertyKey[], message: string): string {
  if (path[0] === 'title') return t`没有找到标题。请用 --title 指明，或在第一行写上标题。`;
  if (path[0] === 'date') return t`没有找到发布日期。请用 --date 指明，例如 --date 2021-02-09。`;
  return t`${path.join('.')}：${message}`;
}

/** Drops what is undefined, empty, or a default that goes without saying. */
function withoutEmpty(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, field]) =>
          field !== undefined &&
          field !== '' &&
          !(Array.isArray(field) && field.length === 0) &&
          !(key === 'script' && field === 'zh-Hans'),
      )
      .map(([key, field]) => [key, key === 'provenance' ? withoutEmpty(field as object) : field]),
  );
}

/** The category named last in the breadcrumb, else the one whose names the title and the keywords hold. */
function categoryOf({ breadcrumb, title = '', keywords }: Draft, { categories }: Site, warnings: Warning[]): string {
  const named = (text: string) => categories.find(({ id, name, aliases }) => [id, name, ...aliases].includes(text));
  const crumb = [...breadcrumb].reverse().flatMap((part) => named(part) ?? [])[0];
  if (crumb) return crumb.id;
  const words = [title, ...keywords].join('\n');
  const found = categories.find(({ name, aliases }) => [name, ...aliases].some((word) => words.includes(word)));
  const { id, name } = found ?? categories[0]!;
  warnings.push({
    code: 'category-assumed',
    message: t`页面没有写明栏目，归入“${name}”（${id}）。若不对，请改 category，或用 --category 指明。`,
  });
  return id;
}

/** The article's file: front matter, an empty line, the text. */
export function writeArticle(fields: FrontMatter, body: string): string {
  // A line is never folded, so that a change of one word is a change of one line in the editor's history.
  return `---\n${stringify(fields, { lineWidth: 0, indentSeq: true })}---\n\n${body}`;
}
