import { addressOf, FRONT, type Address } from '../model/address.ts';
import type { Context } from './context.ts';

/** The part of the front page with the newest articles, for the shortcut to them. */
export const LATEST = 'latest';

/** The archive as an application that is installed (W3C Web Application Manifest); addresses relative to the manifest. */
export interface WebApp {
  name: string;
  short_name: string;
  description: string;
  lang: string;
  start_url: string;
  /** The whole site: an edition leads to the other ones. */
  scope: string;
  display: 'standalone';
  /** One colour is all that the standard has, so it is that of the light scheme; pages tell both. */
  theme_color: string;
  background_color: string;
  categories: string[];
  icons: { src: string; sizes: string; type: string; purpose?: 'maskable' }[];
  shortcuts: { name: string; url: string }[];
}

export function viewWebApp(context: Context): WebApp {
  const { archive, edition, label, say, link, file } = context;
  const { site } = archive;
  return {
    name: say(site.name),
    short_name: say(site.short_name ?? site.name),
    description: say(site.description),
    lang: edition.script,
    start_url: link(FRONT),
    scope: folderOf(file(FRONT)),
    display: 'standalone',
    theme_color: site.theme.light.paper,
    background_color: site.theme.light.paper,
    categories: ['news'],
    icons: [
      { src: file('assets/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: file('assets/icon-192.png'), sizes: '192x192', type: 'image/png' },
      { src: file('assets/icon-512.png'), sizes: '512x512', type: 'image/png' },
      { src: file('assets/icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      { name: label.search, url: link(addressOf('search')) },
      { name: label.latest, url: `${link(FRONT)}#${LATEST}` },
    ],
  };
}

/** `../index.html` → `../`; what is in the same folder → `./`. */
function folderOf(href: Address): string {
  return href.slice(0, href.lastIndexOf('/') + 1) || './';
}
