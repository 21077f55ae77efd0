import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import type { Answer } from '../../src/search/asking/answer.ts';
import { createEngine } from '../../src/search/asking/engine.ts';
import { WrongFormat } from '../../src/search/asking/reader.ts';
import { Unreachable, type Load } from '../../src/search/asking/load.ts';
import { MANIFEST } from '../../src/search/form/manifest.ts';
import {
  indexStories,
  manifestFile,
  newFolder,
  plainTextsOf,
  readIndexFile,
  readManifest,
  requestFor,
  writeStories,
  type Story,
} from './archive.ts';

const LONG = Array.from({ length: 300 }, (_, index) => `第${index}段讲的是茶叶种植与销售的寻常事情。`).join('\n\n');

const STORIES: Story[] = [
  {
    id: '20190426-aa01',
    title: '郫县豆瓣获地理标志保护',
    text: '成都郫都区的豆瓣产业。',
    regions: ['510117'],
    topics: ['geo-mark'],
  },
  {
    id: '20200510-aa02',
    title: '地标产品走进电商',
    text: '郫县豆瓣等产品线上销售。',
    category: 'geo-indication',
    source: '成都日报',
  },
  { id: '20210209-aa03', title: '著作权登记突破万件', text: '版权服务站为作者服务。', topics: ['copyright'] },
  {
    id: '20210315-aa04',
    title: '于海任知识产权处处长',
    text: '于海在岳池县调研，后来谈到皇后乐队的版权。',
    protect: ['于海'],
  },
  { id: '20220801-aa05', title: '臺灣業者談商標', text: '臺灣業者的商標保護與發展。', script: 'zh-Hant' },
  { id: '20220901-aa06', title: '长文一篇', text: `${LONG}\n\n最后一段写到了魑魅魍魉四个字。` },
  { id: '20230105-aa07', title: '专利转化', text: '专利与商标都要保护。专利专利专利。' },
  {
    id: '20230106-aa08',
    title: '一周要闻',
    text: '专利申请有所增加，商标略减。',
    keywords: ['天府新区'],
    reporters: ['刘佳'],
  },
  {
    id: '20240101-aa09',
    title: '撤下的文章',
    text: '绝密豆瓣酱。',
    withdrawal: { date: '2024-02-02', reason: '应要求', hide_title: true },
  },
  { id: '20240102-aa10', title: '字符 <b>&amp;</b> 与 😀', text: '含有 <script>alert(1)</script> 与 a.*b 等字样。' },
];
const GLOSSARY = { words: { 岳池: '岳池', 岳池县: '岳池縣' }, topics: {} };
const archive = await indexStories(STORIES, GLOSSARY);
const found = async (query: string, more = {}) =>
  (await archive.search(query, more)).results.map(({ id }) => id.slice(9));

test('several words must all be there, each in one piece', async () => {
  assert.deepEqual((await found('专利 商标')).sort(), ['aa07', 'aa08']);
  assert.deepEqual(await found('专利　臺灣'), []);
});

test('a word after a minus must not be there', async () => {
  assert.deepEqual(await found('专利 -转化'), ['aa08']);
  assert.deepEqual(await found('专利 －转化'), ['aa08']);
  assert.equal((await archive.search('-专利')).total, 7);
});

test('quoted words are looked for as they stand, and never taken apart', async () => {
  assert.deepEqual(await found('"豆瓣产业"'), ['aa01']);
  assert.deepEqual(await found('“豆瓣保护”'), []);
});

test('a title hit stands before hits in the text, a newer article before an older one', async () => {
  assert.equal((await found('专利'))[0], 'aa07');
  assert.deepEqual(await found('郫县豆瓣'), ['aa01', 'aa02']);
  assert.deepEqual(await found('郫县豆瓣', { sort: 'newest' }), ['aa02', 'aa01']);
  assert.deepEqual(await found('郫县豆瓣', { sort: 'oldest' }), ['aa01', 'aa02']);
});

