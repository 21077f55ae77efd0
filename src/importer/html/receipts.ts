import { t } from '../../language/say.ts';
import type { Change, Draft, Warning } from '../draft.ts';
import type { Block } from './blocks.ts';
import type { HiddenNode } from './hidden.ts';
import { prose } from './locate.ts';
import type { Page } from './page.ts';
import { addressOf } from './image-element.ts';
import type { Sorted } from './sort.ts';
import { tailLink } from './tail-link.ts';
import { attribute, elements, textOf } from './tree.ts';

/** A receipt for everything of the article's element that is not in the text, and for every hidden node. */
export function receiptsOf({ article, hidden }: Page, sorted: Sorted): Change[] {
  const places = new Map(article.map((block, at) => [block, t`原页正文第 ${at + 1} 块`]));
  const receipt = (rule: string, block: Block): Change => ({
    rule,
    before: contentOf(block),
    after: '',
    where: places.get(block) ?? t`原页`,
  });
  return [
    ...hidden.map((node) => ({
      rule: 'hidden-node',
      before: node.text || node.links.join(' '),
      after: '',
      where: t`原页隐藏处`,
    })),
    ...sorted.removed.map(({ block, rule }) => receipt(rule, block)),
    ...sorted.credits.map((block) => receipt('credit-line', block)),
    ...sorted.body.flatMap((block) => {
      const link = tailLink(block);
      return link ? [{ ...receipt('promotion', block), before: textOf(link) }] : [];
    }),
  ].filter(({ before }) => before !== '');
}

/** What a block says, or where it leads. */
function contentOf({ text, node }: Block): string {
  if (text !== '') return text;
  return addressOf(node) || attribute(node, 'alt') || attribute(node, 'data');
}

/** What an editor should look at. */
export function warningsOf(page: Page, sorted: Sorted, draft: Draft): Warning[] {
  return [...emptyText(page, sorted, draft), ...hiddenThings(page), ...lostPictures(sorted), ...spam(page)];
}

function emptyText({ blocks }: Page, { body }: Sorted, draft: Draft): Warning[] {
  if (draft.body.children.length === 0) {
    return [{ code: 'text-not-found', message: t`没有找到正文。请在浏览器里打开原页，把正文复制成文本文件再导入。` }];
  }
  const isThin = prose(body) < 60 && prose(blocks) > 300;
  return isThin
    ? [{ code: 'text-short', message: t`找到的正文很短，页面上还有许多别的文字。请对照原页，看正文是否完整。` }]
    : [];
}

function hiddenThings(page: Page): Warning[] {
  const { hidden } = page;
  const own = ownHost(page);
  const foreign = hidden.filter((node) => node.links.some((link) => isForeign(link, own)));
  if (foreign.length > 0) {
    const message = t`页面里藏着读者看不见的外站链接（${foreign.length} 处，例如“${sample(foreign[0]!)}”），已去掉。页面可能被人篡改，请查找原文核对。`;
    return [{ code: 'hidden-links', message }];
  }
  const texts = hidden.filter(({ text }) => text !== '');
  if (texts.length === 0) return [];
  return [
    {
      code: 'hidden-text',
      message: t`去掉了读者看不见的文字（${texts.length} 处，例如“${sample(texts[0]!)}”）。请看一眼其中有没有正文。`,
    },
  ];
}

function sample({ text, links }: HiddenNode): string {
  return (text || links.join(' ')).slice(0, 30);
}

/** Whether a link leads to a host of another owner. */
function isForeign(link: string, own: string | undefined): boolean {
  const host = hostOf(link);
  return host !== undefined && (own === undefined || ownerOf(host) !== ownerOf(own));
}

/** The page's own host: that of its address, else the one that most of its visible links lead to. */
function ownHost({ url, blocks }: Page): string | undefined {
  const known = url && hostOf(url);
  if (known) return known;
  const links = blocks.flatMap(({ node, path }) => [...elements(node), ...path.slice(-1)]);
  const hosts = links.filter(({ tagName }) => tagName === 'a').flatMap((link) => hostOf(attribute(link, 'href')) ?? []);
  const groups = [...Map.groupBy(hosts, (host) => host)];
  return groups.sort((one, two) => two[1].length - one[1].length)[0]?.[0];
}

/** The host of a full address; a relative one is the page's own. */
function hostOf(link: string): string | undefined {
  return /^(https?:)?\/\//i.test(link) && URL.canParse(link, 'http://a')
    ? new URL(link, 'http://a').hostname
    : undefined;
}

/** The part of a host's name that is bought: example.com.cn of news.example.com.cn. */
function ownerOf(host: string): string {
  const labels = host.split('.');
  const isSecondLevel = /^(com|net|org|gov|edu|ac|idv)$/.test(labels.at(-2) ?? '');
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}

function lostPictures({ removed }: Sorted): Warning[] {
  const lost = removed.filter(({ rule }) => rule === 'picture-without-address').length;
  if (lost === 0) return [];
  return [
    { code: 'pictures-lost', message: t`有 ${lost} 张图片在存下的页面里没有地址，没能带上。需要的话请从原页另存。` },
  ];
}

const SPAM =
  /博彩|百家乐|时时彩|六合彩|赌博|棋牌|老虎机|真人娱乐|娱乐城|新葡京|皇冠体育|体育投注|开户送|彩票(平台|网)|快三|无码|成人(网|视频|电影)|色情|黄色(网站|视频)|一区二区|裸聊|约炮|援交|情色|AV(在线|女优)|迷药|代开发票|私服|办证/;

/** Links of gambling and pornography in the visible page: what hijackers of old addresses live on. */
function spam({ blocks }: Page): Warning[] {
  const lines = blocks.filter(({ said, linked }) => linked > said.length / 2 && SPAM.test(said));
  if (lines.length === 0) return [];
  return [
    {
      code: 'spam-links',
      message: t`页面上有赌博、色情一类的链接（例如“${lines[0]!.text.slice(0, 30)}”）。页面可能被人篡改，请查找原文核对。`,
    },
  ];
}
