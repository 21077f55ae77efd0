import { stringify } from 'yaml';
import type { SampleArticle } from './article.ts';

/** The article as a file of the content folder: front matter in YAML, then Markdown. */
export function toFile({ frontMatter, body }: SampleArticle): string {
  return `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}\n`;
}