test('an article whose title is just what was asked for stands before newer ones that say more', async () => {
  const title = '绵竹年画传习所迎春开门迎客一连三日';
  const { engine } = await indexStories([
    { id: '20200301-aa01', title, text: '木版画一种。' },
    { id: '20240301-aa02', title: `${title}了`, text: `${title}，${title}。` },
  ]);
  const { results } = await engine.search(requestFor(title));
  assert.deepEqual(
    results.map((one) => one.title.text),
    [title, `${title}了`],
  );
});

test('synonyms of the settings are looked for as well when that is wanted, and named', async () => {
  const withSynonyms = true;
  const answer = await archive.search('地标', { withSynonyms });
  assert.deepEqual(answer.results.map(({ id }) => id.slice(9)).sort(), ['aa01', 'aa02']);
  assert.deepEqual(answer.query.required[0]!.synonyms, ['地理标志']);
  assert.deepEqual(await found('地标'), ['aa02']);
  assert.deepEqual(await found('"地标"', { withSynonyms }), ['aa02']);
  assert.deepEqual(await found('地标产品', { withSynonyms }), ['aa02']);
});

test('a single character is found in the texts too when these may be read', async () => {
  const inTitles = await archive.search('售');
  assert.equal(inTitles.total, 0);
  assert.notEqual(inTitles.unread, undefined);
  const inTexts = await archive.search('售', { isThorough: true });
  assert.equal(inTexts.total, 2);
  assert.equal(inTexts.unread, undefined);
  assert.deepEqual(await found('售', { isThorough: true, sort: 'oldest' }), ['aa02', 'aa06']);
  for (const { excerpt } of inTexts.results) {
    assert.deepEqual(new Set(excerpt.marks.map(([from, to]) => excerpt.text.slice(from, to))), new Set(['售']));
  }
  assert.deepEqual(await found('郫', { isThorough: true, sort: 'oldest' }), ['aa01', 'aa02']);
});

test('a single character is looked for in titles; beside a word it is left out, which is said', async () => {
  assert.deepEqual(await found('郫'), ['aa01']);
  const answer = await archive.search('郫县豆瓣 的');
  assert.deepEqual(answer.query.ignored, ['的']);
  assert.equal(answer.total, 2);
});

test('either script finds either script', async () => {
  assert.deepEqual(await found('台湾业者'), ['aa05']);
  assert.deepEqual(await found('臺灣業者'), ['aa05']);
  assert.deepEqual(await found('地理標誌保護'), ['aa01']);
  assert.deepEqual(await found('著作權登記'), ['aa03']);
});

test('Traditional readers see Traditional titles and excerpts, with protected names right', async () => {
  const [one] = (await archive.search('于海', { script: 'zh-Hant' })).results;
  assert.equal(one!.title.text, '于海任知識產權處處長');
  assert.match(one!.excerpt.text, /于海在岳池縣調研，後來談到皇后樂隊的版權。/);
  const [taiwan] = (await archive.search('商標 發展', { script: 'zh-Hant' })).results;
  assert.equal(taiwan!.title.text, '臺灣業者談商標');
  const [simplified] = (await archive.search('商標 發展', { script: 'zh-Hans' })).results;
  assert.equal(simplified!.title.text, '台湾业者谈商标');
});

test('the end of a long text is found, and its excerpt shown', async () => {
  const [one] = (await archive.search('魑魅魍魉')).results;
  assert.match(one!.excerpt.text, /最后一段写到了魑魅魍魉四个字/);
  assert.deepEqual(
    one!.excerpt.marks.map(([from, to]) => one!.excerpt.text.slice(from, to)),
    ['魑魅魍魉'],
  );
});

test('keywords and reporters are found', async () => {
  assert.deepEqual(await found('天府新区'), ['aa08']);
  assert.deepEqual(await found('刘佳'), ['aa08']);
});

test('a county’s article counts for its prefecture', async () => {
  const { facets } = await archive.search('郫县豆瓣');
  assert.deepEqual(facets.region, { 510117: 1, 510100: 1 });
  assert.deepEqual(await found('郫县豆瓣', { filters: { region: ['510100'] } }), ['aa01']);
});

