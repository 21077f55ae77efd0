import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { imageSize } from 'image-size';
import { ContentFault } from '../../src/content/files.ts';
import type { EarlierPart, Materials } from '../../src/pipeline/maker.ts';
import { maker } from '../../src/pipeline/makers/pictures/files.ts';
import { openRenderer } from '../../src/pipeline/makers/pictures/renditions/files.ts';
import { build, openDesk } from './archive.ts';
import { paintedPng } from './painted.ts';

const PHOTO = 'articles/2020/20200301-aa03-1.png';
const copyOf = (width: number) => `renditions/${width}/2020/20200301-aa03-1.png.webp`;

test('a copy of a photo is the same bytes on every machine', async () => {
  const renderer = await openRenderer();
  try {
    const copy = renderer.render(paintedPng(1000, 700), { address: 'a', width: 480 });
    assert.deepEqual(sizeOf(copy), { width: 480, height: 336 });
    assert.equal(hash('sha256', copy), 'd5e85c71367ac4f53c065ac4acd5e6ca1784db41f9882624fc85c6ca4b3c868f');
  } finally {
    renderer.end();
  }
});

test('a wide photo comes in several widths, of which a browser chooses; feeds have it as it is', async () => {
  const desk = openDesk();
  try {
    writeFileSync(join(desk.content, PHOTO), paintedPng(1250, 500));
    await build(desk, desk.out('site'));
    const at = (path: string) => join(desk.out('site'), path);
    for (const width of [480, 960])
      assert.deepEqual(sizeOf(readFileSync(at(copyOf(width)))), { width, height: Math.round(width * 0.4) });
    const page = readFileSync(at('articles/20200301-aa03.html'), 'utf8');
    const [, srcset] = /<img [^>]*srcset="([^"]*)"/.exec(page)!;
    const original = '../media/2020/20200301-aa03-1.png';
    assert.equal(srcset, `../${copyOf(480)} 480w, ../${copyOf(960)} 960w, ${original} 1250w`);
    assert.match(page, new RegExp(`<a href="?${original}`));
    assert.doesNotMatch(readFileSync(at('feeds/archive/2020-03.xml'), 'utf8'), /renditions/);
    const packs = readFileSync(at('packs/index.json'), 'utf8');
    const names = [...packs.matchAll(/"([^"]+\.zip)"/g)].map(([, name]) => readFileSync(at(name!), 'latin1'));
    assert.ok(names.some((zip) => zip.includes(copyOf(480))));
  } finally {
    desk.close();
  }
});

const PICTURES = {
  'a.png': { width: 1250, height: 500 },
  'b.png': { width: 1300, height: 20 },
  'c.svg': { width: 2000, height: 2000 },
};

/** The parts of the maker for an article that shows these pictures, whose files are as they are given. */
async function partsFor(files: Record<string, Uint8Array>) {
  const folder = mkdtempSync(join(tmpdir(), 'archive-pictures-'));
  mkdirSync(join(folder, 'articles/2020'), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'articles/2020', name), bytes);
  const article = { file: 'articles/2020/a.md', pictures: PICTURES };
  const materials = { run: { content: folder }, content: { articles: [article] }, stamps: {} };
  const work = await maker.begin(materials as unknown as Materials);
  return { parts: work.parts, end: () => work.end!(), forget: () => rmSync(folder, { recursive: true }) };
}

test('copies of a picture that is the same as in the last build are taken from there', async () => {
  const photo = paintedPng(1250, 500);
  const { parts, end, forget } = await partsFor({ 'a.png': photo, 'b.png': photo, 'c.svg': Buffer.from('<svg/>') });
  try {
    const [part] = parts;
    const made = [...(await part!.make(() => undefined))] as [string, Buffer][];
    assert.deepEqual(
      made.map(([address]) => address),
      ['media/2020/a.png', 'renditions/480/2020/a.png.webp', 'renditions/960/2020/a.png.webp'],
    );
    const files = made.map(([address, bytes]) => ({ address, size: 0, hash: hash('sha256', bytes), stamp: '' }));
    const before = (told: typeof files): EarlierPart => ({ key: '', files: told, read: () => Buffer.from('kept') });
    const again = [...(await part!.make(() => before(files)))] as [string, Buffer][];
    assert.deepEqual(again.map(([, bytes]) => Buffer.from(bytes).toString()).slice(1), ['kept', 'kept']);
    const other = files.map((file) => ({ ...file, hash: 'of another picture' }));
    assert.deepEqual([...(await part!.make(() => before(other)))], made);
    assert.equal([...(await parts[2]!.make(() => undefined))].length, 1);
  } finally {
    await end();
    forget();
  }
});

test('all photos that only begin like some are told of, with what to do', async () => {
  const [photo, drawing] = [paintedPng(1250, 500), Buffer.from('<svg/>')];
  const { parts, end, forget } = await partsFor({
    ...{ 'a.png': photo.subarray(0, 60), 'b.png': photo.subarray(0, -2000), 'c.svg': drawing },
  });
  try {
    for (const part of parts) await part.make(() => undefined);
    await assert.rejects(end(), {
      code: ContentFault.CODE,
      message: '图片打不开，或不完整：articles/2020/a.png、articles/2020/b.png。请换成完好的文件，再运行一次。',
    });
  } finally {
    forget();
  }
});

function sizeOf(bytes: Uint8Array): { width: number; height: number } {
  const { width, height } = imageSize(bytes);
  return { width, height };
}
