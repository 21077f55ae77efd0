import type { Check } from './check.ts';
import { check as activeContent } from './checks/active-content.ts';
import { check as addresses } from './checks/addresses.ts';
import { check as articles } from './checks/articles.ts';
import { check as data } from './checks/data.ts';
import { check as feedHistory } from './checks/feed-history.ts';
import { check as feeds } from './checks/feeds.ts';
import { check as headings } from './checks/headings.ts';
import { check as heads } from './checks/heads.ts';
import { check as links } from './checks/links.ts';
import { check as otherHosts } from './checks/other-hosts.ts';
import { check as packs } from './checks/packs.ts';
import { check as pictures } from './checks/pictures.ts';
import { check as reached } from './checks/reached.ts';
import { check as policies } from './checks/policies.ts';
import { check as redirects } from './checks/redirects.ts';
import { check as search } from './checks/search.ts';
import { check as siteFiles } from './checks/site-files.ts';
import { check as sitemaps } from './checks/sitemaps.ts';
import { check as texts } from './checks/texts.ts';
import { check as twins } from './checks/twins.ts';
import { check as weights } from './checks/weights.ts';
import { check as withdrawn } from './checks/withdrawn.ts';

/** All that an audit looks for, in the order in which it tells of it. Another check is another file and another line here. */
export const CHECKS: readonly Check[] = [
  siteFiles,
  addresses,
  texts,
  links,
  reached,
  redirects,
  heads,
  headings,
  twins,
  activeContent,
  policies,
  otherHosts,
  pictures,
  weights,
  articles,
  withdrawn,
  data,
  feeds,
  feedHistory,
  sitemaps,
  search,
  packs,
];
