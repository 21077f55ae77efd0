import type { Context } from './context.ts';
import { frameOf, type Frame } from './frame.ts';
import { newestOf, type Newest } from './newest.ts';

/** All topics, each with its newest articles. */
export interface TopicsView {
  frame: Frame;
  heading: string;
  lists: Newest[];
  none: string;
}

export function viewTopics(context: Context): TopicsView {
  const { archive, label } = context;
  return {
    frame: frameOf(context, { title: label.topics, crumbs: [{ text: label.topics }] }),
    heading: label.topics,
    lists: [...archive.lists.topic.values()].map((list) => newestOf(context, list)),
    none: label.none,
  };
}
