import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../../src/model/article.ts';
import { hashOf } from '../../../src/model/identity.ts';
import { articleOf, createDice } from '../../search/archive.ts';

export interface News {
  article: Article;
  title: string;
  body: string;
}

/** Title and body as a reader reads them who minds neither space nor line ends. */
export interface FlatNews {
  id: string;
  parts: [title: string, body: string];
}

const CATEGORIES = ['industry', 'policy', 'case', 'geo-indication', 'protection', 'application'];
const TOPICS = [[], ['patent'], ['trademark'], ['copyright'], ['patent', 'trademark']];
const REGIONS = [[], ['510100'], ['510104'], ['510700'], ['511300', '510500']];

/**
 * The newest `count` items of the corpus; beyond its size they begin again in earlier years, each with a few words of its
 * own. They have no categories, topics or places of their own, so these are dealt out by hash.
 */
export function readNews(corpus: string, count: number): News[] {
  const items = readFileSync(join(corpus, 'news/articles.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; title: string; date: string; source: string; body: string })
    .reverse();
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / items.length);
    const item = items[index % items.length]!;
    const date = round === 0 ? item.date : `${Number(item.date.slice(0, 4)) - 4 * round}${item.date.slice(4)}`;
    const title = item.title.trim() || '无题';
    const body = round === 0 ? item.body : `${item.body}\n第${round}次收录，编号${index}。`;
    const hash = parseInt(hashOf(`${item.id} ${round}`, 12), 16);
    return {
      title,
      body,
      article: articleOf({
        id: `${date.replaceAll('-', '')}-${hash.toString(36).padStart(10, '0').slice(-10)}`,
        title,
        text: body,
        source: item.source,
        category: CATEGORIES[hash % 6]!,
        topics: TOPICS[hash % 5]!,
        regions: REGIONS[Math.floor(hash / 7) % 5]!,
      }),
    };
  });
}

export function flatten(news: News[]): FlatNews[] {
  const flat = (text: string) => text.replace(/\s/gu, '').toLowerCase();
  return news.map(({ article, title, body }) => ({ id: article.id, parts: [flat(title), flat(body)] }));
}

/** The articles that have the piece, in the title or in the text: brute force. */
export function articlesWith(piece: string, news: FlatNews[]): Set<string> {
  return new Set(news.filter(({ parts }) => parts.some((part) => part.includes(piece))).map(({ id }) => id));
}

/** Plain text as Markdown that says the same. */
export function toMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#&~|=+-]/gu, '\\$&').replaceAll('\n', '\n\n');
}

/** Random runs of two to six Han characters of random articles, evenly by length; the same in every run. */
export function randomPieces(news: FlatNews[], count: number): string[] {
  const dice = createDice(2026);
  const pieces: string[] = [];
  while (pieces.length < count) {
    const { parts } = news[dice(news.length)]!;
    // Titles are as long as a thirtieth of a text, and drawn from as often.
    const characters = [...parts[dice(30) === 0 ? 0 : 1]];
    const length = 2 + (pieces.length % 5);
    const start = dice(Math.max(1, characters.length - length));
    const piece = characters.slice(start, start + length).join('');
    if (/^\p{Script=Han}+$/u.test(piece) && [...piece].length === length) pieces.push(piece);
  }
  return pieces;
}
