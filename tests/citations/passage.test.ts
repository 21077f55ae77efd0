import assert from 'node:assert/strict';
import test from 'node:test';
import { passageAround } from '../../src/citations/passage.ts';

function around(text: string, part: string): string {
  const at = text.indexOf(part);
  return passageAround(text, at, at + part.length);
}

test('a passage is the sentence around what it is about, without what closes the sentence before it', () => {
  assert.equal(
    around('“引号开头的一段。”他说，《专利法》第四十二条规定期限。下一句。', '《专利法》第四十二条'),
    '他说，《专利法》第四十二条规定期限。',
  );
  assert.equal(
    around('（前一句。）“《专利法》第四十二条”有规定。', '《专利法》第四十二条'),
    '“《专利法》第四十二条”有规定。',
  );
});
