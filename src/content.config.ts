import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { articleLoader, pageLoader, settingsLoader, type Entry, type Settings } from './content/integration.ts';
import type { Page } from './content/page.ts';

/**
 * The content layer holds what can be said of an article without its body: bodies are read and rendered by the page
 * that shows them, one at a time, so that memory does not grow with the archive's text. The loaders validate, with line
 * numbers that the layer itself does not know; here the entries only get their types.
 */
export const collections = {
  articles: defineCollection({ loader: articleLoader, schema: z.custom<Entry>() }),
  pages: defineCollection({ loader: pageLoader, schema: z.custom<Page>() }),
  settings: defineCollection({ loader: settingsLoader, schema: z.custom<Settings>() }),
};
