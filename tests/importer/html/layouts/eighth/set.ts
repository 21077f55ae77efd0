import type { Layout } from '../layout.ts';
import { DATE, PAPER, TITLE, withFaults, type Fault } from '../fifth/set.ts';

const headline = `<h1>${TITLE}</h1>`;
const credits = `<div>${DATE} 10:30 来源：${PAPER}</div>`;

/** One fault of pages a row, each first read wrongly on one of the sets written before the rules were looked at. */
const FAULTS: Fault[] = [
  {
    kind: 'a printed page whose title element begins with the paper',
    head: `<title>${PAPER}-${TITLE}</title>`,
    above: `<table><tr><td>${DATE}</td><td>第A05版:综合新闻</td></tr><tr><td><founder-title>${TITLE}</founder-title></td></tr></table>`,
  },
  {
    kind: 'an electronic edition that is called so in Traditional characters',
    source: '蜀江時報',
    people: ['楊政'],
    head: `<title>${TITLE} - 社會 - 蜀江時報電子報</title>`,
    above: `${headline}<div>2021/02/09 05:30</div><div>〔記者楊政／台中報導〕</div>`,
  },
  {
    kind: 'a reporter who is called the site’s, below a lead',
    source: '蜀江周末',
    people: ['顾月冰'],
    head: `<title>${TITLE} | 蜀江周末</title>`,
    above: `${headline}<p>作者：蜀江周末记者 顾月冰<br>发自：城南</p><p>责任编辑：何海</p><span>${DATE} 17:00:00</span>`,
  },
  {
    kind: 'a medium whose name begins with a number',
    source: '21世纪经济报道',
    people: ['吴洋'],
    above: `${headline}<div><span>2021年02月09日 10:21</span> <span>21世纪经济报道</span> <span>吴洋</span></div>`,
  },
  {
    kind: 'a card of the reporter with a sentence below the word 记者',
    people: ['吴洋'],
    above: `${headline}${credits}`,
    below: '<p>（作者：吴洋）</p><div>吴洋</div><div>记者</div><div>关注数据与知识产权，欢迎交流。</div>',
  },
  {
    kind: 'a site of its own author that only its meta element names',
    source: '知产观察室',
    people: ['林间'],
    head: `<title>${TITLE}</title><meta property="og:site_name" content="知产观察室">`,
    above: `${headline}<div><span>撰文：</span><a>林间</a></div><div>${DATE} 10:21</div>`,
  },
  {
    kind: 'a headline with its day in a bracket behind it',
    above: `<h2>${TITLE}<small>（${DATE}）</small></h2>`,
    below: `<div>来源：${PAPER}</div>`,
  },
  {
    kind: 'an account on a platform beside the author of the paper',
    people: ['施薇'],
    above: `${headline}<div><span>来源：${PAPER}</span> <span>作者：施 薇</span> <span>${DATE} 06:31</span></div>`,
    below: '<div>文字编辑：施薇</div><div>蜀江号作者：东山发布</div>',
  },
  {
    kind: 'a court that gives its press releases',
    source: '蜀江法院',
    above: `${headline}<div>發布日期：110-02-09</div><div>發稿單位：蜀江法院</div>`,
  },
  {
    kind: 'a note of licences right behind the author',
    people: ['阿城'],
    above: `${headline}${credits}`,
    below: '<ul><li>本文作者：阿城 许可协议： 署名、非商业使用，转载请注明</li></ul>',
  },
  {
    kind: 'a blog that counts its words',
    people: ['周小渔'],
    above: `${headline}<div><span>作者：周小渔</span> 来源：${PAPER}</div>`,
    inside: `<div><span>发表于 <time>${DATE}</time></span><span>更新于 <time>2021-04-01</time></span><span>分类于 <a>见闻</a></span><span>字数统计: 1.2k</span><span>阅读时长 ≈ 4 分钟</span></div>`,
  },
  {
    kind: 'days of revision and of publication in English',
    people: ['顾帆'],
    above: `${headline}<div>来源：${PAPER} 作者：顾帆</div>`,
    inside: '<p>Updated: 1 Dec 2020 · First published: 9 Feb 2021</p>',
  },
  {
    kind: 'a title element that cuts the headline off',
    title: '蜀江上门服务帮企业把专利变成贷款的第一百天',
    source: '蜀江电视台',
    url: 'https://www.example.cn/2021/0209/18123.shtml',
    head: '<title>蜀江上门服务帮企业把专利变成...-蜀江电视台</title>',
    above: '',
    inside: '<h1>蜀江上门服务帮企业把专利变成贷款的第一百天</h1><p>蜀江电视台 · 02-09 09:07 · 阅读 3021</p>',
  },
  {
    kind: 'what somebody told, and who wrote it down',
    people: ['郝静'],
    above: `${headline}${credits}`,
    inside: '<div>口述：江满（厂长） 整理：郝静</div>',
  },
  {
    kind: 'a notice that quotes the label of a source',
    source: '蜀江质量网',
    people: ['骆琳'],
    above: `${headline}<div>${DATE} 09:07:00 蜀江质量网 <a>投稿</a></div><div>（记者 骆琳）</div>`,
    below: `<div>本网注明“来源：蜀江质量报 蜀江质量网”的所有作品，版权均属于蜀江质量网</div>`,
  },
  {
    kind: 'an account behind the platform’s word for accounts',
    source: '清河守望人',
    above: `${headline}<div><div>${DATE}</div><div>09:07</div><div><span>企鹅号</span></div><a>清河守望人</a></div>`,
  },
  {
    kind: 'circles before who wrote and who took the pictures',
    people: ['梁永'],
    above: `${headline}${credits}<div>◎文/梁永 ◎图/周康</div>`,
  },
  {
    kind: 'the editors in place of a medium',
    above: `${headline}<div>来源：${PAPER}</div>`,
    inside: `<p>编辑部 · ${DATE}</p>`,
  },
  {
    kind: 'labels that no list has, before those that are known',
    people: ['张弛'],
    above: `${headline}<div>稿源：${PAPER} 作者：张弛/文 陈默/图</div>`,
    inside: `<p>发布：匿名 日期：${DATE}</p>`,
    below: '<p>值班编委：何江 编辑：余欢 审核：苏青</p>',
  },
  {
    kind: 'an account with a button to add it above the headline',
    source: '临江守夜人',
    above: `<div><b>临江守夜人</b><span>${DATE} 10:21 来自临江</span></div><a>+ 关注</a>${headline}`,
  },
  {
    kind: 'a paper and a gap before the headline in the title element',
    head: `<title>${PAPER} ${TITLE}</title>`,
    above: `<p>本期日期：${DATE}</p><p>第04版：地方</p><p>${TITLE}</p>`,
  },
  {
    kind: 'a paper that is called 日訊',
    source: '工商日訊',
    people: ['張國仁'],
    above: `${headline}<div><span>工商日訊</span> <span>張國仁</span> <time>${DATE}</time></div>`,
  },
];

/** Pages with one fault each. */
export const EIGHTH_SET: Layout[] = withFaults(FAULTS);
