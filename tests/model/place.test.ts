import assert from 'node:assert/strict';
import test from 'node:test';
import { childrenOf, NATION, namesOf, parentOf, placeOf, placesNamed, placesWithin } from '../../src/model/place.ts';

const SICHUAN = '510000';

test('Sichuan has 21 prefectures and 183 counties', () => {
  const places = placesWithin(SICHUAN);
  assert.equal(places.filter(({ level }) => level === 'prefecture').length, 21);
  assert.equal(places.filter(({ level }) => level === 'county').length, 183);
});

test('every place is below the one its code says, and is found among that one’s children', () => {
  for (const place of placesWithin(SICHUAN)) {
    const parent = parentOf(place.code)!;
    assert.ok(placeOf(parent), `${place.name} ${parent}`);
    assert.ok(childrenOf(parent).includes(place), place.name);
  }
});

test('the districts of a municipality, and counties without a prefecture, are directly below the province', () => {
  const names = (region: string) => childrenOf(region).map(({ name }) => name);
  assert.equal(names('110000').length, 16);
  assert.ok(names('110000').includes('朝阳区'));
  assert.ok(['渝中区', '忠县'].every((name) => names('500000').includes(name)));
  assert.ok(['武汉市', '仙桃市'].every((name) => names('420000').includes(name)));
});

test('every place in China is reached from above, once', () => {
  const below = (code: string): string[] => childrenOf(code).flatMap((child) => [child.code, ...below(child.code)]);
  const all = placesWithin(NATION).map(({ code }) => code);
  assert.ok(all.length > 3000);
  assert.deepEqual(below(NATION).sort(), all.sort());
  assert.deepEqual(childrenOf(NATION).length, 34);
});

test('autonomous regions go by their short names too', () => {
  assert.deepEqual(namesOf(placeOf('650000')!), ['新疆维吾尔自治区', '新疆']);
  assert.deepEqual(namesOf(placeOf('150000')!), ['内蒙古自治区', '内蒙古']);
});

test('development zones and placeholders are no places', () => {
  for (const { name } of placesWithin(SICHUAN)) assert.doesNotMatch(name, /高新|天府新区|市辖区|东部新区/);
});

test('a province is at the top', () => assert.equal(parentOf(SICHUAN), undefined));

test('cities go by their short names, counties only by their full ones', () => {
  assert.deepEqual(namesOf(placeOf('510700')!), ['绵阳市', '绵阳']);
  assert.deepEqual(namesOf(placeOf('510722')!), ['三台县']);
  assert.deepEqual(namesOf(placeOf('511083')!), ['隆昌市', '隆昌']);
});

test('autonomous divisions go by the names people use', () => {
  assert.ok(namesOf(placeOf('513300')!).includes('甘孜州'));
  assert.ok(namesOf(placeOf('510726')!).includes('北川县'));
});

const NAMED: [text: string, codes: string[]][] = [
  ['成都市武侯区的专利窗口', ['510100', '510107']],
  ['绵阳的专利', ['510700']],
  ['岳池县米粉', ['511621']],
  ['内江市市中区的一家企业', ['511000', '511002']],
  ['乐山市市中区', ['511100', '511102']],
  ['只说市中区，不知是哪一个', []],
  ['凉山州盐源苹果，盐源县', ['513400', '513423']],
  ['一次安居工程，名山大川', []],
  ['北京市朝阳区', []],
  ['攀枝花市东区的企业', ['510400', '510402']],
  ['攀枝花的西区与东区', ['510400', '510402', '510403']],
  ['攀枝花出席广东区域论坛，走访江西区县', ['510400']],
  ['成都高新东区', ['510100']],
  ['宜宾市高县的茶', ['511500', '511525']],
  ['宜宾提高县域经济，提高县级财力', ['511500']],
  ['内江市市中区与乐山签约', ['511000', '511002', '511100']],
  ['自贡市大安区', ['510300', '510304']],
  ['自贡灯会到大安区展出', ['510300', '510304']],
  ['台北大安区的夜市', []],
  ['自贡的扩大安区块链', ['510300']],
];

for (const [text, codes] of NAMED)
  test(`of “${text}” these places are known: ${codes.join(', ') || 'none'}`, () =>
    assert.deepEqual(placesNamed(text, SICHUAN), codes));

test('the name of a place does not count where it begins the name of another', () => {
  assert.deepEqual(placesNamed('北京市朝阳区举行发布会', NATION), ['110000', '110105']);
  assert.deepEqual(placesNamed('朝阳市与吉林市', NATION), ['211300', '220200']);
  assert.deepEqual(placesNamed('海南藏族自治州', NATION), ['632500']);
});

test('places are told once and in the order of their codes, however often and where they are named', () =>
  assert.deepEqual(placesNamed('宜宾、成都、宜宾、成都', SICHUAN), ['510100', '511500']));

test('an archive of a municipality, a city or the nation knows its places as well', () => {
  assert.deepEqual(placesNamed('北京市朝阳区的窗口', '110000'), ['110105']);
  assert.deepEqual(placesNamed('走进朝阳区与忠县', '110000'), ['110105']);
  assert.deepEqual(placesNamed('重点在忠县，效忠县里', '500000'), ['500233']);
  assert.deepEqual(placesNamed('杭州市西湖区与宁波市', '330100'), ['330106']);
  assert.deepEqual(placesNamed('浙江杭州市西湖区', NATION), ['330000', '330100', '330106']);
});
