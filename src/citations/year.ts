/** Source of a pattern for a year, in digits or in Chinese. */
export const YEAR = '(?:19|20)\\d{2}|[一二][九〇零][〇零一二三四五六七八九]{2}';

const bracketed = (year: string) => String.raw`[(〔\[【﹝﹙〖〈《{]\s?(${year})\s?年?\s?[)〕\]】﹞﹚〗〉》}]`;

/** Source of a pattern for a year in any of the brackets that people use for those of official numbers; the year is caught. */
export const BRACKETED_YEAR = bracketed(YEAR);

/** The same where years of the last century may have two digits: 国发〔82〕45号. */
export const BRACKETED_SHORT_YEAR = bracketed(`${YEAR}|[5-9]\\d`);
