import { parseDocument } from 'yaml';
import type { Site } from '../model/site.ts';

/**
 * The archive's settings as its samples have them: what names the archive's own articles, which are not among the samples, is
 * left out, and one special subject is drawn from the first topic, narrowed as such subjects are: a whole topic has a page, a
 * feed and data of its own.
 *
 * @param text the settings as they are written.
 */
export function settingsForSamples(
  text: string,
  { topics: [topic], categories: [category] }: Pick<Site, 'topics' | 'categories'>,
): string {
  const settings = parseDocument(text);
  for (const naming of ['specials', 'redirects']) settings.delete(naming);
  if (topic && category)
    settings.set('specials', [
      {
        id: 'sample',
        name: `示例专题：${topic.name}`,
        description: `“${category.name}”里讲${topic.name}的示例文章。`,
        topics: [topic.id],
        categories: [category.id],
      },
    ]);
  return settings.toString({ lineWidth: 0 });
}
