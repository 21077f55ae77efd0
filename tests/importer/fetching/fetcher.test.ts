import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Fetcher, type Manners } from '../../../src/importer/fetching/files.ts';
import { LARGEST, LARGEST_PICTURE } from '../../../src/importer/limits.ts';
import { host } from './hosts.ts';

const fetcherFor = (address: string, more: Partial<Manners> = {}) =>
  new Fetcher({ given: [address], pause: 0, contact: 'https://archive.example/', ...more });
const textOf = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString();

test('a page is fetched as it is, however the host packs it, and says where it was', async () => {
  const { address } = await host({
    '/a': '一页',
    '/gzip': (_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('一页')),
    '/br': (_, response) => response.writeHead(200, { 'Content-Encoding': 'br' }).end(brotliCompressSync('一页')),
    '/unknown': (_, response) => response.writeHead(200, { 'Content-Encoding': 'constructor' }).end('一页'),
    '/to': (_, response) => response.writeHead(302, { Location: '/a' }).end(),
  });
  const fetcher = fetcherFor(address);
  for (const path of ['/a', '/gzip', '/br', '/unknown', '/to'])
    assert.equal(textOf(await fetcher.get(address + path)), '一页', path);
  assert.equal((await fetcher.get(`${address}/to`)).url, `${address}/a`);
});

test('the program says who it is and whose it is', async () => {
  let agent: string | undefined;
  const { address } = await host({
    '/a': (request, response) => {
      agent = request.headers['user-agent'];
      response.end('一');
    },
  });
  await fetcherFor(address).get(`${address}/a`);
  assert.match(agent!, /ChineseNewsArchive.*\+https:\/\/archive\.example\//u);
});

test('what robots.txt forbids is not asked for, and robots.txt is asked for once', async () => {
  const { address, asked } = await host({
    '/robots.txt': 'User-agent: *\nDisallow: /secret\n\nUser-agent: ChineseNewsArchive\nDisallow: /ours\n',
    '/open': '一',
    '/ours/1': '二',
  });
  const fetcher = fetcherFor(address);
  await assert.rejects(fetcher.get(`${address}/ours/1`), /robots\.txt 不许/u);
  await fetcher.get(`${address}/open`);
  assert.deepEqual(asked, ['/robots.txt', '/open']);
});

test('a host whose robots.txt fails is left alone; one without any is not', async () => {
  const broken = await host({ '/robots.txt': (_, response) => response.writeHead(503).end(), '/a': '一' });
  await assert.rejects(fetcherFor(broken.address).get(`${broken.address}/a`), /robots\.txt/u);
  assert.deepEqual(broken.asked, ['/robots.txt']);
  const { address } = await host({ '/a': '一' });
  assert.equal((await fetcherFor(address).get(`${address}/a`)).status, 200);
});

test('a host has its pause between two requests, as long as it asks for', async () => {
  const { address } = await host({ '/robots.txt': 'User-agent: *\nCrawl-delay: 3\n', '/a': '一', '/b': '二' });
  let now = 0;
  const pauses: number[] = [];
  const wait = (milliseconds: number) => {
    pauses.push(milliseconds);
    now += milliseconds;
    return Promise.resolve();
  };
  const fetcher = fetcherFor(address, { pause: 2, clock: { now: () => now, wait } });
  await fetcher.get(`${address}/a`);
  now += 1000;
  await fetcher.get(`${address}/b`);
  assert.deepEqual(pauses, [3000, 2000]);
});

test('a host that asks for pauses that nobody waits for is left alone, and says so', async () => {
  for (const delay of ['86400', '1e99', 'Infinity']) {
    const { address, asked } = await host({ '/robots.txt': `User-agent: *\nCrawl-delay: ${delay}\n`, '/a': '一' });
    await assert.rejects(fetcherFor(address).get(`${address}/a`), /要求取两页之间隔 .* 秒，没有取/u);
    assert.deepEqual(asked, ['/robots.txt']);
  }
});

test('of a robots.txt without end its beginning is obeyed', async () => {
  const { address } = await host({
    '/robots.txt': (_, response) => {
      response.write('User-agent: *\nDisallow: /secret\n');
      const more = () => void response.write('# 一\n'.repeat(20_000), more);
      more();
    },
    '/a': '一',
    '/secret': '二',
  });
  const fetcher = fetcherFor(address);
  assert.equal((await fetcher.get(`${address}/a`)).status, 200);
  await assert.rejects(fetcher.get(`${address}/secret`), /robots\.txt 不许/u);
});

test('a private host is asked when it was named, and never because another page leads there', async () => {
  const inner = await host({ '/secret': '内部' });
  const { address } = await host({
    '/a': (_, response) => response.writeHead(301, { Location: `${inner.address}/secret` }).end(),
    '/b': (_, response) =>
      response.writeHead(301, { Location: `${inner.address.replace('127.0.0.1', '[::ffff:127.0.0.1]')}/secret` }).end(),
    '/c': (_, response) =>
      response.writeHead(301, { Location: inner.address.replace('127.0.0.1', '2130706433') }).end(),
  });
  for (const path of ['/a', '/b', '/c'])
    await assert.rejects(fetcherFor(address).get(address + path), /内部网络的地址/u, path);
  assert.deepEqual(inner.asked, []);
  const named = new Fetcher({ given: [address, `${inner.address}/`], pause: 0, contact: '' });
  assert.equal(textOf(await named.get(`${address}/a`)), '内部');
});

test('what is too large, too slow, in a circle or not there ends with what to do', async () => {
  const { address } = await host({
    '/large': (_, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(LARGEST + 1)));
    },
    '/photo': (_, response) => response.end(Buffer.alloc(LARGEST_PICTURE + 1)),
    '/slow': (_, response) => void response.write('一'),
    '/round': (_, response) => response.writeHead(302, { Location: '/round' }).end(),
    '/out': (_, response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
    '/cut': (_, response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('一', () => response.destroy());
    },
  });
  const fetcher = fetcherFor(address);
  await assert.rejects(fetcher.get(`${address}/large`), /大于 20 MB/u);
  await assert.rejects(fetcher.getPicture(`${address}/photo`), /^Error: 大于 10 MB$/u);
  await assert.rejects(fetcherFor(address, { patience: 1 }).get(`${address}/slow`), /过了 1 秒还没有答完/u);
  await assert.rejects(fetcher.get(`${address}/round`), /转来转去/u);
  await assert.rejects(fetcher.get(`${address}/out`), /不是网页的地址/u);
  await assert.rejects(fetcher.get(`${address}/cut`), /半途断了/u);
  await assert.rejects(fetcher.get(`${address}/none`), /答复 404，没有取到。请检查网址/u);
  await assert.rejects(fetcherFor('http://127.0.0.1:9').get('http://127.0.0.1:9/'), /连不上 127\.0\.0\.1:9/u);
});
