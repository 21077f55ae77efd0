import type { Address } from '../model/address.ts';
import type { Finding } from './finding.ts';
import type { Site } from './site.ts';

/** One thing that is looked for. */
export interface Check {
  /** What it looks for, as the summary of an audit names it. */
  title: string;
  /** What is wrong with a page by itself. The quick audit of a build runs these alone, on the pages that changed. */
  ofPage?: (site: Site, address: Address) => Iterable<Finding>;
  /** What is wrong with the site as a whole. */
  ofSite?: (site: Site) => Iterable<Finding>;
}
