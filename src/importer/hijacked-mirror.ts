import { pinyin } from 'pinyin-pro';
import { listed, t } from '../language/say.ts';
import type { Draft, Warning } from './draft.ts';

/** Parts of the addresses of media and offices whose address does not spell their name. */
const ADDRESSES: [source: RegExp, host: RegExp][] = [
  [/人民(网|日报)/u, /people/],
  [/新华(网|社)/u, /xinhuanet|(^|\.)news\.cn$/],
  [/央视|中央电视台/u, /cctv/],
  [/央广|中央人民广播/u, /cnr/],
  [/中新|中国新闻/u, /chinanews/],
  [/光明/u, /gmw/],
  [/经济日报|中国经济网/u, /(^|\.)ce\.cn$/],
  [/中国青年/u, /youth|cyol/],
  [/中国日报/u, /chinadaily/],
  [/澎湃/u, /thepaper/],
  [/每日经济/u, /nbd/],
  [/四川(在线|日报)|川观/u, /scol|scdaily|cbgc/],
  [/四川新闻网/u, /newssc/],
  [/封面|华西都市/u, /thecover|wccdaily|huaxi/],
  [/成都商报|红星/u, /cdsb|hongxing/],
  [/国家知识产权局/u, /cnipa|sipo/],
  [/知识产权报/u, /iprchn|cnipr/],
];

/**
 * The alarm for a page that names a source, lies with somebody else, and bears marks of damage: its text was `isGarbled`, or
 * hidden links led to other sites. Copies made in good faith have no such marks, and a source's own page may be damaged too.
 */
export function hijackedMirror(
  { title, date, source, siteName, url }: Draft,
  { isGarbled, hasHiddenLinks }: { isGarbled: boolean; hasHiddenLinks: boolean },
): Warning[] {
  const host = url && URL.canParse(url) ? new URL(url).hostname : undefined;
  if (!host || !source || !(isGarbled || hasHiddenLinks) || isRelated(source, host, siteName)) return [];
  const marks = [...(isGarbled ? [t`正文是转抄的乱码`] : []), ...(hasHiddenLinks ? [t`页面里藏着外站链接`] : [])];
  const known = [...(title ? [t`标题“${title}”`] : []), ...(date ? [t`日期 ${date}`] : []), t`来源“${source}”`];
  const message = t`页面在 ${host}，看不出与来源“${source}”是一家；${marks.join(t`，`)}：多半是被劫持的转抄网站。请按${listed(known)}查找原文，逐字核对，并把原文网址写进 provenance.url。`;
  return [{ code: 'hijacked-mirror', message }];
}

/** Whether the site bears the source's name, or its address spells that: whole, by initials, or the beginning, as `sichuan`. */
function isRelated(source: string, host: string, siteName: string | undefined): boolean {
  if (siteName && (source.includes(siteName) || siteName.includes(source))) return true;
  if (ADDRESSES.some(([name, address]) => name.test(source) && address.test(host))) return true;
  const syllables = pinyin(source, { toneType: 'none', type: 'array', nonZh: 'removed' });
  const initials = syllables.map((syllable) => syllable[0]).join('');
  const latin = source.toLowerCase().match(/[a-z\d]{3,}/gu) ?? [];
  const spelt = [syllables.slice(0, 2).join(''), initials, ...latin].filter(({ length }) => length > 2);
  return spelt.some((letters) => host.includes(letters));
}
