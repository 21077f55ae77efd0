import { renderMarkdown } from '../markup/render.ts';
import { addressOf } from '../model/address.ts';
import { fromAnywhere, type Context, type Link } from './context.ts';
import { frameOf, type Frame } from './frame.ts';

/** A standing page such as 关于本档案, or the page shown where there is none. */
export interface StandingView {
  frame: Frame;
  heading: string;
  html: string;
}

export function viewStanding(context: Context, page: { title: string; body: string }): StandingView {
  const heading = context.say(page.title);
  return {
    frame: frameOf(context, { title: heading, crumbs: [{ text: heading }] }),
    heading,
    html: renderMarkdown(page.body, {
      say: (text) => context.edition.sayCharacters(text),
      setQuotes: (text) => context.edition.setQuotes(text),
      picture: () => undefined,
    }),
  };
}

/** The page a host shows for an address that leads nowhere: one for all editions, so each has its say. */
export interface NotFoundView {
  frame: Frame;
  editions: { lang: string; heading: string; text: string; ways: Link[] }[];
}

/** Where readers go on from an address that leads nowhere. */
const WAYS = ['front', 'search', 'dates', 'topics', 'sources'] as const;

/** @param contexts those of all editions, the first of which stands at the root. */
export function viewNotFound(contexts: Context[]): NotFoundView {
  const [first, ...others] = contexts.map(fromAnywhere);
  const { label } = first!;
  return {
    // It stands at no address of its own, so it has no twin.
    frame: { ...frameOf(first!, { title: label.notFound, indexed: false }), alternates: [], twins: [] },
    // In English all editions would say the same.
    editions: [first!, ...(first!.archive.site.interface === 'en' ? [] : others)].map(
      ({ edition, label: words, link }) => ({
        lang: edition.script,
        heading: words.notFound,
        text: words.notFoundText,
        ways: WAYS.map((kind) => ({ text: words[kind], href: link(addressOf(kind)) })),
      }),
    ),
  };
}
