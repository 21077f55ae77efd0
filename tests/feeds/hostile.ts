import fc from 'fast-check';

/** Characters that break careless feeds, among ordinary ones. */
export const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '<![CDATA[',
        '&lt;',
        '&#1;',
        '<b>',
        '</title>',
        '<place>0</place>',
        '{0}',
        '$&',
      ],
      ...['\u0000', '\u0001', '\u0008', '\u000b', '\u001f', '\u0085', '\u009f', '\ufffe', '\uffff', '\ud800', '\udc00'],
      ...['🀄', '𠮷', '\u202e', '\u2066', '\u200f', '\u00a0', '知', '识', '產', 'é', 'a', '1', '=', ' '],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `题${parts.join('')}目`);

/** XML 1.0 has no place for these, so a feed leaves them out. */
export const shown = (text: string) => text.replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '');
