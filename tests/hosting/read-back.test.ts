import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { toHeadersFile, toRedirectsFile } from '../../src/hosting/files-of-hosts.ts';
import { headerRules } from '../../src/hosting/headers.ts';
import { toNginxFile } from '../../src/hosting/nginx.ts';
import { articleSchema } from '../../src/model/article.ts';
import { policyOf } from '../../src/model/policy.ts';
import { resolveRedirects } from '../../src/model/redirect.ts';
import { siteSchema } from '../../src/model/site.ts';
import { readHeaders, readNginx, readRedirects, type Directive } from './readers.ts';

// Whatever settings and articles pass the check, hosts read the rules that are meant out of the files that are written for them,
// and no others.

const SETTINGS = parse(readFileSync('tests/site/content/site.yml', 'utf8')) as Record<string, unknown>;
const PAGES = [
  'index.html',
  'about.html',
  'category/case.html',
  'articles/20210209-k7m2.html',
  'articles/20200101-aaaa.html',
].flatMap((page) => [page, `zh-hant/${page}`]);

/** What ends a word, a line, a text or a rule somewhere, begins a comment or a variable, or is written otherwise in an address. */
const SIGNS = [
  ...` \t\n\r"'\`#$;{}()[]<>*:?&=+,!@|^~\\%/.-_`,
  '\u2028',
  '\0',
  '旧',
  '..',
  '//',
  ';}',
  '{return 200;}',
  '$uri',
  '%24',
  '%0a',
  '%22',
  '%2f',
];

/** Right texts, and the same with such signs in them. */
const spoilt = (...right: string[]) =>
  fc
    .tuple(fc.constantFrom(...right), fc.array(fc.tuple(fc.nat(), fc.constantFrom(...SIGNS)), { maxLength: 2 }))
    .map(([text, signs]) =>
      signs.reduce(
        (made, [at, sign]) => made.slice(0, at % (made.length + 1)) + sign + made.slice(at % (made.length + 1)),
        text,
      ),
    );

const REDIRECT = fc.oneof(
  fc.record({
    from: spoilt('news/<id>.htm', 'node/<id>', 'a/<id>/', 'lm/', '<id>'),
    to: fc.constantFrom('articles/<id>.html', 'category/<id>.html'),
  }),
  fc.record({
    from: spoilt('old.html', 'lm/case/', 'a/b.shtml', 'category/old.html'),
    to: fc.constantFrom('about.html', 'category/case.html', 'index.html'),
  }),
  fc.record({
    from: spoilt('https://old.example/<path>', 'http://old.example/a/<path>'),
    to: fc.constant('articles/<id>.html'),
  }),
);

const GIVEN = fc.record({
  address: spoilt(
    'https://archive.example/',
    'https://archive.example/a/b',
    'https://档案.example/旧档/',
    'http://127.0.0.1:8080/',
  ),
  script: spoilt('https://stats.example/script.js', 'https://[::1]:81/x.js?a=1'),
  redirects: fc.array(REDIRECT, { maxLength: 4 }),
  url: spoilt('https://old.example/a/1.htm', 'https://old.example/view/2', 'http://old.example/a/b/3.html?x=1'),
  moved: fc.array(spoilt('20190101-old1'), { maxLength: 2 }),
});

/** What passes the check of what is given: each setting, redirect and id by itself. */
function accepted({ address, script, redirects, url, moved }: typeof GIVEN extends fc.Arbitrary<infer G> ? G : never) {
  const isRight = (settings: object) => siteSchema.safeParse({ ...SETTINGS, ...settings }).success;
  const right = redirects.filter((one) => isRight({ redirects: [one] }));
  const fields = { title: '甲', date: '2021-02-09', source: '乙', category: 'case' };
  const isArticle = (more: object) => articleSchema.safeParse({ ...fields, ...more }).success;
  return {
    site: siteSchema.parse({
      ...SETTINGS,
      ...(isRight({ address }) && { address }),
      ...(isRight({ analytics: { script } }) && { analytics: { script } }),
      redirects: right.filter(({ from }, at) => right.findIndex((other) => other.from === from) === at),
    }),
    article: {
      id: '20210209-k7m2',
      moved: [...new Set(moved.filter((id) => isArticle({ moved: [id] })))],
      ...(isArticle({ provenance: { url } }) && { provenance: { url } }),
    },
  };
}

