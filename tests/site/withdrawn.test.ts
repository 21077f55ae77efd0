import assert from 'node:assert/strict';
import test from 'node:test';
import { createConverter } from '../../src/hanzi/convert.ts';
import { fixtureSite } from './build.ts';
import { decodedFiles } from './decoded.ts';

const files = decodedFiles(fixtureSite());
const toTraditional = createConverter('zh-Hans', 'zh-Hant');

/** Files in which the words stand, in either script. */
function filesWith(words: string): string[] {
  const wanted = [words, toTraditional(words)];
  return [...files].filter(([, text]) => wanted.some((form) => text.includes(form))).map(([path]) => path);
}

test('words of a published article are found this way, so that a missing word means something', () => {
  const found = filesWith('先得把茶烧开');
  for (const path of ['articles/20210228-ii01.html', 'zh-hant/articles/20210228-ii01.html', 'feed.xml'])
    assert.ok(found.includes(path), path);
  for (const folder of ['search/', 'packs/zh-hans-', 'packs/zh-hant-'])
    assert.ok(
      found.some((path) => path.startsWith(folder)),
      folder,
    );
});

test('the text, reporter, keywords and citations of a withdrawn article are nowhere in the site', () => {
  for (const words of [
    '撤下的正文第一句',
    '绝不能再出现',
    '隐去标题的那篇正文',
    '卓不群',
    '撤稿关键词甲',
    '撤稿关键词乙',
    '川01民初9999号',
  ])
    assert.deepEqual(filesWith(words), [], words);
});

test('a title that is to be hidden is nowhere in the site', () =>
  assert.deepEqual(filesWith('含有个人信息而要隐去的标题乙'), []));

test('the address of a withdrawn article stays and says why, in both scripts', () => {
  assert.match(files.get('articles/20200603-dd01.html')!, /来源单位声明报道失实，应其要求撤下。/);
  assert.match(files.get('zh-hant/articles/20200603-dd01.html')!, /來源單位聲明報道失實，應其要求撤下。/);
  assert.match(files.get('articles/20200604-dd02.html')!, /涉及个人隐私。/);
});

test('a withdrawn article is in no list, feed or sitemap, but in what says that it is, and search engines are asked to forget it', () => {
  for (const id of ['20200603-dd01', '20200604-dd02']) {
    const naming = [...files].filter(([path, text]) => text.includes(id) && !path.includes(id)).map(([path]) => path);
    const strange = naming.filter(
      (path) =>
        !/(?:^|\/)corrections\.(?:html|xml)$|^(?:packs\/index|data\/withdrawn)\.json$|data\/(?:oai\.xml|urls\.txt)$|^_nginx\.conf$/.test(
          path,
        ),
    );
    assert.deepEqual(strange, [], id);
    assert.match(files.get(`articles/${id}.html`)!, /<meta name="robots" content="noindex/);
  }
});
