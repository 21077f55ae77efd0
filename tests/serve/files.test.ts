import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { toHeadersFile } from '../../src/hosting/files-of-hosts.ts';
import { headerRules } from '../../src/hosting/headers.ts';
import { serveFolder, type Hosted } from '../../src/serve/files.ts';

let folder: string;
let hosted: Hosted;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'date'));
  writeFileSync(join(folder, 'index.html'), '首页');
  writeFileSync(join(folder, '404.html'), '没有这一页');
  writeFileSync(join(folder, 'date', '2021.html'), '2021年');
  hosted = await serveFolder({ folder, port: 0 });
});

after(async () => {
  await hosted.close();
  rmSync(folder, { recursive: true });
});

test('a page is served in UTF-8 under its full name', async () => {
  const answer = await fetch(`${hosted.address}date/2021.html`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'text/html;charset=utf-8');
  assert.equal(await answer.text(), '2021年');
});

test('parts of a file are had by ranges, and what is beyond it is refused', async () => {
  const file = `${hosted.address}date/2021.html`;
  const ask = (range: string) => fetch(file, { headers: { range: `bytes=${range}` } });
  const [part, end, beyond, several] = await Promise.all([ask('0-3'), ask('-3'), ask('7-9'), ask('0-0,2-3')]);
  assert.deepEqual([part.status, await part.text(), part.headers.get('content-range')], [206, '2021', 'bytes 0-3/7']);
  assert.equal(part.headers.get('content-type'), 'text/html;charset=utf-8');
  assert.deepEqual([end.status, await end.text()], [206, '年']);
  assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, 'bytes */7']);
  assert.deepEqual([several.status, await several.text()], [200, '2021年']);
  for (const outside of ['date/', 'date', '..%2f..%2f..%2f..%2fetc%2fhostname', 'none.html']) {
    const answer = await fetch(hosted.address + outside, { headers: { range: 'bytes=0-3' } });
    assert.equal(answer.status, 404, outside);
  }
});

test('nothing is sent to a site, and nothing of it is changed', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    const answer = await fetch(hosted.address, { method });
    assert.deepEqual([answer.status, answer.headers.get('allow')], [405, 'GET, HEAD'], method);
  }
  const head = await fetch(hosted.address, { method: 'HEAD' });
  assert.deepEqual([head.status, head.headers.get('content-length'), await head.text()], [200, '6', '']);
});

test('whoever has a file of the same day or a later one is not sent it again', async () => {
  const file = `${hosted.address}date/2021.html`;
  const day = (await fetch(file)).headers.get('last-modified')!;
  const ask = (since: string) => fetch(file, { headers: { 'if-modified-since': since } });
  assert.equal((await ask(day)).status, 304);
  assert.equal((await ask('Sat, 01 Jan 2000 00:00:00 GMT')).status, 200);
  assert.equal((await ask('yesterday')).status, 200);
});

test('every answer has the headers that hosts are to send with every file, and none of those for some', async () => {
  const site = mkdtempSync(join(tmpdir(), 'serve-headers-'));
  writeFileSync(join(site, 'index.html'), '首页');
  writeFileSync(join(site, '_headers'), toHeadersFile(headerRules()));
  const { address, close } = await serveFolder({ folder: site, port: 0 });
  try {
    const said = headerRules()[0]!.headers;
    for (const name of ['Content-Security-Policy', 'Referrer-Policy', 'Permissions-Policy'])
      assert.ok(said[name], name);
    for (const init of [
      {},
      { method: 'POST' },
      { headers: { range: 'bytes=0-1' } },
      { headers: { range: 'bytes=99-' } },
    ])
      for (const path of ['', 'index.html', 'none.html', 'data/none.json']) {
        const { headers } = await fetch(address + path, init);
        for (const [name, value] of Object.entries(said)) assert.equal(headers.get(name), value, `${path}: ${name}`);
        assert.equal(headers.get('access-control-allow-origin'), null);
      }
  } finally {
    await close();
    rmSync(site, { recursive: true });
  }
});

test('every kind of text says that it is in UTF-8', async () => {
  for (const [name, type] of [
    ['a.md', 'text/markdown'],
    ['a.jsonl', 'application/jsonl'],
    ['a.csv', 'text/csv'],
    ['a.js', 'text/javascript'],
    ['feed.xml', 'text/xml'],
    ['sitemap.txt', 'text/plain'],
  ]) {
    writeFileSync(join(folder, name!), '字');
    assert.equal((await fetch(hosted.address + name!)).headers.get('content-type'), `${type};charset=utf-8`, name);
  }
});

test('of what lies beside the site nothing is told, not even whether it is there', async () => {
  mkdirSync(`${folder}-beside`);
  writeFileSync(join(`${folder}-beside`, 'index.html'), '别的网站');
  const name = `..%2f${folder.split('/').at(-1)!}-beside`;
  try {
    for (const path of [name, `${name}/`, `${name}%2findex.html`, '%00', 'date%00/2021.html'])
      for (const range of [undefined, 'bytes=0-1']) {
        const answer = await fetch(hosted.address + path, { redirect: 'manual', headers: range ? { range } : {} });
        assert.equal(answer.status, 404, path);
      }
  } finally {
    rmSync(`${folder}-beside`, { recursive: true });
  }
});

test('a page is not found without its ending', async () => {
  assert.equal((await fetch(`${hosted.address}date/2021`)).status, 404);
});

test('what is not there is answered by 404.html with status 404', async () => {
  const answer = await fetch(`${hosted.address}none.html`);
  assert.equal(answer.status, 404);
  assert.equal(await answer.text(), '没有这一页');
});

test('a folder without a page of its own is not found', async () => {
  assert.equal((await fetch(`${hosted.address}date/`)).status, 404);
});

test('a page that is built again is served anew', async () => {
  writeFileSync(join(folder, 'new.html'), '旧');
  await fetch(`${hosted.address}new.html`);
  writeFileSync(join(folder, 'new.html'), '新的');
  assert.equal(await (await fetch(`${hosted.address}new.html`)).text(), '新的');
});

test('the page answers at 127.0.0.1 as well as at localhost', async () => {
  const { port } = new URL(hosted.address);
  assert.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), '首页');
});

test('when the port is taken the next free one is used', async () => {
  const taken = Number(new URL(hosted.address).port);
  const second = await serveFolder({ folder, port: taken });
  try {
    assert.ok(Number(new URL(second.address).port) > taken);
    assert.equal(await (await fetch(second.address)).text(), '首页');
  } finally {
    await second.close();
  }
});

test('under a sub-path the site is found there and nowhere else', async () => {
  const below = await serveFolder({ folder, port: 0, base: '/a/b/' });
  try {
    assert.match(below.address, /\/a\/b\/$/);
    assert.equal(await (await fetch(`${below.address}date/2021.html`)).text(), '2021年');
    assert.equal((await fetch(new URL('/date/2021.html', below.address))).status, 404);
  } finally {
    await below.close();
  }
});

test('a folder without a site is refused with a direction', async () => {
  await assert.rejects(serveFolder({ folder: join(folder, 'date'), port: 0 }), /缺少 index\.html.*npm run build/s);
});
