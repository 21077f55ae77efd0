/** How dark a place or a time is shown: 0 for none, 1 to 4 by how much it holds. */
export type Shade = 0 | 1 | 2 | 3 | 4;

/**
 * The shade of a count among others of which `most` is the largest. By square roots, since in an archive one city or one
 * month holds far more than all others, which would else be all alike.
 */
export function shadeOf(count: number, most: number): Shade {
  return Math.ceil(4 * Math.sqrt(count / Math.max(1, most))) as Shade;
}
