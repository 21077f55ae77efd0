import assert from 'node:assert/strict';
import test from 'node:test';
import { createDoubtFinder } from '../../src/hanzi/doubts.ts';
import { createEdition, type Voice } from '../../src/hanzi/edition.ts';
import { EMPTY_GLOSSARY } from '../../src/hanzi/glossary.ts';

const hant = createEdition('zh-Hant', EMPTY_GLOSSARY);
const doubtsIn = createDoubtFinder(hant, EMPTY_GLOSSARY);
const remediesOf = (text: string) =>
  doubtsIn(text, { script: 'zh-Hans', protect: [], topics: [] }).map(({ remedy }) => remedy);

const NAMES = [
  ['关于范文山的申诉，法院予以驳回。', '范文山', '范文山'],
  ['后建东忘了，会议延期。', '后建东', '后建東'],
  ['对于冬梅的申请，商标局予以核准。', '于冬梅', '于冬梅'],
  ['关于德水的申请，商标局予以核准。', '于德水', '于德水'],
] as const;

test('words that may be somebody’s name are listed with the line that makes names of them', () => {
  assert.deepEqual(
    NAMES.map(([text]) => remediesOf(text)),
    NAMES.map(([, name]) => [`protect: [${name}]`]),
  );
});

test('that line gives the name its Traditional form, and the doubt is gone', () => {
  for (const [text, name, form] of NAMES) {
    const voice: Voice = { script: 'zh-Hans', protect: [name], topics: [] };
    assert.ok(hant.say(text, voice).includes(form), hant.say(text, voice));
    assert.deepEqual(doubtsIn(text, voice), []);
  }
});

test('words that nobody would take for a name are not listed', () => {
  assert.deepEqual(remediesOf('党员干部谷雨时节下乡，对于范本没有异议。'), []);
});

test('what the characters around leave one form for is not listed, nor what is somebody’s name for sure', () => {
  for (const text of [
    '窖泥里的微生物，许可须经同意，以每台85元买下，只注册汉字。',
    '区域协同不在签协议，宣传周里，登录须两人在场。',
    '公司负责人岳刚宇说，工程师沈远舟、教授谷一鸣也在场。',
  ])
    assert.deepEqual(remediesOf(text), []);
});

test('what may as well be another word is listed by the characters beside it, and by nothing that is none', () => {
  assert.deepEqual(remediesOf('应用面广，得 14 余 9。'), ['用面: 用面', '余: 余']);
});
