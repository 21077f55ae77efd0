/**
 * The Content Security Policy (Level 3) of every page: nothing runs or is fetched but the site's own files, and no text
 * becomes a script (Trusted Types). Workers may begin from a Blob, as they must where a page was opened from a disk.
 *
 * Most pages name no application and begin no worker from a Blob: their own policy allows neither (a worker of the site's own
 * files is a script) and is a tenth shorter, which counts in packs, where nothing before a page has said it yet.
 *
 * @param hosts origins that scripts may come from and report to as well: those of a program that counts visits.
 * @param isPlain whether it is for a page of that kind alone.
 */
export function policyOf(hosts: readonly string[] = [], isPlain = false): string {
  const own = ["'self'", ...hosts].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own}`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${own}`,
    ...(isPlain ? [] : ["manifest-src 'self'", "worker-src 'self' blob:"]),
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join(';');
}
