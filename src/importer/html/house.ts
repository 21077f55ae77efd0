import { labelForm } from '../metadata.ts';
import type { Block } from './blocks.ts';
import { isSentence } from './furniture.ts';
import { leavesOf } from './leaves.ts';
import type { Page } from './page.ts';
import { isPageWord, isSectionWord } from './page-words.ts';
import { siteNameOf, squeeze } from './title-parts.ts';
import { attribute } from './tree.ts';

/** Who owns the site or has it made, as the imprint says: 版权所有：某某局, 某某大学 版权所有, © 2020 某某電台. */
const OWNER = [
  /(?:版权所有|版權所有|著作权人|主[办管](?:单位)?|主[辦管](?:單位)?)\s?[：:©]?\s{0,2}(?:(?:©|\(c\)|copyright)\s?)*(?:(?:19|20)\d\d[\s–—-]*)*([\p{L}\d（）()·]{3,30})/giu,
  /(?:©|\(c\)|copyright)\s?(?:(?:©|\(c\)|by)\s?)?(?:(?:19|20)\d\d[\s–—-]*)*([\p{L}\d（）()·]{3,30})/giu,
  /([\p{Script=Han}\d（）()·]{3,30}?)\s?(?:版权所有|版權所有)/gu,
];

/** A site's imprint is among its last lines. */
const AT_THE_FOOT = 20;
/** Its name is among its first. */
const AT_THE_HEAD = 12;

/**
 * The name of the house whose site it is: the page bears it at its head (in the title element, a meta element, a logo or one of the first
 * lines), and its imprint says who owns it in the same words. Longer names may have it at their beginning: 蜀江大学党委宣传部.
 * `undefined` where either is silent.
 */
export function houseOf(page: Page): string | undefined {
  const { head, blocks } = page;
  const owners = ownersOf(page).map(squeeze);
  const atHead = blocks.slice(0, AT_THE_HEAD);
  const shown = [siteNameOf(head), ...atHead.map(nameShown), ...atHead.map((block) => leavesOf(block)[0]?.text.trim())]
    .filter((name) => name !== undefined)
    .filter((name) => name.length <= LONGEST_NAME);
  const borne = shown.flatMap((name) => [name, name.replace(SITE_OF, '')]);
  return borne.find(
    (name) =>
      name.length >= 3 &&
      !isPageWord(name) &&
      !isSectionWord(name) &&
      owners.some((owner) => owner.startsWith(squeeze(name))),
  );
}

/** Whom the imprint names as owners of the site, or as those who have it made. */
export function ownersOf({ blocks }: Page): string[] {
  const foot = blocks.slice(-AT_THE_FOOT).filter((block) => !isSentence(block));
  const said = foot.map(({ text }) => text).join(' ');
  return OWNER.flatMap((pattern) => [...said.matchAll(pattern)].map(([, owner]) => owner!));
}

/** The name that stands behind the headline in the title element, where the page bears it at its head as well. */
export function nameAtHead({ head, blocks }: Page): string | undefined {
  const name = siteNameOf(head);
  const isBorne = (shown: string | undefined) => shown !== undefined && squeeze(shown) === squeeze(name!);
  return name !== undefined && blocks.slice(0, AT_THE_HEAD).map(nameShown).some(isBorne) ? name : undefined;
}

/** The name of a logo or of a lone line. */
function nameShown(block: Block): string | undefined {
  const name = block.kind === 'image' ? attribute(block.node, 'alt').trim() : block.text;
  return name !== '' && name.length <= LONGEST_NAME ? name : undefined;
}

/** What offices and schools call their sites behind their own names. */
const SITE_OF =
  /(?:政务|政務|官方|门户|門戶)*(?:网站|網站|官网|官網)$|(?<=大学|大學|学院|學院)(?:新闻|新聞|校园)(?:网|網)$/u;

const LONGEST_NAME = 24;

/** Offices, courts and schools, whose sites tell what they do themselves. Sites called 网 carry others' articles, too. */
const OFFICE =
  /(?:局|厅|委|委员会|办公室|政府|法院|法庭|检察院|大学|学院|研究院|研究所|协会|学会|商会|联合会|促进会|总队|支队|海关|党校|管委会|图书馆|博物馆|出版社|(?:服务|促进|保护|援助|研究|检验)(?:\p{Script=Han}{2})?中心)$/u;

/** Whether a house is an office, a court or a school. */
export function isOffice(house: string): boolean {
  return OFFICE.test(labelForm(house));
}

/** Whether a house is called by the whole name of a company: what is called so is its own site, which tells what it does. */
export function isCompany(house: string): boolean {
  return /公司$/u.test(labelForm(house));
}

/** Whether a house is called as sites are that carry the articles of others as well. */
export function isPortal(house: string): boolean {
  return /(?:网|网站|在线|门户|论坛|社区|博客|频道|平台|[\w.])$/u.test(labelForm(house));
}
