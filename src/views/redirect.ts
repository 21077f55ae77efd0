import type { Address } from '../model/address.ts';
import type { Context } from './context.ts';

/** A page at an old address, which leads to the one where its content is now. */
export interface RedirectView {
  lang: string;
  title: string;
  text: string;
  /** Relative, so that it leads there wherever the site stands. */
  href: string;
  canonical: string;
}

/** @param context that of the old address. */
export function viewRedirect({ edition, label, link, absolute }: Context, to: Address): RedirectView {
  return { lang: edition.script, title: label.moved, text: label.movedText, href: link(to), canonical: absolute(to) };
}
