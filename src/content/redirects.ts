import { listed, t } from '../language/say.ts';
import type { Article } from '../model/article.ts';
import type { Redirect } from '../model/redirect.ts';
import { ADDRESSES } from '../model/address.ts';
import { classify } from '../model/classify.ts';
import type { Problem } from './problem.ts';

/** The pages of an archive that have names of their own, by their kind. */
export type Named = Partial<Record<keyof typeof ADDRESSES, readonly string[]>>;

/** Redirects to a page that is not there. `text` is that of site.yml, where they stand. */
export function redirectProblems(redirects: readonly Redirect[], named: Named, text: string): Problem[] {
  return redirects.flatMap(({ from, to }) => {
    const { kind, parts } = classify(to) ?? {};
    const names = kind === undefined || to.includes('<') ? undefined : named[kind];
    const name = parts?.['id'] ?? parts?.['name'];
    if (names === undefined || name === undefined || names.includes(name)) return [];
    const line =
      Math.max(
        0,
        text.split('\n').findIndex((line) => line.includes(from)),
      ) + 1;
    const examples = names.slice(0, 10).map((known) => to.replace(name, () => known));
    const todo = names.length > 0 ? t`请写本站有的地址，例如 ${listed(examples)}。` : t`请删去这一项。`;
    return [{ file: 'site.yml', line, what: t`redirects 通往的 ${to} 不在本站`, todo }];
  });
}

/** Former ids that an article claims and another article has, or claims too, each with the article's file. */
export function takenIds(articles: readonly Article[]): { file: string; id: string; other: string }[] {
  const owners = new Map(articles.map(({ id, file }) => [id, file]));
  return articles.flatMap(({ file, moved }) =>
    moved.flatMap((id) => {
      const other = owners.get(id);
      owners.set(id, other ?? file);
      return other === undefined ? [] : [{ file, id, other }];
    }),
  );
}

/** The same as problems of the article. `text` is that of its file. */
export function takenIdProblem({ file, id, other }: ReturnType<typeof takenIds>[number], text: string): Problem {
  const line = text.split('\n').findIndex((one) => one.includes(id)) + 1;
  return { file, line: Math.max(1, line), what: t`moved 里的 ${id} 已用于 ${other}`, todo: t`请从 moved 里删去它。` };
}
