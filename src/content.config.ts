import { defineCollection } from 'astro:content';
import { articleLoader, pageLoader, settingsLoader } from './content/integration.ts';

/**
 * The content layer holds what can be said of an article without its body: bodies are read and rendered by the page
 * that shows them, one at a time, so that memory does not grow with the archive's text.
 */
export const collections = {
  articles: defineCollection({ loader: articleLoader }),
  pages: defineCollection({ loader: pageLoader }),
  settings: defineCollection({ loader: settingsLoader }),
};
