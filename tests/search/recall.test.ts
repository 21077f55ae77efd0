import assert from 'node:assert/strict';
import test from 'node:test';
import { createConverter } from '../../src/hanzi/convert.ts';
import { createDice, indexStories, type Story } from './archive.ts';

// The guard of the index: what brute force finds must be found. It fails when another version of Pagefind splits,
// folds, orders or packs words otherwise than 1.6.0 does.

const SENTENCES = [
  '四川省知识产权服务促进中心近日在成都召开座谈会。',
  '会议指出，郫县豆瓣、蒲江雀舌等地理标志产品的品牌价值逐年上升；',
  '据统计，2021年全省专利授权量达到14.69万件，同比增长35.9%。',
  '“天府知识产权”快速维权中心受理案件320余件\n当事人余建斌表示满意',
  '法院认定被告使用“蜀锦MAX”标识侵犯注册商标专用权，判令赔偿100,000元。',
  '专利号为ZL201910123456.7的发明，名称是一种5G天线，权利人为成都某科技公司',
  '岳池县、游仙区的企业代表参加了Wi-Fi与AI芯片专场对接；后来双方在里耶签约。',
  '著作权登记与版权交易：著名作家的作品授权金额接近 3 000 万元！',
  '干部群众下基层干实事，干旱地区也种上了乾红葡萄，𠮷野家与𡨴字招牌并存。',
  '川渝两地联合印发《知识产权合作备忘录》，共建“一带一路”科技创新合作区',
  'The Sichuan–Chongqing   twin-city economic circle 成渝双城经济圈 grows fast.',
  '台湾业者与大陆同行交流，认为发展的关键在于人才，面条与方便面亦然。',
];

function storiesFor(count: number): Story[] {
  const dice = createDice(7);
  return Array.from({ length: count }, (_, index) => {
    const year = 2016 + (index % 8);
    const pick = () => SENTENCES[dice(SENTENCES.length)]!;
    const shuffled = () => [...pick().slice(dice(6))].reverse().join('');
    return {
      id: `${year}${String(1 + dice(12)).padStart(2, '0')}${String(1 + dice(28)).padStart(2, '0')}-a${String(index).padStart(4, '0')}`,
      title: pick()
        .slice(0, 8 + dice(14))
        .replaceAll('\n', ''),
      text: [pick(), shuffled(), pick(), pick()].join(dice(2) === 0 ? '' : '\n\n'),
    };
  });
}

const stories = storiesFor(90);
const archive = await indexStories(stories);

/** A text as a reader sees it who minds neither space nor the breaks of lines. */
const joined = ({ title, text }: Story) => [title, text].map((part) => part.replace(/\s/gu, '').toLowerCase());
const texts = new Map(stories.map((story) => [story.id, joined(story)]));

function bruteForce(piece: string): string[] {
  return stories.flatMap(({ id }) => (texts.get(id)!.some((text) => text.includes(piece)) ? [id] : [])).sort();
}

/** Pieces of two to six letters, digits and Han characters, from titles and texts alike. */
function randomPieces(count: number, isWanted: (piece: string) => boolean): string[] {
  const dice = createDice(11);
  const pieces = new Set<string>();
  while (pieces.size < count) {
    const parts = texts.get(stories[dice(stories.length)]!.id)!;
    const characters = [...parts[dice(parts.length)]!];
    const length = 2 + dice(5);
    const start = dice(Math.max(1, characters.length - length));
    const piece = characters.slice(start, start + length).join('');
    if ([...piece].length >= 2 && isWanted(piece)) pieces.add(piece);
  }
  return [...pieces];
}

const isHan = (piece: string) => /^\p{Script=Han}+$/u.test(piece);

test('every piece of two to six characters is found exactly where brute force finds it', async () => {
  for (const piece of randomPieces(150, isHan)) {
    assert.deepEqual(await archive.ids(piece), bruteForce(piece), piece);
    assert.equal((await archive.search(piece)).total, bruteForce(piece).length, piece);
  }
});

test('the Traditional form of a piece finds the same', async () => {
  const toTraditional = createConverter('zh-Hans', 'zh-Hant');
  for (const piece of randomPieces(80, isHan)) {
    assert.deepEqual(await archive.ids(toTraditional(piece)), bruteForce(piece), piece);
  }
});

test('pieces with letters and digits are found too, begun and ended anywhere', async () => {
  const isMixed = (piece: string) => /[a-z0-9]/.test(piece) && /^[\p{Script=Han}a-z0-9]+$/u.test(piece);
  for (const piece of randomPieces(60, isMixed)) {
    const found = await archive.ids(piece);
    for (const id of bruteForce(piece)) {
      const raw = stories.find((story) => story.id === id)!;
      // Between letters space parts words: brute force joins what a reader would not.
      if (!`${raw.title}\n${raw.text}`.toLowerCase().includes(piece)) continue;
      assert.ok(found.includes(id), `${piece} in ${id}`);
    }
    for (const id of found) assert.ok(bruteForce(piece).includes(id), `${piece} not in ${id}`);
  }
});

test('a piece across punctuation is found with it', async () => {
  const isAcross = (piece: string) => /^[\p{Script=Han}\d][\p{Script=Han}\d]*[，；、][\p{Script=Han}\d]+$/u.test(piece);
  for (const piece of randomPieces(25, isAcross)) {
    const found = await archive.ids(piece);
    for (const id of bruteForce(piece)) assert.ok(found.includes(id), `${piece} in ${id}`);
  }
});

test('whole titles are found, and their article stands first', async () => {
  for (const { id, title } of stories.filter(({ title }) => title.length > 6)) {
    const [first] = (await archive.search(title)).results;
    const same = stories.filter((story) => story.title === title).map((story) => story.id);
    assert.ok(same.includes(first!.id), `${title}: ${first?.title.text} and not ${id}`);
  }
});

test('what is marked in a result is what was asked for', async () => {
  for (const piece of randomPieces(40, isHan)) {
    for (const { title, excerpt } of (await archive.search(piece)).results) {
      const marked = [title, excerpt].flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));
      assert.ok(marked.length > 0, piece);
      for (const mark of marked) assert.ok(mark.replace(/\s/gu, '').includes(piece), `${mark} for ${piece}`);
    }
  }
});
