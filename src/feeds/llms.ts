import type { LlmsView } from '../views/llms.ts';

/** The description as Markdown (llmstxt.org): a title, a summary, notes, and lists of links under headings. */
export function toLlms({ title, summary, notice, groups }: LlmsView): string {
  const parts = groups
    .filter(({ links }) => links.length > 0)
    .map(({ heading, links }) => `## ${heading}\n\n${links.map(lineOf).join('\n')}`);
  return `${[`# ${title}`, `> ${summary}`, notice, ...parts].join('\n\n')}\n`;
}

function lineOf({ text, url, description }: LlmsView['groups'][number]['links'][number]): string {
  return `- [${text}](${url})${description === '' ? '' : `: ${description}`}`;
}
