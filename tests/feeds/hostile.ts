import fc from 'fast-check';

/** Characters that break careless feeds, among ordinary ones; what no text of an archive may hold is refused before. */
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
      ...['🀄', '𠮷', '\u200f', '\u200b', '\u00a0', '知', '识', '產', 'é', 'a', '1', '=', ' '],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `题${parts.join('')}目`);
