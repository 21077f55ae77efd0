/** The headers that a site's `_headers`, in the form of Cloudflare Pages and Netlify, has for every file. */
export function headersOfAll(file: string): Record<string, string> {
  const [, block = ''] = /^\/\*\n((?: +.*\n?)*)/m.exec(file) ?? [];
  const lines = [...block.matchAll(/^ +([\w-]+): (.*)$/gm)];
  return Object.fromEntries(lines.map(([, name, value]) => [name!, value!]));
}
