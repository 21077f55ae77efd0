import type { Layout } from '../layout.ts';
import { DATE, PAPER, TITLE, withFaults, type Fault } from '../fifth/set.ts';

const headline = `<h1>${TITLE}</h1>`;
const credits = `<div>${DATE} 10:30 来源：${PAPER}</div>`;

/** One fault of pages a row, each first read wrongly on a saved page of a real site. */
const FAULTS: Fault[] = [
  {
    kind: 'the site of a paper that names no source beside its own articles',
    source: '蜀江日報',
    head: `<title>${TITLE} - 港聞 - 日報新聞 - 蜀江日報 Shujiang Daily</title><meta property="og:site_name" content="蜀江日報 Shujiang Daily">`,
    above: `${headline}<div><span><i></i>${DATE}</span> <a>列印</a></div>`,
  },
  {
    kind: 'a section of a paper that names the paper alone',
    source: '蜀報',
    head: `<title>${TITLE} - 蜀報網站 shu.com</title><meta property="og:site_name" content="蜀報即時新聞">`,
    above: `<p><span>${DATE} 16:24</span> <a>中國財經</a></p>${headline}`,
  },
  {
    kind: 'an element that no standard knows in the head, which ends it',
    head: `<x-pass><title>${TITLE} - SJTV</title><meta property="og:title" content="${TITLE} - SJTV">`,
    above: `<h2>${TITLE}</h2>${credits}`,
  },
  {
    kind: 'the name alone below the headline, and an empty heading between them',
    people: ['张志远'],
    above: `${headline}<h4></h4><p>张志远</p><h5>2021年02月09日08:51   来源：<a>${PAPER}</a></h5>`,
  },
  {
    kind: 'who made the film beside the reporter',
    people: ['范文忆'],
    above: `${headline}${credits}<div>（记者 范文忆 制作 方敏）</div>`,
  },
  {
    kind: 'a day that only the picture between the headline and the text has in its address',
    above: `<p>今日 16:24</p>${headline}<div>来源：${PAPER}</div><table><tr><td><a href="/i/2021/02/09/1653531.jpg"><img src="/i/2021/02/09/1653531_320.jpg"></a></td></tr></table>`,
  },
];

/** Pages with one fault each. */
export const NINTH_SET: Layout[] = withFaults(FAULTS);
