import assert from 'node:assert/strict';
import test from 'node:test';
import * as theirs from 'astro/compiler-runtime';
import fc from 'fast-check';
import * as own from '../../src/pipeline/makers/pages/compiler-runtime.ts';

const text = fc.string({ unit: fc.constantFrom('知', '&', '<', '>', '"', "'", 'a', ' ', '\n', '𠮷') });

/** What Astro's own module makes of a template, as one text. */
async function textOf(template: unknown): Promise<string> {
  let made = '';
  await (template as { render: (to: object) => unknown }).render({
    write: (chunk: unknown) => {
      if (!(typeof chunk === 'object' && chunk !== null && 'type' in chunk)) made += String(chunk);
    },
  });
  return made;
}

test('whatever stands in a template is written as Astro writes it', () =>
  fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.integer(),
      fc.constantFrom(undefined, false, ''),
      async (one, other, number, none) => {
        const made = own.render`<p>${one}${[other, number, [one]]}</p>${none}${own.unescapeHTML(other)}${own.render`<b>${number}</b>`}`;
        const wanted = theirs.render`<p>${one}${[other, number, [one]]}</p>${none}${theirs.unescapeHTML(other)}${theirs.render`<b>${number}</b>`}`;
        assert.equal(made.text, await textOf(wanted));
      },
    ),
  ));

test('attributes are written as Astro writes them', () =>
  fc.assert(
    fc.property(fc.oneof(text, fc.integer(), fc.constant(undefined)), fc.boolean(), (value, is) => {
      const attributes = (module: typeof own | typeof theirs): unknown[] => [
        module.addAttribute(value, 'title'),
        module.addAttribute(is, 'hidden'),
        module.addAttribute(is, 'checked'),
      ];
      assert.equal(
        attributes(own)
          .map((html) => (html as own.Html | undefined)?.text ?? '')
          .join('|'),
        attributes(theirs).join('|'),
      );
    }),
  ));

test('a page that holds what is no text is not made', () => {
  assert.throws(() => own.render`<p>${Promise.resolve('知')}</p>`, /no text/);
  assert.throws(() => own.addAttribute(['知'], 'class:list'), /class:list/);
});
