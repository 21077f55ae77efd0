/** An item of CSL-JSON, the form in which citation software hands references on. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title: string;
  author: { literal: string }[];
  'container-title': string;
  issued: { 'date-parts': [[year: number, month: number, day: number]] };
  URL: string;
  language: string;
  /** Who keeps the text. */
  archive: string;
}

/** Editions of GB/T 7714, by year, in the order in which they are offered. */
export const STANDARDS = ['2025', '2015'] as const;
export type Standard = (typeof STANDARDS)[number];

/** Both name three authors at most, and then say that there are others. */
const NAMED = 3;
const OTHERS = '等';

/**
 * The reference as GB/T 7714 writes newspaper articles read online, in its numeric form. An article without author begins
 * with its title.
 *
 * - 2025: `刘佳，于海. 标题[N/OL]. 四川在线，2021-02-09. https://….`
 * - 2015: `刘佳, 于海. 标题[N/OL]. 四川在线, 2021-02-09[2021-03-01]. https://….` Latin names are in capitals, and `seen` is
 *   the day on which the reader saw the page.
 */
export function referenceOf(item: CslItem, standard: Standard, seen?: string): string {
  const is2015 = standard === '2015';
  const comma = is2015 ? ', ' : '，';
  const names = item.author.slice(0, NAMED).map(({ literal }) => (is2015 ? literal.toUpperCase() : literal));
  if (item.author.length > NAMED) names.push(OTHERS);
  const published = [item['container-title'], dayPartsOf(item).join('-')].join(comma);
  const parts = [
    ...(names.length > 0 ? [names.join(comma)] : []),
    `${item.title}[N/OL]`,
    is2015 && seen !== undefined ? `${published}[${seen}]` : published,
    item.URL,
  ];
  return `${parts.join('. ')}.`;
}

/** Year, month and day of publication with their zeros. */
export function dayPartsOf({ issued }: CslItem): string[] {
  return issued['date-parts'][0].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'));
}
