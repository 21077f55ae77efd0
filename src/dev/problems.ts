import type { Problem } from '../content/problem.ts';
import { LANGUAGE, t } from '../language/say.ts';

/**
 * The page that the preview shows in place of any other while the content has problems. It is reloaded when the content
 * changes, by the preview's own program.
 */
export function problemPage(folder: string, problems: readonly Problem[]): string {
  const items = problems.map(
    ({ file, line, what, todo }) =>
      `<li><code>${escape(`${folder}/${file}:${line}`)}</code><p>${t`<strong>${escape(what)}。</strong>${escape(todo)}`}</p>`,
  );
  return `<!doctype html>
<html lang="${LANGUAGE}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${t`内容有 ${problems.length} 个问题`}</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.7 system-ui, sans-serif }
  body { max-width: 44rem; margin: 3rem auto; padding-inline: 1rem }
  h1 { font-size: 1.4rem }
  li { margin-block: 1rem; padding-inline-start: 0.3rem }
  li p { margin: 0.2rem 0 }
  code { font-size: 0.95rem }
</style>
<script type="module" src="/@vite/client"></script>
<h1>${t`内容有 ${problems.length} 个问题，改好存盘，这一页会自己更新`}</h1>
<ol>
${items.join('\n')}
</ol>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
