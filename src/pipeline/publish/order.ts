/**
 * The order in which files are put into a site that is being read: those with new addresses first, so that what leads to them
 * never leads nowhere.
 */
export function inPublishingOrder<M extends { isNew: boolean }>(moves: readonly M[]): M[] {
  return [...moves.filter(({ isNew }) => isNew), ...moves.filter(({ isNew }) => !isNew)];
}
