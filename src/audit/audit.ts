import type { Address } from '../model/address.ts';
import { CHECKS } from './checks.ts';
import type { Finding } from './finding.ts';
import { isRedirect, type Site } from './site.ts';

/** Everything that is wrong with a site, one check after the other. `progress` is called as the work goes on. */
export function* audit(site: Site, progress: (done: number, total: number) => void = () => {}): Generator<Finding> {
  for (const [done, { ofPage, ofSite }] of CHECKS.entries()) {
    progress(done, CHECKS.length);
    if (ofPage) for (const page of site.pages) if (!isRedirect(site, page)) yield* ofPage(site, page);
    if (ofSite) yield* ofSite(site);
  }
  progress(CHECKS.length, CHECKS.length);
}

/** What is wrong with some pages by themselves, and with what they lead to. */
export function* auditPages(site: Site, pages: readonly Address[]): Generator<Finding> {
  for (const page of pages) {
    if (isRedirect(site, page)) continue;
    for (const { ofPage } of CHECKS) if (ofPage) yield* ofPage(site, page);
  }
}
