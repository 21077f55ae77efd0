/**
 * The Content Security Policy (Level 3) of every page: nothing runs or is fetched but the site's own files, and no text
 * becomes a script (Trusted Types). Workers may begin from a Blob, as they must where a page was opened from a disk.
 *
 * @param hosts origins that scripts may come from and report to as well: those of a program that counts visits.
 */
export function policyOf(hosts: readonly string[] = []): string {
  const own = ["'self'", ...hosts].join(' ');
  return [
    "default-src 'none'",
    `script-src ${own}`,
    "style-src 'self'",
    "img-src 'self'",
    `connect-src ${own}`,
    "manifest-src 'self'",
    "worker-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join(';');
}
