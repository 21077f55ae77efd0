import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { degarble } from '../../src/importer/degarble/degarble.ts';
import { repairSlips } from '../../src/importer/degarble/slips.ts';
import { applyEdits } from '../../src/importer/edits.ts';
import { annotate, damage } from './mirror-damage.ts';

/** Readings as seen on mirrors, in the order a site's table lists them. */
const PAIRS: [string, string][] = [
  ['產', 'chǎn'],
  ['權', 'quán'],
  ['業', 'yè'],
  ['動', 'dòng'],
  ['務', 'wù'],
  ['進', 'jìn'],
  ['關', 'guān'],
  ['實', 'shí'],
  ['領', 'lǐng'],
  ['導', 'dǎo'],
  ['點', 'diǎn'],
  ['國', 'guó'],
  ['發', 'fā'],
  ['驗', 'yàn'],
  ['創', 'chuàng'],
  ['長', 'zhǎng'],
];

const SENTENCES = [
  '成都市知识产权局与三家银行签订合作协议，为中小企业办理专利质押贷款。',
  '后来，工作人员走访了二十多个园区，收集意见一百余条。',
  '有关部门关于干部培训的通知已经发布，准备工作正在进行。',
  '四川省在重点领域实施专利导航试点，成果将向社会公开。',
  '眉山的几家泡菜厂共用一个地理标志，标准由协会制定。',
  '“创新不是口号。”一位负责人说，“要看转化运用的实效。”',
  '全国各地的代表参观了国家展厅，里面陈列着历年获奖发明。',
  '2020年该市新增商标注册3.2万件，同比增长11.5%。',
];
const articles = fc.array(fc.constantFrom(...SENTENCES), { minLength: 5, maxLength: 12 });

test('readings and mechanical Traditional are undone exactly in every text that bears several readings', () => {
  fc.assert(
    fc.property(articles, fc.subarray(PAIRS, { minLength: 5 }), (sentences, pairs) => {
      const text = sentences.join('\n');
      const garbled = annotate(text, pairs);
      // With fewer, a few lines may be what somebody wrote in Traditional.
      fc.pre(garbled.split('(').length > 3);
      assert.equal(degarble(garbled).text, text);
    }),
    { numRuns: 200 },
  );
});

test('a character split by a reading is put together again, and so is what stands behind it', () => {
  const repaired = (line: string) => applyEdits(line, repairSlips(line));
  assert.equal(repaired('領(lǐng)域?qū)嵤⿲＠麑?dǎo)航試點(diǎn)'), '領(lǐng)域實施專利導航試點(diǎn)');
  assert.equal(repaired('在各領(lǐng)域?qū)?shí)現(xiàn)突破。'), '在各領(lǐng)域實現(xiàn)突破。');
  assert.equal(damage('在重点领域实施专利导航试点', [['驅', 'qū']]), '在重點領域?qū)嵤⿲＠麑Ш皆圏c');
});

test('a reading that splits characters costs no other character of the text', () => {
  const text = SENTENCES.join('\n');
  const damaged = damage(text, [...PAIRS, ['驅', 'qū'], ['類', 'lèi'], ['團', 'tuán']])!;
  assert.notEqual(damaged, annotate(text, PAIRS));
  assert.equal(degarble(damaged).text, text);
});

test('characters whose bytes are lost are named with their place when they were put back by likelihood, however well they read', () => {
  const garbled = '四川在重點(diǎn)領域?qū)嵤┪幕z產(chǎn)保護。';
  const text = `${SENTENCES[0]}\n四川在重点领域实施文化遗产保护。\n${SENTENCES[1]}`;
  const pairs = PAIRS.filter(([character]) => character !== '領' && character !== '實');
  const damaged = damage(text, [...pairs, ['驅', 'qū']])!;
  assert.equal(damaged.split('\n')[1], garbled);
  const result = degarble(damaged);
  assert.equal(result.text, text);
  const guessed = result.warnings.find(({ code }) => code === 'characters-guessed');
  assert.match(guessed!.message, /有 1 处.*第 2 行第 14 字“\?qū\)嵤┪幕z”里的“化遗”。请/u);
});

test('a split character that its reading gives back is no guess', () => {
  const damaged = damage(SENTENCES.join('\n'), [...PAIRS, ['驅', 'qū']])!;
  assert.match(damaged, /\?qū\)/u);
  assert.ok(!degarble(damaged).warnings.some(({ code }) => code === 'characters-guessed'));
});

test('what bytes were lost for good is named to the editor and not invented', () => {
  const damaged = `${annotate(SENTENCES.join('\n'), PAIRS)}\n警方在現場找到4支槍?zhuān)?名嫌疑人被逮捕。`;
  const { text, warnings } = degarble(damaged);
  assert.match(text, /4支枪，\?名嫌疑人/u);
  assert.match(warnings.find(({ code }) => code === 'slips-doubtful')!.message, /“\?zhuān\)\?”→“，\?”/u);
});

const LEGITIMATE = [
  '独怆(chuàng)然而涕(tì)下',
  '成都市郫(pí)都区、乐山市犍(qián)为县、邛崃(lái)市的知识产权工作',
  '法(fǎ)：【是(shì)国(guó)家(jiā)的(de)产(chǎn)物(wù)。是(shì)指(zhǐ)统(tǒng)治(zhì)者(zhě)',
  '他真的来了?!他真的来了??“不会吧?”',
  '美国专利商标局(USPTO)与欧洲专利局(EPO)',
  '本府經濟部智慧財產局關於專利審查之公告，申請人應於期限內補正；逾期未補正者，不予受理。',
  '「長(zhǎng)幼有序」之「長」讀作上聲，與「長短」之「長」不同，初學者宜加留意。',
  '獨愴(chuàng)然而涕(tì)下，後人讀來仍覺蒼涼；之後的詩人多有仿作，關係密切。',
];

for (const text of LEGITIMATE) {
  test(`left alone: ${text.slice(0, 16)}…`, () => {
    const { text: after, changes } = degarble(text);
    assert.equal(after, text);
    assert.deepEqual(changes, []);
  });
}

test('a mirror that inserted no readings is known by a mixture of forms that nobody writes', () => {
  const text = SENTENCES.join('\n');
  const { text: after, isMirror } = degarble(annotate(text, []));
  assert.ok(isMirror);
  assert.equal(after, text);
});

test('著 that stood in the source stays, 著 that was 着 becomes 着 again', () => {
  const mirror = annotate(SENTENCES.join('\n'), PAIRS).replaceAll('着', '著');
  const { text } = degarble(`${mirror}\n著力(lì)保護著作權，沿著這條路，成效顯著。`);
  assert.match(text, /里面陈列着历年/u);
  assert.match(text, /着力\(lì\)保护著作权，沿着这条路，成效显著。/u);
});
