/**
 * By this header the service worker tells a page out of a pack that a file is in none of the packs on the device, nor to be
 * had from the network: what was never kept is no failure.
 */
export const UNKEPT_HEADER = 'Archive-Unkept';
