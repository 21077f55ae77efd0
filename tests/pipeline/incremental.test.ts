import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { cacheFolderOf } from '../../src/pipeline/run.ts';
import { copyFixtureSite, fixtureSite } from '../site/build.ts';
import { build, openDesk, startBuild, treeOf, type Desk } from './archive.ts';
import { paintedPng } from './painted.ts';

/** A small generator of its own, so that a failure names the seed that shows it again. */
function chooser(seed: number) {
  return <T>(choices: readonly T[]): T => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return choices[Math.floor((seed / 2 ** 32) * choices.length)]!;
  };
}

type Choose = ReturnType<typeof chooser>;

const BODY_END = /\s*$/;

/** What editors do, each to some article or setting. */
const EDITS: Record<string, (desk: Desk, choose: Choose) => void> = {
  'adds an article': (desk, choose) => {
    const day = choose(['2019-06-01', '2020-04-15', '2021-02-09', '2023-12-31']);
    const id = `${day.replaceAll('-', '')}-${choose('abcdefgh'.split(''))}${choose('2345678'.split(''))}${desk.articles().length}x`;
    const keyword = choose(['专利', '商标', '新词']);
    desk.write(
      `articles/${day.slice(0, 4)}/${id}.md`,
      `---\ntitle: 新添的${keyword}文章\ndate: ${day}\nsource: 新来源\ncategory: industry\nkeywords: [${keyword}]\n---\n\n成都市新添的正文，引《专利法》第六十四条。\n`,
    );
  },
  'adds to a text': (desk, choose) =>
    desk.edit(choose(desk.articles()), (text) =>
      text.replace(BODY_END, '\n\n编辑补充的一段，引（2019）川01知民初1号判决。\n'),
    ),
  'changes a title': (desk, choose) =>
    desk.edit(choose(desk.articles()), (text) =>
      text.replace(/^title: .*$/m, `title: 改过的标题${choose(['甲', '乙', '丙'])}`),
    ),
  'changes a date': (desk, choose) =>
    desk.edit(choose(desk.articles()), (text) =>
      text.replace(/^date: .*$/m, `date: ${choose(['2018-01-01', '2020-04-16', '2022-08-08'])}`),
    ),
  'moves an article to another category': (desk, choose) =>
    desk.edit(choose(desk.articles()), (text) =>
      text.replace(/^category: .*$/m, `category: ${choose(['policy', 'case', 'industry'])}`),
    ),
  'corrects an article': (desk, choose) =>
    desk.edit(choose(desk.articles().filter((file) => !/^(corrections|withdrawal):/m.test(desk.read(file)))), (text) =>
      text.replace(/\n---\n/, '\ncorrections:\n  - date: 2024-01-02\n    text: 将“一”更正为“二”。\n---\n'),
    ),
  'withdraws an article': (desk, choose) =>
    desk.edit(choose(desk.articles().filter((file) => !/^withdrawal:/m.test(desk.read(file)))), (text) =>
      text.replace(/\n---\n/, '\nwithdrawal:\n  date: 2024-02-03\n  reason: 应来源单位要求撤下。\n---\n'),
    ),
  'replaces a picture': (desk, choose) =>
    desk.write('articles/2020/20200301-aa03-1.png', paintedPng(choose([700, 1300]), choose([200, 300]))),
  'deletes an article': (desk, choose) => desk.remove(choose(desk.articles())),
  'changes the glossary': (desk, choose) =>
    desk.write('glossary.yml', `words:\n  岳池: 岳池\n  ${choose(['正文: 正文本', '文章: 文章甲', '成都: 成都'])}\n`),
  'changes a setting': (desk, choose) =>
    desk.edit('site.yml', (text) => text.replace(/^name: .*$/m, `name: 改名的档案${choose(['一', '二'])}`)),
};

test('an incremental build gives byte for byte what a full one gives, which speaks another language', async () => {
  const desk = openDesk();
  const done: string[] = [];
  try {
    const choose = chooser(20_210_209);
    copyFixtureSite(desk.out('incremental'));
    // Settings come last: a change of theirs makes every page anew, and would hide what an article's edit forgot.
    const ofArticles = Object.keys(EDITS).slice(0, -2);
    const ofSettings = Object.keys(EDITS).slice(-2);
    const rounds = [
      ofArticles.filter((_, index) => index % 2 === 0),
      ofArticles.filter((_, index) => index % 2 === 1),
      [choose(ofArticles), choose(ofArticles), 'changes a title'],
      ofSettings,
    ];
    for (const [index, round] of rounds.entries()) {
      for (const name of round) {
        EDITS[name]!(desk, choose);
        done.push(name);
      }
      await build(desk, desk.out('incremental'));
      // A site made from nothing is a full one; the last is made in the place of another, and its program compiled anew.
      const full = desk.out(`full-${Math.min(index, rounds.length - 2)}`);
      await build(desk, full, ...(index === rounds.length - 1 ? ['--full'] : []), '--lang', 'en');
      assert.deepEqual(treeOf(desk.out('incremental')), treeOf(full), `after: ${done.join(', ')}`);
    }
  } finally {
    desk.close();
  }
});

test('a build killed halfway leaves the last site whole, and the next one right', async () => {
  const desk = openDesk();
  try {
    const site = desk.out('site');
    copyFixtureSite(site);
    const before = treeOf(site);
    const settings = desk.read('site.yml');
    for (const files of [1, 60]) {
      // Every page is made again, so there is time to stop among them.
      desk.write('site.yml', settings.replace(/^name: .*$/m, 'name: 写到一半的档案'));
      const child = startBuild(desk, site);
      await untilMade(site, files, child);
      child.kill('SIGKILL');
      await once(child, 'close');
      assert.deepEqual(treeOf(site), before, 'the last site stays as it was');
      desk.write('site.yml', settings);
      assert.match(await build(desk, site), /^清理上次没有做完的：/m, 'what takes long is named');
      assert.deepEqual(treeOf(site), before, `killed when ${files} files were made`);
    }
  } finally {
    desk.close();
  }
});

test('a first build that is killed leaves no site, and the next one makes it', async () => {
  const desk = openDesk();
  try {
    const site = desk.out('site');
    const child = startBuild(desk, site);
    await untilMade(site, 60, child);
    child.kill('SIGKILL');
    await once(child, 'close');
    assert.ok(!existsSync(site));
    await build(desk, site);
    assert.deepEqual(treeOf(site), treeOf(fixtureSite()));
  } finally {
    desk.close();
  }
});

/** Waits until the build has made so many files that are not yet published. */
async function untilMade(site: string, count: number, child: ChildProcess): Promise<void> {
  const stage = join(cacheFolderOf(site), 'stage');
  while (countFiles(stage) < count) {
    assert.equal(child.exitCode, null, 'the build ended before it could be stopped');
    await setTimeout(5);
  }
}

/** Folders may come and go meanwhile. */
function countFiles(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  } catch {
    return 0;
  }
}
