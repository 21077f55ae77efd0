import { escapeHtml } from '../../markup/escape.ts';

/** What a browser is told to offer the archive's search in its own search box. */
export interface OpenSearch {
  /** At most 16 characters by the specification; longer ones are cut. */
  shortName: string;
  description: string;
  /** Absolute address of the search page. */
  searchPage: string;
  icon: string;
  lang: string;
}

/** An OpenSearch 1.1 description document. */
export function toOpenSearch({ shortName, description, searchPage, icon, lang }: OpenSearch): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeHtml([...shortName].slice(0, 16).join(''))}</ShortName>`,
    `<Description>${escapeHtml([...description].slice(0, 1024).join(''))}</Description>`,
    `<Url type="text/html" method="get" template="${escapeHtml(searchPage)}?q={searchTerms}"/>`,
    `<Image width="64" height="64" type="image/svg+xml">${escapeHtml(icon)}</Image>`,
    `<Language>${escapeHtml(lang)}</Language>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