test('filters narrow, ranges of years too, and counts say what choosing otherwise would find', async () => {
  assert.deepEqual(await found('郫县豆瓣', { filters: { year: ['2020-2024'] } }), ['aa02']);
  const answer = await archive.search('郫县豆瓣', { filters: { year: ['2020'] } });
  assert.deepEqual(answer.facets.year, { 2019: 1, 2020: 1 });
  assert.deepEqual(answer.facets.category, { 'geo-indication': 1 });
  assert.equal((await archive.search('郫县豆瓣', { filters: { year: ['1999'] } })).total, 0);
});

test('without words everything is listed, the newest first', async () => {
  const answer = await archive.search('', { filters: { year: ['2023'] } });
  assert.deepEqual(
    answer.results.map(({ id }) => id.slice(9)),
    ['aa08', 'aa07'],
  );
  assert.equal((await archive.search('  ')).total, 9);
});

test('pages of results do not overlap and leave nothing out', async () => {
  const all = await archive.ids('');
  const pages = await Promise.all([0, 4, 8].map((offset) => archive.search('', { offset, limit: 4 })));
  assert.deepEqual(pages.flatMap(({ results }) => results.map(({ id }) => id)).sort(), all);
});

test('a withdrawn article leaves no trace in the index', async () => {
  assert.deepEqual(await found('绝密'), []);
  assert.deepEqual(await found('豆瓣酱'), []);
  const texts = plainTextsOf(archive.folder);
  assert.ok(texts.some((text) => text.includes('豆瓣产业')));
  for (const trace of ['绝密', '撤下的', 'aa09']) assert.ok(!texts.join().includes(trace), trace);
});

test('whatever is typed is answered, and nothing in it is a pattern', async () => {
  const lone = '专利\ud83d';
  for (const query of [
    '😀',
    lone,
    '\ud800\udc00\ud800',
    '.*',
    '[a-',
    '((((',
    '<img src=x onerror=alert(1)>',
    '"',
    '““',
    '-',
    '--',
    '\0',
    '%',
    '\u202e倒',
    '１２',
    '專'.repeat(10_000),
    'a '.repeat(5_000),
  ]) {
    const answer = await archive.search(query);
    assert.ok(answer.total >= 0, query.slice(0, 20));
  }
  assert.deepEqual((await found(lone)).sort(), ['aa07', 'aa08']);
  assert.deepEqual(await found('a.*b'), ['aa10']);
  assert.equal((await archive.search('專'.repeat(10_000))).query.isCut, true);
});

test('text that looks like markup stays text', async () => {
  const [one] = (await archive.search('script alert')).results;
  assert.match(one!.excerpt.text, /<script>alert\(1\)<\/script>/);
});

test('a second query of the same words loads nothing again', async () => {
  await archive.search('商标 保护');
  const before = archive.loaded.length;
  await archive.search('商标 保护', { sort: 'newest' });
  assert.equal(archive.loaded.length, before);
});

// Three shards: a year is about as much text as one may hold, and the newest month of the second is apart.
const YEARLY = 720_000;
const BIG: Story[] = [2020, 2021].flatMap((year) =>
  Array.from({ length: 60 }, (_, index) => ({
    id: `${year}${String(1 + (index % 12)).padStart(2, '0')}01-b${String(index).padStart(3, '0')}`,
    title: `${year}年第${index}号`,
    text: `共同的词语写在这里。${LONG.repeat(3).slice(0, YEARLY / 60)}`,
  })),
);

test('a shard that cannot be had is named, and the others still answer', async () => {
  const folder = newFolder();
  const { shards } = await writeStories(BIG, folder);
  assert.equal(shards, 3);
  const load: Load = async (path, options) => {
    if (/^2020/.test(path)) throw new Error('no network');
    return readIndexFile(folder, path, options);
  };
  const answer = await createEngine(load).search(requestFor('共同的词语'));
  assert.equal(answer.total, 60);
  assert.deepEqual(
    answer.missing.map(({ from, to }) => [from, to]),
    [['2020-01-01', '2020-12-01']],
  );
  assert.ok(answer.results.every(({ date }) => date.startsWith('2021')));
});

