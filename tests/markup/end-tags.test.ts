import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { parseFragment, serialize } from 'parse5';
import { omitEndTags } from '../../src/markup/end-tags.ts';

const text = fc.constantFrom('', '知', ' ', '\n', '&lt;/li&gt;', '2 &lt; 3');
const title = fc.constantFrom(
  ...[
    '',
    ' title="</li><li>"',
    ' title="</td></tr><tr>"',
    ' class="a"',
    ' title="a="',
    ' title="<b>></dd></dl>" lang="zh"',
  ],
);

/** Lists, tables and paragraphs in each other, as pages have them. */
const { flow } = fc.letrec<{ flow: string }>((tie) => {
  const several = (item: fc.Arbitrary<string>) =>
    fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => items.join(''));
  const element = (name: string, content: fc.Arbitrary<string>) =>
    fc.tuple(title, content).map(([attribute, inside]) => `<${name}${attribute}>${inside}</${name}>`);
  const inside = fc.tuple(text, tie('flow'), text).map((parts) => parts.join(''));
  const row = element('tr', several(fc.oneof(element('th', inside), element('td', inside))));
  const term = fc.tuple(element('dt', text), several(element('dd', inside))).map((parts) => parts.join(''));
  return {
    flow: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc.tuple(tie('flow'), tie('flow')).map((parts) => parts.join('')),
      element('p', text),
      element('div', tie('flow')),
      element('ul', several(element('li', inside))),
      element('ol', several(element('li', inside))),
      element('dl', several(fc.oneof(term, element('div', term)))),
      several(row).map((rows) => `<table><tbody>${rows}</tbody></table>`),
      several(row).map((rows) => `<table><caption>题</caption><thead>${rows}</thead><tbody>${rows}</tbody></table>`),
    ),
  };
});

test('a browser reads the same from HTML without end tags as from HTML with them', () =>
  fc.assert(
    fc.property(flow, (html) => {
      assert.equal(serialize(parseFragment(omitEndTags(html))), serialize(parseFragment(html)));
    }),
    { numRuns: 500 },
  ));

test('of a list, a table and a glossary what can be left out is, and attributes stay as they are', () => {
  assert.equal(omitEndTags('<ul><li>甲</li><li><b>乙</b></li></ul>'), '<ul><li>甲<li><b>乙</b></ul>');
  assert.equal(
    omitEndTags('<table><tr><th>甲</th></tr><tr><td></td><td>乙</td></tr></table>'),
    '<table><tr><th>甲<tr><td><td>乙</table>',
  );
  assert.equal(
    omitEndTags('<dl><div><dt>甲</dt><dd>乙</dd></div></dl><img alt="</li><li>">'),
    '<dl><div><dt>甲<dd>乙</div></dl><img alt="</li><li>">',
  );
});
