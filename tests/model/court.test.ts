import assert from 'node:assert/strict';
import test from 'node:test';
import { groupOf } from '../../src/model/cited-group.ts';
import { courtName } from '../../src/model/court.ts';

test('the court of a case is known by the code in its number', () => {
  for (const [id, name] of [
    ['（2021）川01民初1234号', '四川省成都市中级人民法院'],
    ['（2021）川34民初1号', '四川省凉山彝族自治州中级人民法院'],
    ['（2021）川0107民初1号', '四川省成都市武侯区人民法院'],
    ['（2021）川0181民初1号', '四川省都江堰市人民法院'],
    ['（2021）川0191民初1号', '成都高新技术产业开发区人民法院'],
    ['（2021）川知民终1号', '四川省高级人民法院'],
    ['（2021）新民终1号', '新疆维吾尔自治区高级人民法院'],
    ['（2021）京73行初1号', '北京知识产权法院'],
    ['（2021）最高法知民终1号', '最高人民法院知识产权法庭'],
    ['（2021）最高法民再1号', '最高人民法院'],
  ] as const)
    assert.equal(courtName(groupOf({ kind: 'case', id })), name, id);
});

test('a court that is not listed keeps its code, and cases from before 2016 their group', () => {
  for (const id of ['（2021）鲁02民初1号', '（2021）川0304民初1号', '（2015）成知民初字第1号'])
    assert.equal(courtName(groupOf({ kind: 'case', id })), undefined, id);
});
