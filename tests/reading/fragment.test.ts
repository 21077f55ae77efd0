import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { textFragment } from '../../src/reading/fragment.ts';

const textsOf = (fragment: string) => fragment.replace('#:~:text=', '').split(',').map(decodeURIComponent);

test('a short passage is named whole, a long one by its first and last words', () => {
  assert.equal(textFragment('四川 在线', '四川 在线'), `#:~:text=${encodeURIComponent('四川 在线')}`);
  const passage = '省知识产权服务促进工作要聚焦重点，提高知识产权数据的利用效能和展示形象。';
  const [first, last] = textsOf(textFragment(passage, passage));
  assert.ok(passage.startsWith(first!) && passage.endsWith(last!) && first!.length + last!.length < passage.length);
});

test('the first place on the page where the edges of a passage stand is that of the passage', () => {
  const characters = fc.array(fc.constantFrom(...'知识产权的，'), { maxLength: 120 });
  fc.assert(
    fc.property(characters, fc.nat(80), fc.nat(60), (drawn, from, length) => {
      const page = drawn.join('');
      const passage = page.slice(from, from + length);
      const [first, last] = textsOf(textFragment(passage, page));
      const start = page.indexOf(first!);
      const end = last === undefined ? start + first!.length : page.indexOf(last, start + first!.length) + last.length;
      assert.equal(page.slice(start, end), passage);
    }),
  );
});