/** As hosts show it: a folder for the page in it. */
const shown = (address: string) => `/${address.replace(/(^|\/)index\.html$/, '$1')}`;

test('hosts read back the redirects, headers and withdrawals that are meant, and no others', () => {
  let [led, counted] = [0, 0];
  fc.assert(
    fc.property(GIVEN, (given) => {
      const { site, article } = accepted(given);
      const redirects = resolveRedirects(site, PAGES, [article]);
      const hosts = site.analytics ? [new URL(site.analytics.script).origin] : [];
      [led, counted] = [led + redirects.size, counted + hosts.length];
      const meant = [...redirects].map(([old, to]): [string, string] => [shown(old), shown(to)]);
      assert.deepEqual(readRedirects(toRedirectsFile(redirects)), meant);

      const rules = headerRules(hosts);
      assert.deepEqual(
        readHeaders(toHeadersFile(rules)),
        rules.map(({ path, headers }) => [path, Object.entries(headers)]),
      );
      const policy = rules[0]!.headers['Content-Security-Policy']!;
      assert.deepEqual(
        policy.split(';').map((directive) =>
          directive
            .split(' ')
            .filter((word) => word !== hosts[0])
            .join(' '),
        ),
        [...policyOf().split(';'), "frame-ancestors 'none'"],
      );
      assert.equal(policy.includes(','), false, 'a header is cut in two at a comma');

      const base = new URL('.', site.address).pathname;
      const withdrawn = ['articles/20200603-dd01.html'];
      const nginx = readNginx(toNginxFile({ base, rules, redirects, withdrawn, hidden: ['_headers'] }));
      const below = (path: string) => decodeURI(base) + path.slice(1);
      const exact = nginx.filter(({ words: [name, sign] }) => name === 'location' && sign === '=');
      assert.deepEqual(exact.map(toRule), [
        [below('/_headers'), 'return 404'],
        ...meant.map(([old, to]) => [below(old), `return 301 ${base}${encodeURI(to.slice(1))}`]),
        [below('/articles/20200603-dd01.html'), 'error_page 410 @withdrawn; return 410'],
      ]);
      const others = nginx.filter((directive) => !exact.includes(directive));
      const plain = readNginx(
        toNginxFile({ base: '/', rules: headerRules(), redirects: new Map(), withdrawn: [], hidden: [] }),
      );
      assert.deepEqual(others.map(nameOf), plain.map(nameOf));
      const first = others.find(({ words }) => words[1] === 'Content-Security-Policy');
      assert.deepEqual(first?.words, ['add_header', 'Content-Security-Policy', policy, 'always']);
      for (const { words } of others) for (const word of words) assert.doesNotMatch(word, /\$(?!archive_|uri\b|$)/);
    }),
    { numRuns: 150 },
  );
  assert.ok(led > 25 && counted > 25, `${led} ${counted}`);
});

const nameOf = ({ words, block }: Directive) => `${words[0]} ${block === undefined ? ';' : '{'}`;
const toRule = ({ words, block }: Directive) => [words[2], block?.map((inner) => inner.words.join(' ')).join('; ')];

test('an address that a server’s settings, a header or a list of hosts would read otherwise is refused in the settings', () => {
  const isRight = (settings: object) => siteSchema.safeParse({ ...SETTINGS, ...settings }).success;
  for (const right of [
    'https://a.example',
    'https://a.example/x/y',
    'http://localhost:4321/',
    'https://档案.中国/档案/',
    'http://[::1]/',
  ])
    assert.ok(isRight({ address: right }), right);
  for (const path of [
    'a;b',
    'a$uri',
    "a'b",
    'a(b)',
    'a*b',
    'a?b',
    'a#b',
    'a%0ab',
    'a%',
    'a%20b',
    '../b',
    'a//b',
    'a/./b',
  ])
    assert.ok(!isRight({ address: `https://a.example/${path}/` }), path);
  for (const host of ['a;b', 'a"b', 'a$b', "a'b", 'a{b}', 'a,b', 'a*b', 'a(b)'])
    for (const settings of [
      { address: `https://${host}.example/` },
      { analytics: { script: `https://${host}.example/x.js` } },
    ])
      assert.ok(!isRight(settings), host);
});
