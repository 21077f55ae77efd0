import { page, type Layout } from '../layout.ts';
import { story } from '../stories.ts';

export const TITLE = '蜀江上门服务 帮企业把专利变成贷款';
export const DATE = '2021-02-09';
export const PAPER = '蜀江日报';
const OTHERS =
  '<div class="side"><ul><li><a href="/a/1.html">全市招商大会今日召开</a><span>2021-03-15</span></li><li><a href="/a/2.html">油菜花节将于下周开幕</a><span>2021-03-14</span></li></ul></div>';
const FOOT =
  '<div class="ft">关于我们 | 网站地图<br>互联网新闻信息服务许可证 51120180008 违法和不良信息举报电话：028-86968696<br>未经授权禁止复制或建立镜像</div>';

export interface Fault {
  /** What is odd about the page. */
  kind: string;
  title?: string;
  source?: string;
  people?: string[];
  url?: string;
  head?: string;
  /** What stands in place of the headline and the line below it. */
  above: string;
  /** What stands before the text in its box. */
  inside?: string;
  below?: string;
}

const headline = `<h1>${TITLE}</h1>`;
const named = `<title>${TITLE}</title>`;
const credits = `<div>${DATE} 10:30 来源：${PAPER}</div>`;

/** One fault of pages a row, each first read wrongly on a page written before the rules were looked at. */
const FAULTS: Fault[] = [
  {
    kind: 'a page that repeats 原创 wherever it names the headline',
    source: '蜀江观察',
    head: `<title>原创 ${TITLE}_园区_服务</title><meta property="og:title" content="原创 ${TITLE}">`,
    above: `<h1><span class="tag">原创</span> ${TITLE}</h1><div>${DATE} 10:30 来源:<a>蜀江观察</a></div>`,
    below: '<p>返回某狐，查看更多</p>',
  },
  {
    kind: 'a page with 【原创】 in its title element, too',
    head: `<title>【原创】${TITLE}-蜀江在线</title>`,
    above: `<h1>【原创】${TITLE}</h1>${credits}`,
  },
  {
    kind: 'a page whose title element names the site alone',
    head: `<title>蜀江在线</title><meta name="publishdate" content="${DATE}"><meta name="source" content="${PAPER}">`,
    above: `<p align="center"><b><font color="red">${TITLE}</font></b></p>`,
  },
  {
    kind: 'an old page of tables with a day of two digits in brackets',
    head: '<title>蜀江热线——新闻</title>',
    above: `<table><tr><td align="center"><font size="5"><b>${TITLE}</b></font></td></tr><tr><td align="center">(21/02/09 09:12) 来源：${PAPER}</td></tr></table>`,
  },
  {
    kind: 'a headline broken into two lines beside a foot of licences',
    title: '关于《蜀江市专利促进条例（草案）》公开征求意见的公告',
    source: '蜀江市司法局',
    head: '<title>关于《蜀江市专利促进条例（草案）》公开征求意见的公告</title>',
    above: `<div>关于《蜀江市专利促进条例（草案）》<br>公开征求意见的公告</div><div><span>${DATE} 17:00</span><span>来源： 蜀江市司法局</span></div>`,
    below: FOOT,
  },
  {
    kind: 'a blog that shows the day of revision first',
    head: `<title>${TITLE}</title><meta property="article:modified_time" content="2021-03-01T01:00:00+00:00">`,
    above: `${headline}<div><time class="updated" datetime="2021-03-01T09:00:00+08:00">2021年3月1日</time><time class="entry-date published" datetime="${DATE}T10:30:15+08:00">2021年2月9日</time> 来源：${PAPER}</div>`,
  },
  {
    kind: 'a line with the time of revision before that of publication',
    above: `${headline}<div>更新时间：2021-03-01 08:00　时间：${DATE} 10:30　来源：${PAPER}</div>`,
  },
  {
    kind: 'a page dated by its address, with days of other articles below',
    url: 'http://www.example.cn/xwzx/202102/t20210209_1234567.html',
    above: `${headline}<div>来源：${PAPER} <a>分享</a></div>`,
    below: OTHERS,
  },
  {
    kind: 'a page dated by a number in its script, beside other articles’',
    head: `${named}<script>window.__STATE__={"list":[{"id":9,"publishTime":1712837800000,"title":"另一篇"}],"article":{"publishTime":1612837800000,"title":"${TITLE}"}}</script>`,
    above: `${headline}<div><span>来源：${PAPER}</span><span>3天前</span></div>`,
  },
  {
    kind: 'a day in digits of full width',
    above: `${headline}<div>时间：２０２１－０２－０９　　来源：${PAPER}</div>`,
  },
  {
    kind: 'labels in boxes of their own, one with an icon behind it',
    people: ['周大海'],
    above: `${headline}<dl><dt>作者</dt><dd>周大海</dd><dt>时间</dt><dd>${DATE}</dd></dl><div>来源：<img src="logo.gif" alt="">${PAPER}</div>`,
  },
  {
    kind: 'buttons glued to the source',
    above: `${headline}<div><span>来源：${PAPER}打印本页</span><span>${DATE}</span></div>`,
  },
  {
    kind: 'a linked section where sources stand',
    head: `${named}<script type="application/ld+json">{"@type":"NewsArticle","headline":"${TITLE}","publisher":{"@type":"Organization","name":"${PAPER}"}}</script>`,
    above: `${headline}<div><a>知产要闻</a> <span>${DATE} 10:30</span></div>`,
  },
  {
    kind: 'an account with a title of its field and a button to follow',
    source: '知产蜀道',
    above: `${headline}<div class="box"><a class="name">知产蜀道</a><div>优质财经领域创作者</div><button>关注</button></div><div><span>${DATE} 10:30</span><span>发布于 四川</span></div>`,
  },
  {
    kind: 'an account of two-digit years, its office behind',
    above: `<div class="t">${TITLE}</div><div><p>${PAPER}</p><div><span>21-02-09</span> <span>10:30</span> <span>四川</span> <span>蜀江日报社官方账号</span></div></div><div>关注</div>`,
  },
  {
    kind: 'an account card with a motto, and a notice in English',
    source: '知产蜀道',
    above: `${headline}<div>${DATE} 10:30:15　来源: <a>知产蜀道</a></div><div class="post_wemedia"><div>讲透知识产权的新号</div></div>`,
    below:
      '<p>特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p><p>Notice: The content above is uploaded and posted by a user, and the platform only provides storage services.</p>',
  },
  {
    kind: 'reporters behind a square, with 文/图',
    people: ['欧阳晓', '李红', '王建国'],
    above: `${headline}${credits}<p>　　□ 本报记者 欧阳晓 李红 通讯员 王建国 文/图</p>`,
  },
  {
    kind: 'an electronic paper that only the title element names',
    head: `<title>蜀江日报数字报-${TITLE}</title>`,
    above: `<div>2021年02月09日 星期二</div>${headline}`,
  },
  {
    kind: 'a blog with its licence above the text',
    above: `${headline}${credits}`,
    inside: '<div>版权声明：本文为博主原创文章，遵循 CC 4.0 BY-SA 版权协议，转载请附上原文出处链接和本声明。</div>',
  },
  {
    kind: 'a bar with the day in pieces and an official account before the headline',
    above: `<div class="left"><div><span>2021</span></div><div><span>02/09</span></div><div><span>10:30</span></div><div><a>${PAPER}</a></div><div class="tag">蜀江日报官方账号</div></div>${headline}`,
  },
  {
    kind: 'an office that says whose duty the disclosure is, with two days',
    source: '蜀江市市场监管局',
    above: `<div><p><b>索引号：</b><span>510100-2021-00012</span></p><p><b>公开责任单位：</b><span>蜀江市市场监管局</span></p><p><b>生成日期：</b><span>2021-02-05</span></p><p><b>公开日期：</b><span>${DATE}</span></p></div>${headline}`,
  },
  {
    kind: 'an author whose office is named before him, the editor in a bracket without a colon',
    people: ['周大海'],
    above: `${headline}<div>作者单位：蜀江市中级人民法院 作者：周大海 来源：${PAPER} 发布时间：${DATE}</div>`,
    below: '<p>（编辑 王小五）</p><p>如有侵权请联系删除</p>',
  },
  {
    kind: 'a stamp under a name with a space in it',
    head: `${named}<meta name="weibo: article:create_at" content="${DATE} 10:30:15">`,
    above: `${headline}<div>来源：${PAPER}</div>`,
  },
  {
    kind: 'a reporter behind 文/ and a photographer behind 图/',
    people: ['张晓明'],
    above: `${headline}${credits}`,
    inside: '<p>文/本报记者 张晓明 图/李红</p>',
  },
  {
    kind: 'a printed page with its paper and weekday above two headlines',
    people: ['张晓明'],
    above: `<div><span>${PAPER}</span><span>2021年02月09日</span><span>星期二</span></div><div>第04版：知识产权</div><h3>上门算账</h3>${headline}<div>本报记者 张晓明</div>`,
  },
  {
    kind: 'a headline with words of the platform set against it',
    above: `<h1><span>热</span>${TITLE}<span>独家</span></h1>${credits}`,
  },
  {
    kind: 'an author whose office follows a comma',
    people: ['周大海'],
    above: `${headline}${credits}`,
    below: '<p>（作者：周大海，系蜀江大学教授）</p>',
  },
  {
    kind: 'a trail that begins with the paper, which the credits name without a label',
    people: ['张晓明'],
    above: `<div>${PAPER} &gt; 要闻 &gt; 正文</div>${headline}<p>${PAPER} 记者 张晓明 ${DATE} 06:52:00</p>`,
  },
  {
    kind: 'the next article below this one',
    above: `${headline}${credits}`,
    below:
      '<div><h3>下一篇</h3><h2>油菜花节下周开幕</h2><p>蜀江区文旅局今天宣布，第十五届油菜花节将于下周在三个镇同时开幕，预计接待游客二十万人次。</p></div>',
  },
  {
    kind: 'an account with its trade in a badge',
    source: '锦里闲人',
    above: `${headline}<div><a>锦里闲人</a><div class="AuthorInfo-badgeText">专利代理师</div><button>关注他</button></div>`,
    below: `<div>发布于 ${DATE} 10:30・四川</div>`,
  },
  {
    kind: 'a line within the text’s box whose year only machines are told',
    above: '',
    inside: `${headline}<p><time datetime="${DATE}">2月9日</time> <span>来自：${PAPER}</span></p>`,
  },
  {
    kind: 'an index of disclosure with heads for labels',
    source: '区政府办',
    above: `<table><tr><th>信息索引号</th><td>011-2021-003</td><th>发布机构</th><td>区政府办</td></tr><tr><th>公开日期</th><td>${DATE}</td><th>公开方式</th><td>主动公开</td></tr></table>${headline}`,
  },
  {
    kind: 'an account in one box with its office and the button',
    source: '看锦城',
    above: `<div>${TITLE}</div><div><b>看锦城</b><span>锦城广电集团官方账号</span><i>已关注</i></div><div>${DATE} 12:00 · 四川</div>`,
  },
  {
    kind: 'a paper that reports as 讯, and an end within dashes',
    above: `${headline}<div>${PAPER}讯 ${DATE} 07:10</div>`,
    below: '<p>— 完 —</p>',
  },
  {
    kind: 'a source that is a 微信公众号 without quotation marks',
    source: '锦城检察',
    above: `${headline}<div>${DATE} 文章来源：锦城检察微信公众号 浏览：12次</div>`,
  },
];

/** Pages with one fault each, otherwise as plain as pages are. */
export function withFaults(faults: Fault[]): Layout[] {
  return faults.map(
    ({ kind, title = TITLE, source = PAPER, people, url, head = named, above, inside = '', below = '' }, at) =>
      page(
        { kind, title, date: DATE, source, people, url, text: story(at, 3) },
        (p) =>
          `<html><head><meta charset="utf-8">${head}</head><body><ul><li><a href="/">首页</a></li><li><a href="/1">新闻</a></li></ul>${above}<div class="n">${inside}${p()}</div>${below}</body></html>`,
      ),
  );
}

export const FIFTH_SET: Layout[] = withFaults(FAULTS);
