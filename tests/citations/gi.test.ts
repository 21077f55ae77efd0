import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { createReading, readCitations } from '../../src/citations/read.ts';
import { createConverter } from '../../src/hanzi/convert.ts';

const NAMES = ['郫县豆瓣', '蒙山茶', '蒙顶山茶', '汉源花椒', '合江荔枝'];
const reading = createReading(createConverter('zh-Hant', 'zh-Hans'), NAMES);
const traditional = createConverter('zh-Hans', 'zh-Hant');
const found = (text: string) => readCitations(text, reading).finds.map(({ kind, id }) => `${kind}/${id}`);
const name = fc.constantFrom(...NAMES);

test('every product of the list is found in every sentence that names it, in both scripts', () => {
  const around = fc.constantFrom(
    ...[
      ['', ''],
      ['“', '”获准使用专用标志。'],
      ['当地的', '走俏，公司纷纷入驻。'],
      ['保护', '的办法'],
      ['', '产业带动增收'],
    ],
  );
  fc.assert(
    fc.property(name, around, (product, [before = '', after = '']) => {
      const text = before + product + after;
      assert.deepEqual(found(text), [`gi/${product}`], text);
      assert.deepEqual(found(traditional(text)), [`gi/${product}`], traditional(text));
    }),
  );
});

test('what has a product in its own name is a body or a place, and not the product', () => {
  const more = fc.constantFrom(...['', '酱', '产业', '食品', '农业科技', '行业']);
  const body = fc.constantFrom(...['有限公司', '股份有限公司', '厂', '协会', '专业合作社', '博物馆', '集团', '旗舰店']);
  fc.assert(
    fc.property(name, more, body, (product, between, end) => {
      assert.deepEqual(found(`${product}${between}${end}成立二十年。`), []);
    }),
  );
});

test('a product is found where it is named first, and a longer name is not the shorter one within it', () => {
  const text = '蒙顶山茶开园。蒙顶山茶今年增产，蒙山茶与之齐名。';
  const { finds } = readCitations(text, reading);
  assert.deepEqual(
    finds.map(({ id, start, end }) => [id, start, text.slice(start, end)]),
    [
      ['蒙顶山茶', 0, '蒙顶山茶'],
      ['蒙山茶', 16, '蒙山茶'],
    ],
  );
});

test('an archive that lists no products has none', () =>
  assert.deepEqual(
    readCitations(
      '郫县豆瓣',
      createReading((text) => text, []),
    ).finds,
    [],
  ));
