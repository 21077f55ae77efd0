import { renderMarkdown } from '../markup/render.ts';
import { FOLDERS } from '../model/root-names.ts';
import type { Context } from './context.ts';
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
    html: renderMarkdown(page.body, { say: (text) => context.say(text), picture: () => undefined }),
  };
}

/** The page a host shows for an address that leads nowhere. */
export interface NotFoundView {
  frame: Frame;
  heading: string;
  text: string;
  /** Names by which the first folder below the site's root is known. */
  folders: string[];
}

export function viewNotFound(context: Context): NotFoundView {
  const { label } = context;
  return {
    // One page answers for every missing address of all editions, so it has no twin.
    frame: { ...frameOf(context, { title: label.notFound, indexed: false }), alternates: [], twins: [] },
    heading: label.notFound,
    text: label.notFoundText,
    folders: FOLDERS,
  };
}
