import type { CslItem } from '../../model/reference.ts';
import { SCRIPT_TRAITS, type Script } from '../../model/script.ts';

/** The reference of the article that the page is of, as its head tells it (Dublin Core in HTML, DC-HTML). */
export function readReference(): CslItem {
  const [year, month, day] = valueOf('DC.date').split('-').map(Number) as [number, number, number];
  return {
    id: document.querySelector<HTMLElement>('article[data-id]')!.dataset['id']!,
    type: 'article-newspaper',
    title: valueOf('DC.title'),
    author: valuesOf('DC.creator').map((literal) => ({ literal })),
    'container-title': valueOf('DC.source'),
    issued: { 'date-parts': [[year, month, day]] },
    URL: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')!.href,
    language: `zh-${SCRIPT_TRAITS[document.documentElement.lang as Script].territory}`,
    archive: valueOf('DC.publisher'),
  };
}

const valuesOf = (name: string) =>
  [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(({ content }) => content);

const valueOf = (name: string) => valuesOf(name)[0]!;
