import { t } from '../../language/say.ts';
import type { Check } from '../check.ts';
import { REBUILD, type Finding } from '../finding.ts';
import { parseJson } from '../json.ts';
import { targetOf, type Site } from '../site.ts';

/** What a site is not whole without, in each edition. */
const IN_EACH = ['index.html', 'search.html', 'feed.xml', 'feeds.opml', 'manifest.webmanifest'];
/** The same at the root alone. */
const AT_ROOT = ['404.html', 'robots.txt', 'assets/site.css', 'assets/search.js'];

/** What every site has is there, and what describes it to browsers and robots leads to what is there. */
export const check: Check = {
  title: t`必有的文件`,
  *ofSite(site) {
    const wanted = [...AT_ROOT, ...site.editions.flatMap(({ folder }) => IN_EACH.map((name) => folder + name))];
    if (!site.files.has('index.html')) yield { file: 'index.html', what: t`没有首页`, todo: REBUILD };
    for (const file of wanted) if (!site.files.has(file)) yield { file, what: t`没有这份文件`, todo: REBUILD };
    for (const file of site.files) if (/(?:^|\/)manifest\.webmanifest$/.test(file)) yield* inWebApp(site, file);
    if (site.files.has('robots.txt')) yield* inRobots(site);
  },
};

interface WebApp {
  start_url?: string;
  icons?: { src?: string }[];
  shortcuts?: { url?: string }[];
}

function* inWebApp(site: Site, file: string): Generator<Finding> {
  const app = parseJson<WebApp>(site.text(file));
  if (!app) yield { file, what: t`读不出来`, todo: REBUILD };
  const urls = [
    app?.start_url,
    ...(app?.icons ?? []).map(({ src }) => src),
    ...(app?.shortcuts ?? []).map(({ url }) => url),
  ];
  for (const url of urls) {
    if (url === undefined || /^data:/.test(url)) continue;
    const target = targetOf(site, file, url);
    if (!target || !site.files.has(target.address)) yield { file, what: t`提到 ${url}，没有这份文件`, todo: REBUILD };
  }
}

function* inRobots(site: Site): Generator<Finding> {
  const file = 'robots.txt';
  const named = /^Sitemap:\s*(\S+)/im.exec(site.text(file))?.[1];
  const target = named === undefined ? undefined : targetOf(site, file, named);
  if (!target || !site.files.has(target.address))
    yield { file, what: t`写明的站点地图 ${named ?? ''} 不在`, todo: REBUILD };
}
