import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { readSnapshot, writeSnapshot, type Snapshot } from '../../src/content/snapshot/files.ts';
import { writeSealed } from '../../src/disk/sealed/files.ts';
import { byNewest, type Article } from '../../src/model/article.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-snapshot-'));
after(() => rmSync(folder, { recursive: true }));

interface Kept {
  date: string;
  title: string;
  stamp: string | undefined;
  related: string[] | undefined;
}

const kept: fc.Arbitrary<Kept> = fc.record(
  {
    date: fc.constantFrom('2019-12-31', '2020-01-01', '2020-01-31', '2021-02-09'),
    title: fc.string({ unit: fc.constantFrom('甲', '\n', '"', '\u2028', '𠮷'), maxLength: 4 }),
    stamp: fc.option(fc.stringMatching(/^\d{1,3}-\d{1,3}$/), { nil: undefined }),
    related: fc.option(fc.array(fc.constantFrom('a', 'b')), { nil: undefined }),
  },
  { noNullPrototype: true },
);

/** A snapshot of articles with ids by their places in the list. */
function snapshotOf(all: readonly Kept[], version: string, address: string | undefined): Snapshot {
  const articles = all.map(({ date, title }, at) => ({ id: `a${at}`, file: `articles/a${at}.md`, date, title }));
  const known = <T>(valueOf: (one: Kept) => T | undefined, nameOf: (article: { id: string; file: string }) => string) =>
    Object.fromEntries(
      all.flatMap((one, at): [string, T][] => {
        const value = valueOf(one);
        return value === undefined ? [] : [[nameOf(articles[at]!), value]];
      }),
    );
  return {
    version,
    address,
    content: {
      site: { name: '档案' },
      glossary: {},
      pages: [],
      articles: (articles as unknown as Article[]).sort(byNewest),
    } as unknown as Snapshot['content'],
    stamps: {
      'articles/a.png': '1-2',
      ...known(
        (one) => one.stamp,
        ({ file }) => file,
      ),
    },
    pictures: {},
    related: known(
      (one) => one.related,
      ({ id }) => id,
    ),
  };
}

/** What an editor, or the file system, has changed of an article. */
const change: fc.Arbitrary<Partial<Kept>> = fc.oneof(
  kept.map(({ date, title }) => ({ date, title })),
  kept.map(({ stamp }) => ({ stamp })),
  kept.map(({ related }) => ({ related })),
);

/** The snapshot after changes of articles, by their places. Those of which nothing is changed are the same objects. */
function edit(snapshot: Snapshot, changes: readonly (readonly [at: number, change: Partial<Kept>])[]): Snapshot {
  const articles = [...snapshot.content.articles];
  const stamps = { ...snapshot.stamps };
  const related = { ...snapshot.related };
  for (const [at, { stamp, related: others, ...said }] of changes) {
    const article = articles[at];
    if (!article) continue;
    if (said.title !== undefined) articles[at] = { ...article, ...said };
    if (stamp !== undefined) stamps[article.file] = stamp;
    if (others !== undefined) related[article.id] = others;
  }
  return { ...snapshot, content: { ...snapshot.content, articles: articles.sort(byNewest) }, stamps, related };
}

const snapshots = fc
  .tuple(fc.array(kept, { maxLength: 6 }), fc.constantFrom('1', '2'), fc.constantFrom(undefined, 'https://a.example/'))
  .map(([all, version, address]) => snapshotOf(all, version, address));

test('a snapshot is read as it was written, and by the code of its own version alone', () => {
  const file = join(folder, 'plain');
  fc.assert(
    fc.property(snapshots, (snapshot) => {
      writeSnapshot(file, snapshot);
      assert.deepEqual(readSnapshot(file)?.snapshot, snapshot);
      assert.deepEqual(readSnapshot(file, { version: '1' })?.snapshot, snapshot.version === '1' ? snapshot : undefined);
    }),
  );
});

test('what is taken from an earlier snapshot is what would be written and read without one', () => {
  const [first, second, plain] = ['first', 'second', 'anew'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  fc.assert(
    fc.property(snapshots, fc.array(fc.tuple(fc.nat(5), change), { maxLength: 2 }), (snapshot, changes) => {
      writeSnapshot(first, snapshot);
      const known = readSnapshot(first)!;
      const next = edit(known.snapshot, changes);
      writeSnapshot(second, next, known);
      writeSnapshot(plain, next);
      assert.deepEqual(readFileSync(second), readFileSync(plain));
      assert.deepEqual(readSnapshot(second, { known })?.snapshot, readSnapshot(second)?.snapshot);
    }),
  );
});

test('months that are as they were are the same objects', () => {
  const file = join(folder, 'same');
  const all = ['2020-01-01', '2021-02-09'].map((date) => ({ date, title: '甲', stamp: '1', related: [] }));
  writeSnapshot(file, snapshotOf(all, '1', undefined));
  const known = readSnapshot(file)!;
  writeSnapshot(file, edit(known.snapshot, [[0, { title: '乙' }]]));
  const [newer, older] = readSnapshot(file, { known })!.snapshot.content.articles;
  assert.equal(older, known.snapshot.content.articles[1]);
  assert.equal(newer?.title, '乙');
});

test('a snapshot that is damaged or of another form is none', () => {
  const file = join(folder, 'damaged');
  writeSnapshot(file, snapshotOf([], '1', undefined));
  writeFileSync(file, readFileSync(file).fill(0x20, 0, 9));
  assert.equal(readSnapshot(file), undefined);
  writeSealed(file, [JSON.stringify(snapshotOf([], '1', undefined))]);
  assert.equal(readSnapshot(file), undefined);
  assert.equal(readSnapshot(join(folder, 'absent')), undefined);
});
