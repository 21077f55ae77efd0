import { readFileSync } from 'node:fs';
import { auditPages } from '../../audit/audit.ts';
import type { Finding } from '../../audit/finding.ts';
import { createSite } from '../../audit/site.ts';
import type { Address } from '../../model/address.ts';
import type { MadeFile } from '../ledger/ledger.ts';
import type { Run } from '../run.ts';
import { pathOf } from '../stage/files.ts';
import { sampleOfPages } from './sample.ts';

/** So many changed pages of a kind and edition a build reads. `npm run audit` reads every page. */
const MOST_OF_A_KIND = 25;

/**
 * The quick audit: looks at the site as it would be once it were published, before anything is; only at the pages that have
 * changed, and at what these say by themselves and lead to.
 */
export function inspectStage(run: Run, files: ReadonlyMap<Address, MadeFile>): Finding[] {
  const site = createSite({
    addresses: [...files.keys()],
    read: (address) => readFileSync(pathOf(files.get(address)!, run)),
    sizeOf: (address) => files.get(address)!.size,
  });
  const changed = [...files.values()].filter(({ address, stamp }) => stamp === '' && address.endsWith('.html'));
  const chosen = sampleOfPages(
    changed.map(({ address }) => address),
    MOST_OF_A_KIND,
  );
  return [...auditPages(site, chosen)];
}
