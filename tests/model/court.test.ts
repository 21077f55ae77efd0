import assert from 'node:assert/strict';
import test from 'node:test';
import { groupOf } from '../../src/model/cited-group.ts';
import { courtName } from '../../src/model/court.ts';
import { childrenOf, NATION, placesWithin } from '../../src/model/place.ts';

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
    ['（2021）鲁02民初1号', '山东省青岛市中级人民法院'],
    ['（2021）川0304民初1号', '四川省自贡市大安区人民法院'],
    ['（2021）粤0305民初1号', '广东省深圳市南山区人民法院'],
    ['（2021）京0108民初1号', '北京市海淀区人民法院'],
    ['（2021）京04民初1号', '北京市第四中级人民法院'],
    ['（2021）渝05民初1号', '重庆市第五中级人民法院'],
    ['（2021）渝0229民初1号', '重庆市城口县人民法院'],
    ['（2021）鄂9004民初1号', '湖北省仙桃市人民法院'],
    ['（2021）黔01民初1号', '贵州省贵阳市中级人民法院'],
    ['（2021）琼73民初1号', '海南自由贸易港知识产权法院'],
    ['（2021）粤0192民初1号', '广州互联网法院'],
    ['（2021）苏72民初1号', '南京海事法院'],
    ['（2021）桂71行终1号', '南宁铁路运输中级法院'],
    ['（2021）陕7102行初1号', '西安铁路运输法院'],
    ['（2021）苏8602行初1号', '南京铁路运输法院'],
    ['（2021）津8601民初1号', '天津铁路运输法院'],
    ['（2021）浙8601民初1号', '杭州铁路运输法院'],
    ['（2021）沪7101民初1号', '上海铁路运输法院'],
    ['（2021）沪74民终1号', '上海金融法院'],
    ['（2021）京0491民初1号', '北京互联网法院'],
    ['（2021）浙0192民初1号', '杭州互联网法院'],
    ['（2021）津72民初1号', '天津海事法院'],
    ['（2023）渝87民初1号', '成渝金融法院'],
    ['（2021）粤1972民初1号', '广东省东莞市第二人民法院'],
    ['（2021）兵08民初1号', '新疆生产建设兵团第八师中级人民法院'],
    ['（2021）新40民终1号', '新疆维吾尔自治区高级人民法院伊犁哈萨克自治州分院'],
  ] as const)
    assert.equal(courtName(groupOf({ kind: 'case', id })), name, id);
});

test('every city and county of the nation has a court, named by it and by its province', () => {
  const shortNames = { 四川省: '川', 浙江省: '浙', 内蒙古自治区: '内', 西藏自治区: '藏', 贵州省: '黔', 湖北省: '鄂' };
  for (const [province, short] of Object.entries(shortNames)) {
    const code = childrenOf(NATION).find(({ name }) => name === province)!.code;
    for (const place of placesWithin(code)) {
      const name = courtName(short + place.code.slice(2).replace(/00$/, ''))!;
      const end = place.level === 'prefecture' ? '中级人民法院' : '人民法院';
      assert.ok(name.startsWith(province) && name.endsWith(place.name + end), `${place.code} ${name}`);
    }
  }
});

test('a court that is not known keeps its code, and cases from before 2016 their group', () => {
  for (const id of ['（2021）桂79民初1号', '（2021）川0399民初1号', '（2021）粤1901民初1号', '（2015）成知民初字第1号'])
    assert.equal(courtName(groupOf({ kind: 'case', id })), undefined, id);
});
