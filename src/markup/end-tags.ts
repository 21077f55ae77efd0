/**
 * The HTML without end tags that its standard lets be left out (section 13.1.2.4): those of items, terms and cells before
 * the next one of their kind and at the end of their list or table. They are a twelfth of a short page. Attributes may hold
 * what looks like tags, and keep it.
 */
export function omitEndTags(html: string): string {
  return html.replace(END_TAGS, '');
}

/** Ends of tags by what may follow, and not behind the quotation mark that begins an attribute. */
const END_TAGS = new RegExp(
  `</(?:${[
    'li>(?=<li[ >]|</[uo]l>)',
    'dt>(?=<d[td][ >])',
    'dd>(?=<d[td][ >]|</d(?:iv|l)>)',
    't[dh]>(?=<t[dh][ >]|</tr>)',
    'tr>(?=<tr[ >]|</t(?:able|head|body)>)',
  ].join('|')})(?<!\\s[\\w-]+="[^"]*)`,
  'g',
);
