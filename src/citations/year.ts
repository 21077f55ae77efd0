/** Source of a pattern for a year in any of the brackets that people use for those of official numbers; the year is caught. */
export const BRACKETED_YEAR = String.raw`[(〔\[【﹝〈《{]\s?((?:19|20)\d{2}|[一二][九〇零][〇零一二三四五六七八九]{2})\s?年?\s?[)〕\]】﹞〉》}]`;