test('a file of the index that is damaged, or a page in its place, counts as one that cannot be had', async () => {
  const folder = newFolder();
  await writeStories(BIG, folder);
  const page = new TextEncoder().encode('<!doctype html><title>没有这个页面</title>');
  for (const damage of [(bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2), () => page]) {
    const load: Load = async (path, options) => {
      const { bytes, isWhole } = await readIndexFile(folder, path, options);
      return { bytes: path.startsWith('2020-01_2020-12/') ? damage(bytes) : bytes, isWhole };
    };
    const answer = await createEngine(load).search(requestFor('共同的词语'));
    assert.deepEqual([answer.total, answer.missing.length], [60, 1]);
  }
});

test('only the shards at hand are searched, and the answer says which', async () => {
  const folder = newFolder();
  await writeStories(BIG, folder);
  const asked: string[] = [];
  const load: Load = (path, options) => {
    asked.push(path);
    return readIndexFile(folder, path, options);
  };
  const engine = createEngine(load, { isAtHand: ({ from }) => from < '2021' });
  const { total, searched, missing } = await engine.search(requestFor('共同的词语'));
  assert.deepEqual([total, missing], [60, []]);
  assert.deepEqual(
    searched.map(({ from, to }) => [from, to]),
    [['2020-01-01', '2020-12-01']],
  );
  assert.ok(!asked.some((path) => path.startsWith('2021')));
});

test('where the file of all heads is not, each shard’s own is read, and the answers are the same', async () => {
  const folder = newFolder();
  await writeStories(BIG, folder);
  const asked: string[] = [];
  const load: Load = async (path, options) => {
    asked.push(path);
    if (path.startsWith('heads-')) throw new Unreachable('not in this pack');
    return readIndexFile(folder, path, options);
  };
  const whole = createEngine((path, options) => readIndexFile(folder, path, options));
  const request = requestFor('共同的词语', { filters: { year: ['2020'] } });
  assert.deepEqual(await createEngine(load).search(request), await whole.search(request));
  assert.ok(
    asked.some((path) => path.startsWith('2020-01_2020-12-')),
    'its own head',
  );
});

test('the heads of all shards, and in a small archive the rows of what was found, come by one request', async () => {
  const folder = newFolder();
  await writeStories(BIG, folder);
  const asked: string[] = [];
  const engine = createEngine((path, options) => {
    asked.push(path);
    return readIndexFile(folder, path, options);
  });
  await engine.search(requestFor('共同的词语', { facets: 'none' }));
  assert.equal(asked.filter((path) => path.startsWith('heads-')).length, 1);
});

test('a page that is opened fetches nothing but the list of what there is, however large the archive', async () => {
  const folder = newFolder();
  const text = Array.from({ length: 40 }, (_, index) => `第${index}项办法施行以后的情况。`).join('');
  await writeStories(
    ['a', 'b'].map((name) => ({ id: `20210209-${name}`, title: '办法施行', text })),
    folder,
  );
  const asked: string[] = [];
  const engine = createEngine((path, options) => {
    asked.push(path);
    return readIndexFile(folder, path, options);
  });
  assert.equal((await engine.search(requestFor('', { limit: 0, withSame: true }))).total, 2);
  assert.deepEqual(asked, [MANIFEST]);
  await engine.search(requestFor('办法施行', { withSame: true }));
  assert.ok(asked.length > 1);
});

test('where facets are not counted, years are those of the results and the others those of all articles', async () => {
  const answer = await archive.search('郫县豆瓣', { facets: 'none' });
  assert.equal(answer.areFacetsCounted, false);
  assert.deepEqual(
    answer.results.map(({ source }) => source.name),
    ['四川日报', '成都日报'],
  );
  assert.deepEqual(answer.facets.year, { 2019: 1, 2020: 1 });
  assert.equal(answer.facets.category['industry'], 8);
  const narrowed = await archive.search('郫县豆瓣', { facets: 'none', filters: { category: ['geo-indication'] } });
  assert.equal(narrowed.areFacetsCounted, true);
  assert.deepEqual([narrowed.total, narrowed.facets.category], [1, { industry: 1, 'geo-indication': 1 }]);
});

