/**
 * The Content Security Policy (Level 3) of every page: nothing runs or is fetched but the site's own files, and no text
 * becomes a script (Trusted Types). Workers may begin from a Blob, as they must where a page was opened from a disk.
 *
 * Most pages name no application and begin no worker from a Blob: their own policy allows neither, and says of all kinds of files at
 * once that they are the site's. That is two thirds as long, which counts in packs, where nothing before a page has said it yet;
 * hosts that send headers hold those pages by the longer one too.
 *
 * @param hosts origins that scripts may come from and report to as well: those of a program that counts visits.
 * @param isPlain whether it is for a page of that kind alone.
 */
export function policyOf(hosts: readonly string[] = [], isPlain = false): string {
  const own = ["'self'", ...hosts].join(' ');
  const scripts = [`script-src ${own}`, `connect-src ${own}`];
  return [
    ...(isPlain ? PLAIN : STRICT),
    ...(isPlain && hosts.length === 0 ? [] : scripts),
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join(';');
}

const PLAIN = ["default-src 'self'", "object-src 'none'"];
const STRICT = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self' blob:",
];
