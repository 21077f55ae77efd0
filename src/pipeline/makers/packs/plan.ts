import { pictureAddress, articleAddress, type Address } from '../../../model/address.ts';
import { byNewest, isPublished, type Article } from '../../../model/article.ts';
import type { Day } from '../../../model/day.ts';
import { periodsFrom, type Period } from '../../../offline/period.ts';
import { withoutEdition } from '../../../offline/place.ts';
import { planPacks, type PlannedPack } from '../../../offline/plan.ts';
import { planShards } from '../../../search/shards.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { Materials } from '../../maker.ts';

/** The packs of the site that was made. */
export function packsOf({ content, made }: Pick<Materials, 'content' | 'made'>): PlannedPack<MadeFile>[] {
  const { site, articles } = content;
  const days = daysByAddress(articles);
  const periods = periodsOf(articles);
  const dayOf = (address: Address) => days.get(withoutEdition(address)) ?? dayInIndex(address, periods);
  return planPacks(made.files, { editions: site.languages, periods, dayOf });
}

/** The periods by which the index is cut, newest first; a day that the index cuts into shares is one. */
export function periodsOf(articles: readonly Article[]): Period[] {
  const shards = planShards(articles.filter(isPublished).sort(byNewest));
  const byName = Map.groupBy(shards, ({ name }) => name.replace(/\..*$/, ''));
  return periodsFrom([...byName].map(([name, shares]) => ({ name, from: shares[0]!.articles.at(-1)!.date })));
}

/** The days of articles' pages, and of pictures: one that several articles show is of the newest. */
function daysByAddress(articles: readonly Article[]): Map<Address, Day> {
  return new Map(
    articles
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .flatMap((article): [Address, Day][] => [
        [articleAddress(article.id), article.date],
        ...Object.keys(article.pictures).map((name): [Address, Day] => [pictureAddress(article, name), article.date]),
      ]),
  );
}

/** Texts lie by their days, all else of a shard in a folder that begins with the shard's name. */
const TEXT = /^search\/texts\/(\d{4}-\d\d)[^/]*\/(\d\d)-/;
const SHARD = /^search\/([^/.]+)[^/]*-[0-9a-f]{12}\//;

/** A day of the articles that a file of the index is of; undefined for what is of all. */
function dayInIndex(address: Address, periods: readonly Period[]): Day | undefined {
  const [, month, day] = TEXT.exec(address) ?? [];
  if (month !== undefined) return `${month}-${day}`;
  const [, shard] = SHARD.exec(address) ?? [];
  return periods.find(({ name }) => name === shard)?.from;
}
