import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BlockContent, PhrasingContent, Root, Text } from 'mdast';
import { parseMarkdown, textOfBody, writeMarkdown } from '../../src/importer/markdown.ts';
import { plainText, renderMarkdown } from '../../src/markup/render.ts';

const SIGNS =
  '中文 ， 。 “ ” （ ） 《 》 ： … — · 2021. 1) - + * ** _ __ < <b> </p> &amp; & # > ` `` ~ ~~ | [ ] ( http://a.cn/x ! ![ \\ = === --- a B1 ％ 😀 𠀀 Ⅲ " \' $'.split(
    ' ',
  );
const text = fc
  .array(fc.oneof(fc.constantFrom(...SIGNS), fc.constant(' ')), { minLength: 1, maxLength: 8 })
  .map((signs) => signs.join('').trim())
  .filter((value) => value !== '');
const plain = text.map((value): Text => ({ type: 'text', value }));
const marked = (type: 'strong' | 'emphasis' | 'delete') =>
  text.map((value): PhrasingContent => ({ type, children: [{ type: 'text', value }] }));
const rich: fc.Arbitrary<PhrasingContent> = fc.oneof(
  marked('strong'),
  marked('emphasis'),
  marked('delete'),
  text.map((value): PhrasingContent => ({
    type: 'link',
    url: 'https://a.cn/x?a=1&b=（2）',
    children: [{ type: 'text', value }],
  })),
  text.map((alt): PhrasingContent => ({ type: 'image', url: '20210209-k7m2-1.jpg', alt })),
);
/** Text and marked text in turn: two texts side by side are one, and two marked ones of a kind may be. */
const inline = fc
  .tuple(fc.option(plain, { nil: undefined }), fc.array(fc.tuple(rich, plain), { maxLength: 2 }))
  .map(([first, rest]) => [...(first ? [first] : []), ...rest.flat()] as PhrasingContent[])
  .filter((children) => children.length > 0);
const paragraph = inline.map((children): BlockContent => ({ type: 'paragraph', children }));
const list = fc
  .tuple(fc.boolean(), fc.array(paragraph, { minLength: 1, maxLength: 3 }))
  .map(([ordered, items]): BlockContent => ({
    type: 'list',
    ordered,
    ...(ordered && { start: 1 }),
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
  }));
const table = fc.array(fc.tuple(inline, inline), { minLength: 1, maxLength: 3 }).map((rows): BlockContent => ({
  type: 'table',
  align: [null, null],
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  })),
}));
const block: fc.Arbitrary<BlockContent> = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  fc
    .tuple(fc.constantFrom(2 as const, 3 as const), inline)
    .map(([depth, children]) => ({ type: 'heading' as const, depth, children })),
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((children) => ({ type: 'blockquote' as const, children })),
  list,
  table,
);
const body = fc.array(block, { minLength: 1, maxLength: 4 }).map((children): Root => ({ type: 'root', children }));

test('what is written reads back as the same body', () => {
  fc.assert(
    fc.property(body, (draft) => assert.deepEqual(parseMarkdown(writeMarkdown(draft)), draft)),
    { numRuns: 500 },
  );
});

test('readers of the page read every character of the body, and nothing else', () => {
  fc.assert(
    fc.property(body, (draft) => assert.equal(plainText(writeMarkdown(draft)), textOfBody(draft))),
    { numRuns: 500 },
  );
});

const say = (text: string) => text;
const written = (value: string) =>
  writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] });

const LINES: [string, string][] = [
  ['2021. 年度总结', '2021\\. 年度总结\n'],
  ['利率<5%且*注', '利率<5%且\\*注\n'],
  ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>\n'],
  ['- 不是列表', '\\- 不是列表\n'],
];
for (const [value, markdown] of LINES) {
  test(`“${value}” stays a paragraph`, () => {
    assert.equal(written(value), markdown);
    const html = renderMarkdown(markdown, { say, picture: () => undefined });
    assert.equal(html, `<p>${value.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>\n`);
  });
}

test('emphasis before Chinese punctuation is written as an editor would write it', () => {
  const strong: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: '强调：' }] };
  const paragraph: BlockContent = { type: 'paragraph', children: [strong, { type: 'text', value: '其后' }] };
  assert.equal(writeMarkdown({ type: 'root', children: [paragraph] }), '**强调：**其后\n');
});
