import { createDoubtFinder, sumUp, type Doubt } from '../../hanzi/doubts.ts';
import { createEdition } from '../../hanzi/edition.ts';
import { t } from '../../language/say.ts';
import { plainText } from '../../markup/render.ts';
import { isPublished, type Article } from '../../model/article.ts';
import { readBody, type Content } from '../files.ts';

/**
 * What `check --script` prints: a line for each doubtful conversion of the Simplified articles in the archive's first Traditional
 * edition, article by article; or, of all together, a line for each word with how often it stands.
 */
export async function* doubtLines(folder: string, content: Content, together: boolean): AsyncGenerator<string> {
  const { site, glossary, articles } = content;
  const script = site.languages.find((language) => language !== 'zh-Hans') ?? 'zh-Hant';
  const doubtsIn = createDoubtFinder(createEdition(script, glossary), glossary);
  const all: Doubt[][] = [];
  for (const article of articles.filter((one) => isPublished(one) && one.script === 'zh-Hans')) {
    const found = doubtsIn(await textOf(folder, article), article);
    if (together) all.push(found);
    else for (const doubt of found) yield `${article.file}: ${describe(doubt)}`;
  }
  for (const { doubt, count } of sumUp(all.flat())) yield t`${count} 处 ${describe(doubt)}`;
}

async function textOf(folder: string, article: Article): Promise<string> {
  return `${article.title}\n${plainText(await readBody(folder, article))}`;
}

function describe({ word, became, passage, remedy }: Doubt): string {
  return t`${word} → ${became}（……${passage}……）。不对时请写 ${remedy}`;
}
