import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { printProblem } from '../../src/content/problem.ts';
import { parseYaml } from '../../src/content/yaml.ts';
import { readContent } from '../../src/content/files.ts';
import { resolveRedirects, type Redirect } from '../../src/model/redirect.ts';
import { siteSchema } from '../../src/model/site.ts';
import { build, openDesk, type Desk } from '../pipeline/archive.ts';
import { copyFixtureSite, runBuild } from '../site/build.ts';

const PAGES = [
  'index.html',
  'about.html',
  'articles/20210209-k7m2.html',
  'articles/20210211-aaaa.html',
  'category/case.html',
  'category/case/1.html',
];
const ARTICLES = [
  { id: '20210209-k7m2', provenance: { url: 'https://old.example/c/2021/12.shtml#top' }, moved: [] },
  { id: '20210210-aaaa', provenance: { url: 'https://old.example/show.asp?id=12' }, moved: [] },
  { id: '20210211-aaaa', provenance: { url: 'https://old.example/node/124' }, moved: [] },
];

const led = (redirects: Redirect[], pages: string[], articles: Parameters<typeof resolveRedirects>[2]) =>
  Object.fromEntries(resolveRedirects({ redirects, languages: ['zh-Hans', 'zh-Hant'] }, pages, articles));

const LEADS: [what: string, from: string, to: string, found: Record<string, string>][] = [
  ['an old address to a page', 'gywm.htm', 'about.html', { 'gywm.htm': 'about.html' }],
  ['an old folder to a page', 'list/', 'index.html', { 'list/index.html': 'index.html' }],
  [
    'each address of a pattern to its page',
    'a/<id>.shtml',
    'articles/<id>.html',
    {
      'a/20210209-k7m2.shtml': 'articles/20210209-k7m2.html',
      'a/20210211-aaaa.shtml': 'articles/20210211-aaaa.html',
    },
  ],
  ['a name without an ending', 'node/<id>', 'category/<id>.html', { 'node/case/index.html': 'category/case.html' }],
  ['a list’s old address', 'lm/<id>/', 'category/<id>.html', { 'lm/case/index.html': 'category/case.html' }],
  [
    'addresses that articles were imported from, as far as a file can be there',
    'https://old.example/<path>',
    'articles/<id>.html',
    { 'c/2021/12.shtml': 'articles/20210209-k7m2.html', 'node/124/index.html': 'articles/20210211-aaaa.html' },
  ],
  ['nothing to a page that is not there', 'x.html', 'topics.html', {}],
];

for (const [what, from, to, found] of LEADS)
  test(`${what} is led: ${from}`, () => assert.deepEqual(led([{ from, to }], PAGES, ARTICLES), found));

test('a page that the site no longer has may lead to another one', () => {
  const moved = { from: 'source/old.html', to: 'about.html' };
  assert.deepEqual(led([moved], PAGES, []), { 'source/old.html': 'about.html' });
  assert.deepEqual(problemsOf(moved.from, moved.to), []);
});

test('what stands at an address of the site is never put aside, and the redirect named first holds', () => {
  const found = led(
    [
      { from: 'old/', to: 'about.html' },
      { from: 'old/index.html', to: 'index.html' },
    ],
    [...PAGES, 'x.html'],
    [],
  );
  assert.deepEqual(found, { 'old/index.html': 'about.html' });
});

test('where an article was before it leads to it in every edition, whatever else is said of the address', () => {
  const pages = [...PAGES, 'zh-hant/articles/20210209-k7m2.html', 'zh-hant/about.html'];
  const article = { id: '20210209-k7m2', moved: ['20210101-aaaa', '20210102-aaaa'] };
  const redirects = [
    { from: 'articles/20210101-aaaa.html', to: 'about.html' },
    { from: 'source/old.html', to: 'about.html' },
  ];
  assert.deepEqual(led(redirects, pages, [article]), {
    'articles/20210101-aaaa.html': 'articles/20210209-k7m2.html',
    'zh-hant/articles/20210101-aaaa.html': 'zh-hant/articles/20210209-k7m2.html',
    'articles/20210102-aaaa.html': 'articles/20210209-k7m2.html',
    'zh-hant/articles/20210102-aaaa.html': 'zh-hant/articles/20210209-k7m2.html',
    'source/old.html': 'about.html',
    'zh-hant/source/old.html': 'zh-hant/about.html',
  });
});

const settings = readFileSync('tests/site/content/site.yml', 'utf8');
const problemsOf = (from: string, to: string) =>
  parseYaml(`${settings}redirects:\n  - from: ${from}\n    to: ${to}\n`, siteSchema, {
    file: 'site.yml',
    firstLine: 1,
  }).problems.map((problem) => printProblem('content', problem));

const WRONG: [what: string, from: string, to: string, told: RegExp][] = [
  ['an old address with a domain', 'https://old.example/a.html', 'about.html', /请写旧的网页地址，不带域名/],
  ['one that begins with a slash', '/a.html', 'about.html', /不以 \/ 开头/],
  ['one that no file can answer for', 'show.php', 'about.html', /以 \.html、\.htm、\.shtml 或 \/ 结尾/],
  ['one with a query', "'show?id=1'", 'about.html', /请写旧的网页地址/],
  ['one that climbs out', 'a/../../b.html', 'about.html', /请写旧的网页地址/],
  ['one among the site’s own files', 'assets/a.html', 'about.html', /请写旧的网页地址/],
  ['a new address on another site', 'a.html', 'https://b.example/', /请写本站网页的地址/],
  ['a feed as the new address', 'a.html', 'feed.xml', /请写本站网页的地址/],
  ['parts that have no partner', 'a/<n>.html', 'articles/<id>.html', /一一对应/],
  ['a former site to a list', 'https://old.example/<path>', 'category/case.html', /请写 to: articles\/<id>\.html/],
];

