import { keyOf } from '../form/heads.ts';
import type { ShardEntry } from '../form/manifest.ts';
import type { Hit } from './hits.ts';

/** The number of the story that an article tells and others too; undefined of one that stands alone. */
export type StoryOf = (entry: ShardEntry, row: number) => number | undefined;

/** Where no article is known to tell what another does. */
export const NO_STORIES: StoryOf = () => undefined;

/** `stories` are those of an index with these shards, as `unpackStories` has them. */
export function createStoryOf(stories: readonly (readonly number[])[], shards: readonly ShardEntry[]): StoryOf {
  const storyOf = new Map(stories.flatMap((numbers, story) => numbers.map((number) => [number, story])));
  const firsts = new Map<string, number>();
  let count = 0;
  for (const shard of shards) {
    firsts.set(keyOf(shard), count);
    count += shard.count;
  }
  return (entry, row) => storyOf.get(firsts.get(keyOf(entry))! + row);
}

/** Hits in their order, those of one story together where the first of them stands. */
export function foldHits(hits: readonly Hit[], storyOf: StoryOf): Hit[][] {
  const folded: Hit[][] = [];
  const byStory = new Map<number, Hit[]>();
  for (const hit of hits) {
    const story = storyOf(hit.asked.shard.entry, hit.row);
    const known = story === undefined ? undefined : byStory.get(story);
    if (known) known.push(hit);
    else {
      const begun = [hit];
      folded.push(begun);
      if (story !== undefined) byStory.set(story, begun);
    }
  }
  return folded;
}
