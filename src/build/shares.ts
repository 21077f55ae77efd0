import type { Address } from '../model/address.ts';

/** Whether the build's second process makes what has this address, though Astro could: the feeds below `feeds/`. */
export function isMadeBeside(address: Address): boolean {
  return /^(?:zh-han[st]\/)?feeds\//.test(address);
}
