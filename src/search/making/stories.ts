import { agreement, bandsOf, type Sketch } from '../../hanzi/sketch.ts';
import type { Article } from '../../model/article.ts';

/**
 * Of the shares of two sketches so many agree when the texts are one report: a copy has a line more or less. Whoever shows two
 * of them compares their texts, so that a notice with another name in it never stands below the first.
 */
const ALIKE = 0.875;
/** What is printed again later is news of another day. */
const MOST_DAYS = 31;
/** A notice that hundreds print is several stories, so that a list of results never has to show them all at once. */
const MOST_COPIES = 50;

const DAY = 86_400_000;

interface Story {
  sketch: Sketch;
  day: number;
  numbers: number[];
}

/** Which of the articles, newest first, tell the same story, by their numbers: those of the first article's sketch and days. */
export function storiesOf(articles: readonly Pick<Article, 'date' | 'sketch'>[]): number[][] {
  const stories: Story[] = [];
  // By band, those of some days up to now and those of as many before: no others are near enough.
  let [before, now] = [new Map<string, Story[]>(), new Map<string, Story[]>()];
  let newest = Infinity;
  for (const [number, { date, sketch }] of articles.entries()) {
    if (sketch === undefined) continue;
    const bands = bandsOf(sketch);
    const day = Date.parse(date) / DAY;
    if (newest - day > MOST_DAYS) [before, now, newest] = [now, new Map<string, Story[]>(), day];
    const candidates = bands.flatMap((band) => [...(before.get(band) ?? []), ...(now.get(band) ?? [])]);
    const story = candidates.find(
      (one) => one.day - day <= MOST_DAYS && one.numbers.length < MOST_COPIES && agreement(one.sketch, sketch) >= ALIKE,
    );
    if (story) story.numbers.push(number);
    else {
      const begun: Story = { sketch, day, numbers: [number] };
      stories.push(begun);
      for (const band of bands) {
        const others = now.get(band);
        if (others) others.push(begun);
        else now.set(band, [begun]);
      }
    }
  }
  return stories.flatMap(({ numbers }) => (numbers.length > 1 ? [numbers] : []));
}
