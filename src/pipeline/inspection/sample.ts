import type { Address } from '../../model/address.ts';
import { classify } from '../../model/classify.ts';

/**
 * Some of many pages by which all are judged: of each kind in each edition at most `most`, spread evenly over them as they are
 * sorted. What is wrong with a page is nearly always wrong with its kind; a share of all would have little of the rarer kinds.
 */
export function sampleOfPages(pages: readonly Address[], most: number): Address[] {
  const kinds = Map.groupBy(pages.toSorted(), (address) => {
    const found = classify(address);
    return `${found?.kind ?? ''} ${found?.script ?? ''}`;
  });
  return [...kinds.values()].flatMap((own) => spread(own, most));
}

function spread(pages: Address[], most: number): Address[] {
  const step = pages.length / most;
  return step <= 1 ? pages : Array.from({ length: most }, (_, index) => pages[Math.floor(index * step)]!);
}
