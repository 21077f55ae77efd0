/** Whether a page is of the site of another address: its host is the same, or lies below it, whether or not either begins with www. */
export function isOfSite(page: string, address: string): boolean {
  const [host, site] = [hostOf(page), hostOf(address)];
  return host === site || host.endsWith(`.${site}`);
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./u, '');
}