test('a host that knows no ranges is asked for whole files from then on, each once, and the answers are the same', async () => {
  const folder = newFolder();
  await writeStories(STORIES, folder, GLOSSARY);
  const asked: [string, boolean][] = [];
  const engine = createEngine((path, { range }) => {
    asked.push([path, range !== undefined]);
    return readIndexFile(folder, path);
  });
  for (const query of ['专利', '郫县豆瓣', '', '魑魅魍魉']) {
    const { total, results } = await engine.search(requestFor(query));
    const expected = await archive.search(query);
    assert.deepEqual([total, results], [expected.total, expected.results], query);
  }
  assert.equal(asked.filter(([, hasRange]) => hasRange).length, 1);
  assert.equal(new Set(asked.map(([path]) => path)).size, asked.length);
});

test('results are there before what only counts them is fetched', async () => {
  const site = await indexStories([{ id: '20200301-aa01', title: '米粉', text: '面条和米粉。' }]);
  const partials: { answer: Answer; loaded: number }[] = [];
  const last = await site.engine.search(requestFor('米粉', { facets: 'cheap' }), (answer) =>
    partials.push({ answer, loaded: site.loaded.length }),
  );
  assert.equal(partials.length, 1);
  const [{ answer, loaded }] = partials as [(typeof partials)[0]];
  assert.deepEqual(answer.results, last.results);
  assert.ok(!answer.areFacetsCounted && last.areFacetsCounted);
  assert.equal(site.loaded.length, loaded + 1);
  const again: Answer[] = [];
  await site.engine.search(requestFor('面条', { facets: 'cheap' }), (answer) => again.push(answer));
  assert.deepEqual(again, []);
});

/** An engine whose newest shards count as all that is asked at first; they have taken long when `wait` resolves. */
async function engineOfLarge(wait: () => Promise<void>) {
  const folder = newFolder();
  await writeStories(BIG, folder);
  const manifest = readManifest(folder);
  const isOld = ({ name }: { name: string }) => name.startsWith('2020');
  for (const entry of manifest.shards) entry.count = isOld(entry) ? 400_000 : 1;
  writeFileSync(join(folder, 'search', MANIFEST), manifestFile(manifest));
  return createEngine((path, options) => readIndexFile(folder, path, options), { wait });
}

test('what the newest shards have is shown when they took long, and the answer is the same', async () => {
  const engine = await engineOfLarge(() => Promise.resolve());
  const partials: Answer[] = [];
  const last = await engine.search(requestFor('共同的词语'), (answer) => partials.push(answer));
  assert.deepEqual(
    partials.map(({ total, pending }) => [total, pending.map(({ from }) => from)]),
    [[60, ['2020-01-01']]],
  );
  assert.ok(partials[0]!.results.every(({ date }) => date.startsWith('2021')));
  assert.deepEqual([last.total, last.pending], [120, []]);
});

test('there are no first results when the newest shards are there at once', async () => {
  const engine = await engineOfLarge(() => new Promise(() => {}));
  const partials: Answer[] = [];
  const request = requestFor('共同的词语', { sort: 'oldest' });
  const { results } = await engine.search(request, (answer) => partials.push(answer));
  assert.deepEqual(partials, []);
  assert.ok(results.every(({ date }) => date.startsWith('2020')));
});

test('an aborted search stops what is being fetched for it, and nothing that another waits for', async () => {
  const folder = newFolder();
  await writeStories(STORIES, folder);
  const signals: AbortSignal[] = [];
  const gate = Promise.withResolvers<undefined>();
  const engine = createEngine(async (path, options) => {
    if (options.range) {
      signals.push(options.signal!);
      await gate.promise;
    }
    return readIndexFile(folder, path, options);
  });
  const [one, other] = [new AbortController(), new AbortController()];
  const first = engine.search(requestFor('专利'), undefined, one.signal);
  const second = engine.search(requestFor('专利'), undefined, other.signal);
  while (signals.length === 0) await new Promise((resolve) => setImmediate(resolve));
  one.abort();
  await assert.rejects(first, { name: 'AbortError' });
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [false],
  );
  other.abort();
  await assert.rejects(second, { name: 'AbortError' });
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true],
  );
  gate.resolve(undefined);
  assert.equal((await engine.search(requestFor('专利'))).total, 2);
});

