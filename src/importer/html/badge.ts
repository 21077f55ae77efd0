const WORDS = '原创|原創|转载|轉載|独家|獨家|首发|首發|置顶|置頂|精华|推荐|推薦|转|荐|热|顶';
const BADGE = new RegExp(
  String.raw`^\s*(?:[【[（(]\s*(?:${WORDS})\s*[】\]）)]|(?:${WORDS})(?:\s*[|｜:：·])?)\s*(?=\S)`,
  'u',
);

/** A headline's text parted from the word that platforms set before it: 原创, 【转载】. Whether it is a badge, the page has to show. */
export function splitBadge(text: string): { badge: string; rest: string } {
  const [badge = ''] = BADGE.exec(text) ?? [];
  return { badge, rest: text.slice(badge.length) };
}
