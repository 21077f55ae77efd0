import { omitEndTags } from '../../../markup/end-tags.ts';
import type { Component, Html } from './compiler-runtime.ts';

/** A page as Astro has compiled it. */
export type PageComponent = Component<Promise<Html>>;

/** The HTML of the page that the parameters of its route name. */
export async function renderPage(
  component: PageComponent,
  params: Record<string, string | undefined>,
): Promise<string> {
  const { text } = await component({ createAstro: (props) => ({ props, params }) }, {}, {});
  return omitEndTags(text);
}
