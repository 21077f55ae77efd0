import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { contrast, themeSchema, type ColourName, type Palette } from '../../src/model/theme.ts';
import { themeStyles } from '../../src/styles/theme.ts';

/** What text is printed on, read off the styles. */
const PRINTED: [text: ColourName, ground: ColourName][] = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['ink', 'mark'],
  ['ink', 'warn'],
  ['ink_soft', 'paper'],
  ['ink_soft', 'sheet'],
  ['ink_soft', 'warn'],
  ['link', 'paper'],
  ['link', 'sheet'],
  ['link_visited', 'paper'],
  ['link_visited', 'sheet'],
];

const faint = (palette: Palette) => PRINTED.filter(([text, ground]) => contrast(palette[text], palette[ground]) < 4.5);

test('contrast is that of WCAG 2.2', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
  assert.equal(contrast('#767676', '#ffffff').toFixed(2), '4.54');
});

test('without settings all text can be read', () => {
  const { light, dark } = themeSchema.parse(undefined);
  assert.deepEqual([...faint(light), ...faint(dark)], []);
});

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const some = fc.record(
  { paper: colour, sheet: colour, ink: colour, ink_soft: colour, link: colour, mark: colour, rule: colour },
  { requiredKeys: [] },
);

test('whatever colours are chosen, either all text can be read or every faint pair is told', () =>
  fc.assert(
    fc.property(some, fc.constantFrom('light' as const, 'dark' as const), (own, scheme) => {
      const palette = { ...themeSchema.parse(undefined)[scheme], ...own };
      const { success, error } = themeSchema.safeParse({ [scheme]: own });
      assert.equal(error?.issues.length ?? 0, faint(palette).length);
      assert.equal(success, faint(palette).length === 0);
    }),
  ));

test('the colour that a message proposes for a text is one that does wherever the text stands', () => {
  const messageOf = (link: string) => themeSchema.safeParse({ light: { link } }).error?.issues[0]?.message ?? '';
  assert.match(
    messageOf('#ffaa00'),
    /^请换一种颜色，例如 "#\w{6}"：link（#ffaa00）在 paper（#fdfcf9）上的对比度是 1\.\d，/,
  );
  fc.assert(
    fc.property(colour, (link) => {
      const [, proposed] = /例如 "(#\w{6})"/.exec(messageOf(link)) ?? [];
      if (proposed !== undefined)
        assert.ok(themeSchema.safeParse({ light: { link: proposed } }).success, `${link} → ${proposed}`);
    }),
  );
});

test('the styles have every colour in both schemes, and the fonts before the site’s own', () => {
  const styles = themeStyles(themeSchema.parse({ dark: { link: '#8fd0bb' }, song: ['霞鹜文楷', 'LXGW WenKai'] }));
  assert.match(styles, /^:root\{--paper:light-dark\(#fdfcf9,#16171a\);.*--link:light-dark\(#8c2a22,#8fd0bb\);/);
  assert.match(styles, /--link-visited:.*--own-song:'霞鹜文楷','LXGW WenKai',\}$/);
});
