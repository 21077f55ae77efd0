import { parseDocument } from 'yaml';
import type { Site } from '../model/site.ts';

/**
 * The archive's settings as its samples have them: what names the archive's own articles, which are not among the samples, is
 * left out, and one special subject is drawn from the first topic.
 *
 * @param text the settings as they are written.
 */
export function settingsForSamples(text: string, { topics: [topic] }: Pick<Site, 'topics'>): string {
  const settings = parseDocument(text);
  for (const naming of ['specials', 'redirects']) settings.delete(naming);
  if (topic)
    settings.set('specials', [
      {
        id: 'sample',
        name: `示例专题：${topic.name}`,
        description: `示例文章里讲${topic.name}的。`,
        topics: [topic.id],
      },
    ]);
  return settings.toString({ lineWidth: 0 });
}
