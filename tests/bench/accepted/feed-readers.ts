import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { unpackPackages } from '../../debian.ts';
import type { Verdict } from './verdict.ts';

/** An entry as a reader of feeds hands it on. */
interface Entry {
  title?: string | null | undefined;
  link?: string | null | undefined;
  id?: string | null | undefined;
  date?: Date | string | null | undefined;
}

type Read = (xml: string) => Promise<Entry[]>;

/** The entries of each of some feeds' files. */
type ReadAll = (paths: string[]) => Promise<Entry[][]>;

/** Readers on npm, each with what it hands on; none of them has types of its own. */
const READERS: [name: string, read: (load: NodeJS.Require) => Read][] = [
  [
    'rss-parser@3.13.0',
    (load) => async (xml) => {
      const Parser = load('rss-parser') as new () => {
        parseString: (xml: string) => Promise<{ items: (Entry & { guid?: string; isoDate?: string })[] }>;
      };
      const { items } = await new Parser().parseString(xml);
      return items.map(({ title, link, guid, isoDate }) => ({ title, link, id: guid, date: isoDate }));
    },
  ],
  [
    'feedparser@2.6.0',
    (load) => async (xml) => {
      const FeedParser = load('feedparser') as new (options: object) => NodeJS.ReadWriteStream;
      const entries: Entry[] = [];
      const read = Readable.from([xml]).pipe(new FeedParser({}));
      for await (const item of read as unknown as AsyncIterable<Entry & { guid?: string; pubdate?: Date }>)
        entries.push({ title: item.title, link: item.link, id: item.guid, date: item.pubdate });
      return entries;
    },
  ],
  [
    'feedsmith@3.0.1',
    (load) => (xml) => {
      const { parseFeed } = load('feedsmith') as {
        parseFeed: (xml: string) => {
          feed: { items?: (Entry & { guid?: { value?: string }; pubDate?: string })[] };
        };
      };
      const entries = (parseFeed(xml).feed.items ?? []).map(({ title, link, guid, pubDate }) => ({
        title,
        link,
        id: guid?.value,
        date: pubDate,
      }));
      return Promise.resolve(entries);
    },
  ],
  [
    '@rowanmanning/feed-parser@2.1.5',
    (load) => (xml) => {
      const { parseFeed } = load('@rowanmanning/feed-parser') as {
        parseFeed: (xml: string) => { items: (Entry & { url?: string; published?: Date; updated?: Date })[] };
      };
      const entries = parseFeed(xml).items.map(({ title, url, id, published, updated }) => ({
        title,
        link: url,
        id,
        date: published ?? updated,
      }));
      return Promise.resolve(entries);
    },
  ],
];

/** Every feed of a built site, `files` of `out`, as readers take it: as many entries as it has, each with title, link, id and day. */
export async function judgeFeedReaders(out: string, files: string[], scratch: string): Promise<Verdict[]> {
  const feeds = files.filter((file) => /(?:^|\/)(?:feed|feeds\/.+)\.xml$/.test(file));
  mkdirSync(scratch, { recursive: true });
  const verdicts: Verdict[] = [];
  for (const [consumer, read] of openReaders(scratch))
    verdicts.push(read ? await judge(consumer, read, out, feeds) : notTried(consumer));
  return verdicts;
}

/** The readers by their names; undefined are those that cannot be had. */
function openReaders(scratch: string): [consumer: string, read: ReadAll | undefined][] {
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', scratch];
  const isInstalled = spawnSync('npm', [...install, ...READERS.map(([name]) => name)]).status === 0;
  const load = createRequire(join(scratch, 'reader.js'));
  const python = join(scratch, 'python');
  const hasPython =
    spawnSync('python3', ['--version']).status === 0 &&
    unpackPackages(['python3-feedparser', 'python3-sgmllib3k'], python);
  const hasNewsboat = spawnSync('newsboat', ['--version']).status === 0;
  return [
    ...READERS.map(([name, reader]): [string, ReadAll | undefined] => [
      `npm ${name}`,
      isInstalled ? oneByOne(reader(load)) : undefined,
    ]),
    ['Python feedparser', hasPython ? byPython(join(python, 'usr/lib/python3/dist-packages')) : undefined],
    ['newsboat', hasNewsboat ? byNewsboat(join(scratch, 'newsboat')) : undefined],
    ['sfeed', unpackPackages(['sfeed'], scratch) ? oneByOne(bySfeed(join(scratch, 'usr/bin/sfeed'))) : undefined],
  ];
}

