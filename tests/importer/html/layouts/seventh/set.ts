import type { Layout } from '../layout.ts';
import { DATE, PAPER, TITLE, withFaults, type Fault } from '../fifth/set.ts';

const headline = `<h1>${TITLE}</h1>`;
const credits = `<div>${DATE} 10:30 来源：${PAPER}</div>`;

/** One fault of pages a row, each first read wrongly on one of the sets written before the rules were looked at. */
const FAULTS: Fault[] = [
  {
    kind: 'a slogan beside a code to scan at the head of the text',
    above: `${headline}${credits}`,
    inside:
      '<div class="app-kaihu-qr"><span>看行情就用蜀江金融的研报，权威、专业、及时、全面，帮您找到机会！</span></div>',
  },
  {
    kind: 'a card above the headline on which an account has counts',
    source: '山货研究所',
    above: `<div class="user"><div class="column-left"><h4><a href="/u">山货研究所</a></h4><dl><dd><em>318</em>文章</dd><dd><em>41万</em>总阅读</dd></dl></div></div>${headline}<div>${DATE} 10:30</div>`,
  },
  {
    kind: 'an account on a platform that calls it an author and says what it is good at',
    source: '灶边闲话',
    above: `${headline}<div><a><p class="author-name">灶边闲话</p></a><p class="article-source"><span>百家号</span><span>${DATE}</span><span>优质美食领域创作者</span></p></div>`,
  },
  {
    kind: 'an account that is called as sections are, beside the one who wrote',
    source: '知产速递',
    people: ['赵明'],
    above: `${headline}<div><span class="meta_text">赵明</span><a class="meta_link meta_nickname">知产速递</a><em>${DATE}</em></div>`,
  },
  {
    kind: 'an author behind the source without a label',
    people: ['周琳'],
    above: `${headline}<div><span>${DATE}</span> <span>来源： ${PAPER} </span> <span>周琳</span></div>`,
  },
  {
    kind: 'a title element that is escaped twice',
    title: '"零碳"村庄：一场十五年的实验',
    head: '<title>&amp;quot;零碳&amp;quot;村庄：一场十五年的实验_蜀江在线</title><meta property="og:title" content="&amp;quot;零碳&amp;quot;村庄：一场十五年的实验">',
    above: `<h1>"零碳"村庄：一场十五年的实验</h1>${credits}`,
  },
  {
    kind: 'an editor who says that he wrote it',
    people: ['陆小西'],
    above: `${headline}<div>${DATE} · 来源：${PAPER} · <span>编辑/陆小西 撰文</span> · 阅读约5分钟</div>`,
  },
  {
    kind: 'a list of the author, the day and how many read it',
    people: ['何思远'],
    above: `${headline}<p>来源：${PAPER}</p><ul><li><i></i>何思远</li><li><i></i>${DATE}</li><li><i></i>2310</li></ul>`,
  },
  {
    kind: 'a platform’s name where the author’s belongs in the head',
    head: `<title>${TITLE}_蜀江订阅</title><meta name="author" content="蜀江">`,
    above: `<div><a>蜀江首页</a></div>${headline}${credits}`,
  },
  {
    kind: 'an author whom microdata calls a person',
    people: ['半亩方塘'],
    above: `${headline}${credits}<div itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="半亩方塘"></div>`,
  },
  {
    kind: 'a blog whose host names its writer in the title element',
    people: ['竹庐'],
    head: `<title>${TITLE} - 竹庐 - 蜀江博客</title>`,
    above: `${headline}<div>来源：${PAPER} ${DATE}</div>`,
    below: '<div><h3>个人资料</h3><b>竹庐</b></div>',
  },
  {
    kind: 'a clock of the site behind its name',
    head: `<title>${TITLE}_蜀江在线</title><script>window.INFO = {"title": "${TITLE}", "publishTime": "${DATE} 19:20:00"}</script>`,
    above: `<div>蜀江在线 今天是：<span>2021年2月11日 星期四</span></div>${headline}<div>昨天 19:20　来源：${PAPER}</div>`,
  },
  {
    kind: 'a term of validity before the day of publication',
    above: `${headline}<div>有效期：2021-03-01 至 2026-02-28 　发布时间：${DATE} 　来源：${PAPER}</div>`,
  },
  {
    kind: 'a pen name in a box that is called the author’s',
    people: ['老秦'],
    above: `${headline}<div>来源：${PAPER}</div><div>Feb 9th, 2021 <span class="post-author">老秦</span></div>`,
  },
  {
    kind: 'a printed page with a second headline above a name behind a square',
    head: `<title>${PAPER}-多媒体数字报刊平台</title>`,
    people: ['代红'],
    above: `<div>2021年02月09日 星期二 第04版：产经</div><h4>记者走基层</h4>${headline}<h2>——来自木鱼镇的报告</h2><p>■ 代红</p>`,
  },
  {
    kind: 'a notice whose headline is broken in the middle',
    title: '关于年度专利奖拟奖项目的公示',
    head: '<title>公示公告_蜀江市知识产权局</title>',
    above: `<div><p class="bt">关于年度专利奖拟奖项目<br>的公示</p><p>发布时间：${DATE} 来源：${PAPER}</p></div>`,
  },
  {
    kind: 'an author with his office behind his name',
    people: ['刘晓明'],
    above: `${headline}${credits}`,
    inside: '<p>作者 | 刘晓明 某律所合伙人</p>',
  },
  {
    kind: 'a reporter whose surname is 文',
    people: ['文森'],
    above: `${headline}<div>${DATE} 来源：${PAPER}（记者 文森）</div>`,
  },
  {
    kind: 'an account and a writer in a line that has no day',
    source: '江城瞭望',
    people: ['唐敏'],
    head: `<title>${TITLE}</title><script>var ct = "1612837800";</script>`,
    above: `${headline}<div><span>原创</span><span class="meta_text">唐敏</span><a id="js_name">江城瞭望</a></div>`,
  },
  {
    kind: 'a line above the text that names whose account it is from and who wrote it',
    people: ['李晓洁'],
    above: `${headline}<div>以下文章来源于江城人物 ，作者李晓洁</div>${credits}`,
  },
  {
    kind: 'a first pen behind a bar',
    people: ['李晓洁'],
    above: `${headline}${credits}`,
    inside: '<p>主笔｜李晓洁</p>',
  },
  {
    kind: 'a reporter who only took the pictures',
    people: ['黄怡'],
    above: `${headline}${credits}`,
    below: '<p>采写：江城记者 黄怡</p><p>摄影：江城记者 谭庆驹</p>',
  },
  {
    kind: 'a blog that its host calls a journal',
    people: ['磨坊主'],
    head: `<title>${TITLE} - 磨坊主的日志 - 蜀江博客</title>`,
    above: `<div><b>磨坊主的博客</b></div>${headline}<div>来源：${PAPER} ${DATE}</div>`,
  },
  {
    kind: 'what an account asks its readers above and below the text',
    above: `${headline}${credits}`,
    inside: '<p>点击上方“蜀江日报”，选择“置顶公众号”</p>',
    below: '<p>↓↓↓</p><p>更多精彩</p><p><a href="/a">一张表看懂年费</a></p>',
  },
];

/** Pages with one fault each. */
export const SEVENTH_SET: Layout[] = withFaults(FAULTS);
