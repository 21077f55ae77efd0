import assert from 'node:assert/strict';
import test from 'node:test';
import { createDoubtFinder } from '../../src/hanzi/doubts.ts';
import { createEdition } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY } from '../../src/hanzi/glossary.ts';

const doubtsIn = createDoubtFinder(createEdition('zh-Hant', EMPTY_GLOSSARY), EMPTY_GLOSSARY);
const remediesOf = (text: string) =>
  doubtsIn(text, { script: 'zh-Hans', protect: [], topics: [] }).map(({ remedy }) => remedy);

test('words that may be somebody’s name are listed with the line that makes names of them', () => {
  assert.deepEqual(remediesOf('发明人谷雨生获得一等奖。'), ['protect: [谷雨生]']);
  assert.deepEqual(remediesOf('对于范本山的申诉，法院予以驳回。'), ['protect: [范本山]']);
  assert.deepEqual(remediesOf('由于余庆丰缺席，会议延期。'), ['protect: [余庆丰]']);
});

test('words that nobody would take for a name are not listed', () => {
  assert.deepEqual(remediesOf('党员干部谷雨时节下乡，对于范本没有异议。'), []);
});