const GIVEN = '每一个订阅源的各条';

function notTried(consumer: string): Verdict {
  return {
    consumer,
    given: GIVEN,
    accepted: 0,
    of: 0,
    remarks: ['取不到或没有装（Debian 用 apt-get install），没有试。'],
  };
}

function oneByOne(read: Read): ReadAll {
  return async (paths) => {
    const all: Entry[][] = [];
    for (const path of paths) all.push(await read(readFileSync(path, 'utf8')));
    return all;
  };
}

/** A line an entry: day, title, link, text, its type, id. */
function bySfeed(program: string): Read {
  return (xml) => {
    const { stdout } = spawnSync(program, { input: xml, encoding: 'utf8', maxBuffer: 1e9 });
    const lines = stdout.split('\n').filter((line) => line !== '');
    const entries = lines.map((line) => {
      const [seconds, title, link, , , id] = line.split('\t');
      return { title, link, id, date: seconds };
    });
    return Promise.resolve(entries);
  };
}

/** A feed that it takes for malformed has no entries here, whatever it read of it. */
const PYTHON = `
import feedparser, json, sys
def entries(path):
    feed = feedparser.parse(path)
    return [] if feed.bozo else [{'title': e.get('title'), 'link': e.get('link'), 'id': e.get('id'), 'date': e.get('published')} for e in feed.entries]
json.dump([entries(path) for path in json.load(sys.stdin)], sys.stdout)
`;

function byPython(modules: string): ReadAll {
  return (paths) => {
    const { stdout, stderr } = spawnSync('python3', ['-c', PYTHON], {
      input: JSON.stringify(paths),
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: modules },
      maxBuffer: 1e9,
    });
    return stdout === '' ? Promise.reject(new Error(stderr)) : Promise.resolve(JSON.parse(stdout) as Entry[][]);
  };
}

/** It reads a file into a database, which holds what it would show; of articles that several feeds have it keeps one. */
function byNewsboat(folder: string): ReadAll {
  return (paths) => {
    mkdirSync(folder, { recursive: true });
    const urls = join(folder, 'urls');
    const all = paths.map((path, index) => {
      const cache = join(folder, `${index}.db`);
      writeFileSync(urls, pathToFileURL(path).href);
      spawnSync('newsboat', ['-u', urls, '-c', cache, '-C', '/dev/null', '-x', 'reload'], {
        env: { ...process.env, HOME: folder },
      });
      const database = new DatabaseSync(cache, { readOnly: true });
      try {
        return database.prepare('SELECT title, url AS link, guid AS id, pubDate AS date FROM rss_item').all();
      } finally {
        database.close();
      }
    });
    return Promise.resolve(all);
  };
}

async function judge(consumer: string, read: ReadAll, out: string, feeds: string[]): Promise<Verdict> {
  const paths = feeds.map((file) => join(out, file));
  const remarks: string[] = [];
  try {
    for (const [index, entries] of (await read(paths)).entries()) {
      const fault = faultOf(entries, readFileSync(paths[index]!, 'utf8'));
      if (fault !== undefined) remarks.push(`${feeds[index]} ${fault}`);
    }
    return { consumer, given: GIVEN, accepted: feeds.length - remarks.length, of: feeds.length, remarks };
  } catch (cause) {
    return { consumer, given: GIVEN, accepted: 0, of: feeds.length, remarks: [String(cause)] };
  }
}

function faultOf(entries: Entry[], xml: string): string | undefined {
  const own = xml.match(/<item>/g)?.length ?? 0;
  if (entries.length !== own) return `读到 ${entries.length} 条，应有 ${own} 条`;
  const bare = entries.find(({ title, link, id, date }) => !title || !link || !id || !date);
  return bare && `有一条不全：${JSON.stringify(bare)}`;
}