test('an archive of one edition, or with the Traditional one first, says what it should', async () => {
  const one = await indexStories(STORIES, GLOSSARY, ['zh-Hans']);
  assert.equal((await one.search('于海')).results[0]!.title.text, '于海任知识产权处处长');
  const hant = await indexStories(STORIES, GLOSSARY, ['zh-Hant']);
  const answer = await hant.search('知识产权处');
  assert.deepEqual([answer.script, answer.rootScript], ['zh-Hant', 'zh-Hant']);
  assert.equal(answer.results[0]!.title.text, '于海任知識產權處處長');
  assert.equal(answer.results[0]!.source.name, '四川日報');
  const both = await indexStories(STORIES, GLOSSARY, ['zh-Hant', 'zh-Hans']);
  assert.equal((await both.search('知識產權處')).results[0]!.title.text, '于海任知識產權處處長');
  assert.equal((await both.search('知識產權處', { script: 'zh-Hans' })).results[0]!.source.name, '四川日报');
});

test('an index that was replaced while the page stood open is read anew', async () => {
  const folder = newFolder();
  await writeStories(STORIES, folder);
  const engine = createEngine((path, options) => readIndexFile(folder, path, options));
  assert.equal((await engine.search(requestFor('专利'))).total, 2);
  await writeStories([...STORIES, { id: '20250101-cc01', title: '新文章', text: '又一篇讲专利的。' }], folder);
  assert.equal((await engine.search(requestFor('豆瓣'))).total, 2);
  assert.equal((await engine.search(requestFor('新文章'))).total, 1);
});

test('an index of another form is refused as such', async () => {
  const folder = newFolder();
  await writeStories(STORIES, folder);
  writeFileSync(join(folder, 'search', MANIFEST), manifestFile({ format: 0, shards: [] }));
  await assert.rejects(
    createEngine((path, options) => readIndexFile(folder, path, options)).search(requestFor('专利')),
    WrongFormat,
  );
});

test('an archive without articles has an index that finds nothing', async () => {
  const empty = await indexStories([]);
  assert.equal((await empty.search('专利')).total, 0);
  assert.equal((await empty.search('')).total, 0);
});

test('only shards whose articles changed are made again, the same content gives the same bytes', async () => {
  const folder = newFolder();
  assert.equal((await writeStories(BIG, folder)).rebuilt, 3);
  const before = filesOf(folder);
  assert.equal((await writeStories(BIG, folder)).rebuilt, 0);
  const changed = BIG.map((story, index) => (index === 0 ? { ...story, text: `${story.text}更正。` } : story));
  const again = await writeStories(changed, folder);
  assert.equal(again.rebuilt, 1);
  assert.deepEqual(again.files, [...filesOf(folder).keys()].map((file) => `search/${file}`).sort());
  await writeStories(BIG, folder);
  assert.deepEqual(filesOf(folder), before);
  rmSync(join(folder, 'search'), { recursive: true });
  await writeStories(BIG, folder);
  assert.deepEqual(filesOf(folder), before);
});

test('an edited text makes its shard’s words and the texts near it anew, and leaves all others as they are', async () => {
  const stories = Array.from({ length: 600 }, (_, index) => ({
    id: `20210101-${String(index).padStart(4, '0')}`,
    title: `第${index}号`,
    text: `第${index}篇讲的是茶叶的种植与销售，写到第${index * 7}个字为止。`,
  }));
  const folder = newFolder();
  await writeStories(stories, folder);
  const before = filesOf(folder);
  const edit = ({ text }: Story) => `${text}补充了很长很长的一句话，讲的是别的事情。`;
  await writeStories(
    stories.map((story, index) => (index === 300 ? { ...story, text: edit(story) } : story)),
    folder,
  );
  const volumes = [...filesOf(folder).keys()].filter((file) => file.startsWith('2021-01/'));
  const made = volumes.filter((file) => !before.has(file));
  assert.ok(volumes.length >= 4, volumes.join());
  assert.equal(made.length, 2);
});

/** Every file of the index with its bytes in hexadecimal. */
function filesOf(folder: string): Map<string, string> {
  const root = join(folder, 'search');
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.sort().map((file) => [file.slice(root.length + 1), readFileSync(file).toString('hex')]));
}
