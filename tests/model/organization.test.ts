import assert from 'node:assert/strict';
import test from 'node:test';
import { isOrganization } from '../../src/model/organization.ts';

const ORGANIZATIONS = [
  ...['行之知识产权', '四川省知识产权局', '新华社', '人民网', '国知局', '本报', 'IPRdaily中文网', '知产库2021'],
  ...['經濟日報', '成都 知识产权保护中心'],
];
const PERSONS = [
  '刘佳',
  '于海',
  '欧阳娜娜',
  '阿卜杜拉·买买提',
  'John Smith',
  'Müller',
  '刘佳 于海',
  '刘佳、于海',
  '王会',
];

test('a byline of an office, a newspaper or an account is an organization’s', () => {
  for (const name of ORGANIZATIONS) assert.ok(isOrganization(name), name);
});

test('a byline of one or more people is not, whatever script they write themselves in', () => {
  for (const name of PERSONS) assert.ok(!isOrganization(name), name);
});
