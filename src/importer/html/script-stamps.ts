import type { NamedText } from './script-strings.ts';

/** Names of time stamps that are the article's and not the page's or a comment's: pubtime, docRelPubTime, news_publish_date. */
const STAMP =
  /^(doc|news|article|art|content|page|msg)?_?(rel)?_?(pub|publish|published|release|released|issue|post|input|add|p|news|article|first_?publish)_?(time|date|at|day|timestamp|time_?str)(_baidu)?$|^date_?published$/;
/** Names of the time at which it was made, where publication has none. */
const MADE = /^(ct|ctime|create_?time|create_?date|created_?at)$/;
/** Names of the page's own address. */
const ADDRESS = /^(doc|news|article|art|content|page|share|current|cur|this|og|canonical|self|web)?_?(url|link|href)$/;

/** The time stamps of the article that the scripts name: those beside its title first, then those of publication. */
export function stampsIn(texts: NamedText[], title = ''): string[] {
  const own = texts.filter(({ name, value }) => /title$/.test(name) && value.trim() === title);
  const beside = texts.filter(({ objects }) => own.some((text) => text.objects[0] === objects[0]));
  return [beside, texts].flatMap((some) => [...named(some, STAMP), ...named(some, MADE)]);
}

/** Addresses that the scripts name as the page's own would be. */
export function addressesIn(texts: NamedText[]): string[] {
  return named(texts, ADDRESS).filter((value) => /^(https?:)?\/\/|^\//.test(value));
}

function named(texts: NamedText[], pattern: RegExp): string[] {
  return texts.filter(({ name }) => pattern.test(name)).map(({ value }) => value.trim());
}
