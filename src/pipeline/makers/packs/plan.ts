import type { Content } from '../../../content/files.ts';
import { addressOf, pictureAddress, type Address } from '../../../model/address.ts';
import { byNewest, type Article } from '../../../model/article.ts';
import type { Classified } from '../../../model/classify.ts';
import type { Day } from '../../../model/day.ts';
import { keepLast } from '../../../model/recent.ts';
import { periodsFrom, type Period } from '../../../offline/period.ts';
import { planPacks, type PlannedPack } from '../../../offline/plan.ts';
import { shardOfFile } from '../../../search/form/manifest.ts';
import { shardsOf } from '../../../search/making/shards.ts';
import type { MadeFile } from '../../ledger/ledger.ts';
import type { Made, Materials } from '../../maker.ts';

/** The packs of the site that was made; planned once for all makers of a process that ask for the same. */
export function packsOf({ content, made }: Pick<Materials, 'content' | 'made'>): PlannedPack<MadeFile>[] {
  return planned(content)(made);
}

const planned = keepLast(1, ({ site, articles }: Content) =>
  keepLast(1, ({ files }: Pick<Made, 'files'>) => {
    const periods = periodsOf(articles);
    return planPacks(files, { editions: site.languages, periods, dayOf: findDays(articles, periods) });
  }),
);

/** The periods by which the index is cut, newest first. */
export function periodsOf(articles: readonly Article[]): Period[] {
  const byName = Map.groupBy(shardsOf(articles), ({ name }) => periodNameOf(name));
  return periodsFrom([...byName].map(([name, shares]) => ({ name, from: shares[0]!.articles.at(-1)!.date })));
}

/** The name of the period that a shard is of: its own, but that shares of one day are one. */
const periodNameOf = (shard: string) => shard.replace(/\..*$/, '');

/** Tells the day of a file by that of its article, and for a part of the index that of some article in it. */
function findDays(articles: readonly Article[], periods: readonly Period[]): (found: Classified) => Day | undefined {
  const articleDays = new Map(articles.map(({ id, date }) => [id, date]));
  const pictureDays = daysOfPictures(articles);
  const periodDays = new Map(periods.map(({ name, from }) => [name, from]));
  return ({ kind, parts }) => {
    if (kind === 'article') return articleDays.get(parts['id']!);
    if (kind === 'picture') return pictureDays.get(addressOf('picture', { path: parts['path']! }));
    const shard = kind === 'searchIndex' ? shardOfFile(parts['path']!) : undefined;
    return shard === undefined ? undefined : periodDays.get(periodNameOf(shard));
  };
}

/** By address. A picture that several articles show is of the newest. */
function daysOfPictures(articles: readonly Article[]): Map<Address, Day> {
  const oldestFirst = articles.toSorted(byNewest).reverse();
  return new Map(
    oldestFirst.flatMap((article) =>
      Object.keys(article.pictures).map((name): [Address, Day] => [pictureAddress(article, name), article.date]),
    ),
  );
}
