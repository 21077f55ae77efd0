import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
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
  const install = ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', scratch];
  const isInstalled = spawnSync('npm', [...install, ...READERS.map(([name]) => name)]).status === 0;
  const load = createRequire(join(scratch, 'reader.js'));
  const verdicts: Verdict[] = [];
  for (const [name, reader] of READERS)
    verdicts.push(isInstalled ? await judge(`npm ${name}`, reader(load), out, feeds) : notTried(`npm ${name}`));
  const isUnpacked = unpackPackages(['sfeed'], scratch);
  return [
    ...verdicts,
    isUnpacked ? await judge('sfeed', bySfeed(join(scratch, 'usr/bin/sfeed')), out, feeds) : notTried('sfeed'),
  ];
}

const GIVEN = '每一个订阅源的各条';

function notTried(consumer: string): Verdict {
  return { consumer, given: GIVEN, accepted: 0, of: 0, remarks: ['取不到，没有试。'] };
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

async function judge(consumer: string, read: Read, out: string, feeds: string[]): Promise<Verdict> {
  const remarks: string[] = [];
  for (const file of feeds) {
    const fault = await faultOf(read, readFileSync(join(out, file), 'utf8'));
    if (fault) remarks.push(`${file} ${fault}`);
  }
  return { consumer, given: GIVEN, accepted: feeds.length - remarks.length, of: feeds.length, remarks };
}

async function faultOf(read: Read, xml: string): Promise<string | undefined> {
  try {
    const entries = await read(xml);
    const own = xml.match(/<item>/g)?.length ?? 0;
    if (entries.length !== own) return `读到 ${entries.length} 条，应有 ${own} 条`;
    const bare = entries.find(({ title, link, id, date }) => !title || !link || !id || !date);
    return bare && `有一条不全：${JSON.stringify(bare)}`;
  } catch (cause) {
    return String(cause);
  }
}
