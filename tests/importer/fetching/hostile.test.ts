import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fetchCaptures, type Fetching } from '../../../src/importer/fetching/captures.ts';
import { CaptureReader } from '../../../src/importer/thread/files.ts';
import { SITE } from '../helpers.ts';

const LIST = 'https://a.cn/sitemap.xml';
const elements = (count: number, of: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => of(at)).join('');
const urlset = (addresses: string) => `<urlset>${addresses}</urlset>`;

const patient = new CaptureReader({ site: SITE, given: {} }, 60);
const hasty = new CaptureReader({ site: SITE, given: {} }, 1);
after(() => Promise.all([patient.stop(), hasty.stop()]));

/** What comes of a list at its address and of what it leads to, whose pages the archive has when `isKnown` says so; what was asked for; what is told. */
async function fetchAll(
  texts: Record<string, string>,
  { reader = patient, ...more }: Partial<Fetching> & { reader?: CaptureReader } = {},
) {
  const [asked, told, came]: [string[], string[], string[]] = [[], [], []];
  const fetching: Fetching = {
    day: '2026-11-26',
    limit: 2,
    otherHosts: false,
    isKnown: () => false,
    tell: (message) => void told.push(message),
    readList: (raw) => reader.readList(raw),
    get: (url) => {
      asked.push(new URL(url).pathname);
      return Promise.resolve({ url, status: 200, type: '', bytes: Buffer.from(texts[asked.at(-1)!] ?? '页') });
    },
    ...more,
  };
  for await (const capture of fetchCaptures(LIST, fetching))
    came.push('error' in capture ? capture.error : capture.name);
  return { asked, told, came };
}

test('a list that would keep a reader busy for ever is given up with what to do', async () => {
  const attributes = elements(400_000, (at) => ` a${at}="1"`);
  await assert.rejects(
    fetchAll({ '/sitemap.xml': `<feed${attributes}></feed>` }, { reader: hasty }),
    /读了 1 秒还没有读完.+--timeout/u,
  );
});

test('of a list of very many pages, as many are fetched as are asked for', async () => {
  const many = elements(60_000, (at) => `<url><loc>/${at}</loc></url><url><loc>https://b.cn/${at}</loc></url>`);
  const { asked, told } = await fetchAll({ '/sitemap.xml': urlset(many) });
  assert.deepEqual(asked, ['/sitemap.xml', '/0', '/1']);
  assert.match(told.join('\n'), /^60000 个网址在别的网站上，没有取：.+\n还有 59998 篇没有取：一次最多 2 篇。/u);
});

test('of a list of very many lists, no more are fetched than pages would be', async () => {
  const lists = elements(50_000, (at) => `<sitemap><loc>/${at}.xml</loc></sitemap>`);
  const { asked, told } = await fetchAll({ '/sitemap.xml': `<sitemapindex>${lists}</sitemapindex>` });
  assert.deepEqual(asked, ['/sitemap.xml', '/0.xml', '/1.xml']);
  assert.match(told.join('\n'), /^这个站点地图分成 50000 个，只看了前 2 个。/u);
});

test('lists whose pages the archive has are passed over, so that another run goes on', async () => {
  const texts = {
    '/sitemap.xml':
      '<sitemapindex><sitemap><loc>/1.xml</loc></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>',
    '/1.xml': urlset('<url><loc>/a</loc></url><url><loc>/b</loc></url>'),
    '/2.xml': urlset('<url><loc>/c</loc></url>'),
  };
  assert.deepEqual((await fetchAll(texts)).came, ['https://a.cn/a', 'https://a.cn/b']);
  const again = await fetchAll(texts, { isKnown: (address) => /[ab]$/u.test(address) });
  assert.deepEqual(again.came, ['https://a.cn/c']);
});
