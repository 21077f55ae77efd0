import { escapeHtml } from '../../markup/escape.ts';
import type { Result } from '../asking/answer.ts';
import type { Passage } from '../asking/passage.ts';
import type { Fragment, SubResult, WeightedLocation } from './shapes.ts';

/** Where a result's page is. */
export interface Place {
  raw_url: string;
  url: string;
  /** The address that a reader is led to. */
  link: string;
  /** The picture's, if there is one. */
  image: string | undefined;
}

/** A result as Pagefind's clients show it. */
export function toFragment(
  { title, date, source, excerpt, picture, text = '' }: Result,
  { raw_url, url, link, image }: Place,
  locations: number[],
  filters: Fragment['filters'],
  ellipsis: string,
): Fragment {
  const own: SubResult = {
    title: title.text,
    url: link,
    excerpt: toHtml(excerpt, ellipsis),
    plain_excerpt: toHtml({ ...excerpt, marks: [] }, ellipsis),
    locations,
    weighted_locations: locations.map((location): WeightedLocation => ({ location, weight: 1, balanced_score: 1 })),
  };
  return {
    ...own,
    url,
    raw_url,
    content: text,
    raw_content: escapeText(text),
    // Chinese has no words that readers would count alike: its characters are counted, as 字数 are.
    word_count: [...text.replaceAll(/[\s\p{P}]/gu, '')].length,
    filters,
    meta: {
      ...{ title: title.text, url: link, date, source: source.name },
      ...(image !== undefined && { image, image_alt: picture?.caption ?? title.text }),
    },
    anchors: [],
    sub_results: [own],
  };
}

/** A passage as HTML: text, and what was found in `mark`. */
export function toHtml({ text, marks, isCut: [before, after] }: Passage, ellipsis: string): string {
  let html = before ? ellipsis : '';
  let at = 0;
  for (const [from, to] of marks) {
    html += `${escapeText(text.slice(at, from))}<mark>${escapeText(text.slice(from, to))}</mark>`;
    at = to;
  }
  return html + escapeText(text.slice(at)) + (after ? ellipsis : '');
}

const escapeText = (text: string) => escapeHtml(text).replaceAll("'", '&#39;');