for (const [what, from, to, told] of WRONG)
  test(`${what} is told with what to write`, () => {
    const problems = problemsOf(from, to);
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0]!, /^content\/site\.yml:\d+: redirects › 1/);
    assert.match(problems[0]!, told);
  });

test('a built site sends readers of old addresses on; an unknown target is told by its line', async () => {
  const desk = openDesk();
  try {
    const id = /([^/]+)\.md$/.exec(desk.articles()[0]!)![1]!;
    const rules = `redirects:\n  - { from: a/<id>.htm, to: articles/<id>.html }\n  - { from: gywm/, to: about.html }\n`;
    desk.edit('site.yml', (text) => text + rules);
    await build(desk, desk.out('site'), '--no-packs');
    const page = (file: string) => readFileSync(join(desk.out('site'), file), 'utf8');
    assert.match(page(`a/${id}.htm`), new RegExp(`http-equiv="refresh" content="0;url=../articles/${id}.html"`));
    assert.match(
      page('gywm/index.html'),
      /<link rel="canonical" href="https:\/\/fixture\.example\/archive\/about\.html">/,
    );
    assert.doesNotMatch(page('sitemaps/pages.xml'), /gywm/);
    desk.edit('site.yml', (text) => text.replace('to: about.html', 'to: abuot.html'));
    const { problems } = await readContent(desk.content);
    const line = desk.read('site.yml').split('\n').length - 1;
    assert.deepEqual(
      problems.map((problem) => printProblem('content', problem)),
      [`content/site.yml:${line}: redirects 通往的 abuot.html 不在本站。请写本站有的地址，例如 about.html。`],
    );
  } finally {
    desk.close();
  }
});

/** A content folder and its site as they were built once, for what follows from a change. */
function withBuilt(work: (desk: Desk, site: string, say: () => string) => void): void {
  const desk = openDesk();
  try {
    const site = desk.out('site');
    copyFixtureSite(site);
    work(desk, site, () => runBuild(desk.content, site, '--no-packs').output);
  } finally {
    desk.close();
  }
}

test('an article under another id is named with the line to write, and then its old address leads to it everywhere', () =>
  withBuilt((desk, site, say) => {
    desk.write('articles/2020/20200415-zzzz.md', desk.read('articles/2020/20200415-bb01.md'));
    desk.remove('articles/2020/20200415-bb01.md');
    const said = say();
    const file = `${desk.content}/articles/2020/20200415-zzzz.md`;
    assert.ok(said.includes(`articles/20200415-bb01.html：${file} 的文件头 moved: [20200415-bb01]\n`), said);
    assert.ok(!existsSync(join(site, 'articles/20200415-bb01.html')));
    desk.edit('articles/2020/20200415-zzzz.md', (text) => text.replace('\n---\n', '\nmoved: [20200415-bb01]\n---\n'));
    assert.doesNotMatch(say(), /不再有的网址/);
    for (const edition of ['', 'zh-hant/'])
      assert.match(
        readFileSync(join(site, `${edition}articles/20200415-bb01.html`), 'utf8'),
        /http-equiv="refresh" content="0;url=20200415-zzzz.html"/,
      );
    const rules = readFileSync(join(site, '_redirects'), 'utf8');
    assert.match(rules, /^\/articles\/20200415-bb01\.html \/articles\/20200415-zzzz\.html 301$/m);
    assert.match(rules, /^\/zh-hant\/articles\/20200415-bb01\.html /m);
    const audited = spawnSync(process.execPath, ['src/cli.ts', 'audit', '--out', site], { encoding: 'utf8' });
    assert.equal(audited.status, 0, audited.stdout);
  }));

test('a renamed list and a deleted article are named with what to write', () =>
  withBuilt((desk, _, say) => {
    desk.edit('site.yml', (text) => text.replace('id: case,', 'id: verdict,'));
    for (const file of desk.articles()) desk.edit(file, (text) => text.replace('category: case', 'category: verdict'));
    desk.remove('articles/2020/20200415-bb01.md');
    const said = say();
    assert.match(said, /site\.yml 的 redirects 下 - \{ from: category\/case\.html, to: category\/verdict\.html \}\n/);
    const [list, article] = ['category/case.html：', 'articles/20200415-bb01.html：'].map((told) => said.indexOf(told));
    assert.ok(list! < article!, 'what an editor has renamed is told first');
    assert.match(
      said,
      /articles\/20200415-bb01\.html：并入别的文章的，在那一篇的文件头写 moved: \[20200415-bb01\]；撤下的/,
    );
  }));

test('an id that another article has, or claims too, cannot be a former one', async () => {
  const desk = openDesk();
  try {
    const [one, other] = desk.articles() as [string, string];
    const claim = (file: string, id: string) =>
      desk.edit(file, (text) => text.replace('\n---\n', `\nmoved:\n  - ${id}\n---\n`));
    claim(one, /([^/]+)\.md$/.exec(other)![1]!);
    claim(other, '20200101-zzzz');
    claim(desk.articles()[2]!, '20200101-zzzz');
    const { problems } = await readContent(desk.content);
    for (const { what } of problems) assert.match(what, /^moved 里的 \d{8}-\w+ 已用于 articles\/\d{4}\/\d{8}-\w+\.md$/);
    assert.equal(problems.length, 2);
    for (const { file, line } of problems) assert.match(desk.read(file).split('\n')[line - 1]!, /^ {2}- \d/);
  } finally {
    desk.close();
  }
});
