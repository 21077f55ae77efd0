import { createBitReader, createBitWriter } from './bits.ts';

/**
 * Which articles tell the same story, printed by several: for each such story the numbers of its articles, counted through all
 * shards in the manifest's order, ascending. In bits: for each how many it has, how far its first lies behind that of the
 * story before, and how far each other lies behind the one before it.
 */
export function packStories(stories: readonly (readonly number[])[]): Uint8Array {
  const bits = createBitWriter();
  bits.count(stories.length + 1);
  let first = 0;
  for (const story of stories) {
    bits.count(story.length);
    bits.count(story[0]! - first + 1);
    first = story[0]!;
    story.slice(1).forEach((number, index) => bits.count(number - story[index]!));
  }
  return bits.bytes();
}

/** What `packStories` was given. Throws when the bytes are no stories. */
export function unpackStories(bytes: Uint8Array): number[][] {
  const bits = createBitReader(bytes, 0);
  let first = 0;
  return Array.from({ length: bits.count() - 1 }, () => {
    const length = bits.count();
    first += bits.count() - 1;
    const story = [first];
    while (story.length < length) story.push(story.at(-1)! + bits.count());
    return story;
  });
}
