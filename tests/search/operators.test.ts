import assert from 'node:assert/strict';
import test from 'node:test';
import { parseDays } from '../../src/search/asking/days.ts';
import { indexStories, type Story } from './archive.ts';

const STORIES: Story[] = [
  {
    id: '20200310-aa01',
    title: '专利质押融资启动',
    text: '四川省知识产权服务中心介绍，商标也可以质押。',
    source: '四川日报',
  },
  { id: '20200920-aa02', title: '商标品牌日活动', text: '活动讲到专利，也讲到版权。', source: '成都日报' },
  {
    id: '20210201-aa03',
    title: '版权登记破万件',
    text: `登记的作品多为美术。${'其余各类作品也在增长。'.repeat(8)}全省另有专利申请。`,
    source: '人民网',
  },
  { id: '20220505-aa04', title: '法院公布案例', text: '商标侵权与不正当竞争。版权案件略。', source: '四川法制报' },
  { id: '20230101-aa05', title: '知识产权保护中心揭牌', text: '中心服务产业。', source: '四川日报' },
];
const archive = await indexStories(STORIES);
const found = async (query: string) => (await archive.ids(query)).map((id) => id.slice(9));
const misplaced = async (query: string) => (await archive.search(query)).query.misplaced;

const CASES: [query: string, ids: string[]][] = [
  ['专利 OR 商标', ['aa01', 'aa02', 'aa03', 'aa04']],
  ['专利|商标', ['aa01', 'aa02', 'aa03', 'aa04']],
  ['专利 ｜ 版权', ['aa01', 'aa02', 'aa03', 'aa04']],
  ['专利 OR 商标 版权', ['aa02', 'aa03', 'aa04']],
  ['"商标侵权" OR "商标品牌"', ['aa02', 'aa04']],
  ['(版权 OR 融资) 登记', ['aa03']],
  ['专利 AND 版权', ['aa02', 'aa03']],
  ['标题:商标', ['aa02']],
  ['標題：商標', ['aa02']],
  ['title:专利', ['aa01']],
  ['标题:"版权登记" 专利', ['aa03']],
  ['来源:日报', ['aa01', 'aa02', 'aa05']],
  ['source:四川', ['aa01', 'aa04', 'aa05']],
  ['商标 來源:四川', ['aa01', 'aa04']],
  ['商标 -来源:日报', ['aa04']],
  ['日期:2020', ['aa01', 'aa02']],
  ['日期:2020-03..2021', ['aa01', 'aa02', 'aa03']],
  ['日期:2020年4月..', ['aa02', 'aa03', 'aa04', 'aa05']],
  ['商标 date:..2020-03-10', ['aa01']],
  ['知识产权*中心', ['aa01', 'aa05']],
  ['"知识产权*服务中心"', ['aa01']],
  ['中心*知识产权', []],
  ['专利*', ['aa01', 'aa02', 'aa03']],
  ['质押 NEAR 启动', ['aa01']],
  ['版权 NEAR 专利', ['aa02']],
  ['专利 NEAR 版权', ['aa02']],
];

for (const [query, ids] of CASES) {
  test(`${query} finds ${ids.join(', ') || 'nothing'}`, async () => assert.deepEqual(await found(query), ids));
}

test('a query in lower case asks for words, not for operators', async () => {
  assert.deepEqual((await archive.search('专利 or 商标')).query.misplaced, []);
  assert.deepEqual(await found('专利 or 商标'), []);
});

test('what cannot be done where it stands is told, and the rest is searched for', async () => {
  assert.deepEqual(await misplaced('专利 OR'), ['OR']);
  assert.deepEqual(await found('专利 OR'), await found('专利'));
  assert.deepEqual(await misplaced('NEAR 专利'), ['NEAR']);
  assert.deepEqual(await misplaced('| |'), ['|', '|']);
  assert.deepEqual(await misplaced('专利 OR NEAR 商标'), ['OR']);
  assert.deepEqual(await misplaced('标题: 专利'), ['标题:']);
  assert.deepEqual(await misplaced('专利 日期:去年'), ['日期:去年']);
  assert.deepEqual(await found('专利 日期:去年'), await found('专利'));
  assert.deepEqual(await misplaced('专利 来源:没有此报'), ['没有此报']);
  assert.deepEqual(await found('专利 来源:没有此报'), await found('专利'));
});

test('periods are read as people write them', () => {
  assert.deepEqual(parseDays('2021'), ['2021-01-01', '2021-12-31']);
  assert.deepEqual(parseDays('2021-3'), ['2021-03-01', '2021-03-31']);
  assert.deepEqual(parseDays('2021年3月5日'), ['2021-03-05', '2021-03-05']);
  assert.deepEqual(parseDays('2019至2021.06'), ['2019-01-01', '2021-06-31']);
  for (const none of ['', '..', '二〇二一', '2021-13', '2022..2021', '2020..2021..2022', '20210305']) {
    assert.equal(parseDays(none), undefined, none);
  }
});
