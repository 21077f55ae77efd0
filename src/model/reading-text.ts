import type { ArticleFields } from './article.ts';

/**
 * All of an article's text that readers see and may search for, a paragraph a line: the body, and below an empty line captions,
 * people, keywords.
 */
export function readingText(
  article: Pick<ArticleFields, 'images' | 'author' | 'reporters' | 'editors' | 'keywords'>,
  body: string,
): string {
  const captions = article.images.flatMap(({ caption }) => caption ?? []);
  const people = [article.author ?? [], article.reporters, article.editors].flat();
  const facts = [...captions, people.join('、'), article.keywords.join('、')].filter((line) => line !== '');
  return [body, facts.join('\n')].filter((part) => part !== '').join('\n\n');
}
