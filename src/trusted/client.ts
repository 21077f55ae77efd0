/** What a browser with Trusted Types (W3C, Trusted Types) makes policies with. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptPolicy;
}

interface ScriptPolicy {
  /** A TrustedScriptURL, which every place takes that takes a string. */
  createScriptURL(url: string): string;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy = factory?.createPolicy('archive', { createScriptURL: (url) => url });

/**
 * The address of a script as browsers take it where the policy of a page wants every such address vouched for. Throws for one
 * that is not below `root`, the archive's own folder, unless it is that of a Blob, which only a script of the page can make.
 */
export function trustScript(address: URL | string, root: URL | string): string {
  const { href, protocol } = new URL(address);
  if (protocol !== 'blob:' && !href.startsWith(new URL(root).href))
    throw new Error(`${href} is no script below ${root}`);
  return policy?.createScriptURL(href) ?? href;
}
